/**
 * Courses one a line of JSON in the plain shape that open course collections share: title and its
 * language, ECTS, prerequisites, outcomes as text, ESCO skills, provider by key or in full. Pure.
 */
import { isObject, type JsonObject } from '~/elm/json-node';
import type { LanguageMap } from '~/elm/language-map';
import type { LearningOpportunityInput } from '../learning-opportunity';
import { fault, type ImportRow, type ProviderFacts, refusedRow } from './imported-course';
import { keyedProvider } from './name-providers';
import { toProviderFacts } from './provider-facts';
import { cleaned, createSieve, inLanguage, languageOf, orNull, type Sieve } from './values';

/** A record of the collection as a row. */
export function readUnified(record: unknown, row: number): ImportRow {
  if (!isObject(record)) return refusedRow(row, fault('not-readable'));
  const { title } = record;
  if (title !== undefined && title !== null && typeof title !== 'string')
    return refusedRow(row, fault('title-not-text', 'title', title));
  const sieve = createSieve();
  const tag = sieve.language('titleLang', record.titleLang) ?? 'und';
  const titles = inLanguage(tag, title);
  if (Object.keys(titles).length === 0) return refusedRow(row, fault('no-title', 'title'));
  const recordId = typeof record.id === 'string' && record.id !== '' ? record.id : null;
  const code = textOf(record.code) ?? tailOf(recordId);
  if (code === null) return refusedRow(row, fault('no-code', 'code'));
  const provider = providerOf(record.provider);
  return {
    row,
    course: { code, recordId, provider, data: dataOf(record, titles, tag, sieve) },
    faults: sieve.faults,
  };
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;

/** `skillab:1801` → `1801`. */
const tailOf = (id: string | null): string | null =>
  id === null ? null : id.slice(id.indexOf(':') + 1).trim() || null;

function providerOf(value: unknown): ProviderFacts | null {
  if (isObject(value)) {
    const key = textOf(value.id) ?? textOf(value.name);
    const facts = toProviderFacts(key ?? JSON.stringify(value), value);
    return facts ?? (key === null ? null : keyedProvider(key));
  }
  return typeof value === 'string' && value.trim() !== '' ? keyedProvider(value.trim()) : null;
}

function dataOf(
  record: JsonObject,
  title: LanguageMap,
  tag: string,
  sieve: Sieve,
): LearningOpportunityInput {
  const text = (name: string) => inLanguage(tag, record[name]);
  const either = (name: string) =>
    orNull({ ...text(name), ...byAlpha3(record[`${name}Multilang`]) });
  const languages = sieve.languages(
    'teachingLanguage',
    record.teachingLanguage ?? record.teachingLanguageRaw,
  );
  // Of several languages none need be that of the text.
  const only = languages.length === 1 ? languages[0] : undefined;
  const assessment = either('assessment');
  return {
    title: { ...originalTitle(record, title, only), ...title },
    description: joined(['description', 'objectives', 'content'].map((name) => either(name) ?? {})),
    defaultLanguage: tag === 'und' ? (only ?? 'und') : tag,
    homepage: sieve.url('url', record.url),
    languages,
    prerequisites: either('prerequisites'),
    scheduleInformation: orNull(inLanguage('und', allOf(record, 'semester', 'academicYear'))),
    keywords: listIn(record.levelRaw).map((level) => ({ und: level })),
    ects: sieve.number('ects', record.ects),
    credits: creditsOf(record, sieve),
    eqf: sieve.whole('eqfLevel', record.eqfLevel, 1, 8),
    outcomesSummary: either('learningOutcomes'),
    outcomes: outcomesOf(record.escoSkills),
    assessments: assessment ? [{ description: assessment }] : [],
    subjects: subjectsOf(record, tag),
    source: {
      name: textOf(record.source) ?? 'JSONL',
      format: 'jsonl',
      recordId: textOf(record.id),
    },
    contentLicence: textOf(record.licence),
  };
}

const listIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => textOf(each) ?? []);

const allOf = (record: JsonObject, ...names: readonly string[]): string =>
  names.flatMap((name) => listIn(record[name])).join(' · ');

/** A title before it was translated: in the language of teaching, unless that is the translation's. */
function originalTitle(
  record: JsonObject,
  title: LanguageMap,
  language: string | undefined,
): LanguageMap {
  const tag = language === undefined || title[language] !== undefined ? 'und' : language;
  const original = inLanguage(tag, record.titleOriginal);
  return Object.values(title).includes(original[tag] ?? '') ? {} : original;
}

const READ_KEYS: ReadonlySet<string> = new Set([
  ...['id', 'code', 'title', 'titleLang', 'titleOriginal', 'provider', 'source', 'licence', 'url'],
  ...['teachingLanguage', 'teachingLanguageRaw', 'ects', 'credits', 'creditsRaw', 'localCredits'],
  ...['description', 'objectives', 'content', 'prerequisites', 'assessment', 'learningOutcomes'],
  ...['eqfLevel', 'levelRaw', 'semester', 'academicYear', 'programme', 'department', 'escoSkills'],
]);

/** What a record says under names that nothing reads. */
export const unreadKeys = (record: unknown): string[] =>
  isObject(record)
    ? Object.keys(record).filter(
        (key) =>
          !READ_KEYS.has(key.replace(/Multilang$/, '')) &&
          record[key] !== null &&
          record[key] !== '',
      )
    : [];

/** Credits in the provider's own system, where they are no ECTS. */
function creditsOf(record: JsonObject, sieve: Sieve) {
  const written = record.localCredits ?? record.credits;
  const points = sieve.number('localCredits', written);
  return points === null ? null : { points, framework: 'local credits' };
}

/** The collection links skills to the course, not to outcomes: each is kept as one named after it (named-skills.ts). */
function outcomesOf(skills: unknown): NonNullable<LearningOpportunityInput['outcomes']> {
  if (!Array.isArray(skills)) return [];
  const esco = skills
    .filter(isObject)
    .flatMap(({ uri, label }) =>
      typeof uri === 'string' && /^https?:\/\/data\.europa\.eu\/esco\//.test(uri)
        ? [{ iri: uri, label: inLanguage('en', label) }]
        : [],
    );
  return esco.map((each) => ({ title: each.label, esco: [each] }));
}

function subjectsOf(record: JsonObject, tag: string) {
  return (['programme', 'department'] as const).flatMap((framework) => {
    const label = inLanguage(tag, record[framework]);
    return Object.keys(label).length > 0 ? [{ framework, label }] : [];
  });
}

/** `{ita: …, eng: …}`. */
function byAlpha3(value: unknown): LanguageMap {
  if (!isObject(value)) return {};
  const texts = Object.entries(value).flatMap(([name, text]) => {
    const tag = languageOf(name);
    return tag !== null && typeof text === 'string' ? [[tag, text] as const] : [];
  });
  return cleaned(Object.fromEntries(texts));
}

function joined(maps: readonly LanguageMap[]): LanguageMap {
  const parts = new Map<string, string[]>();
  for (const map of maps)
    for (const [tag, text] of Object.entries(map)) {
      const before = parts.get(tag) ?? [];
      if (!before.includes(text)) parts.set(tag, [...before, text]);
    }
  return Object.fromEntries([...parts].map(([tag, texts]) => [tag, texts.join('\n\n')]));
}
