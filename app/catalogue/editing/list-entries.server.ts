/** Lists of entries: one's own for writing, and what is before the committee; each also as a table. */
import Papa from 'papaparse';
import { countByState, listEntries, listEntryIds } from '#db/queries/course-entries';
import type { Read } from '#db/store';
import { authorizeList } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import type { LanguageMap } from '~/elm/language-map';
import { localisedOr } from '~/elm/localised';
import { textIn } from '~/elm/text-in';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { localeOf, serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { type EntryOrder, orderText, readOrder } from './entry-order';
import type { LifeState } from './life';

const PAGE = 25;
/** Entries read at once for a file. */
const BATCH = 500;

const STATES: readonly LifeState[] = [
  'draft',
  'submitted',
  'in-review',
  'changes-requested',
  'published',
  'archived',
];
const BEFORE_COMMITTEE: readonly LifeState[] = ['submitted', 'in-review'];
const IN_REVIEW: readonly LifeState[] = [...BEFORE_COMMITTEE, 'changes-requested'];

interface Wanted {
  /** Null: of every provider. */
  readonly providerId: string | null;
  /** Null: of every unit; else of this one and of none. */
  readonly unitId: string | null;
  /** States that may be chosen from. */
  readonly offered: readonly LifeState[];
  /** Where none is chosen. */
  readonly usual: readonly LifeState[];
  readonly order: EntryOrder;
}

/** What is asked for by the address, of what may be seen. */
function askedOf(request: Request, viewer: Viewer, wanted: Wanted) {
  const asked = new URL(request.url).searchParams;
  const state = wanted.offered.find((each) => each === asked.get('state')) ?? null;
  const locale = localeOf(request, viewer);
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    locale,
    state,
    q: (asked.get('q') ?? '').trim().slice(0, 200),
    page: Math.max(1, Math.min(10_000, Math.trunc(Number(asked.get('page') ?? 1)) || 1)),
    order: readOrder(asked.get('sort'), wanted.order),
    states: state === null ? wanted.usual : [state],
    compare: (a: LanguageMap, b: LanguageMap) =>
      collator.compare(textIn(a, locale), textIn(b, locale)),
  };
}
type Asked = ReturnType<typeof askedOf>;

const idsOf = (read: Read, { providerId, unitId }: Wanted, { states, q, order, compare }: Asked) =>
  listEntryIds(read, { providerId, unitId, states, q }, order, compare);

async function entriesOf(read: Read, ids: readonly string[], locale: string) {
  const rows = await listEntries(read, ids);
  return rows.map(({ title, provider, ...row }) => ({
    ...row,
    title: localisedOr(title, locale, row.code),
    provider: localisedOr(provider.names, locale, provider.slug),
  }));
}

/** A page of a list; a page behind the last one is the last. */
async function listOf(request: Request, viewer: Viewer, wanted: Wanted) {
  const { read } = services().store;
  const asked = askedOf(request, viewer, wanted);
  const [ids, counts] = await Promise.all([idsOf(read, wanted, asked), countByState(read, wanted)]);
  const pages = Math.max(1, Math.ceil(ids.length / PAGE));
  const page = Math.min(asked.page, pages);
  const { locale, state, q, order } = asked;
  return {
    ...{ state, q, page, pages, order },
    /** For the address; null while it is the usual one. */
    sort: orderText(order) === orderText(wanted.order) ? null : orderText(order),
    total: ids.length,
    counts: wanted.offered.map((each) => ({
      state: each,
      entries: counts.find((row) => row.state === each)?.entries ?? 0,
      usual: wanted.usual.includes(each),
    })),
    entries: await entriesOf(read, ids.slice((page - 1) * PAGE, page * PAGE), locale),
  };
}
export type EntryList = Awaited<ReturnType<typeof listOf>>;

function ownWanted(viewer: Viewer): Wanted {
  const { institutionId: providerId, unitId } = authorizeList(viewer, 'catalogue.read-draft');
  // What nobody has handed in is its institution's own.
  const offered = providerId === null ? STATES.filter((each) => each !== 'draft') : STATES;
  const order = { by: 'changed', descending: true } as const;
  return { providerId, unitId, offered, usual: offered, order };
}

/** What has waited longest comes first. */
function queueWanted(viewer: Viewer): Wanted {
  const { institutionId: providerId } = authorizeList(viewer, 'catalogue.review');
  const order = { by: 'since', descending: false } as const;
  return { providerId, unitId: null, offered: IN_REVIEW, usual: BEFORE_COMMITTEE, order };
}

/** Entries of the institution the person edits for; of all institutions for those of the network. */
export async function showCourseList(request: Request, viewer: Viewer) {
  const wanted = ownWanted(viewer);
  return {
    ...(await listOf(request, viewer, wanted)),
    mayEdit: viewer.acting.role === 'course-editor',
    /** Of several institutions: each line says whose it is. */
    network: wanted.providerId === null,
  };
}
export type CourseListData = Awaited<ReturnType<typeof showCourseList>>;

/** What is before the committee, and apart from it what it has sent back; all providers together. */
export const showReviewQueue = (request: Request, viewer: Viewer) =>
  listOf(request, viewer, queueWanted(viewer));
export type ReviewQueueData = EntryList;

/**
 * `/editor.csv`, `/review.csv`: the whole list in its order, in the reader's words (RFC 4180, with a
 * byte order mark for spreadsheets).
 */
export async function downloadEntries(request: Request, viewer: Viewer, list: 'own' | 'queue') {
  const { store, env } = services();
  const wanted = list === 'own' ? ownWanted(viewer) : queueWanted(viewer);
  const asked = askedOf(request, viewer, wanted);
  const { t, locale } = serverT(request, { namespace: 'editor', viewer });
  const ids = await idsOf(store.read, wanted, asked);
  const lines: string[][] = [
    [
      ...[t('list.codeHead'), t('list.course'), t('list.provider'), t('list.stateHead')],
      ...[t('list.since'), t('list.version'), t('list.changed'), t('list.openRemarks')],
      t('list.address'),
    ],
  ];
  for (let at = 0; at < ids.length; at += BATCH)
    for (const row of await entriesOf(store.read, ids.slice(at, at + BATCH), locale))
      lines.push([
        ...[row.code, row.title.text, row.provider.text, t(`state.${row.state}`)],
        dayOf(row.since),
        row.isPublic ? String(row.publishedVersion) : t('list.notPublic'),
        dayOf(row.changedAt),
        String(row.openComments),
        `${publicUrl(env)}${list === 'own' ? paths.editCourse(row.id) : paths.reviewCourse(row.id)}`,
      ]);
  const table = Papa.unparse(lines, { newline: '\r\n', escapeFormulae: true });
  return {
    bytes: new TextEncoder().encode(`\ufeff${table}\r\n`),
    name: `${t(list === 'own' ? 'list.file' : 'review.file')}.csv`,
    mediaType: 'text/csv; charset=utf-8',
  };
}
