/** Courses of the Online Course Catalogue API v1 (JSON:API with typed strings). Pure. */
import { isObject } from '~/elm/json-node';
import type { LanguageMap } from '~/elm/language-map';
import { fault, type ImportRow, type ProviderFacts, refusedRow } from './imported-course';
import { cleaned, createSieve, orNull } from './values';

export function readOccapi(item: unknown, row: number): ImportRow {
  const attributes = isObject(item) && isObject(item.attributes) ? item.attributes : null;
  if (!isObject(item) || !attributes) return refusedRow(row, fault('not-readable'));
  const title = strings(attributes.title);
  if (Object.keys(title).length === 0) return refusedRow(row, fault('no-title', 'title'));
  const recordId = textOf(item.id);
  const code = textOf(attributes.code) ?? recordId;
  if (code === null) return refusedRow(row, fault('no-code', 'code'));
  const sieve = createSieve();
  const language = sieve.language('languageOfInstruction', attributes.languageOfInstruction);
  const texts = (name: string) => orNull(strings(attributes[name]));
  const assessment = texts('assessmentMethod');
  const meta = isObject(item.meta) && isObject(item.meta.global) ? item.meta.global : {};
  const self =
    isObject(item.links) && isObject(item.links.self) ? textOf(item.links.self.href) : null;
  const data = {
    title,
    defaultLanguage: Object.keys(title)[0] ?? 'en',
    description: { ...(texts('description') ?? texts('courseContent') ?? {}) },
    homepage: sieve.url('url', uriOf(attributes.url)),
    languages: language === null ? [] : [language],
    ects: sieve.number('ects', attributes.ects),
    eqf: sieve.whole('eqfLevel', meta.eqfLevel, 1, 8),
    iscedF: [sieve.isced('iscedCode', attributes.iscedCode)].flatMap((each) => each ?? []),
    outcomesSummary: texts('learningOutcomes'),
    prerequisites: texts('prerequisites'),
    furtherInformation: texts('courseAvailability'),
    assessments: assessment ? [{ description: assessment }] : [],
    source: { name: 'OCCAPI', format: 'occapi', recordId, url: self },
  };
  return {
    row,
    course: { code, recordId, provider: providerOf(self), data },
    faults: sieve.faults,
  };
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** `[{string | multiline, lang}]`. */
const strings = (value: unknown): LanguageMap =>
  cleaned(
    Object.fromEntries(
      (Array.isArray(value) ? value : []).filter(isObject).flatMap((each) => {
        const text = textOf(each.string) ?? textOf(each.multiline);
        const tag = textOf(each.lang)?.toLowerCase() ?? 'und';
        return text === null ? [] : [[tag, text] as const];
      }),
    ),
  );

const uriOf = (value: unknown): string | null =>
  (Array.isArray(value) ? value : [])
    .filter(isObject)
    .flatMap((each) => textOf(each.uri) ?? [])[0] ?? null;

/** The institution stands in the address of the course, by its SCHAC code. */
function providerOf(self: string | null): ProviderFacts | null {
  const schac = /\/hei\/([a-z0-9.-]+)\//i.exec(self ?? '')?.[1];
  if (schac === undefined) return null;
  return {
    key: schac,
    names: {},
    country: null,
    city: null,
    homepage: null,
    identifiers: [{ scheme: 'schac', value: schac }],
  };
}
