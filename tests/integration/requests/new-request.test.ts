import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '#db/queries/cases';
import { findPerson } from '#db/queries/people';
import { LIMITS } from '~/credentials/limits';
import * as newRequest from '~/routes/requests.new';
import { createWorld, formWith, HOME, UNIT, type World } from './support';

let world: World;
let camille: string;
let sylvie: string;

beforeAll(async () => {
  world = await createWorld();
  camille = await world.as('person-camille');
  sylvie = await world.as('person-sylvie', 'faculty-administrator');
});
afterAll(() => world.app.close());

const show = (cookie: string) => world.app.callLoader(newRequest, '/requests/new', { cookie });
const send = (
  cookie: string,
  values: Record<string, string>,
  file?: { name: string; bytes: Uint8Array | string },
) => world.app.callAction(newRequest, '/requests/new', { cookie, form: formWith(values, file) });
const stored = async (location: string | null) => {
  const found = await loadCase(world.app.store.read, location?.split('/').at(-1) ?? '');
  if (!found) throw new Error(`no case at ${location}`);
  return found;
};

describe('the form of a new request', () => {
  it('offers a learner every institution that decides, their own preselected', async () => {
    const { data, headers } = await show(camille);
    expect(data.options.preselected).toBe(HOME);
    expect(data.options.institutions.length).toBeGreaterThan(1);
    expect(data.options.forLearner).toBe(false);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('leaves out institutions where nobody could sign', async () => {
    const lone = await world.app.makeInstitution({ names: { en: 'No office' } });
    const ids = (await show(camille)).data.options.institutions.map(
      (each: { id: string }) => each.id,
    );
    expect(ids).toContain(HOME);
    expect(ids).not.toContain(lone);
    const refused = await send(camille, { institutionId: lone, request: 'please' });
    expect(refused.data.errors.institutionId).toEqual(['institution-unknown']);
  });

  it('offers an office its own institution only, and asks for the learner', async () => {
    const { options } = (await show(sylvie)).data;
    expect(options.institutions.map((each: { id: string }) => each.id)).toEqual([HOME]);
    expect(options.forLearner).toBe(true);
  });

  it('does not exist for roles that file nothing', async () => {
    const marc = await world.as('person-marc', 'recognition-curator');
    expect((await show(marc)).status).toBe(404);
    expect((await send(marc, { institutionId: HOME })).status).toBe(404);
  });

  it('sends those who are not signed in to sign in', async () => {
    expect((await show('')).location).toBe('/sign-in?to=%2Frequests%2Fnew');
  });
});

describe('a credential handed in', () => {
  it('becomes a draft with its proposal', async () => {
    const file = { name: 'full.jsonld', bytes: world.credential('01-full-match.jsonld') };
    const sent = await send(camille, { institutionId: HOME, request: 'As an elective' }, file);
    expect(sent.status).toBe(303);
    const { row, packages } = await stored(sent.location);
    expect(row).toMatchObject({ status: 'draft', origin: 'digital', request: 'As an elective' });
    expect(packages.length).toBeGreaterThan(0);
  });

  it('is answered with the case it stands in when it comes a second time', async () => {
    const file = { name: 'again.jsonld', bytes: world.credential('01-full-match.jsonld') };
    const again = await send(camille, { institutionId: HOME, request: 'once more' }, file);
    expect(again.status).toBe(422);
    expect(again.data.values.request).toBe('once more');
    expect((await stored(`/cases/${again.data.duplicate?.caseId}`)).row.request).toBe(
      'As an elective',
    );
  });

  it.each([
    ['an empty file', ''],
    ['words', 'hello'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['a zip archive', Buffer.from('PK\u0003\u0004 not a credential', 'latin1')],
    ['text in UTF-16', Buffer.from('\ufeff{"a":1}', 'utf16le')],
    ['JSON 10,000 levels deep', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('of %s comes back with a clear reason and what was typed', async (_, bytes) => {
    const sent = await send(
      camille,
      { institutionId: HOME, request: 'kept' },
      { name: 'f', bytes },
    );
    expect(sent.status).toBe(422);
    expect(sent.data.values).toMatchObject({ institutionId: HOME, request: 'kept' });
    expect(sent.data.errors.file).toEqual(['unreadable']);
    expect(sent.data.unreadable.report.credential).toBeNull();
    expect(sent.data.held).toBeNull();
  });

  it('loses no typed text when it is far too large', async () => {
    const bytes = Buffer.alloc(LIMITS.bytes * 4, 'x');
    const values = { institutionId: HOME, request: 'Élève – naïve' };
    const sent = await send(camille, values, { name: 'huge.json', bytes });
    expect(sent.status).toBe(413);
    expect(sent.data.errors.file).toEqual(['too-large']);
    expect(sent.data.values).toMatchObject(values);
  });

  it('asks for the file when there is none', async () => {
    const sent = await send(camille, { institutionId: HOME, request: 'kept' });
    expect(sent.data.errors).toEqual({ file: ['no-file'] });
  });
});

describe('a credential handed in by an office', () => {
  it('waits while the learner is corrected, and is then filed for them', async () => {
    const bytes = world.credential('01-full-match.jsonld');
    const wrong = { institutionId: HOME, forLearner: 'nobody@example.org', request: 'for him' };
    const first = await send(sylvie, wrong, { name: 'y.jsonld', bytes });
    expect(first.status).toBe(422);
    expect(first.data.errors).toEqual({ forLearner: ['no-such-learner'] });
    expect(first.data.held).toMatchObject({ name: 'y.jsonld', size: bytes.length });
    const learner = await findPerson(world.app.store.read, 'person-youssef');
    const values = { ...wrong, forLearner: learner?.email ?? '', held: first.data.held.token };
    const second = await send(sylvie, values);
    expect(second.status).toBe(303);
    const { row } = await stored(second.location);
    expect(row).toMatchObject({ learnerId: 'person-youssef', filedById: 'person-sylvie' });
    expect(row.unitId).toBe(UNIT);
  });

  it('keeps a waiting file from everybody else', async () => {
    const bytes = world.credential('01-full-match.jsonld');
    const first = await send(
      sylvie,
      { institutionId: HOME, forLearner: '?' },
      { name: 'x', bytes },
    );
    const token = first.data.held.token;
    const stolen = await send(camille, { institutionId: HOME, held: token });
    expect(stolen.data.errors).toEqual({ file: ['no-file'] });
  });

  it('is never filed with another institution', async () => {
    const bytes = world.credential('01-full-match.jsonld');
    const values = { institutionId: 'inst-aveleda', forLearner: 'camille' };
    expect((await send(sylvie, values, { name: 'x', bytes })).status).toBe(404);
  });
});
