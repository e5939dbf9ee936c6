import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordingOf } from '#templates/mcra/words';
import { type Desk, draftAtDesks, readPage } from './pages';
import { AVE, openRoad, ROC, type Road, versionRow } from './road';

let road: Road;
let versionId: string;
let roc: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ versionId, roc } = await draftAtDesks(road));
});
afterEach(() => road.app.close());

const termsNow = async () => (await versionRow(road.app, versionId)).terms;

/** Sends a part's form as the page holds it, with some inputs written differently. */
async function save(section: string, part: string, typed: Readonly<Record<string, string>>) {
  const [, open = ''] = part.split(':');
  const page = await roc.page(`?section=${section}&open=${open}`);
  const view = page.view.kind === 'section' ? page.view : null;
  const found = view?.parts.find((each) => each.part === part);
  const inputs = (found?.groups ?? [])
    .flatMap((group) => group.fields)
    .flatMap((field) => field.inputs);
  const sent = Object.fromEntries(inputs.map((each) => [each.name, each.values ?? [each.value]]));
  for (const name of Object.keys(typed)) expect(Object.keys(sent)).toContain(name);
  return roc.send('save', {
    ...sent,
    ...typed,
    section,
    part,
    revision: String(found?.revision ?? 0),
    auto: 'yes',
  });
}

describe('countries and languages in the form', () => {
  it('are written by name and kept as codes', async () => {
    const saved = await save('parties', `party:${AVE}`, { [`party.country@${AVE}`]: 'Polska' });
    expect(saved.data).toMatchObject({ kind: 'saved' });
    const party = (await termsNow()).parties?.find((each) => each.institutionId === AVE);
    expect(party?.body.country).toBe('PL');
    const shown = JSON.stringify(await roc.page(`?section=parties&open=${AVE}`));
    expect(shown).toContain('"value":"Poland"');
    const wrong = await save('parties', `party:${AVE}`, { [`party.country@${AVE}`]: 'Atlantis' });
    expect(wrong.data).toMatchObject({
      kind: 'wrong',
      problems: { [`party.country@${AVE}`]: 'no-such-country' },
    });
  });

  it('take any language of ISO 639 for decisions, and say what is none', async () => {
    const part = `process-of:${ROC}`;
    const field = `process.language@${ROC}`;
    const saved = await save('process', part, { [field]: 'Ukrainian' });
    expect(saved.data).toMatchObject({ kind: 'saved' });
    const side = (await termsNow()).process?.parties?.find((each) => each.institutionId === ROC);
    expect(side?.language).toBe('uk');
    const wrong = await save('process', part, { [field]: 'as agreed' });
    expect(wrong.data).toMatchObject({
      kind: 'wrong',
      problems: { [field]: 'no-language-named' },
    });
    expect(await readPage(await roc.page('?section=process'), wrong.data)).toContain(
      'No language is called so.',
    );
  });

  it('stand once in a page of parties that stays small', async () => {
    const page = await roc.page(`?section=parties&open=${AVE}`);
    const names = page.view.kind === 'section' ? page.view.names : [];
    expect(names.map((each) => [each.list, each.names.length])).toEqual([['countries', 49]]);
    expect(JSON.stringify(page).length).toBeLessThan(60_000);
  });
});

describe('a translation still to be written', () => {
  it('stands there in the words of the model where the drafting language has them', async () => {
    const key = 'dataProtection.purposes';
    const example = (language: 'en' | 'fr') => wordingOf(language).fields[key].example;
    expect((await save('document-control', 'translations', TRANSLATED)).data).toMatchObject({
      kind: 'saved',
    });
    const french = async () => {
      const { view } = await roc.page('?section=data-protection');
      const parts = view.kind === 'section' ? view.parts : [];
      return parts
        .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
        .flatMap(({ inputs }) => inputs)
        .find((each) => each.name === `${key}#fr`)?.value;
    };
    expect(await french()).toBe('');
    await save('data-protection', 'data-protection', { [key]: example('en') });
    expect(await french()).toBe(example('fr'));
    await save('data-protection', 'data-protection', {});
    expect((await termsNow()).dataProtection?.purposes).toEqual({
      en: example('en'),
      fr: example('fr'),
    });
  });
});
const TRANSLATED = { 'document.translations': 'fr' };
