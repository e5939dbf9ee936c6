import Papa from 'papaparse';
import { isObject, type JsonObject } from '~/elm/json-node';
import { type AccreditationSource, lookupKeys } from './accreditation-record';
import { readDeqarReports } from './read-deqar';
import { readElmAccreditations } from './read-elm';
import { readIssuerTable, type TableRow } from './read-table';
import type { RegisterRows } from './register-rows';

/** The largest file of a register that is read. */
const MOST_REGISTER_BYTES = 64 * 1024 * 1024;

const nothing = (code: 'not-readable' | 'unknown-format' | 'workbook'): RegisterRows => ({
  records: [],
  errors: [{ row: '1', code, detail: '' }],
});

/**
 * A register's file as entries: ELM accreditations (JSON, JSON-LD), DEQAR reports (JSON or CSV), or
 * our own table (CSV). Without `format` the file's own shape decides. An entry that repeats an
 * earlier one's key is an error of its row. Never throws for the bytes.
 */
export function readRegister(
  bytes: Uint8Array,
  format: AccreditationSource | null = null,
): { format: AccreditationSource | null; rows: RegisterRows } {
  if (isWorkbook(bytes)) return { format, rows: nothing('workbook') };
  const text = decoded(bytes);
  if (text === null) return { format, rows: nothing('not-readable') };
  const document = parsedJson(text);
  if (document !== undefined) {
    const own = format ?? (looksLikeDeqar(document) ? 'deqar' : 'elm');
    if (own === 'table') return { format: own, rows: nothing('unknown-format') };
    const rows =
      own === 'elm' ? readElmAccreditations(document) : readDeqarReports(reportsIn(document));
    return { format: own, rows: withoutRepeats(rows) };
  }
  if (format === 'elm' || /^\s*[[{<]/.test(text)) return { format, rows: nothing('not-readable') };
  const { data, meta } = Papa.parse<TableRow>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  const columns = meta.fields ?? [];
  const isDeqar = columns.includes('agency') && columns.includes('valid_from');
  const own = format ?? (isDeqar ? 'deqar' : 'table');
  const missing = (own === 'deqar' ? ['agency', 'decision', 'valid_from'] : ['name']).filter(
    (each) => !columns.includes(each),
  );
  if (missing.length > 0)
    return {
      format: own,
      rows: {
        records: [],
        errors: [{ row: '1', code: 'missing-column', detail: missing.join(', ') }],
      },
    };
  const lines = data.map((cells, index) => ({ line: index + 2, cells }));
  const rows =
    own === 'deqar'
      ? readDeqarReports(
          lines.map(({ line, cells }) => ({ row: String(line), report: nested(cells) })),
        )
      : readIssuerTable(lines);
  return { format: own, rows: withoutRepeats(rows) };
}

/** The first bytes of .xlsx and .ods (ZIP), and of .xls (OLE). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const isWorkbook = (bytes: Uint8Array): boolean =>
  WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte));

function decoded(bytes: Uint8Array): string | null {
  if (bytes.length > MOST_REGISTER_BYTES) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const reportsIn = (document: unknown): { row: string; report: unknown }[] => {
  const results = isObject(document) ? (document.results ?? document.reports) : document;
  const list: unknown[] = Array.isArray(results) ? results : [document];
  return list.map((report, index) => ({ row: String(index + 1), report }));
};

const looksLikeDeqar = (document: unknown): boolean =>
  reportsIn(document).some(
    ({ report }) => isObject(report) && 'agency' in report && 'decision' in report,
  );

/**
 * The columns of DEQAR's CSV template as the JSON of its interface: `institution[1].deqar_id` and
 * `programme[2].identifier[1]` become lists.
 */
function nested(cells: TableRow): JsonObject {
  const report: Record<string, unknown> = {};
  const lists: Record<string, Map<string, Record<string, unknown>>> = {};
  for (const [column, value] of Object.entries(cells)) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    const match = /^(institution|programme)\[(\d+)\]\.([a-z_]+)(?:\[\d+\])?$/.exec(column);
    const [, list = '', index = '', name = ''] = match ?? [];
    if (!match) {
      report[column.replace(/\[\d+\]$/, '')] ??= value;
      continue;
    }
    lists[list] ??= new Map();
    const entry = lists[list].get(index) ?? {};
    lists[list].set(index, entry);
    if (list === 'programme' && name === 'identifier') entry.identifiers = [{ identifier: value }];
    else if (name === 'country')
      entry.countries = [...((entry.countries as string[]) ?? []), value];
    else if (name === 'name_alternative')
      entry[name] = [...((entry[name] as string[] | undefined) ?? []), value];
    else entry[name] = value;
  }
  for (const [list, entries] of Object.entries(lists)) report[`${list}s`] = [...entries.values()];
  return report;
}

function withoutRepeats({ records, errors, ...told }: RegisterRows): RegisterRows {
  const seen = new Set<string>();
  const repeated: RegisterRows['errors'][number][] = [];
  const kept = records.filter((each) => {
    const anonymous = lookupKeys(each.body.identifiers).length === 0;
    if (!seen.has(each.key) && !anonymous) {
      seen.add(each.key);
      return true;
    }
    repeated.push({ row: each.key, code: anonymous ? 'no-identifier' : 'repeated', detail: '' });
    return false;
  });
  return { ...told, records: kept, errors: [...errors, ...repeated] };
}
