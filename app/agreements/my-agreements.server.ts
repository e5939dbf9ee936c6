/** What an institution has agreed, from its own side: whose turn it is, what ends, what drifted, what it is used for. */
import { listCoursesToday } from '#db/queries/agreement-drift';
import {
  type AgreementPartyRow,
  type AgreementSummary,
  listLinesOf,
  listParties,
  listVersionsOfParty,
} from '#db/queries/agreements';
import { authorizeList, mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { daysBetween } from '~/elm/calendar';
import { type Localised, localisedOr } from '~/elm/localised';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { agreementStateOn, EXPIRING_DAYS, phaseOf } from './agreement-state';
import { IN_WORK, type InWork, workOf } from './in-work.server';
import { standingOn } from './life/standing';
import type { DriftView } from './line-extras.server';
import { type MyAgreement, type OwnSide, toMine } from './own-side.server';
import { driftOf } from './source-drift';
import { agreementUses, type UseRow } from './use-of-agreements.server';
import { loadVersion, type StoredVersion } from './version-context.server';

export interface Ending extends MyAgreement {
  /** Calendar days from today to the last day. */
  readonly days: number;
  /** What follows: it ends, goes on by itself, a party declined, or renewal is asked of somebody. */
  readonly after: 'ends' | 'renewed' | 'declined' | 'yours' | 'theirs';
}

export interface DriftedLine {
  readonly key: string;
  readonly code: string;
  readonly title: Localised;
  readonly line: string;
  readonly drift: readonly DriftView[];
}

export interface MyAgreements {
  readonly institution: string;
  readonly mayDraft: boolean;
  readonly inWork: readonly InWork[];
  readonly ending: readonly Ending[];
  readonly drifted: readonly DriftedLine[];
  readonly use: readonly UseRow[];
  readonly others: readonly MyAgreement[];
  readonly figures: {
    readonly ownTurn: number;
    readonly inForce: number;
    readonly cases: number;
    readonly ects: number;
  };
}

/** Throws AppError `not-found` for whoever has no agreements to look after. */
export async function loadMyAgreements(
  { store, clock }: Services,
  viewer: Viewer,
  locale: string,
): Promise<MyAgreements> {
  const { institutionId, unitId } = authorizeList(viewer, 'agreement.read-draft');
  if (institutionId === null) throw new AppError('not-found', 'agreements of no institution');
  const { read } = store;
  const today = dayOf(clock());
  const all = await listVersionsOfParty(read, institutionId, unitId);
  const parties = await listParties(
    read,
    all.map(({ version }) => version.id),
  );
  const { personId } = viewer;
  const ctx: OwnSide = {
    read,
    today,
    locale,
    institutionId,
    personId,
    signs: mayEver(viewer, 'agreement.end'),
    parties: byVersion(parties),
  };
  const inWork = await workOf(ctx, all);
  const standing = newestStanding(all, today);
  const applying = standing.filter(
    ({ version }) => phaseOf(agreementStateOn(version, today)) === 'applies',
  );
  const use = await agreementUses(ctx, all);
  const ending = await endingOf(ctx, applying);
  return {
    institution: viewer.acting.institutionName ?? '',
    mayDraft: mayEver(viewer, 'agreement.edit'),
    inWork,
    ending,
    drifted: await driftedOf(ctx, applying),
    use,
    others: standing.map((each) => toMine(ctx, each)),
    figures: {
      ownTurn:
        inWork.filter((each) => each.own).length +
        ending.filter((each) => each.after === 'yours' && !isListed(inWork, each)).length,
      inForce: applying.length,
      cases: use.reduce((total, each) => total + each.cases, 0),
      ects: use.reduce((total, each) => total + each.ects, 0),
    },
  };
}

/** A decision on renewal counts once, wherever it stands. */
const isListed = (inWork: readonly InWork[], { code, version }: MyAgreement): boolean =>
  inWork.some((each) => each.code === code && each.version === version);

function byVersion(parties: readonly AgreementPartyRow[]) {
  const groups = new Map<string, AgreementPartyRow[]>();
  for (const party of parties) {
    const group = groups.get(party.agreementVersionId);
    if (group) group.push(party);
    else groups.set(party.agreementVersionId, [party]);
  }
  return groups;
}

/** Of each agreement the signed version that applies today, else the newest signed one. */
function newestStanding(all: readonly AgreementSummary[], today: string): AgreementSummary[] {
  const chosen = new Map<string, AgreementSummary>();
  const applies = ({ version }: AgreementSummary) =>
    phaseOf(agreementStateOn(version, today)) === 'applies';
  for (const each of all) {
    if (IN_WORK.has(each.version.status) || each.version.status === 'withdrawn') continue;
    const known = chosen.get(each.agreement.id);
    if (!known || (!applies(known) && applies(each))) chosen.set(each.agreement.id, each);
  }
  return [...chosen.values()];
}

/** Those that end soon, the soonest first. */
async function endingOf(ctx: OwnSide, applying: readonly AgreementSummary[]): Promise<Ending[]> {
  const found: Ending[] = [];
  for (const each of applying) {
    const until = each.version.inForceUntil;
    const days = until === null ? null : daysBetween(ctx.today, until);
    if (days === null || days > EXPIRING_DAYS) continue;
    const stored = await loadVersion(ctx.read, each.version.id);
    if (stored) found.push({ ...toMine(ctx, each), days, after: afterOf(ctx, stored) });
  }
  return found.sort((a, b) => a.days - b.days);
}

/** What follows its last day as things stand. */
function afterOf(
  { institutionId, today }: OwnSide,
  { version, document }: StoredVersion,
): Ending['after'] {
  const renewal = standingOn(version, document.terms, today).renewal;
  if (!renewal || renewal.kind === 'none' || renewal.months === 0) return 'ends';
  if (renewal.answers.refusal) return 'declined';
  if (renewal.kind === 'tacit') return 'renewed';
  return renewal.answers.renew.includes(institutionId) ? 'theirs' : 'yours';
}

async function driftedOf(
  ctx: OwnSide,
  applying: readonly AgreementSummary[],
): Promise<DriftedLine[]> {
  const lines = await listLinesOf(
    ctx.read,
    applying.map(({ version }) => version.id),
  );
  const ids = lines.flatMap(({ line }) => line.sources.flatMap((each) => each.opportunityId ?? []));
  const today = new Map(
    (await listCoursesToday(ctx.read, ids)).map((each) => [each.id, each.publishedVersion]),
  );
  const byId = new Map(applying.map((each) => [each.version.id, each]));
  return lines.flatMap(({ versionId, number, line }) => {
    const of = byId.get(versionId);
    const drift = driftOf(line.sources, (id) => today.get(id));
    if (!of || drift.length === 0) return [];
    return [
      {
        key: `${versionId}-${number}`,
        code: of.agreement.code,
        title: localisedOr(of.agreement.titles, ctx.locale, of.agreement.code),
        line: number,
        drift: drift.map((each) => ({
          key: each.sourceId,
          title: localisedOr(each.titles, ctx.locale, each.code),
          courseId: each.opportunityId,
          signed: each.signed,
          today: each.today,
        })),
      },
    ];
  });
}
