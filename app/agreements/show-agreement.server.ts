import {
  type AgreementPartyRow,
  type AgreementVersionRow,
  type AgreementWithVersions,
  agreementsStamp,
  findAgreement,
  listLines,
  listParties,
} from '#db/queries/agreements';
import { catalogueStamp } from '#db/queries/catalogue';
import { tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerPage, notFound } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { AgreementParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { type AgreementFiles, agreementFiles } from './agreement-files';
import { type AgreementPhase, agreementStateOn, phaseOf } from './agreement-state';
import {
  type InstitutionView,
  type LineView,
  linesOfTerms,
  representation,
  type ShownLineRow,
  type TermsView,
  toInstitutionView,
  toLineView,
  toTermsView,
} from './agreement-view';
import { citing } from './clause-places.server';
import { type DepartureView, departuresOf } from './departures.server';
import { type EndingView, endingView } from './ending-view';
import { type JoinOffer, joinOffer } from './join-offer.server';
import { renewsBy, standingOn } from './life/standing';
import { type LineExtras, lineExtras, NO_EXTRAS } from './line-extras.server';
import { namesFor } from './line-names.server';
import { readFactsheet, readTerms, type Terms } from './terms/terms';
import { isShownTo } from './version-context.server';

export interface PartyView extends InstitutionView {
  readonly level: 'institution' | 'faculty' | null;
  readonly unit: Localised | null;
  /** "Name, function"; null where only a summary is published. */
  readonly representedBy: string | null;
  /** Milliseconds since the epoch. */
  readonly approvedAt: number | null;
  readonly signedAt: number | null;
  /** Coordinators approved this version of the annexes: it takes no signature. */
  readonly signs: boolean;
  /** It approved exactly these terms. */
  readonly approvedTheseTerms: boolean;
}

/** A line with what stands beside it. */
export type PageLine = LineView & LineExtras;

export interface AgreementView {
  readonly head: PageHead;
  readonly code: string;
  readonly title: Localised;
  readonly version: string;
  readonly versions: readonly { readonly version: string; readonly state: string }[];
  readonly state: string;
  readonly phase: AgreementPhase;
  readonly published: boolean;
  readonly termsHash: string;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly suspendedOn: string | null;
  /** Months for which it renews itself at its last day, unless a party declines; null: it does not. */
  readonly renewsBy: number | null;
  /** Null where less than the text is published, or nobody said why. */
  readonly ending: EndingView | null;
  /** The last day on which an award counts for learning begun before the end. */
  readonly longStop: string | null;
  readonly publication: 'full-text' | 'summary' | 'listing';
  readonly parties: readonly PartyView[];
  /** Null where the parties publish less, and the visitor is none of theirs. */
  readonly lines: readonly PageLine[] | null;
  readonly terms: TermsView | null;
  readonly departures: readonly DepartureView[];
  /** Null where it is not published in full. */
  readonly join: JoinOffer | null;
  /** Only of the one version that stands for the agreement today. */
  readonly files: AgreementFiles | null;
  /** The viewer works for a party: its workspace is open to them. */
  readonly own: boolean;
  readonly versionId: string;
}

/** One agreement at a request's address; `?version=` asks for an earlier one. 404 for drafts of others. */
export async function showAgreement(request: Request, params: unknown) {
  const parsed = AgreementParams.safeParse(params);
  if (!parsed.success) throw notFound();
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const { read } = services().store;
  const found = await findAgreement(read, parsed.data.code);
  if (!found) throw notFound();
  const parties = await listParties(
    read,
    found.versions.map((version) => version.id),
  );
  const visible = found.versions.filter((version) => maySee(viewer, version, parties));
  const asked = new URL(request.url).searchParams.get('version');
  const chosen = choose(visible, asked);
  if (!chosen) throw notFound();
  const content = `${await agreementsStamp(read)}|${await catalogueStamp(read)}|${chosen.termsHash}`;
  return answerPage(request, { viewer, locale, content }, () =>
    toView(request, { found, visible, chosen, parties, viewer, locale }),
  );
}

const isStaff = (
  viewer: Viewer | null,
  { institutionId, unitId }: Pick<AgreementPartyRow, 'institutionId' | 'unitId'>,
): boolean =>
  viewer !== null &&
  tryAuthorize(viewer, 'agreement.read-draft', { institutionId, unitId }) !== null;

const isOwn = (
  viewer: Viewer | null,
  version: AgreementVersionRow,
  parties: readonly AgreementPartyRow[],
) =>
  parties.some(
    (party) =>
      party.agreementVersionId === version.id &&
      isStaff(viewer, party) &&
      isShownTo(version, party.institutionId),
  );

const maySee = (
  viewer: Viewer | null,
  version: AgreementVersionRow,
  parties: readonly AgreementPartyRow[],
): boolean => version.publishedAt !== null || isOwn(viewer, version, parties);

/** The version asked for, else the one that applies today, else the newest (they come newest first). */
function choose(
  visible: readonly AgreementVersionRow[],
  asked: string | null,
): AgreementVersionRow | undefined {
  if (asked !== null) return visible.find((version) => version.version === asked);
  const today = dayOf(services().clock());
  const applies = (version: AgreementVersionRow) =>
    phaseOf(agreementStateOn(version, today)) === 'applies';
  return visible.find(applies) ?? visible[0];
}

interface Chosen {
  readonly found: AgreementWithVersions;
  readonly visible: readonly AgreementVersionRow[];
  readonly chosen: AgreementVersionRow;
  readonly parties: readonly AgreementPartyRow[];
  readonly viewer: Viewer | null;
  readonly locale: string;
}

async function toView(request: Request, context: Chosen): Promise<AgreementView> {
  const { found, visible, chosen, viewer, locale } = context;
  const parties = context.parties.filter((party) => party.agreementVersionId === chosen.id);
  const terms = readTerms(chosen.terms);
  const own = isOwn(viewer, chosen, parties);
  const publication = own ? 'full-text' : (terms.publication ?? 'listing');
  const cited = publication === 'listing' ? null : citing(chosen, terms, locale);
  const lines = cited ? await linesOf(chosen, cited) : [];
  const names = await namesFor(parties, lines, locale);
  const extras = await lineExtras(services().store.read, chosen, parties, { viewer, locale });
  const today = dayOf(services().clock());
  const state = agreementStateOn(chosen, today);
  const title = localisedOr(found.agreement.titles, locale, found.agreement.code);
  return {
    head: headOf(request, found.agreement.code, title.text, chosen.publishedAt !== null, locale),
    code: found.agreement.code,
    title,
    version: chosen.version,
    versions: visible.map((each) => ({
      version: each.version,
      state: agreementStateOn(each, today),
    })),
    state,
    phase: phaseOf(state),
    published: chosen.publishedAt !== null,
    termsHash: chosen.termsHash,
    inForceFrom: chosen.inForceFrom,
    inForceUntil: chosen.inForceUntil,
    suspendedOn: chosen.suspendedOn,
    renewsBy: renewsBy(chosen, terms.renewal),
    ending: publication === 'full-text' ? endingView(chosen.ending, state, parties, locale) : null,
    longStop: standingOn(chosen, terms, today).longStop,
    publication,
    parties: parties.map((party) =>
      toPartyView(party, chosen, publication === 'full-text', locale),
    ),
    lines:
      cited === null
        ? null
        : lines.map((row) => ({
            ...toLineView(row, cited.terms, names),
            ...(extras.get(row.number) ?? NO_EXTRAS),
          })),
    terms: publication === 'full-text' && cited ? toTermsView(cited.terms, names) : null,
    departures: publication === 'full-text' ? departuresOf(chosen, locale) : [],
    files: filesOf(context, terms),
    join: joinOffer(chosen, terms, parties, viewer, locale),
    own,
    versionId: chosen.id,
  };
}

/** The files of the public are those of the one version that stands for the agreement today. */
function filesOf({ found, visible, chosen, locale }: Chosen, terms: Terms) {
  const current = choose(
    visible.filter((each) => each.publishedAt !== null),
    null,
  );
  const document = { terms, factsheet: readFactsheet(chosen.factsheet) };
  return current?.id === chosen.id ? agreementFiles(found.agreement.code, document, locale) : null;
}

/** The lines that bind; before it is signed, those of the text. */
async function linesOf(
  version: AgreementVersionRow,
  { terms, line }: ReturnType<typeof citing>,
): Promise<ShownLineRow[]> {
  const binding = await listLines(services().store.read, version.id);
  return (binding.length > 0 ? binding : linesOfTerms(terms)).map(line);
}

function toPartyView(
  party: AgreementPartyRow,
  version: AgreementVersionRow,
  full: boolean,
  locale: string,
): PartyView {
  const agreed = version.terms.parties.find((each) => each.institutionId === party.institutionId);
  return {
    ...toInstitutionView(party.institution, locale),
    level: agreed?.level ?? null,
    unit: localised(agreed?.unit, locale),
    representedBy: full && agreed ? representation(agreed, locale) : null,
    approvedAt: party.approvedAt,
    signedAt: party.signedAt,
    signs: version.kind === 'whole',
    approvedTheseTerms: party.approvedHash === version.termsHash,
  };
}

function headOf(
  request: Request,
  code: string,
  title: string,
  published: boolean,
  locale: string,
): PageHead {
  const { t } = serverT(request, { namespace: 'agreements', viewer: { locale } });
  return {
    title: `${code}: ${title} – Credit Clearinghouse`,
    description: t('show.description', { title }),
    ...pageAddresses(publicUrl(services().env), paths.agreement(code)),
    ...(published ? {} : { noindex: true }),
  };
}
