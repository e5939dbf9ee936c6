/** The machine's proposal for a case: matched, kept with its inputs for ever, laid before a person. */
import { insertProposal, replacePackages } from '#db/queries/case-writes';
import { loadCase, type StoredCase } from '#db/queries/cases';
import { listEnrolments } from '#db/queries/enrolments';
import { listKnownInstitutions } from '#db/queries/known-institutions';
import { listLearningAgreements } from '#db/queries/learning-agreements';
import {
  lineIndex,
  listCreditUses,
  listCurriculumPlaces,
  listEarlierCredits,
  listOpenCredentials,
} from '#db/queries/matching';
import type { Tx } from '#db/store';
import { canonicalHash, newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { accreditationsOf } from '~/recognition/accreditations-of.server';
import { authenticityOf, unitsOf } from '~/recognition/case-file.server';
import type {
  EarlierCredit,
  EarlierUse,
  Evidence,
  MatchContext,
} from '~/recognition/criteria/answers';
import { candidateLines, matchAgainst } from '~/recognition/match';
import { type CaseActor, noteOnCase } from '~/recognition/note-on-case.server';
import { InstitutionPolicy } from '~/recognition/policy';
import { Proposal } from '~/recognition/proposal';
import { propose } from '~/recognition/propose';
import type { Submission } from '~/recognition/submission';

/**
 * Makes the proposal again from what is on file now and puts its packages in place. A decision that
 * a person made stays with its package as long as the package still proposes the same.
 */
export async function proposeCase(
  tx: Tx,
  services: Services,
  by: CaseActor,
  caseId: string,
): Promise<void> {
  const stored = await loadCase(tx, caseId);
  if (!stored) throw new Error(`case ${caseId} vanished inside its own transaction`);
  const now = services.clock();
  const submission = await submissionOf(tx, stored, now);
  const context = await contextOf(tx, stored, submission.units, now);
  const lines = await candidateLines(submission, lineIndex(tx), context);
  const proposal = Proposal.parse(
    propose(submission, matchAgainst(submission, lines, context), context.policy),
  );
  const inputs = { submission, lines, context: withoutStrangers(context, lines) };
  const number = await insertProposal(tx, {
    caseId,
    ruleVersion: proposal.ruleVersion,
    inputs,
    proposal,
    madeAt: now,
  });
  await replacePackages(tx, caseId, carriedOver(stored, proposal));
  await noteOnCase(tx, stored.row, by, now, {
    type: 'case.proposed',
    number,
    ruleVersion: proposal.ruleVersion,
    proposalHash: canonicalHash(proposal),
  });
}

async function submissionOf(tx: Tx, stored: StoredCase, now: number): Promise<Submission> {
  const { row, learner } = stored;
  const enrolments = await listEnrolments(tx, row.learnerId, row.institutionId);
  return {
    units: unitsOf(stored),
    evidence: stored.documents.flatMap((each) => evidenceOf(stored, each)),
    applicant: {
      personId: row.learnerId,
      names: [`${learner.givenName} ${learner.familyName}`],
      dateOfBirth: learner.dateOfBirth,
      studentNumbers: enrolments.map((each) => each.row.studentNumber),
    },
    receivingInstitutionId: row.institutionId,
    submittedAt: row.submittedAt ?? now,
  };
}

function evidenceOf(stored: StoredCase, document: StoredCase['documents'][number]): Evidence[] {
  const authenticity = authenticityOf(document);
  if (!authenticity) return [];
  const { credential } = document;
  const prefix = `${document.row.id}:`;
  return [
    {
      authenticity,
      holder: credential?.report.credential?.holder ?? null,
      credentialSha256: credential?.sha256 ?? null,
      unitKeys: unitsOf(stored)
        .map((unit) => unit.key)
        .filter((key) => key.startsWith(prefix)),
    },
  ];
}

async function contextOf(
  tx: Tx,
  stored: StoredCase,
  units: Submission['units'],
  now: number,
): Promise<MatchContext> {
  const { row, enrolment } = stored;
  const accreditations = await accreditationsOf(tx, units);
  return {
    ...(accreditations ? { accreditations } : {}),
    institutions: await listKnownInstitutions(
      tx,
      units.flatMap((each) => each.awardingBodies),
      confirmedBodies(stored),
    ),
    learningAgreements: await listLearningAgreements(tx, row.learnerId),
    enrolment: enrolment && {
      programmeId: enrolment.row.programmeId,
      regulationVersionId: enrolment.row.regulationVersionId,
      confirmed: enrolment.row.confirmedAt !== null,
    },
    curriculum: await listCurriculumPlaces(tx, row.institutionId),
    confirmations: stored.confirmations.map((each) => each.confirmation),
    earlierUses: await earlierUsesOf(tx, row),
    earlierCredits: await earlierCreditsOf(tx, row),
    policy: InstitutionPolicy.parse(stored.institution.policy),
    now,
  };
}

/** Whom a person said that an awarding body is. */
const confirmedBodies = ({ confirmations }: StoredCase): string[] =>
  confirmations.flatMap(({ confirmation: { fact, value } }) =>
    fact === 'awarding-body' && value !== null ? [value] : [],
  );

async function earlierUsesOf(tx: Tx, row: StoredCase['row']): Promise<EarlierUse[]> {
  const credited = await listCreditUses(tx, row.learnerId, row.id);
  const open = await listOpenCredentials(tx, row.learnerId, row.id);
  return [
    ...credited.map((each) => ({
      caseReference: each.fileNumber ?? each.caseId,
      unitIdentity: each.unitIdentity,
      credentialSha256: null,
      status: 'credited' as const,
    })),
    ...open.map((each) => ({
      caseReference: each.fileNumber ?? each.caseId,
      unitIdentity: '',
      credentialSha256: each.sha256,
      status: 'open' as const,
    })),
  ];
}

/** What caps and exclusions are counted by: the institution's own decisions on this learner. */
async function earlierCreditsOf(tx: Tx, row: StoredCase['row']): Promise<EarlierCredit[]> {
  const credits = await listEarlierCredits(tx, row.learnerId, row.institutionId, row.id);
  return credits.map(({ caseId, fileNumber, basis, ects, recorded }) => ({
    caseReference: fileNumber ?? caseId,
    agreementId: basis.kind === 'mcra' ? basis.agreementId : null,
    lineNumber: basis.kind === 'mcra' ? basis.lineNumber : null,
    ects: ects ?? 0,
    modules: [...(recorded?.sources ?? []), ...(recorded?.targets ?? [])].map((each) => ({
      codes: each.code === null ? [] : [each.code],
      titles: Object.values(each.titles),
    })),
  }));
}

/** The context as kept: of the institutions only those that play a part, so that inputs stay small. */
function withoutStrangers(
  context: MatchContext,
  lines: readonly { issuingInstitutionId: string; recognisingInstitutionId: string }[],
): MatchContext {
  const parties = new Set(
    lines.flatMap((each) => [each.issuingInstitutionId, each.recognisingInstitutionId]),
  );
  return {
    ...context,
    institutions: context.institutions.filter((each) => parties.has(each.id)),
  };
}

function carriedOver(stored: StoredCase, proposal: Proposal) {
  const before = new Map(
    stored.packages.map((each) => [each.proposal.sourceKeys.join('\n'), each]),
  );
  return proposal.packages.map((each) => {
    const known = before.get(each.sourceKeys.join('\n'));
    const same =
      known && canonicalHash(suggestionOf(known.proposal)) === canonicalHash(suggestionOf(each));
    return {
      id: known?.id ?? newId(),
      proposal: each,
      requested: known?.requested ?? [],
      decision: same ? known.decision : null,
    };
  });
}

/** The part of a proposal that a decision answers. */
const suggestionOf = ({
  result,
  targets,
  ectsCredited,
  suggestedOutcome,
}: Proposal['packages'][number]) => ({
  result,
  targets,
  ectsCredited,
  suggestedOutcome,
});
