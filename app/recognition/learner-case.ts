/**
 * A case as its learner reads it: where it stands, what comes next, what is proposed in plain words,
 * and the decision once it was notified. Drafts of decisions, internal notes and the names of those
 * who sign stay in the office.
 */
import type { CasePage } from '~/recognition/case-page.server';
import { mainActionOf } from '~/recognition/case-view';
import type { CaseStatus } from '~/recognition/proposal';

export type LearnerCase = ReturnType<typeof toLearnerCase>;
export type LearnerPackage = LearnerCase['packages'][number];

/** From here on the decision is the learner's to read. */
const TOLD: ReadonlySet<CaseStatus> = new Set([
  'notified',
  'recorded',
  'decision-confirmed',
  'decision-changed',
  'rectified',
  'revoked',
]);

/** A decision is the learner's to read once its notification is proven. */
export const isTold = ({
  status,
  notifiedAt,
}: {
  status: CaseStatus;
  notifiedAt: number | null;
}): boolean => notifiedAt !== null || TOLD.has(status);

/** Steps that would only puzzle a learner: returns within the office. */
const WITHIN_THE_OFFICE: ReadonlySet<string> = new Set(['curator-return', 'studies-return']);

export function toLearnerCase(page: CasePage) {
  const told = isTold(page);
  return {
    ...headOf(page),
    told,
    main: mainActionOf(page.actions, page.status, page.whoActs),
    documents: page.documents.map((each) => ({
      id: each.id,
      kind: each.kind,
      title: each.title,
      fileName: each.fileName,
      bytes: each.bytes,
      addedAt: each.addedAt,
      check: each.check && { result: each.check.result },
      report: each.report && {
        ...each.report,
        annexI: [],
        findings: [],
        seal: { signatures: [] },
        credential: each.report.credential && {
          ...each.report.credential,
          achievements: [],
          activities: [],
        },
      },
    })),
    packages: packagesOf(page, told),
    decisions: told
      ? page.decisions.map(({ id, number, issuedAt, supersededBy }) => ({
          id,
          number,
          issuedAt,
          supersededBy,
        }))
      : [],
    notes: page.notes.filter((each) => each.audience === 'learner'),
    timeline: page.timeline
      .filter(({ event }) => !(event.type === 'case.moved' && WITHIN_THE_OFFICE.has(event.action)))
      .filter(({ event }) => told || event.type !== 'decision.issued')
      .map(({ actor, ...each }) => ({
        ...each,
        // A learner reads which office acted; only their own name is theirs to see.
        actor: each.event.type === 'case.moved' && each.event.role === 'learner' ? actor : null,
      })),
  };
}

function headOf(page: CasePage) {
  const {
    id,
    revision,
    fileNumber,
    status,
    origin,
    request,
    submittedAt,
    appealUntil,
    hearing,
    institution,
    unit,
    learner,
    filedBy,
    enrolment,
    now,
    actions,
    whoActs,
    clock,
    mayRetype,
  } = page;
  return {
    id,
    revision,
    fileNumber,
    status,
    origin,
    request,
    submittedAt,
    appealUntil,
    hearing: hearing && {
      until: hearing.until,
      purpose: hearing.purpose,
      answeredAt: hearing.answeredAt,
    },
    institution,
    unit,
    learner,
    filedBy,
    enrolment,
    now,
    actions,
    whoActs,
    clock,
    mayRetype,
  };
}

function packagesOf(page: CasePage, told: boolean) {
  const units = new Map(page.units.map((unit) => [unit.key, unit]));
  return page.packages.map((each) => {
    const { proposal, decision } = each;
    const heard = page.status === 'hearing' && page.hearing?.packageIds.includes(each.id);
    return {
      id: each.id,
      sources: proposal.sourceKeys.flatMap((key) => {
        const unit = units.get(key);
        return unit
          ? [{ key, titles: unit.titles, title: unit.title, ects: unit.ects, grade: unit.grade }]
          : [];
      }),
      result: proposal.result,
      agreementCode: proposal.basis.kind === 'mcra' ? proposal.basis.agreementCode : null,
      proposed: {
        outcome: proposal.suggestedOutcome,
        targets: proposal.targets,
        ectsCredited: proposal.ectsCredited,
      },
      decision: (told || heard) && decision ? { ...decision, departure: null } : null,
      learnerAccepts: each.learnerAccepts,
    };
  });
}
