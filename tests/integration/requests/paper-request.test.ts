import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '#db/queries/cases';
import { findPerson } from '#db/queries/people';
import { openEvidence } from '~/accounts/keep-evidence.server';
import { MAX_PAPER_BYTES } from '~/recognition/forms/request-state';
import * as paperRequest from '~/routes/requests.new_.paper';
import { createWorld, formWith, HOME, pdf, png, type World } from './support';

let world: World;
let camille: string;
let sylvie: string;

beforeAll(async () => {
  world = await createWorld();
  camille = await world.as('person-camille');
  sylvie = await world.as('person-sylvie', 'faculty-administrator');
});
afterAll(() => world.app.close());

const PAGE = '/requests/new/paper';
const send = (
  cookie: string,
  values: Record<string, string>,
  file?: { name: string; bytes: Uint8Array | string },
) =>
  world.app.callAction(paperRequest, PAGE, {
    cookie,
    form: formWith({ institutionId: HOME, ...values }, file),
  });
const stored = async (location: string | null) => {
  const id = /^\/cases\/([^/]+)\/components$/.exec(location ?? '')?.[1];
  const found = await loadCase(world.app.store.read, id ?? '');
  if (!found) throw new Error(`no case at ${location}`);
  return found;
};

describe('a scan handed in', () => {
  it('opens the draft at once and goes on to its components', async () => {
    const file = { name: 'transcript.pdf', bytes: pdf('Transcript of records') };
    const sent = await send(camille, { request: 'Please count these' }, file);
    expect(sent.status).toBe(303);
    const { row, documents, components } = await stored(sent.location);
    expect(row).toMatchObject({ status: 'draft', origin: 'paper', request: 'Please count these' });
    expect(documents).toMatchObject([
      {
        fileName: 'transcript.pdf',
        mediaType: 'application/pdf',
        row: { checkResult: 'unchecked' },
      },
    ]);
    expect(components).toEqual([]);
    const kept = await openEvidence(world.app.store.read, documents[0]!.row.evidenceId);
    expect(Buffer.from(kept.bytes).equals(Buffer.from(file.bytes))).toBe(true);
  });

  it('is told from its content, whatever its name says', async () => {
    const sent = await send(camille, {}, { name: 'scan.pdf', bytes: png() });
    expect((await stored(sent.location)).documents[0]?.mediaType).toBe('image/png');
    const text = await send(camille, { request: 'kept' }, { name: 'scan.pdf', bytes: 'no pdf' });
    expect(text.status).toBe(422);
    expect(text.data.errors).toEqual({ file: ['paper-type'] });
    expect(text.data.values.request).toBe('kept');
  });

  it('answers the same file with the draft that holds it', async () => {
    const again = await send(camille, {}, { name: 'scan.png', bytes: png() });
    expect(again.status).toBe(422);
    expect(again.data.duplicate).toEqual({ caseId: expect.any(String), toCheck: null });
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['a web page', '<html><script>alert(1)</script></html>', 'paper-type'],
    ['an SVG drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'paper-type'],
    ['a zip archive', 'PK\u0003\u0004', 'paper-type'],
    ['a credential in JSON', '{"@context":[]}', 'digital-credential'],
    ['a credential as a token', 'eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.c2ln', 'digital-credential'],
  ])('of %s is refused', async (_, bytes, code) => {
    const sent = await send(camille, {}, { name: 'x.pdf', bytes });
    expect(sent.data.errors).toEqual({ file: [code] });
  });

  it('may have exactly the largest size, and one byte more is refused with what was typed', async () => {
    const padded = (size: number) =>
      Buffer.concat([pdf('Large'), Buffer.alloc(size)]).subarray(0, size);
    const fits = await send(camille, {}, { name: 'l.pdf', bytes: padded(MAX_PAPER_BYTES) });
    expect(fits.status).toBe(303);
    const over = await send(
      camille,
      { request: 'kept' },
      { name: 'l.pdf', bytes: padded(MAX_PAPER_BYTES + 1) },
    );
    expect(over.status).toBe(413);
    expect(over.data.values.request).toBe('kept');
  });
});

describe('a PDF printed from a credential viewer', () => {
  const title = 'European Digital Credential';
  const wide = Buffer.from(`\ufeff${title} 2`, 'utf16le').swap16().toString('hex');
  const packed = deflateSync(Buffer.from('https://europa.eu/europass/digital-credentials/viewer'));
  const stream = `9 0 obj<</Type/Metadata/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream endobj\n`;

  it.each([
    ['its title', pdf(title)],
    [
      'a title in UTF-16',
      Buffer.from(Buffer.from(pdf('x')).toString('latin1').replace('(x)', `<${wide}>`), 'latin1'),
    ],
    ['packed metadata', pdf('x y', stream)],
  ])('is recognised by %s, kept, and filed when the learner goes on', async (_, bytes) => {
    const first = await send(camille, {}, { name: 'printed.pdf', bytes });
    expect(first.status).toBe(422);
    expect(first.data.hint).toBe('printed-credential');
    const { token } = first.data.held;
    const second = await send(camille, { held: token, printed: 'yes' });
    expect((await stored(second.location)).documents[0]?.fileName).toBe('printed.pdf');
  });

  it('is not taken for one because it is a Europass diploma supplement', async () => {
    const sent = await send(
      camille,
      {},
      { name: 'ds.pdf', bytes: pdf('Europass Diploma Supplement') },
    );
    expect(sent.status).toBe(303);
  });
});

describe('an office that files on paper', () => {
  it('records how it checked the paper, and by whom', async () => {
    const learner = await findPerson(world.app.store.read, 'person-youssef');
    const check = {
      checkMethod: 'original-seen',
      checkResult: 'authentic',
      checkNote: 'Seen today',
    };
    const file = { name: 'y.pdf', bytes: pdf('Transcript Y') };
    const sent = await send(sylvie, { forLearner: learner?.email ?? '', ...check }, file);
    const { row, documents } = await stored(sent.location);
    expect(row).toMatchObject({ learnerId: 'person-youssef', filedById: 'person-sylvie' });
    expect(documents[0]?.row).toMatchObject({
      checkMethod: 'original-seen',
      checkResult: 'authentic',
      checkNote: 'Seen today',
      checkedBy: 'person-sylvie',
    });
  });

  it('must say how a check turned out, and keeps the scan meanwhile', async () => {
    const file = { name: 'z.pdf', bytes: pdf('Transcript Z') };
    const sent = await send(sylvie, { forLearner: 'x', checkMethod: 'register' }, file);
    expect(sent.data.errors).toEqual({ checkResult: ['check-result'] });
    expect(sent.data.held).toMatchObject({ name: 'z.pdf' });
  });

  it('does not let a learner vouch for their own paper', async () => {
    const check = { checkMethod: 'original-seen', checkResult: 'authentic' };
    const sent = await send(camille, check, { name: 'own.pdf', bytes: pdf('Own') });
    const { documents } = await stored(sent.location);
    expect(documents[0]?.row.checkResult).toBe('unchecked');
  });
});
