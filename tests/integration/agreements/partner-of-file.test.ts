/** A filled template says who the partner is; it is looked for among the institutions on record. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { institutionIdentifier } from '#db/schema/institutions';
import { blankTemplate, pathNamed } from '#templates/mcra/blank';
import type { McraLanguage } from '#templates/wording/mcra/wording';
import { createTestApp, type TestApp } from '#tests/support/app';
import { fillControls } from '#tests/support/word-edit';
import * as templates from '~/routes/agreements.templates._index';

let app: TestApp;
let drafter = '';

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'a', names: { en: 'Alpha' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'b', names: { en: 'Beta' } });
  for (const [id, country] of [
    ['inst-c', 'SE'],
    ['inst-d', 'NO'],
  ] as const)
    await app.makeInstitution({ id, slug: id, country, names: { en: 'The Academy of Arts' } });
  await app.store.tx((tx) =>
    tx.insert(institutionIdentifier).values({
      ...{ institutionId: 'inst-b', scheme: 'erasmus' },
      ...{ value: 'B BETA01', normalised: 'BBETA01' },
    }),
  );
  const person = await app.makePerson();
  await app.giveRole(person, 'agreement-drafter', { institutionId: 'inst-a' });
  drafter = await app.signInAs(person);
});
afterAll(() => app.close());

const filled = async (language: McraLanguage, texts: Record<string, string>) =>
  fillControls(
    await blankTemplate(pathNamed('bidirectional-one-institution-formal')!, language),
    texts,
  );

/** The form with a file, or as it is sent again without one. */
function send(bytes: Uint8Array | null, fields: Record<string, string>, cookie?: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', bytes ? new File([bytes as BlobPart], 'mcra.docx') : new File([], ''));
  return app.callAction(templates, '/agreements/templates?index', {
    form,
    ...(cookie ? { cookie } : {}),
  });
}

it('knows the partner by its identifier before its name, and whose side is whose', async () => {
  const bytes = await filled('de', {
    'party.legalName/1': 'Gamma',
    'party.identifiers/1': 'Erasmus-Code: B BETA01',
    'party.legalName/2': 'alpha',
  });
  const { status, data } = await send(bytes, { intent: 'create', side: 'first' }, drafter);
  expect(status).toBe(200);
  expect(data).toMatchObject({ kind: 'preview', side: 'second' });
  expect(data.partner.chosen.value).toBe('inst-b');
  expect(data.read).toMatchObject({ by: 'identifier', written: 'B BETA01' });
  const sent = { intent: 'create', side: data.side, reading: data.kept.packed };
  const made = await send(null, { ...sent, partner: data.partner.chosen.value }, drafter);
  expect(made.status).toBe(303);
});

it('knows the partner by its legal name, and asks where several are called so', async () => {
  const named = (country: string) =>
    filled('en', {
      'party.legalName/1': 'Alpha',
      'party.legalName/2': 'The Academy of Arts',
      ...(country === '' ? {} : { 'party.country/2': country }),
    });
  const here = await send(await named('Norway'), { intent: 'show' }, drafter);
  expect(here.data.partner.chosen.value).toBe('inst-d');
  expect(here.data.read).toMatchObject({ by: 'name', written: 'The Academy of Arts' });
  const doubt = await send(await named(''), { intent: 'create' }, drafter);
  expect(doubt.data).toMatchObject({ kind: 'problem', problem: 'partner' });
  expect(doubt.data.partner.chosen).toBeNull();
  const ids = doubt.data.read.choices.map((each: { value: string }) => each.value);
  expect(ids.sort()).toEqual(['inst-c', 'inst-d']);
  const reading = doubt.data.kept.packed;
  const told = { intent: 'create', side: 'first', reading, 'partner-read': 'inst-c' };
  expect((await send(null, told, drafter)).status).toBe(303);
});

it('offers what comes near where no institution is called so', async () => {
  const bytes = await filled('en', {
    'party.legalName/2': 'Academy',
  });
  const { data } = await send(bytes, { intent: 'show' }, drafter);
  expect(data.read).toBeNull();
  expect(data.partner).toMatchObject({ words: 'Academy', chosen: null });
  expect(data.partner.offered.choices).toHaveLength(2);
  const anonymous = await send(bytes, { intent: 'show' });
  expect(anonymous.data.partner).toMatchObject({ words: '', offered: null });
});
