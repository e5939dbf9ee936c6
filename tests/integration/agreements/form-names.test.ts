import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveSkills } from '#db/queries/esco';
import { wordingOf } from '#templates/mcra/words';
import type { EscoSkill } from '~/catalogue/esco/skill';
import * as skillsRoute from '~/routes/agreements.$code_.skills';
import * as offered from '~/routes/editor.skills';
import { cookieOf, type Desk, draftAtDesks, readPage } from './pages';
import { AVE, openRoad, ROC, type Road, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
let roc: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId, roc } = await draftAtDesks(road));
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

const skill = (iri: string, label: string, status: EscoSkill['status']): EscoSkill => ({
  iri,
  kind: 'skill',
  reuse: null,
  status,
  labels: { en: label, fr: `${label} (fr)`, pl: `${label} (pl)` },
  altLabels: {},
  description: {},
  broader: [],
});
const PYTHON = 'http://data.europa.eu/esco/skill/python';
const OLD = 'http://data.europa.eu/esco/skill/old';

describe('skills of ESCO beside the outcomes of a course', () => {
  beforeEach(() =>
    road.app.store.tx((tx) =>
      saveSkills(
        tx,
        [skill(PYTHON, 'Python', 'released'), skill(OLD, 'Abacus', 'obsolete')],
        road.app.clock.now(),
      ),
    ),
  );

  const at = () => {
    const line = road.document.terms.lines[0]!;
    return {
      line,
      url: `/agreements/${code}/skills?line=${line.id}&course=${line.sources[0]?.id}`,
    };
  };
  const page = async (more = '', actor = road.roc) =>
    road.app.callLoader(skillsRoute, `${at().url}${more}`, {
      cookie: await cookieOf(road, actor),
      params: { code },
    });
  async function send(esco: string, more: Readonly<Record<string, string>> = {}) {
    const { data } = await page();
    const form = new FormData();
    form.append('revision', String(data.revision));
    for (const [index, each] of data.outcomes.entries())
      form.append(`outcomes.${index}.was`, each.title);
    if (esco) form.append('outcomes.0.esco', esco);
    for (const [name, value] of Object.entries(more)) form.append(name, value);
    return road.app.callAction(skillsRoute, at().url, {
      cookie: await cookieOf(road, road.roc),
      params: { code },
      form,
    });
  }
  const firstOutcome = async () => (await termsNow()).lines?.[0]?.sources[0]?.outcomes[0];

  it('are found while typing, chosen, and carried by the terms with their names', async () => {
    const cookie = await cookieOf(road, road.roc);
    const found = await road.app.callLoader(offered, '/editor/skills?q=pyth&lang=en', { cookie });
    expect((await found.response?.json())?.skills).toMatchObject([
      { iri: PYTHON, label: 'Python' },
    ]);
    const saved = await send(PYTHON);
    expect(saved.location).toContain(`/agreements/${code}/workspace?section=courses`);
    const outcome = await firstOutcome();
    expect(outcome?.esco).toEqual([PYTHON]);
    expect(outcome?.skills?.[PYTHON]).toMatchObject({ en: 'Python' });
    expect(outcome?.skills?.[PYTHON]).not.toHaveProperty('pl');
    const shown = await readPage(await roc.page(`?section=courses&open=${at().line.id}`), null);
    expect(shown).toContain('Python');
    expect(shown).toContain('Choose other skills of ESCO');
  });

  it('are refused where ESCO has withdrawn them or does not know them', async () => {
    const before = await firstOutcome();
    for (const [iri, fault] of [
      [OLD, 'skill-obsolete'],
      ['http://data.europa.eu/esco/skill/none', 'skill-unknown'],
    ] as const) {
      const refused = await send(iri);
      expect(refused.status).toBe(400);
      expect(refused.data.page.outcomes[0].field).toMatchObject({ fault, chosen: [{ iri }] });
    }
    expect(await firstOutcome()).toEqual(before);
  });

  it('are looked for by a button where there is no script', async () => {
    const looked = await send('', {
      intent: 'look:outcomes.0.esco',
      'outcomes.0.esco._look': 'python',
    });
    expect(looked.location).toContain('look=outcomes.0.esco');
    const { data } = await page('&look=outcomes.0.esco&q=python');
    expect(data.outcomes[0].field.suggested).toMatchObject([{ iri: PYTHON }]);
  });

  it('are nobody’s to choose but the drafters’ of its parties', async () => {
    const third = await road.person('agreement-drafter', 'inst-third');
    expect((await page('', third)).status).toBe(404);
    expect((await page('', await road.person('legal-reviewer', ROC))).status).toBe(404);
  });
});
