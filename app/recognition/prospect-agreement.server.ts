/** What an approval before enrolling becomes: a learning agreement that matching rests on. */
import { appendAudit } from '#db/queries/audit';
import { listModules } from '#db/queries/curriculum';
import { findEnrolment } from '#db/queries/enrolments';
import { listInstitutionNames } from '#db/queries/institutions';
import {
  findAgreementsById,
  insertLearningAgreement,
  listLearningAgreements,
} from '#db/queries/learning-agreements';
import type { ProspectFound } from '#db/queries/prospects';
import type { Read, Tx } from '#db/store';
import { type InstitutionView, toInstitutionView } from '~/agreements/agreement-view';
import type { LearningAgreement } from '~/agreements/learning-agreement';
import { prefillTarget } from '~/agreements/prefill.server';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { dayOf } from '~/platform/format';
import { canonicalHash, sha256 } from '~/platform/ids.server';
import { toLearningAgreement } from './approved-prospect';
import type { ProspectAnswer } from './prospect';
import type { TargetChoice } from './prospect-form';

/** How the approval of a question is cited, from its id and the instant of the answer. */
const referenceOf = (prospectId: string, answeredAt: number): string =>
  `PA-${dayOf(answeredAt).slice(0, 4)}-${sha256(prospectId).slice(0, 8).toUpperCase()}`;

/** Modules and groups of the regulations under which the learner studies; none where unknown. */
export async function targetChoices(
  read: Read,
  { row }: ProspectFound,
  locale: string,
): Promise<TargetChoice[]> {
  const enrolment = row.enrolmentId ? await findEnrolment(read, row.enrolmentId) : null;
  if (!enrolment) return [];
  const modules = await listModules(read, enrolment.regulationVersion.id);
  return modules.map(({ id, code, titles, ects }) => {
    const title = localisedOr(titles, locale, code).text;
    return { id, label: `${code} ${title}${ects === null ? '' : ` (${ects} ECTS)`}` };
  });
}

export interface Approval {
  readonly found: ProspectFound;
  readonly answer: Extract<ProspectAnswer, { kind: 'approved' }>;
  readonly validUntil: string;
  readonly answeredById: string;
  readonly at: number;
  readonly locale: string;
}

/** Keeps the agreement beside the answer, in its transaction. */
export async function keepAgreement(tx: Tx, approval: Approval): Promise<LearningAgreement> {
  const { found, answer, at, answeredById } = approval;
  const { row } = found;
  const { id, institutionId } = row;
  const content = toLearningAgreement({
    reference: referenceOf(id, at),
    prospectId: id,
    learnerId: row.learnerId,
    sendingInstitutionId: institutionId,
    providerId: found.providerId,
    course: found.course,
    code: found.code,
    answer,
    target: answer.moduleId ? await prefillTarget(tx, institutionId, answer.moduleId) : null,
    programmeId: row.programmeId,
    locale: approval.locale,
    today: dayOf(at),
    validUntil: approval.validUntil,
    askedAt: row.askedAt,
    answeredAt: at,
    answeredById,
  });
  await insertLearningAgreement(tx, content, at);
  await appendAudit(tx, {
    ...{ at, institutionId, actorId: answeredById, subjectType: 'prospect', subjectId: id },
    event: {
      type: 'prospect.agreed',
      learningAgreementId: content.id,
      contentHash: canonicalHash(content),
    },
  });
  return content;
}

/** A learning agreement as its learner and their office read it. */
export interface LearningAgreementView {
  readonly id: string;
  readonly version: number;
  readonly sending: InstitutionView | null;
  readonly receiving: InstitutionView | null;
  /** 'YYYY-MM-DD', the last day included. */
  readonly from: string;
  readonly until: string;
  /** Made from an approval before enrolling. */
  readonly fromQuestion: boolean;
  readonly rows: readonly {
    readonly label: string;
    readonly components: readonly { readonly code: string; readonly title: Localised }[];
    readonly targets: readonly { readonly code: string | null; readonly title: Localised | null }[];
    readonly ects: number;
    readonly conditions: readonly string[];
  }[];
  readonly approvals: readonly { readonly party: string; readonly at: number }[];
}

async function toViews(
  read: Read,
  agreements: readonly LearningAgreement[],
  locale: string,
): Promise<LearningAgreementView[]> {
  const parties = agreements.flatMap((each) => [
    each.sendingInstitutionId,
    each.receivingInstitutionId,
  ]);
  const names = await listInstitutionNames(read, [...new Set(parties)]);
  const partyOf = (id: string) => {
    const found = names.find((each) => each.id === id);
    return found ? toInstitutionView(found, locale) : null;
  };
  return agreements.map((each) => ({
    id: each.id,
    version: each.version,
    sending: partyOf(each.sendingInstitutionId),
    receiving: partyOf(each.receivingInstitutionId),
    from: each.from,
    until: each.until,
    fromQuestion: each.prospectId !== undefined,
    rows: each.groups.map((group) => ({
      label: group.label,
      components: group.components.map(({ code, titles }) => ({
        code,
        title: localisedOr(titles, locale, code),
      })),
      targets: group.targets.map(({ code, titles }) => ({
        code,
        title: localised(titles, locale),
      })),
      ects: group.ectsGranted,
      conditions: group.conditions ?? [],
    })),
    approvals: each.approvals.map(({ party, at }) => ({ party, at })),
  }));
}

/** What the approval of a question became; null where it was not approved. */
export async function agreementOf(
  read: Read,
  { row }: ProspectFound,
  locale: string,
): Promise<LearningAgreementView | null> {
  if (row.status !== 'approved' || row.answeredAt === null) return null;
  const found = await findAgreementsById(read, [referenceOf(row.id, row.answeredAt)]);
  const [view] = await toViews(read, found, locale);
  return view ?? null;
}

/** All approved agreements of a learner, those that last longest first. */
export async function agreementsOf(
  read: Read,
  learnerId: string,
  locale: string,
): Promise<LearningAgreementView[]> {
  const found = await listLearningAgreements(read, learnerId);
  return toViews(
    read,
    found.toSorted((a, b) => b.until.localeCompare(a.until)),
    locale,
  );
}
