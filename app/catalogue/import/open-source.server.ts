/** The bytes of a file as rows of courses, whatever format they are in. */
import { gunzipSync } from 'node:zlib';
import { isObject } from '~/elm/json-node';
import { AppError } from '~/platform/errors';
import { cellNamed } from '../export/course-csv';
import type { CourseToExport } from '../export/to-elm';
import type { LearningOpportunityInput } from '../learning-opportunity';
import { readCourses } from './elm/courses';
import { emptyGraph, type Graph } from './elm/graph';
import { addJsonLd } from './elm/json-ld';
import { readTurtle } from './elm/turtle.server';
import { readElmXml } from './elm/xml.server';
import { readEwpCourses } from './ewp/read-courses';
import { readEwpXml } from './ewp/xml.server';
import { IMPORT_FORMATS, type ImportFormat } from './formats.data';
import { fault, type ImportedCourse, type ImportRow, refusedRow } from './imported-course';
import { nameProviders, type Providers } from './name-providers';
import { heldIn, isEmptyList } from './no-courses';
import { readBack } from './own-export.server';
import { readMoochub } from './read-moochub';
import { occapiEntries, readOccapi } from './read-occapi';
import { readOoapi } from './read-ooapi';
import { readUnified, unreadKeys } from './read-unified';
import { recogniseJson, recogniseText } from './recognise';
import type { ColumnMapping } from './table/columns.data';
import { guessMapping, missingColumns, soundMapping, unreadColumns } from './table/mapping';
import { readTableRow } from './table/read-row';
import { csvTable, type Table, xlsxTable } from './table/tables.server';

/** The most bytes of a file once unpacked. */
export const MOST_UNPACKED = 512 * 1024 * 1024;

export interface SourceOptions {
  /** As said by who gives the file; null: recognised by its content. */
  readonly format: ImportFormat | null;
  readonly mapping: ColumnMapping | null;
  readonly providers: Providers;
}

/**
 * What the source would hold of a course on record, so that only what differs from that is news;
 * null where it is no export of ours.
 */
export type Echo = (row: ImportedCourse, course: CourseToExport) => LearningOpportunityInput | null;

export interface Source {
  readonly format: ImportFormat;
  /** Of a table: its header and what was made of it. */
  readonly header: readonly string[];
  readonly mapping: ColumnMapping | null;
  /** Columns a table cannot do without and lacks: it has no rows then. */
  readonly missing: readonly string[];
  /** Columns of a table that nothing reads. */
  readonly unread: readonly string[];
  readonly echo?: Echo;
  /** What it describes instead of courses, where that can be told; asked where it has no rows. */
  readonly held?: () => string | null;
  /** The rows from the beginning, each time the same. */
  rows(): Iterable<ImportRow>;
}

/**
 * Throws AppError `bad-input` with detail `imports.unreadable`, `imports.unrecognised` or
 * `imports.empty`, `too-large`.
 */
export async function openSource(bytes: Uint8Array, options: SourceOptions): Promise<Source> {
  const source = await sourceOf(bytes, options);
  return { ...source, rows: () => nameProviders(source.rows(), options.providers) };
}

async function sourceOf(bytes: Uint8Array, options: SourceOptions): Promise<Source> {
  const plain = unpacked(bytes);
  if (plain[0] === 0x50 && plain[1] === 0x4b)
    return tableSource('xlsx', await xlsxTable(plain), options.mapping);
  const content = decoded(plain);
  const format = options.format ?? null;
  const seen = recogniseText(content);
  if (format === 'csv' || (format === null && seen === 'csv'))
    return tableSource('csv', csvTable(content), options.mapping);
  if (seen === 'lines' && isLineFormat(format)) return linesSource(content, format);
  if (seen === 'lines' || seen === 'json') return jsonSource(content, format);
  if (seen === 'elm-xml') return graphSource('elm-xml', readElmXml(content));
  if (seen === 'ewp') {
    const root = readEwpXml(content);
    return source('ewp', () => readEwpCourses(root));
  }
  if (seen === 'elm-turtle' || seen === 'qualitylink')
    return graphSource(format ?? seen, readTurtle(content));
  throw content.trim() === '' ? empty() : unrecognised();
}

const empty = () =>
  new AppError('bad-input', 'The file is empty, or the list in it is: it holds no courses.', {
    detail: 'imports.empty',
  });

const unrecognised = () =>
  new AppError(
    'bad-input',
    `The file is in none of the formats read (${IMPORT_FORMATS.join(', ')}).`,
    { detail: 'imports.unrecognised' },
  );

const isLineFormat = (format: ImportFormat | null): boolean =>
  format === null || format === 'jsonl' || format === 'elm-jsonld';

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch (cause) {
    const tooLarge = cause instanceof RangeError;
    throw new AppError(tooLarge ? 'too-large' : 'bad-input', 'the file cannot be unpacked', {
      cause,
    });
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes.length > MOST_UNPACKED) throw new AppError('too-large', 'the file is too large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('bad-input', 'the file is no UTF-8', {
      cause,
      detail: 'imports.unreadable',
    });
  }
}

const source = (format: ImportFormat, rows: () => Iterable<ImportRow>): Source => ({
  format,
  header: [],
  mapping: null,
  missing: [],
  unread: [],
  rows,
});

const graphSource = (format: ImportFormat, graph: Graph): Source => ({
  ...source(format, () => readCourses(graph, format)),
  echo: readBack,
  held: () => heldIn(graph),
});

function tableSource(format: 'csv' | 'xlsx', table: Table, given: ColumnMapping | null): Source {
  const { header } = table;
  const mapping = given === null ? guessMapping(header) : soundMapping(header, given);
  const missing = missingColumns(mapping);
  const unread = unreadColumns(header, mapping);
  const columns = header.map((written) =>
    unread.includes(written) ? undefined : mapping[written],
  );
  return {
    format,
    header,
    mapping,
    missing,
    unread,
    echo: (_, course) => echoOf(course, Object.values(mapping), format),
    *rows() {
      if (missing.length > 0) return;
      for (const [index, cells] of table.rows.entries()) {
        if (cells.every((cell) => cell.trim() === '')) continue;
        const named = Object.fromEntries(
          columns.flatMap((column, at) =>
            column === undefined ? [] : [[column, unescaped(cells[at] ?? '')] as const],
          ),
        );
        // The header is the first row of a table as people count.
        yield readTableRow(named, index + 2, format);
      }
    },
  };
}

/** What a table of these columns would be read as if it held the course. */
function echoOf(
  { code, data }: CourseToExport,
  columns: readonly string[],
  format: string,
): LearningOpportunityInput | null {
  const cells = columns.map((name) => [name, String(cellNamed(name, data) ?? '')] as const);
  const row = readTableRow({ ...Object.fromEntries(cells), code }, 0, format);
  return row.course?.data ?? null;
}

/** Exports keep a text from being a formula with an apostrophe. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

/** Each line a document: courses in the plain shape, or JSON-LD. */
function linesSource(content: string, format: ImportFormat | null): Source {
  const [first] = linesOf(content);
  const own = format ?? recogniseJson(parsed(first?.text ?? ''));
  if (own === 'jsonl')
    return {
      ...source('jsonl', function* rows() {
        for (const { text, line } of linesOf(content)) {
          const record = parsed(text);
          yield record === undefined
            ? refusedRow(line, fault('not-readable', null, text))
            : readUnified(record, line);
        }
      }),
      unread: unreadIn(content),
    };
  if (own !== 'elm-jsonld') throw unrecognised();
  const rows = function* rows() {
    for (const { text, line } of linesOf(content)) {
      const graph = emptyGraph();
      const document = parsed(text);
      if (document === undefined) yield refusedRow(line, fault('not-readable', null, text));
      addJsonLd(graph, document);
      for (const row of readCourses(graph, own)) yield { ...row, row: line };
    }
  };
  return { ...source(own, rows), echo: readBack };
}

/** Lines looked at for names that nothing reads. */
const LOOKED_AT = 500;

function unreadIn(content: string): string[] {
  const found = new Set<string>();
  let looked = 0;
  for (const { text } of linesOf(content)) {
    for (const key of unreadKeys(parsed(text))) found.add(key);
    looked += 1;
    if (looked === LOOKED_AT) break;
  }
  return [...found];
}

/** Lines that are not empty, cut one by one: the whole list would take the file's size again. */
function* linesOf(content: string): Generator<{ text: string; line: number }> {
  let from = 0;
  for (let line = 1; from <= content.length; line += 1) {
    const found = content.indexOf('\n', from);
    const end = found === -1 ? content.length : found;
    const text = content.slice(from, end).trim();
    if (text !== '') yield { text, line };
    from = end + 1;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonSource(content: string, format: ImportFormat | null): Source {
  const document = parsed(content);
  if (document === undefined)
    throw new AppError('bad-input', 'the file is no JSON', { detail: 'imports.unreadable' });
  const own = format ?? recogniseJson(document);
  if (own === 'elm-jsonld') {
    const graph = emptyGraph();
    addJsonLd(graph, document);
    return graphSource(own, graph);
  }
  if (own === 'occapi') return occapiSource(itemsIn(document));
  const reader = own === null ? undefined : READERS[own];
  if (own === null && isEmptyList(document)) throw empty();
  if (own === null || !reader) throw unrecognised();
  const items = itemsIn(document);
  return source(own, function* rows() {
    for (const [index, item] of items.entries()) yield reader(item, index + 1);
  });
}

function occapiSource(items: readonly unknown[]): Source {
  const entries = occapiEntries(items);
  return source('occapi', function* rows() {
    for (const [index, { item, instance }] of entries.entries())
      yield readOccapi(item, index + 1, instance);
  });
}

type Reader = (item: unknown, row: number) => ImportRow;
const READERS: Readonly<Partial<Record<ImportFormat, Reader>>> = {
  moochub: readMoochub,
  ooapi: readOoapi,
  jsonl: readUnified,
};

/** What a page of an interface lists: `data`, `items`, a list, or the one thing itself. */
function itemsIn(document: unknown): readonly unknown[] {
  if (Array.isArray(document))
    return document.flatMap((each) => (isPage(each) ? itemsIn(each) : [each]));
  if (!isObject(document)) return [document];
  const listed = document.data ?? document.items;
  return listed === undefined ? [document] : Array.isArray(listed) ? listed : [listed];
}

const isPage = (value: unknown): boolean =>
  isObject(value) && (Array.isArray(value.data) || Array.isArray(value.items));
