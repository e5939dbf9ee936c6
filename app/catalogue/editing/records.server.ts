/**
 * What an entry names that is on record: institutions that offer or award with its owner, and
 * courses it is related to. Found by search, and told by the record from then on.
 */
import { listPublishedCourses, type PublishedCourse } from '#db/queries/catalogue';
import {
  type InstitutionWithIdentifiers,
  listInstitutionsWithIdentifiers,
  searchInstitutions,
} from '#db/queries/find-institutions';
import type { Read } from '#db/store';
import { authorizeList } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { countryName } from '~/elm/display-names';
import { localisedOr } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { localeOf } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { createRateLimit, rateLimitHeaders } from '~/platform/rate-limit.server';
import { type Services, services } from '~/platform/services.server';
import { findCourses } from '../find-courses.server';
import { DEFAULT_SORT, NO_FILTERS, NO_RANGES } from '../finding';
import type { LearningOpportunity } from '../learning-opportunity';
import type { FieldSpec, RecordKind, SectionSpec } from './field-spec';
import type { RecordChoice, RecordView } from './field-view';
import type { RecordFacts } from './form-context';
import { recordOf } from './values';

const SHOWN = 12;
const LONGEST = 200;
/** More records than any section names. */
const MOST_NAMED = 300;

type Needs = Pick<Services, 'store' | 'env'>;

/** Facts of the records that a form names, by id. */
export async function recordsNamed(
  { store: { read }, env }: Needs,
  form: URLSearchParams,
): Promise<ReadonlyMap<string, RecordFacts>> {
  const idsAt = (end: string) =>
    [...form].flatMap(([name, id]) => (name.endsWith(end) ? [id] : [])).slice(0, MOST_NAMED);
  const institutions = await listInstitutionsWithIdentifiers(read, idsAt('.institutionId'));
  const courses = await listPublishedCourses(read, idsAt('.opportunityId'));
  return new Map<string, RecordFacts>([
    ...institutions.map((each) => [each.id, institutionFacts(each)] as const),
    ...courses.map(
      ({ id, data }) =>
        [id, { title: data.title, url: `${publicUrl(env)}${paths.course(id)}` }] as const,
    ),
  ]);
}

const institutionFacts = (each: InstitutionWithIdentifiers): RecordFacts => ({
  name: each.names,
  country: each.country,
  homepage: each.homepage,
  identifiers: each.identifiers.map(({ scheme, value, country }) => ({
    ...{ scheme, value },
    ...(country ? { country } : {}),
  })),
});

function institutionChoice(each: InstitutionWithIdentifiers, locale: string): RecordChoice {
  const known = ['erasmus', 'schac', 'ror'].flatMap(
    (scheme) => each.identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? [],
  );
  const place = [each.city, countryName(each.country, locale)].filter(Boolean).join(', ');
  return {
    value: each.id,
    ...named(each.names, locale, each.slug),
    note: [place, known[0]].filter(Boolean).join(' · '),
  };
}

const courseChoice = ({ id, code, data, provider }: PublishedCourse, locale: string) => ({
  value: id,
  ...named(data.title, locale, code),
  note: `${localisedOr(provider.names, locale, provider.slug).text} · ${code}`,
});

function named(texts: LearningOpportunity['title'], locale: string, otherwise: string) {
  const { text, lang } = localisedOr(texts, locale, otherwise);
  return { label: text, ...(lang ? { lang } : {}) };
}

async function choicesOf(read: Read, kind: RecordKind, ids: readonly string[], locale: string) {
  if (kind === 'institution')
    return (await listInstitutionsWithIdentifiers(read, ids)).map((each) =>
      institutionChoice(each, locale),
    );
  return (await listPublishedCourses(read, ids)).map((each) => courseChoice(each, locale));
}

/** The first records for these words; null where nothing can be looked up for the moment. */
async function lookFor(
  kind: RecordKind,
  words: string,
  locale: string,
  not: string | null,
): Promise<readonly RecordChoice[] | null> {
  const made = services();
  const { read } = made.store;
  if (kind === 'institution') {
    const { ids } = await searchInstitutions(read, words, SHOWN + 1);
    return choicesOf(read, kind, ids.filter((id) => id !== not).slice(0, SHOWN), locale);
  }
  const found = await findCourses(made, {
    ...{ text: words, filters: NO_FILTERS, ranges: NO_RANGES, sort: DEFAULT_SORT },
    ...{ page: 1, pageSize: SHOWN + 1, today: dayOf(made.clock()) },
  });
  if (found === null) return null;
  return choicesOf(read, kind, found.ids.filter((id) => id !== not).slice(0, SHOWN), locale);
}

/** More than anybody types; programs have an API of their own. */
const limit = createRateLimit({ points: 240, seconds: 60 });

export interface RecordsFound {
  readonly choices: readonly RecordChoice[];
}

/**
 * `/editor/records?kind=&q=&not=`: at most 12 institutions or published courses for what has been
 * typed so far. For people who edit courses; throws AppError `not-found` for others.
 */
export async function answerRecords(request: Request, viewer: Viewer): Promise<Response> {
  authorizeList(viewer, 'catalogue.edit');
  const taken = await limit.take(viewer.personId);
  const headers = { ...rateLimitHeaders(taken), 'Cache-Control': 'no-store' };
  if (!taken.allowed) return Response.json({ choices: [] }, { status: 429, headers });
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').trim().slice(0, LONGEST);
  const kind = asked.get('kind') === 'course' ? 'course' : 'institution';
  const locale = localeOf(request, viewer);
  const found = q === '' ? [] : await lookFor(kind, q, locale, asked.get('not'));
  const choices = found ?? [];
  return Response.json({ choices }, { status: found === null ? 503 : 200, headers });
}

interface Place {
  readonly name: string;
  readonly kind: RecordKind;
  readonly id: string | null;
}

/** Where a section may name a record, also in the empty row below each list. */
function placesIn(spec: FieldSpec, name: string, value: unknown): Place[] {
  if (spec.kind === 'record')
    return [{ name, kind: spec.of, id: typeof value === 'string' ? value : null }];
  if (spec.kind === 'group')
    return spec.fields.flatMap((each) =>
      placesIn(each, `${name}.${each.at}`, recordOf(value)[each.at]),
    );
  if (spec.kind !== 'rows') return [];
  const rows: unknown[] = Array.isArray(value) ? value : [];
  return [...rows, null].flatMap((row, index) =>
    spec.fields.flatMap((each) =>
      placesIn(each, `${name}.${index}.${each.at}`, recordOf(row)[each.at]),
    ),
  );
}

/** Each field of a section that names a record: the one chosen, and what was looked for without script. */
export async function recordsIn(
  request: Request,
  section: SectionSpec,
  data: LearningOpportunity,
  { locale, self }: { locale: string; self: { institution: string; course: string } },
): Promise<ReadonlyMap<string, RecordView>> {
  const { read } = services().store;
  const asked = new URL(request.url).searchParams;
  const places = section.fields.flatMap((spec) => placesIn(spec, spec.at, recordOf(data)[spec.at]));
  const chosen = new Map<string, RecordChoice>();
  for (const kind of ['institution', 'course'] as const) {
    const ids = places.flatMap((each) => (each.kind === kind && each.id !== null ? [each.id] : []));
    for (const choice of await choicesOf(read, kind, ids, locale)) chosen.set(choice.value, choice);
  }
  const views = places.map(async ({ name, kind, id }): Promise<[string, RecordView]> => {
    const looked = asked.get('look') === name ? (asked.get('q') ?? '').slice(0, LONGEST) : '';
    const offered = looked ? await lookFor(kind, looked, locale, self[kind]) : null;
    return [
      name,
      {
        ...{ of: kind, not: self[kind], words: looked, offered },
        // What is no longer public is still what the entry names.
        chosen: id === null ? null : (chosen.get(id) ?? { value: id, label: id, note: '' }),
      },
    ];
  });
  return new Map(await Promise.all(views));
}
