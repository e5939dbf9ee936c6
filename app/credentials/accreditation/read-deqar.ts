import { countryCode } from '~/elm/countries';
import { type OrganisationIdentifier, schemeNamed } from '~/elm/identifier';
import { iscedFOf } from '~/elm/isced';
import { isObject, type JsonObject } from '~/elm/json-node';
import { ownValue } from '~/elm/own-value';
import { AccreditationRecord, type Decision, plainIdentifier } from './accreditation-record';
import type { RegisterRows, RowError, RowErrorCode } from './register-rows';

const DECISIONS: Readonly<Record<string, Decision>> = {
  '1': 'positive',
  positive: 'positive',
  '2': 'conditional',
  'positive with conditions or restrictions': 'conditional',
  '3': 'negative',
  negative: 'negative',
  '4': 'none',
  'not applicable': 'none',
};

/** QF-EHEA levels as DEQAR writes them, and the EQF levels they correspond to. */
const EQF_OF_CYCLE: Readonly<Record<string, number>> = {
  '0': 5,
  'short cycle': 5,
  '1': 6,
  'first cycle': 6,
  '2': 7,
  'second cycle': 7,
  '3': 8,
  'third cycle': 8,
};

/** Without an end a report is valid for six years (DEQAR, Report data elements, Validity). */
const YEARS_OPEN = 6;

/**
 * Reports of the Database of External Quality Assurance Results, as its submission interface
 * writes them: one entry a provider and programme. Voluntary reviews lead to no accreditation
 * (DEQAR, Status) and give no entry; they are counted. `rows` are the reports with what each is called in errors.
 */
export function readDeqarReports(rows: readonly { row: string; report: unknown }[]): RegisterRows {
  const read = rows.map(({ row, report }) => readReport(row, report));
  return {
    records: read.flatMap(({ records }) => records),
    errors: read.flatMap(({ errors }) => errors),
    voluntary: read.reduce((sum, { voluntary = 0 }) => sum + voluntary, 0),
  };
}

const fail = (row: string, code: RowErrorCode, detail = ''): RegisterRows => ({
  records: [],
  errors: [{ row, code, detail: detail.slice(0, 200) }],
});

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

const objects = (value: unknown): JsonObject[] =>
  (Array.isArray(value) ? value : [value]).filter(isObject);

function readReport(row: string, report: unknown): RegisterRows {
  if (!isObject(report)) return fail(row, 'not-readable');
  const status = textOf(report.status).toLowerCase();
  if (status === '2' || status === 'voluntary') return { records: [], errors: [], voluntary: 1 };
  const decision = ownValue(DECISIONS, textOf(report.decision).toLowerCase());
  if (!decision) return fail(row, 'bad-decision', textOf(report.decision));
  const format = textOf(report.date_format) || '%Y-%m-%d';
  const from = dayIn(textOf(report.valid_from), format);
  if (!from) return fail(row, 'no-date', textOf(report.valid_from));
  const stated = textOf(report.valid_to);
  const until = stated === '' ? yearsLater(from) : dayIn(stated, format);
  if (!until) return fail(row, 'bad-date', stated);
  const providers = objects(report.institutions ?? report.institution);
  if (providers.length === 0) return fail(row, 'no-identifier');
  const programmes = objects(report.programmes ?? report.programme);
  const common = { decision, validFrom: from, validUntil: until, agent: textOf(report.agency) };
  const key = keyOf(report, from);
  const read = providers.flatMap((provider) =>
    (programmes.length > 0 ? programmes : [null]).map((programme) =>
      entryOf(row, key, provider, programme, { ...common, report }),
    ),
  );
  return {
    records: read.filter((each): each is AccreditationRecord => !('code' in each)),
    errors: read.filter((each): each is RowError => 'code' in each),
  };
}

/** DEQAR's own number, else the agency's, else the agency and the first day. */
function keyOf(report: JsonObject, from: string): string {
  const own = textOf(report.report_id ?? report.id);
  if (own !== '') return `report ${own.replace(/^0+/, '')}`;
  return `${textOf(report.agency)} ${textOf(report.local_identifier) || from}`;
}

/** A date written as `%d.%m.%Y` and the like; null where it is none. */
export function dayIn(written: string, format: string): string | null {
  const parts = format.match(/%-?[dmYy]/g) ?? [];
  const numbers = written.match(/\d+/g) ?? [];
  if (parts.length !== 3 || numbers.length !== 3) return null;
  const part = (letter: RegExp) => numbers[parts.findIndex((each) => letter.test(each))] ?? '';
  const year = part(/Y/i);
  const full = year.length === 2 ? `20${year}` : year;
  const day = `${full}-${part(/m/).padStart(2, '0')}-${part(/d/).padStart(2, '0')}`;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day) ? day : null;
}

/** The last day of the years from a day: the day before its return. */
function yearsLater(day: string): string {
  const end = new Date(`${Number(day.slice(0, 4)) + YEARS_OPEN}${day.slice(4)}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

interface Common {
  decision: Decision;
  validFrom: string;
  validUntil: string;
  agent: string;
  report: JsonObject;
}

function entryOf(
  row: string,
  key: string,
  provider: JsonObject,
  programme: JsonObject | null,
  { report, agent, ...dates }: Common,
): AccreditationRecord | RowError {
  const identifiers = providerIdentifiers(provider);
  const [first] = identifiers;
  if (!first) return { row, code: 'no-identifier', detail: key };
  const title = textOf(programme?.name_primary);
  const link = textOf(Array.isArray(report.link) ? report.link[0] : report.link);
  const parsed = AccreditationRecord.safeParse({
    source: 'deqar',
    key: [key, first.value, ...(programme ? [programmeKey(programme)] : [])].join(' / '),
    title: title || textOf(report.local_identifier) || key,
    body: {
      name: { und: textOf(provider.name_primary ?? provider.name_official) || first.value },
      identifiers,
      country: null,
    },
    agent: agent || null,
    ...dates,
    ...programmeLimits(programme),
    credentialTypes: [],
    page: link.startsWith('https://') ? link.slice(0, 500) : null,
  });
  return parsed.success
    ? parsed.data
    : { row, code: 'unreadable', detail: parsed.error.issues[0]?.path.join('.') ?? '' };
}

function providerIdentifiers(provider: JsonObject): OrganisationIdentifier[] {
  const deqar = textOf(provider.deqar_id);
  const eter = textOf(provider.eter_id);
  const other = textOf(provider.identifier);
  const resource = textOf(provider.resource);
  return [
    ...(deqar ? [plainIdentifier({ scheme: 'deqar', value: deqar })] : []),
    ...(eter ? [{ scheme: 'eter' as const, value: eter }] : []),
    ...(other && resource
      ? [{ scheme: schemeNamed(resource), value: other, schemeName: resource }]
      : []),
  ];
}

const ownIdentifiers = (programme: JsonObject): string[] =>
  objects(programme.identifiers)
    .map(({ identifier }) => textOf(identifier))
    .filter((each) => each !== '');

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Every name of a programme beside its primary one, in either form of DEQAR's submissions. */
const otherNames = (programme: JsonObject): string[] => [
  ...new Set(
    [
      ...listOf(programme.name_alternative),
      ...objects(programme.alternative_names).map(({ name_alternative }) => name_alternative),
    ]
      .map(textOf)
      .filter((each) => each !== ''),
  ),
];

const programmeKey = (programme: JsonObject): string =>
  ownIdentifiers(programme)[0] ?? textOf(programme.name_primary);

/** A programme report speaks of that programme alone; its level and field are its own. */
function programmeLimits(programme: JsonObject | null) {
  if (!programme) return { fields: [], eqf: [], jurisdictions: [], programme: null, unread: [] };
  const field = textOf(programme.field_study);
  const code = iscedFOf(
    /^https?:/.test(field) ? { iri: field, label: {} } : { iri: null, label: { und: field } },
  );
  const eqf =
    EQF_OF_CYCLE[
      textOf(programme.qf_ehea_level)
        .toLowerCase()
        .replace(/^\d - /, '')
    ];
  const countries = (Array.isArray(programme.countries) ? programme.countries : []).flatMap(
    (each: unknown) => countryCode(textOf(each)) ?? [],
  );
  const others = otherNames(programme);
  return {
    fields: code ? [code] : [],
    eqf: eqf ? [eqf] : [],
    jurisdictions: countries,
    programme: {
      title: textOf(programme.name_primary),
      identifiers: ownIdentifiers(programme),
      ...(others.length > 0 ? { otherTitles: others } : {}),
    },
    unread: field !== '' && !code ? (['field'] as const) : [],
  };
}
