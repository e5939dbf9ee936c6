import { describe, expect, it } from 'vitest';
import { canonicalHash } from '#db/ids';
import { agreements } from '#db/seed/agreements.data';
import { mcraContext } from '#templates/mcra/context';
import { exampleModel } from '#templates/mcra/example';
import { valueText } from '#templates/mcra/values';
import { completeDocument, NOW } from '#tests/unit/agreements/drafts';
import type { FieldInput } from '~/agreements/forms/field-input';
import { decodePart, inputsOf, partForms } from '~/agreements/forms/part-form';
import { canonicalText } from '~/agreements/terms/canonical';
import { completenessOf } from '~/agreements/terms/completeness';
import { fieldInstances } from '~/agreements/terms/field-instances';
import type { SectionId } from '~/agreements/terms/sections.data';
import { type AgreementDocument, readTerms } from '~/agreements/terms/terms';
import { writtenValue } from '~/agreements/written/written-value.server';

const inOneLanguage = (): AgreementDocument => {
  const document = completeDocument();
  return { ...document, factsheet: { ...document.factsheet, translations: [] } };
};
const inTwo = (document = completeDocument()): AgreementDocument => ({
  ...document,
  factsheet: { ...document.factsheet, translations: ['fr'] },
});

const inputsIn = (document: AgreementDocument, section: SectionId, part: string): FieldInput[] =>
  (partForms(document, section).find((each) => each.part === part)?.fields ?? []).flatMap(
    (field) => [...inputsOf(field, document)],
  );

/** The document after its form was sent with some inputs typed differently. */
function sent(
  document: AgreementDocument,
  section: SectionId,
  part: string,
  typed: Readonly<Record<string, string>>,
): AgreementDocument {
  const values = new Map(
    inputsIn(document, section, part).map((each) => [each.name, each.values ?? [each.value]]),
  );
  for (const [name, value] of Object.entries(typed)) {
    expect([...values.keys()], name).toContain(name);
    values.set(name, [value]);
  }
  const decoded = decodePart(document, part, section, (name) => values.get(name) ?? null);
  if (!decoded?.ok) throw new Error(JSON.stringify(decoded));
  return decoded.next;
}

describe('terms agreed before texts could be translated', () => {
  it('keep their canonical form, byte for byte, read and sent back', () => {
    for (const { terms, factsheet } of agreements(NOW)) {
      expect(canonicalText(readTerms(terms))).toBe(canonicalText(terms));
      expect(typeof readTerms(terms).dataProtection.purposes).toBe('string');
      const document = inTwo({ terms: readTerms(terms), factsheet });
      const next = sent(document, 'data-protection', 'data-protection', {});
      expect(canonicalHash(next.terms)).toBe(canonicalHash(document.terms));
    }
  });
});

describe('a text of the terms in the languages of the agreement', () => {
  const PURPOSES = 'dataProtection.purposes';

  it('is asked once where the agreement has one language', () => {
    const inputs = inputsIn(inOneLanguage(), 'data-protection', 'data-protection');
    expect(
      inputs.filter((each) => each.name.startsWith(PURPOSES)).map((each) => each.name),
    ).toEqual([PURPOSES]);
  });

  it('stands beside its translation, which is part of what is approved', () => {
    const before = inTwo();
    const next = sent(before, 'data-protection', 'data-protection', {
      [`${PURPOSES}#fr`]: 'Reconnaître des acquis.',
    });
    const { purposes } = before.terms.dataProtection;
    expect(next.terms.dataProtection.purposes).toEqual({
      en: purposes,
      fr: 'Reconnaître des acquis.',
    });
    expect(canonicalHash(next.terms)).not.toBe(canonicalHash(before.terms));
    const again = sent(next, 'data-protection', 'data-protection', { [`${PURPOSES}#fr`]: '' });
    expect(again.terms.dataProtection.purposes).toBe(purposes);
    expect(canonicalHash(again.terms)).toBe(canonicalHash(before.terms));
  });

  it('is written in the language of the document, and read back into it', () => {
    const model = exampleModel('en');
    const [side] = model.document.terms.process.parties;
    const address = `process.decider@${side?.institutionId}`;
    const part = `process-of:${side?.institutionId}`;
    const document = sent(inTwo(model.document), 'process', part, {
      [`${address}#fr`]: 'le doyen',
    });
    const french = mcraContext({ ...model, document }, 'fr');
    const field = french.fields.find((each) => each.address === address);
    if (!field) throw new Error('no such field');
    expect(valueText(french, field)).toBe('le doyen');
    const { terms } = document;
    const english = valueText(mcraContext({ ...model, document }, 'en'), field);
    expect(writtenValue(field, 'la doyenne', { language: 'fr', terms })).toEqual({
      en: english,
      fr: 'la doyenne',
    });
    expect(writtenValue(field, '', { language: 'fr', terms })).toBe(english);
  });

  it('may be a reason that a line or a course gives', () => {
    const before = inTwo();
    const [line] = before.terms.lines;
    const [source] = line?.sources ?? [];
    if (!line || !source) throw new Error('no course');
    const reason = `target.justification@${line.id}`;
    const unlevelled = `course.notLevelledReason@${line.id}/${source.id}`;
    const why = sent(before, 'targets', `line:${line.id}`, {
      [reason]: 'More hours here.',
      [`${reason}#fr`]: 'Plus d’heures ici.',
    });
    const next = sent(why, 'courses', `line:${line.id}`, {
      [unlevelled]: 'Outside the framework',
      [`${unlevelled}#fr`]: 'Hors du cadre',
    });
    const [changed] = next.terms.lines;
    expect(changed?.differenceReason).toEqual({ en: 'More hours here.', fr: 'Plus d’heures ici.' });
    expect(changed?.sources[0]?.descriptor?.notLevelledReason).toEqual({
      en: 'Outside the framework',
      fr: 'Hors du cadre',
    });
    const french = mcraContext({ ...exampleModel('en'), document: next }, 'fr');
    const said = french.fields.filter(({ address }) => [reason, unlevelled].includes(address));
    expect(said.map((each) => valueText(french, each)).sort()).toEqual([
      'Hors du cadre',
      'Plus d’heures ici.',
    ]);
    const again = sent(why, 'targets', `line:${line.id}`, { [`${reason}#fr`]: '' });
    expect(again.terms.lines[0]?.differenceReason).toBe('More hours here.');
  });

  it('is counted where a language of the agreement lacks it, and stands in nobody’s way', () => {
    expect(completenessOf(inOneLanguage()).untranslated).toEqual([]);
    const lacking = completenessOf(inTwo());
    const about = lacking.untranslated.find((each) => each.address === PURPOSES);
    expect(about?.languages).toEqual(['fr']);
    expect(lacking.complete).toBe(completenessOf(inOneLanguage()).complete);
    const next = sent(inTwo(), 'data-protection', 'data-protection', {
      [`${PURPOSES}#fr`]: 'Reconnaître des acquis.',
    });
    const left = completenessOf(next).untranslated;
    expect(left).toHaveLength(lacking.untranslated.length - 1);
  });
});

describe('lists and bodies in the languages of the agreement', () => {
  it('take a further ground in own words, line by line in each language', () => {
    const next = sent(inTwo(), 'recitals', 'recitals', {
      'recitals.further': 'Decree 2021-3\nCharter of the network',
      'recitals.further#fr': '\nCharte du réseau',
    });
    expect(next.terms.legalBasis).toEqual([
      { en: 'Decree 2021-3' },
      { en: 'Charter of the network', fr: 'Charte du réseau' },
    ]);
    const reworded = sent(next, 'recitals', 'recitals', {
      'recitals.further': 'Decree 2021-3\nCharter of our network',
    });
    expect(reworded.terms.legalBasis[1]).toEqual({
      en: 'Charter of our network',
      fr: 'Charte du réseau',
    });
  });

  it('name a body in each of them', () => {
    const document = inTwo();
    const line = document.terms.lines[0]!;
    const at = `course.awardingBody@${line.id}/${line.sources[0]!.id}`;
    const names = inputsIn(document, 'courses', `line:${line.id}`).filter((each) =>
      each.name.startsWith(at),
    );
    expect(names.filter((each) => each.lang).length).toBeGreaterThanOrEqual(2);
    const other = names.find((each) => each.name === `${at}#name-fr` || each.lang === 'fr');
    const next = sent(document, 'courses', `line:${line.id}`, {
      [other?.name ?? '']: 'L’établissement',
    });
    const { name } = next.terms.lines[0]!.sources[0]!.awardingBody;
    expect(name.fr).toBe('L’établissement');
    expect(name.en).toBe(line.sources[0]!.awardingBody.name.en);
  });

  it('keep a written condition with its translation', () => {
    const next = sent(inTwo(), 'conditions', 'conditions', {
      'conditions.other': 'Bring the report.',
      'conditions.other#fr': 'Apporter le rapport.',
    });
    expect(next.terms.conditions.other).toEqual([
      {
        value: 'Bring the report.',
        clause: '§9',
        texts: { en: 'Bring the report.', fr: 'Apporter le rapport.' },
      },
    ]);
    const { other } = sent(next, 'conditions', 'conditions', { 'conditions.other#fr': '' }).terms
      .conditions;
    expect(other).toEqual([{ value: 'Bring the report.', clause: '§9' }]);
  });

  it('call what only people can judge as the wording of the agreement does', () => {
    const next = sent(inTwo(), 'conditions', 'conditions', {
      'conditions.learnerStatus': 'enrolled',
      'conditions.learnerStatus#fr': 'inscrit',
    });
    const field = fieldInstances(next).find((each) => each.address === 'conditions.learnerStatus');
    const model = { ...exampleModel('en'), document: next };
    expect(field && valueText(mcraContext(model, 'fr'), field)).toBe('inscrit');
    expect(field && valueText(mcraContext(model, 'en'), field)).toBe('enrolled');
  });
});
