import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalHash } from '#db/ids';
import { agreements } from '#db/seed/agreements.data';
import { MCRA_FIELDS } from '#templates/wording/mcra/structure.data';
import { canonicalText } from '~/agreements/terms/canonical';
import { completenessOf } from '~/agreements/terms/completeness';
import { ALL_PATHS, pathOf } from '~/agreements/terms/document';
import { fieldInstances, withValueAt } from '~/agreements/terms/field-instances';
import { FIELDS, type FieldDef } from '~/agreements/terms/fields.data';
import { parsePart, partOfAddress } from '~/agreements/terms/parts';
import { readTerms, Terms } from '~/agreements/terms/terms';
import { completeDocument, documentWithEveryPlace, NOW } from './drafts';

/** A field may stand in two places: for all lines, and for one. */
const placeOf = ({ key, scope }: FieldDef): string => `${key} ${scope}`;

const hash = (document: { terms: unknown }) => canonicalHash(document.terms);

describe('the hash of the terms', () => {
  it('changes with every ★ field and with no fact', () => {
    const document = documentWithEveryPlace();
    const before = hash(document);
    const tried = new Set<string>();
    for (const field of fieldInstances(document)) {
      if (!field.path || tried.has(placeOf(field.def))) continue;
      tried.add(placeOf(field.def));
      const changed = withValueAt(document, field.path, 'another value');
      expect(hash(changed) !== before, field.address).toBe(field.def.root === 'terms');
      if (field.def.root === 'factsheet')
        expect(canonicalText(changed), field.address).not.toBe(canonicalText(document));
    }
    const untried = FIELDS.filter((each) => each.root !== 'head' && !tried.has(placeOf(each)));
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
      'line.state',
      'party.englishName',
      'party.role',
      'signatory.date',
      'signatory.place',
    ]);
  });

  it('has a place for everything that can be agreed, but for what the record itself keeps', () => {
    const held = new Set<string>();
    collect(z.toJSONSchema(Terms, { io: 'output' }) as Shape, [], held);
    const fields = FIELDS.filter((each) => each.root === 'terms').map(fullPath);
    const without = [...held].filter(
      (path) => !fields.some((field) => path === field || path.startsWith(`${field}.`)),
    );
    expect(without.sort()).toEqual(KEPT_BY_THE_RECORD);
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
    const warnings = completenessOf(document).warnings.map((each) => each.code);
    expect(warnings).toContain('workload-outside-range');
    expect(completenessOf(completeDocument()).warnings.map((each) => each.code)).not.toContain(
      'workload-outside-range',
    );
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

/** Ids, links to the catalogue and curriculum, citations; clauses are changed as clauses. */
const KEPT_BY_THE_RECORD = [
  'clauses.heading',
  'clauses.id',
  'clauses.kind',
  'clauses.section',
  'clauses.text',
  'continues',
  'lines.clauses.course',
  'lines.clauses.duration',
  'lines.clauses.grade',
  'lines.clauses.target',
  'lines.id',
  'lines.targets.moduleId',
  'lines.targets.programmeId',
  'lines.targets.regulationVersionId',
  'parties.institutionId',
  'parties.unitId',
  'process.parties.institutionId',
  'qualityAssurance.institutionId',
  'textFacts.signatures.institutionId',
  'textFacts.signatures.kinds',
  'textFacts.translations',
];

/** Where a field is kept, from the terms: lists are passed through. */
const fullPath = ({ scope, path, key }: FieldDef): string => {
  const before = {
    agreement: '',
    party: key === 'quality.statement' ? 'qualityAssurance.' : 'parties.',
    recogniser: 'process.parties.',
    line: 'lines.',
    source: 'lines.sources.',
    target: 'lines.targets.',
    signatory: '',
    contact: '',
  };
  return `${before[scope]}${path}`;
};

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** Every leaf of a schema by its dotted path. */
function collect(shape: Shape, at: readonly string[], found: Set<string>): void {
  const inner = [
    ...(shape.anyOf ?? []),
    ...(shape.oneOf ?? []),
    ...(shape.items ? [shape.items] : []),
  ];
  const properties = Object.entries(shape.properties ?? {});
  for (const each of inner) collect(each, at, found);
  for (const [name, each] of properties) collect(each, [...at, name], found);
  if (inner.length === 0 && properties.length === 0 && shape.type !== 'null')
    found.add(at.join('.'));
}
