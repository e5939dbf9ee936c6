/** A row of a table, its columns mapped, as a course. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import type { LearningOpportunityInput } from '../../learning-opportunity';
import { fault, type ImportRow, type ProviderFacts, refusedRow } from '../imported-course';
import { cleanText, createSieve, orNull, type Sieve } from '../values';
import type { ColumnName } from './columns.data';
import { type MappedColumn, readColumn } from './mapping';

/** Cells by the name of the column they were mapped to (`title_fr`). */
export type Cells = Readonly<Record<string, string>>;

/** Several values in one cell. */
const SEPARATOR = /\s*[;|]\s*/;

export function readTableRow(cells: Cells, row: number, format: string): ImportRow {
  const sieve = createSieve();
  const own = sieve.language('default_language', cells.default_language);
  const languages = listIn(cells.languages).flatMap((each) => sieve.languages('languages', each));
  const reader = readerOf(cells, own ?? languages[0] ?? 'und');
  const title = reader.texts('title');
  if (Object.keys(title).length === 0) return refusedRow(row, fault('no-title', 'title'));
  const code = cells.code?.trim() ?? '';
  if (code === '') return refusedRow(row, fault('no-code', 'code'));
  const first = Object.keys(title).find((tag) => tag !== 'und');
  const data = {
    title,
    languages: [...new Set(languages)],
    defaultLanguage: own ?? first ?? languages[0] ?? 'und',
    ...generalOf(cells, reader, sieve),
    ...specificationOf(cells, reader, sieve),
    source: { name: format.toUpperCase(), format, recordId: code },
  };
  return {
    row,
    course: { code, recordId: null, provider: providerOf(cells, sieve), data },
    faults: sieve.faults,
  };
}

type Facts = Omit<LearningOpportunityInput, 'title'>;

interface Reader {
  texts(column: ColumnName): LanguageMap;
  /** Texts one after the other, in each language they are written in. */
  lists(column: ColumnName): LanguageMap[];
}

function readerOf(cells: Cells, language: string): Reader {
  const mapped = Object.entries(cells).flatMap(([name, value]) => {
    const column = readColumn(name);
    return column && value.trim() !== '' ? [{ ...column, value }] : [];
  });
  const of = (column: ColumnName) =>
    mapped
      .filter((each) => each.column === column)
      .sort((a: MappedColumn, b: MappedColumn) => Number(!!a.language) - Number(!!b.language));
  const texts = (column: ColumnName): LanguageMap => {
    const found: Record<string, string> = {};
    for (const each of of(column)) {
      const text = cleanText(each.value);
      if (text !== null) found[each.language ?? language] = text;
    }
    return found;
  };
  return {
    texts,
    lists(column) {
      const listed = of(column).map((each) => ({
        language: each.language ?? language,
        // An outcome without a text in this language keeps its place.
        items: each.value.split(SEPARATOR),
      }));
      const most = Math.max(0, ...listed.map(({ items }) => items.length));
      return Array.from({ length: most }, (_, index) =>
        Object.fromEntries(
          listed.flatMap(({ language: tag, items }) => {
            const text = cleanText(items[index] ?? '');
            return text === null ? [] : [[tag, text]];
          }),
        ),
      );
    },
  };
}

const listIn = (cell: string | undefined): string[] =>
  (cell ?? '').split(SEPARATOR).filter((each) => each !== '');

function generalOf(cells: Cells, reader: Reader, sieve: Sieve): Facts {
  const amount = sieve.number('price', cells.price, 10_000_000);
  const currency = (cells.currency ?? 'EUR').trim().toUpperCase() || 'EUR';
  return {
    description: reader.texts('description'),
    type: sieve.concept('type', 'opportunityType', cells.type),
    homepage: sieve.url('homepage', cells.homepage),
    enrolmentUrl: sieve.url('enrolment', cells.enrolment),
    startsOn: sieve.day('starts_on', cells.starts_on),
    endsOn: sieve.day('ends_on', cells.ends_on),
    applyBy: sieve.day('apply_by', cells.apply_by),
    duration: durationOf(cells.duration, sieve),
    schedule: sieve.concept('schedule', 'schedule', cells.schedule),
    mode: sieve.concept('mode', 'mode', cells.mode),
    setting: sieve.concept('setting', 'setting', cells.setting),
    place: orNull(reader.texts('place')),
    price:
      amount === null
        ? null
        : /^[A-Z]{3}$/.test(currency)
          ? { amount, currency }
          : sieve.leaveOut('currency', currency),
    seats: sieve.whole('seats', cells.seats, 0, 1_000_000),
    prerequisites: orNull(reader.texts('prerequisites')),
    qualityAssurance: orNull(reader.texts('quality_assurance')),
    contentLicence: cells.licence?.trim() || null,
  };
}

const CYCLES = ['short', 'first', 'second', 'third'] as const;

function specificationOf(cells: Cells, reader: Reader, sieve: Sieve): Facts {
  const cycle = cells.cycle?.trim().toLowerCase() ?? '';
  const named = CYCLES.find((each) => each === cycle);
  if (cycle !== '' && !named) sieve.leaveOut('cycle', cycle);
  const skills = listIn(cells.skills).flatMap((iri) =>
    /^https?:\/\/data\.europa\.eu\/esco\//.test(iri)
      ? [{ iri, label: {} }]
      : (sieve.leaveOut('skills', iri) ?? []),
  );
  const outcomes = reader.lists('outcomes').filter((title) => Object.keys(title).length > 0);
  const supervision = listIn(cells.supervision);
  return {
    microCredential: /^(yes|true|1|oui|ja|y|x)$/i.test(cells.micro_credential?.trim() ?? ''),
    ects: sieve.number('ects', cells.ects),
    credits: otherCredits(cells.other_credits, sieve),
    hours: sieve.number('hours', cells.hours),
    eqf: sieve.whole('eqf', cells.eqf?.replace(/^\s*(EQF|level)\s*/i, ''), 1, 8),
    nqf: sieve.concept('nqf', 'nqf', cells.nqf),
    cycle: named ?? null,
    iscedF: listIn(cells.isced_f).flatMap((each) => sieve.isced('isced_f', each) ?? []),
    outcomes: outcomes.map((title, index) => ({ title, esco: index === 0 ? skills : [] })),
    assessments: listIn(cells.assessment).map((each, index) => ({
      type: sieve.concept('assessment', 'assessmentType', each),
      idVerification: sieve.concept('supervision', 'supervision', supervision[index]),
    })),
  };
}

/** `6 UK CATS`. */
function otherCredits(cell: string | undefined, sieve: Sieve): Facts['credits'] {
  if (!cell?.trim()) return null;
  const [, points = '', framework = ''] = /^\s*([\d.,]+)\s+(.+)$/.exec(cell) ?? [];
  const read = points === '' ? null : sieve.number('other_credits', points);
  return read !== null && framework !== ''
    ? { points: read, framework: framework.trim() }
    : sieve.leaveOut('other_credits', cell);
}

function durationOf(cell: string | undefined, sieve: Sieve): string | null {
  const written = cell?.trim() ?? '';
  if (written === '') return null;
  const weeks = /^(\d{1,3})\s*(?:weeks?|semaines?|wochen?)$/i.exec(written)?.[1];
  if (weeks) return `P${Number(weeks)}W`;
  return /^P(?=.)[\dYMWDTHS.]+$/.test(written) ? written : sieve.leaveOut('duration', written);
}

function providerOf(cells: Cells, sieve: Sieve): ProviderFacts | null {
  const name = cells.provider?.trim() ?? '';
  const schac = cells.provider_schac?.trim() ?? '';
  if (name === '' && schac === '') return null;
  return {
    key: schac || name,
    names: name === '' ? {} : { en: name },
    country: sieve.country('country', cells.country),
    city: null,
    homepage: null,
    identifiers: schac === '' ? [] : [{ scheme: 'schac', value: schac }],
  };
}
