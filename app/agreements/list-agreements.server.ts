import { z } from 'zod';
import {
  type AgreementSummary,
  agreementsStamp,
  countLines,
  listParties,
  listPublishedAgreements,
  listUnpublishedAgreements,
} from '#db/queries/agreements';
import { listInstitutionNames } from '#db/queries/institutions';
import { tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { type Localised, localisedOr } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerPage } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import {
  AGREEMENT_PHASES,
  type AgreementPhase,
  agreementStateOn,
  phaseOf,
} from './agreement-state';
import { type InstitutionView, toInstitutionView } from './agreement-view';

const PAGE_SIZE = 20;

const Filters = {
  institution: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  phase: z.enum(AGREEMENT_PHASES),
  page: z.coerce.number().int().min(1).max(100_000),
};

export interface AgreementListItem {
  readonly code: string;
  readonly version: string;
  readonly title: Localised;
  readonly state: string;
  readonly phase: AgreementPhase;
  readonly parties: readonly InstitutionView[];
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly lines: number;
}

export interface AgreementList {
  readonly head: PageHead;
  readonly agreements: readonly AgreementListItem[];
  /** Of the viewer's own institution, not published: only for its staff. */
  readonly drafts: readonly AgreementListItem[];
  readonly institutions: readonly InstitutionView[];
  readonly filter: { readonly institution: string | null; readonly phase: AgreementPhase | null };
  readonly ignored: readonly string[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** The agreements register at a request's address. */
export async function listAgreements(request: Request) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const content = await agreementsStamp(services().store.read);
  return answerPage(request, { viewer, locale, content }, () => loadList(request, viewer, locale));
}

async function loadList(
  request: Request,
  viewer: Viewer | null,
  locale: string,
): Promise<AgreementList> {
  const { store, clock, env } = services();
  const { filter, page: asked, ignored } = readFilters(new URL(request.url).searchParams);
  const institutions = await listInstitutionNames(store.read);
  const chosen = institutions.find((each) => each.slug === filter.institution);
  const today = dayOf(clock());
  const wanted = (item: AgreementSummary) =>
    filter.phase === null || phaseOf(agreementStateOn(item.version, today)) === filter.phase;
  const published =
    filter.institution && !chosen ? [] : await listPublishedAgreements(store.read, chosen?.id);
  const all = newestOfEach(published, today).filter(wanted);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const drafts = await draftsFor(viewer);
  const items = await toItems([...shown, ...drafts], today, locale);
  const { t } = serverT(request, { namespace: 'agreements', viewer: { locale } });
  return {
    head: {
      title: `${t('list.title')} – Credit Clearinghouse`,
      description: t('list.lead'),
      ...pageAddresses(publicUrl(env), paths.agreements()),
    },
    agreements: items.slice(0, shown.length),
    drafts: items.slice(shown.length),
    institutions: institutions.map((each) => toInstitutionView(each, locale)),
    filter,
    ignored,
    total: all.length,
    page,
    pages,
  };
}

function readFilters(search: URLSearchParams) {
  const ignored: string[] = [];
  const read = <T>(name: keyof typeof Filters, schema: z.ZodType<T>): T | null => {
    const value = search.get(name);
    if (value === null || value === '') return null;
    const parsed = schema.safeParse(value);
    if (!parsed.success) ignored.push(name);
    return parsed.success ? parsed.data : null;
  };
  const filter = {
    institution: read('institution', Filters.institution),
    phase: read('phase', Filters.phase),
  };
  return { filter, page: read('page', Filters.page) ?? 1, ignored };
}

/** Of each agreement the version that applies today, else the newest. Versions come newest first. */
export function newestOfEach(
  versions: readonly AgreementSummary[],
  today: string,
): AgreementSummary[] {
  const chosen = new Map<string, AgreementSummary>();
  for (const item of versions) {
    const known = chosen.get(item.agreement.id);
    if (!known || (!applies(known, today) && applies(item, today)))
      chosen.set(item.agreement.id, item);
  }
  return [...chosen.values()];
}

const applies = (item: AgreementSummary, today: string): boolean =>
  phaseOf(agreementStateOn(item.version, today)) === 'applies';

async function draftsFor(viewer: Viewer | null): Promise<AgreementSummary[]> {
  const institutionId = viewer?.acting.institutionId;
  if (!viewer || !institutionId) return [];
  if (!tryAuthorize(viewer, 'agreement.read-draft', { institutionId })) return [];
  return listUnpublishedAgreements(services().store.read, institutionId);
}

async function toItems(
  summaries: readonly AgreementSummary[],
  today: string,
  locale: string,
): Promise<AgreementListItem[]> {
  const { read } = services().store;
  const ids = summaries.map((each) => each.version.id);
  const [parties, lines] = await Promise.all([listParties(read, ids), countLines(read, ids)]);
  return summaries.map(({ agreement, version }) => {
    const state = agreementStateOn(version, today);
    return {
      code: agreement.code,
      version: version.version,
      title: localisedOr(agreement.titles, locale, agreement.code),
      state,
      phase: phaseOf(state),
      parties: parties
        .filter((party) => party.agreementVersionId === version.id)
        .map((party) => toInstitutionView(party.institution, locale)),
      inForceFrom: version.inForceFrom,
      inForceUntil: version.inForceUntil,
      lines: lines.get(version.id) ?? 0,
    };
  });
}
