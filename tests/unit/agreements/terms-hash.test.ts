import { describe, expect, it } from 'vitest';
import { canonicalHash } from '#db/ids';
import { agreements } from '#db/seed/agreements.data';
import { MCRA_FIELDS } from '#templates/wording/mcra/structure.data';
import { canonicalText } from '~/agreements/terms/canonical';
import { completenessOf } from '~/agreements/terms/completeness';
import { ALL_PATHS, pathOf } from '~/agreements/terms/document';
import { fieldInstances, withValueAt } from '~/agreements/terms/field-instances';
import { FIELDS } from '~/agreements/terms/fields.data';
import { parsePart, partOfAddress } from '~/agreements/terms/parts';
import { readTerms } from '~/agreements/terms/terms';
import { completeDocument, documentWithEveryPlace, NOW } from './drafts';

const hash = (document: { terms: unknown }) => canonicalHash(document.terms);

describe('the hash of the terms', () => {
  it('changes with every ★ field and with no fact', () => {
    const document = documentWithEveryPlace();
    const before = hash(document);
    const tried = new Set<string>();
    for (const field of fieldInstances(document)) {
      if (!field.path || tried.has(field.def.key)) continue;
      tried.add(field.def.key);
      const changed = withValueAt(document, field.path, 'another value');
      expect(hash(changed) !== before, field.address).toBe(field.def.root === 'terms');
      expect(canonicalText(changed), field.address).not.toBe(canonicalText(document));
    }
    const untried = FIELDS.filter((each) => each.root !== 'head' && !tried.has(each.key));
    expect(untried.map((each) => each.key)).toEqual([]);
  });

  it('does not depend on the order in which values were written', () => {
    const { terms } = completeDocument();
    const turned = Object.fromEntries(Object.entries(terms).reverse());
    expect(canonicalHash(turned)).toBe(canonicalHash(terms));
  });

  it('changes when a clause departs from the model wording', () => {
    const { terms } = completeDocument();
    const clause = {
      id: 'liability',
      section: 'protections' as const,
      kind: 'replaced' as const,
      heading: {},
      text: { en: 'Each party bears its own loss.' },
    };
    expect(canonicalHash({ ...terms, clauses: [clause] })).not.toBe(canonicalHash(terms));
  });
});

describe('the table of fields', () => {
  it('has the fields that the wording has words for, but for what is derived', () => {
    const worded = Object.entries(MCRA_FIELDS).flatMap(([group, names]) =>
      names.map((name) => `${group}.${name}`),
    );
    const derived = worded.filter((key) => !FIELDS.some((each) => each.key === key));
    expect(derived.sort()).toEqual([
      'contact.kind',
      'course.catalogueEntry',
      'line.state',
      'party.englishName',
      'party.role',
      'signatory.date',
      'signatory.place',
    ]);
  });

  it('names each place once, by an address and a tag that fits a Word control', () => {
    const fields = fieldInstances(completeDocument());
    expect(new Set(fields.map((each) => each.address)).size).toBe(fields.length);
    expect(new Set(fields.map((each) => each.tag)).size).toBe(fields.length);
    for (const { tag } of fields) expect(tag.length).toBeLessThanOrEqual(64);
  });

  it('knows the part that each field is saved with', () => {
    for (const { address, path } of fieldInstances(completeDocument())) {
      if (!path) continue;
      const part = partOfAddress(address);
      expect(part && parsePart(part), address).not.toBeNull();
    }
  });
});

describe('completeness', () => {
  it('finds nothing missing in the agreements of the demonstration world', () => {
    for (const { code, terms, factsheet } of agreements(NOW))
      expect(completenessOf({ terms, factsheet }).missing, code).toEqual([]);
  });

  it('names an emptied mandatory field, and a faculty that is not named', () => {
    const document = completeDocument();
    const [party] = document.terms.parties;
    const emptied = withValueAt(document, ['terms', 'parties', 0], {
      ...party!,
      seat: ' ',
      level: 'faculty' as const,
    });
    const missing = completenessOf(emptied).missing.map((each) => each.address);
    expect(missing.sort()).toEqual([
      `party.seat@${party?.institutionId}`,
      `party.unit@${party?.institutionId}`,
    ]);
  });

  it('asks for parties, signatories and a line of an empty draft', () => {
    const empty = { terms: readTerms({}), factsheet: completeDocument().factsheet };
    const keys = completenessOf(empty).missing.map((each) => each.address);
    expect(keys).toEqual(expect.arrayContaining(['parties', 'lines', 'document.title']));
  });

  it('asks why the credit granted differs from the credit of the sources', () => {
    const document = completeDocument();
    const line = document.terms.lines[1]!;
    const other = withValueAt(document, ['terms', 'lines', 1, 'ectsGranted'], 1);
    const without = withValueAt(other, ['terms', 'lines', 1, 'differenceReason'], '');
    expect(completenessOf(without).missing.map((each) => each.address)).toEqual([
      `target.justification@${line.id}`,
    ]);
  });

  it('warns of a workload outside 25 to 30 hours an ECTS', () => {
    const document = withValueAt(
      completeDocument(),
      ['terms', 'lines', 0, 'sources', 0, 'hours'],
      1000,
    );
    const warnings = completenessOf(document).warnings;
    expect(warnings.map((each) => each.code)).toEqual(['workload-outside-range']);
  });
});

describe('the path of an agreement', () => {
  it('is one of sixteen and derived from its lines and parties', () => {
    expect(ALL_PATHS).toHaveLength(16);
    const document = completeDocument();
    expect(pathOf(document)).toEqual({
      direction: 'bidirectional',
      scope: 'several',
      level: 'institution',
      learningType: 'non-formal',
    });
    const line = document.terms.lines[1]!;
    expect(pathOf({ ...document, terms: { ...document.terms, lines: [line] } })).toMatchObject({
      direction: 'unidirectional',
      scope: 'one',
      learningType: 'formal',
    });
  });
});
