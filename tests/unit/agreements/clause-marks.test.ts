import { describe, expect, it } from 'vitest';
import { mcraContext } from '#templates/mcra/context';
import type { McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import { controlsOf, controlText } from '#templates/mcra/tree';
import { wordingOf } from '#templates/mcra/words';
import { toBeCompleted } from '#templates/wording/mcra/compose';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { completeDocument } from '#tests/unit/agreements/drafts';
import {
  clauseFault,
  fromMarks,
  modelControls,
  toMarks,
  valuesNotSaid,
  writtenText,
} from '~/agreements/clause-words.server';
import { clausePieces, hasPrompt } from '~/agreements/terms/clause-marks';
import { completenessOf } from '~/agreements/terms/completeness';
import type { AgreementDocument, ClauseChange } from '~/agreements/terms/terms';

const NOTICE = 'termination.noticeMonths';

function withClause(text: string, change: Partial<ClauseChange> = {}): AgreementDocument {
  const { terms, factsheet } = completeDocument();
  const clause: ClauseChange = {
    id: 'termination-notice',
    section: 'termination',
    kind: 'replaced',
    heading: {},
    text: { en: text },
    ...change,
  };
  return { terms: { ...terms, clauses: [clause] }, factsheet };
}

const modelOf = (document: AgreementDocument): McraModel => ({
  document,
  head: {
    code: 'MCRA-1',
    id: 'a-1',
    version: '1.0',
    status: 'awaiting-signatures',
    parent: null,
    termsHash: '',
    signedFileHash: null,
    at: 0,
    changes: [],
    kind: 'agreement',
  },
});

const clauseOf = (document: AgreementDocument, id = 'termination-notice') =>
  controlsOf(previewMcra(modelOf(document), 'en')).filter((each) =>
    each.tag.startsWith(`clause.${id}`),
  );

const readAs = (document: AgreementDocument): string =>
  clauseOf(document).map(controlText).join('');

describe('a clause in the parties’ own words', () => {
  it('says what the field says, also after the field changed', () => {
    const document = withClause('Six weeks do not suffice: notice is {noticePeriod}.');
    const months = document.terms.termination.noticeMonths;
    expect(readAs(document)).toContain(`notice is ${months} months.`);
    const { terms } = document;
    const changed = { ...document, terms: { ...terms, termination: { noticeMonths: 9 } } };
    expect(readAs(changed)).toContain('notice is 9 months.');
  });

  it('names fields by what they are called, in any language', () => {
    for (const language of MCRA_LANGUAGES) {
      const { label } = wordingOf(language).fields[NOTICE];
      expect(toMarks(`a {${label}} b`, 'en'), language).toBe('a {noticePeriod} b');
      expect(fromMarks('a {noticePeriod} b', language)).toBe(`a {${label}} b`);
    }
    expect(toMarks('{Registered seat/2}', 'en')).toBe('{seat/2}');
  });

  it('keeps the field where a prompt of the document was copied, in each language', () => {
    for (const language of MCRA_LANGUAGES) {
      const prompt = toBeCompleted(wordingOf(language), NOTICE);
      expect(hasPrompt(`Notice: ${prompt}.`), language).toBe(true);
      expect(toMarks(`Notice: ${prompt.replace('\u00a0', ' ')}.`, language)).toBe(
        'Notice: {noticePeriod}.',
      );
    }
  });

  it('leaves other braces and brackets alone', () => {
    expect(toMarks('[1] {of no field} {}', 'en')).toBe('[1] {of no field} {}');
    expect(clausePieces('a {b} {seat/../x}')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'text', text: '{b}' },
      { kind: 'text', text: ' {seat/../x}' },
    ]);
    expect(clauseFault('a {of no field}')).toBe('no-such-field');
    expect(clauseFault('[to be completed: something else]')).toBe('prompt-left');
    expect(clauseFault('Notice is {noticePeriod}.')).toBeNull();
  });

  it('is offered with its fields by name, one for each party it is read for', () => {
    const ctx = mcraContext(modelOf(completeDocument()), 'en');
    const written = writtenText(modelControls(ctx, 'party-description'), 'en');
    expect(written.split('\n')).toHaveLength(2);
    expect(written).toContain('{Registered seat/1}');
    expect(written).toContain('{Registered seat/2}');
    const again = withClause(toMarks(written, 'en'), {
      id: 'party-description',
      section: 'parties',
    });
    const model = modelControls(ctx, 'party-description').map(controlText).join('\n');
    expect(clauseOf(again, 'party-description').map(controlText)).toEqual([model]);
  });

  it('is warned of where it names none of the values of the fields', () => {
    const document = withClause('Notice is 99 months.');
    const ctx = mcraContext(modelOf(document), 'en');
    const model = modelControls(ctx, 'termination-notice');
    const months = `${document.terms.termination.noticeMonths} months`;
    const notSaid = (text: string) => valuesNotSaid(model, clauseOf(withClause(text)));
    expect(notSaid('Notice is 99 months.')).toMatchObject([{ value: months }]);
    expect(notSaid(`Notice is ${months}.`)).toEqual([]);
    expect(notSaid('Notice is {noticePeriod}.')).toEqual([]);
  });
});

describe('a document for signature', () => {
  it.each(MCRA_LANGUAGES)('is not complete while a clause asks for a value: %s', (language) => {
    const prompt = toBeCompleted(wordingOf(language), NOTICE);
    const asked = completenessOf(withClause('', { text: { [language]: `Notice: ${prompt}.` } }));
    expect(asked.complete).toBe(false);
    expect(asked.missing).toMatchObject([
      { address: 'clause:termination-notice', section: 'termination' },
    ]);
    const optional = `[Law – ${wordingOf(language).marks.optional}]`;
    expect(completenessOf(withClause('', { text: { [language]: optional } })).complete).toBe(false);
  });

  it('is not complete while a clause names a field that is empty', () => {
    const document = withClause('The law of {law} applies; notice {noticePeriod}.');
    const { terms } = document;
    const empty = { ...terms, disputes: { ...terms.disputes, law: '', lawKind: 'open' as const } };
    const missing = completenessOf({ ...document, terms: empty }).missing;
    expect(missing.map((each) => each.address)).toEqual(['clause:termination-notice']);
    const named = { ...empty, disputes: { ...empty.disputes, law: 'Estonia' } };
    expect(completenessOf({ ...document, terms: named }).complete).toBe(true);
  });

  it('is complete with own words that ask for nothing, and with a clause left out', () => {
    expect(completenessOf(withClause('Notice is {noticePeriod} [see §20].')).missing).toEqual([]);
    expect(completenessOf(withClause('', { kind: 'removed', text: {} })).missing).toEqual([]);
  });
});
