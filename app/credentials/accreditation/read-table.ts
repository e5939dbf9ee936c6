import { countryCode } from '~/elm/countries';
import type { IdentifierScheme, OrganisationIdentifier } from '~/elm/identifier';
import { AccreditationRecord, plainIdentifier } from './accreditation-record';
import type { RegisterRows, RowError, RowErrorCode } from './register-rows';

/** Columns that hold an identifier, by the scheme they stand for. */
const IDENTIFIERS: Readonly<Record<string, IdentifierScheme>> = {
  deqar: 'deqar',
  eter: 'eter',
  erasmus: 'erasmus',
  schac: 'schac',
  pic: 'pic',
  oid: 'oid',
  ror: 'ror',
  vat: 'vat',
  eidas: 'eidas',
  did: 'did',
};

export type TableRow = Readonly<Record<string, string>>;

/** The operator's own table of trusted issuers; `rows` are its lines with their numbers. */
export function readIssuerTable(rows: readonly { line: number; cells: TableRow }[]): RegisterRows {
  const read = rows.map(({ line, cells }) => readRow(String(line), cells));
  return {
    records: read.filter((each): each is AccreditationRecord => !('code' in each)),
    errors: read.filter((each): each is RowError => 'code' in each),
  };
}

const cellOf = (cells: TableRow, column: string): string => (cells[column] ?? '').trim();

const partsOf = (cells: TableRow, column: string): string[] =>
  cellOf(cells, column)
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Thrown where a cell cannot be read; becomes the row's error. */
class BadCell extends Error {
  constructor(
    readonly code: RowErrorCode,
    readonly detail: string,
  ) {
    super(code);
  }
}

function readRow(row: string, cells: TableRow): AccreditationRecord | RowError {
  try {
    return AccreditationRecord.parse(toRecord(cells));
  } catch (error) {
    if (error instanceof BadCell) return { row, code: error.code, detail: error.detail };
    return { row, code: 'unreadable', detail: '' };
  }
}

function toRecord(cells: TableRow): AccreditationRecord {
  const name = cellOf(cells, 'name');
  if (name === '') throw new BadCell('no-name', '');
  const country = countryCode(cellOf(cells, 'country'));
  const identifiers = Object.entries(IDENTIFIERS).flatMap(([column, scheme]) =>
    partsOf(cells, column).map(
      (value): OrganisationIdentifier => plainIdentifier({ scheme, value }),
    ),
  );
  const [first] = identifiers;
  if (!first) throw new BadCell('no-identifier', name);
  const title = cellOf(cells, 'title');
  const programme = cellOf(cells, 'programme');
  const page = cellOf(cells, 'page');
  return {
    source: 'table',
    key:
      cellOf(cells, 'id') ||
      [first.scheme, first.value, title, programme].filter(Boolean).join(' '),
    title: title || name,
    body: { name: { und: name }, identifiers, country },
    agent: cellOf(cells, 'accreditor') || null,
    decision: decisionOf(cellOf(cells, 'decision')),
    validFrom: dayOf(cells, 'valid_from'),
    validUntil: dayOf(cells, 'valid_until'),
    fields: partsOf(cells, 'isced_f').map((each) => wanted(each, /^\d{2,4}$/.test(each) && each)),
    eqf: partsOf(cells, 'eqf').map((each) => wanted(each, /^[1-8]$/.test(each) && Number(each))),
    jurisdictions: partsOf(cells, 'jurisdiction').map((each) => wanted(each, countryCode(each))),
    credentialTypes: partsOf(cells, 'credential_type'),
    programme: programme === '' ? null : { title: programme, identifiers: [programme] },
    unread: [],
    page: page.startsWith('https://') ? page : null,
  };
}

function wanted<T>(written: string, value: T | false | null): T {
  if (value === false || value === null) throw new BadCell('bad-value', written.slice(0, 100));
  return value;
}

function decisionOf(written: string): AccreditationRecord['decision'] {
  if (written === '' || written === 'positive') return 'positive';
  if (written === 'conditional' || written === 'negative') return written;
  throw new BadCell('bad-decision', written.slice(0, 100));
}

function dayOf(cells: TableRow, column: string): string | null {
  const written = cellOf(cells, column);
  if (written === '') return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN;
  if (!Number.isFinite(at) || !new Date(at).toISOString().startsWith(written))
    throw new BadCell('bad-date', written.slice(0, 100));
  return written;
}
