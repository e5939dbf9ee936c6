import { readFileSync } from 'node:fs';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementComment } from '#db/schema/agreement-work';
import { agreement } from '#db/schema/agreements';
import { createTestApp, type TestApp } from '#tests/support/app';
import { fillControls } from '#tests/support/word-edit';
import { readFilledTemplate } from '~/agreements/filled-template.server';
import * as templates from '~/routes/agreements.templates._index';
import * as file from '~/routes/agreements.templates.$name[.]docx';

let app: TestApp;
let drafter = '';

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Alpha' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'b', names: { en: 'Beta' } });
  const person = await app.makePerson();
  await app.giveRole(person, 'agreement-drafter', { institutionId: 'inst-a' });
  drafter = await app.signInAs(person);
});
afterAll(() => app.close());

async function download(name: string, language: string): Promise<Uint8Array> {
  const { response, status } = await app.callLoader(file, `/x?language=${language}`, {
    params: { name },
  });
  expect(status).toBe(200);
  return new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
}

const upload = (bytes: Uint8Array, fields: Record<string, string>, cookie?: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([bytes as BlobPart], 'mcra.docx'));
  return app.callAction(templates, '/agreements/templates?index', {
    form,
    ...(cookie ? { cookie } : {}),
  });
};
/** The form as it is sent without choosing a file. */
const answer = (fields: Record<string, string>, cookie?: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new File([], ''));
  return app.callAction(templates, '/agreements/templates?index', {
    form,
    ...(cookie ? { cookie } : {}),
  });
};
const agreements = async () =>
  (await app.store.read.select({ all: count() }).from(agreement))[0]?.all;

describe('the page of templates', () => {
  it('offers sixteen documents, the example and the guide in the language asked for', async () => {
    const { data } = await app.callLoader(templates, '/agreements/templates?language=lt');
    expect(data.templates).toHaveLength(16);
    expect(data.language).toBe('lt');
    expect(data.guide.steps.length).toBeGreaterThan(3);
    expect(data.example.href).toContain('language=lt');
  });

  it('has no file of another name', async () => {
    const other = await app.callLoader(file, '/x', { params: { name: 'nothing' } });
    expect(other.status).toBe(404);
  });

  it('says what is wrong with a file, and keeps nothing of it', async () => {
    const bytes = new Uint8Array(readFileSync('package.json'));
    const { status, data } = await upload(bytes, { intent: 'show' });
    expect(status).toBe(400);
    expect(data).toMatchObject({ kind: 'problem', problem: 'not-a-word-file', kept: null });
  });
});

describe('a filled template', () => {
  it('shows a visitor what it would become and stores nothing', async () => {
    const bytes = await download('example', 'en');
    const { status, data } = await upload(bytes, { intent: 'create', partner: 'inst-b' });
    expect(status).toBe(200);
    expect(data.preview.title).toContain('micro-credentials');
    expect(data.preview.lines).toBe(2);
    expect(await agreements()).toBe(0);
  });

  it('becomes a draft of a drafter, with the partner chosen and the institution’s own name', async () => {
    const bytes = await download('example', 'fr');
    const { status, location } = await upload(
      bytes,
      { intent: 'create', partner: 'inst-b', side: 'second' },
      drafter,
    );
    expect(status).toBe(303);
    expect(location).toContain('/workspace');
    expect(await agreements()).toBe(1);
    const [row] = await app.store.read.select().from(agreement);
    expect(row?.titles.fr).toBeDefined();
  });

  it('asks a drafter for the partner, and does not ask for the file again', async () => {
    const bytes = fillControls(await download('bidirectional-one-institution-formal', 'en'), {
      'document.title': 'Named once',
      'party.country/2': 'Atlantis',
      'party.legalName/1': 'Alpha',
      'party.legalName/2': 'Somebody Else',
    });
    const asked = await upload(bytes, { intent: 'create', side: 'second' }, drafter);
    expect(asked.data).toMatchObject({ kind: 'problem', problem: 'partner', side: 'second' });
    expect(asked.data.kept.name).toBe('mcra.docx');
    const before = await app.store.read.select().from(agreementComment);
    const { status } = await answer(
      { intent: 'create', side: 'first', partner: 'inst-b', reading: asked.data.kept.packed },
      drafter,
    );
    expect(status).toBe(303);
    const rows = await app.store.read.select().from(agreement);
    expect(rows.map((each) => each.titles.en)).toContain('Named once');
    const comments = await app.store.read.select().from(agreementComment);
    const made = comments.filter(({ id }) => !before.some((each) => each.id === id));
    expect(made.map(({ address, text }) => [address, text])).toEqual([
      ['party.country@inst-b', 'Parties, Party 2 › Country: Atlantis'],
      ['party.legalName@inst-b', 'Parties, Party 2 › Legal name: Somebody Else'],
    ]);
  });

  it('takes nothing for a reading but what it packed itself', async () => {
    for (const reading of ['', 'x', 'eJwLAAAAAQAB', 'a'.repeat(7_000_000)]) {
      const { status, data } = await answer({ intent: 'show', reading });
      expect([status, data.problem]).toEqual([400, 'no-file']);
    }
  });

  it('reads a blank one as blank: nothing taken, nothing left over', async () => {
    const bytes = await download('unidirectional-several-faculty-non-formal', 'de');
    const read = readFilledTemplate(bytes);
    if (!read.ok) throw new Error(read.fault);
    expect(read.filled.taken).toBe(0);
    expect(read.filled.left).toEqual([]);
    expect(read.filled.missing).toBeGreaterThan(10);
  });
});
