/** The record of a decision: made from the case file at the last signature, hashed and linked. */
import { listCreditedPackages } from '#db/queries/case-lists';
import { insertDecision, replaceCreditUses, savePackageDecision } from '#db/queries/case-writes';
import { type CasePatch, loadCase, type StoredCase } from '#db/queries/cases';
import { enqueueCourseChange } from '#db/queries/catalogue';
import { findTargetPlaces } from '#db/queries/curriculum-of-targets';
import { listKnownInstitutions } from '#db/queries/known-institutions';
import { listCoursesWithIdentity } from '#db/queries/precedents';
import type { Tx } from '#db/store';
import type { RecognitionTarget } from '~/agreements/recognition-line';
import { canonicalHash, newId, newToken, sha256 } from '~/platform/ids.server';
import { dateIn } from '~/recognition/calendar';
import { unitsOf } from '~/recognition/case-file.server';
import { toDecisionFacts } from '~/recognition/decision-facts.server';
import { type DecisionRecord, recognisedPackages } from '~/recognition/decision-record';
import { identifyInstitution, type KnownInstitution } from '~/recognition/identify-institution';
import { unitIdentity } from '~/recognition/learning-unit';
import type { Correction, MoveContext } from '~/recognition/move-context';
import { noteOnCase } from '~/recognition/note-on-case.server';
import type { LearningUnit } from '~/recognition/proposal';
import { type CurriculumGroup, toDecisionRecord } from '~/recognition/record-decision';
import type { CaseEffect } from '~/recognition/states';

export type Edition = Extract<CaseEffect, { kind: 'issue-record' }>['edition'];

/** Links on letters hold for as long as the decision is kept: ten years. */
const LINK_MILLIS = 10 * 365.25 * 86_400_000;

/** Issues the record within the move's transaction; the one before is marked as replaced. */
export async function issueDecision(
  context: MoveContext,
  edition: Edition,
  patch: CasePatch,
): Promise<void> {
  const { tx, services, now, move, viewer } = context;
  if (edition === 'rectification') await applyCorrections(context, move.corrections ?? []);
  const reloaded = await loadCase(tx, context.stored.row.id);
  if (!reloaded) throw new Error('a case vanished inside its own transaction');
  const stored: StoredCase = { ...reloaded, row: { ...reloaded.row, ...patch } };
  const token = newToken();
  const previous = stored.decisions[0] ?? null;
  const facts = toDecisionFacts(stored, {
    id: newId(),
    edition: (previous?.number ?? 0) + 1,
    kind: edition,
    replaces: previous && {
      id: previous.id,
      decidedOn: dateIn(stored.institution.timeZone, previous.issuedAt),
      explanation: move.note ?? '',
    },
    decidedAt: now,
    ...(await curriculumOf(tx, stored)),
  });
  const record = toDecisionRecord(facts);
  const recordHash = canonicalHash(record);
  await insertDecision(
    tx,
    { record, recordHash, issuedAt: now, supersedes: previous?.id ?? null },
    {
      tokenHash: sha256(token),
      sealedToken: services.secrets.seal('share-link', Buffer.from(token)).toString('base64'),
      expiresAt: now + LINK_MILLIS,
    },
  );
  const uses = edition === 'revocation' ? [] : await usesOf(tx, stored, record, now);
  await replaceCreditUses(tx, stored.row.id, uses);
  const identities = [...new Set(uses.map((each) => each.unitIdentity))];
  for (const courseId of await listCoursesWithIdentity(tx, identities))
    await enqueueCourseChange(tx, now, courseId);
  await noteOnCase(tx, stored.row, viewer, now, {
    type: 'decision.issued',
    decisionId: record.id,
    number: record.edition,
    recordHash,
  });
}

async function applyCorrections(
  { tx, stored, viewer, now }: MoveContext,
  corrections: readonly Correction[],
): Promise<void> {
  for (const correction of corrections) {
    const decision = stored.packages.find((each) => each.id === correction.packageId)?.decision;
    if (!decision) continue;
    const grade = decision.grade && { ...decision.grade, converted: correction.convertedGrade };
    await savePackageDecision(tx, correction.packageId, {
      decision: { ...decision, ectsCredited: correction.ectsCredited, grade },
      by: viewer.personId,
      at: now,
    });
  }
}

/** Where each credited unit was used, so that it is not counted twice. */
async function usesOf(tx: Tx, stored: StoredCase, record: DecisionRecord, now: number) {
  const all = unitsOf(stored);
  const institutions = await listKnownInstitutions(
    tx,
    all.flatMap((unit) => unit.awardingBodies.slice(0, 1)),
  );
  const units = new Map(all.map((unit) => [unit.key, unit]));
  return recognisedPackages(record).flatMap((each) =>
    each.sources.flatMap((source) => {
      const unit = units.get(source.key);
      return unit
        ? [
            {
              learnerId: stored.row.learnerId,
              institutionId: stored.row.institutionId,
              unitIdentity: unitIdentity(unit, issuingInstitution(unit, institutions)),
              ects: unit.ects,
              at: now,
            },
          ]
        : [];
    }),
  );
}

/** The institution a unit's awarding body is known as by its identifiers; null otherwise. */
function issuingInstitution(
  unit: LearningUnit,
  institutions: readonly KnownInstitution[],
): string | null {
  const [body] = unit.awardingBodies;
  const found = body ? identifyInstitution(body, institutions) : null;
  return found?.by === 'identifier' ? found.institutionId : null;
}

/** The places that the decided targets name, with what counted toward them before. */
async function curriculumOf(tx: Tx, stored: StoredCase) {
  const targets = stored.packages.flatMap((each) => [
    ...(each.decision?.targets ?? []),
    ...each.requested,
  ]);
  const ids = (pick: (target: RecognitionTarget) => string | null) => [
    ...new Set(targets.map(pick).filter((each) => each !== null)),
  ];
  const { modules, programmes, versions } = await findTargetPlaces(tx, {
    modules: ids((each) => each.moduleId),
    programmes: ids((each) => each.programmeId),
    versions: ids((each) => each.regulationVersionId),
  });
  const earlier = await listCreditedPackages(tx, stored.row.learnerId, stored.row.institutionId);
  const before = (moduleId: string) =>
    earlier
      .filter((each) => each.caseId !== stored.row.id && each.decision?.outcome !== 'refused')
      .filter((each) => each.decision?.targets.some((target) => target.moduleId === moduleId))
      .reduce((sum, each) => sum + (each.decision?.ectsCredited ?? 0), 0);
  const groups: CurriculumGroup[] = modules.map((each) => ({
    moduleId: each.id,
    programmeId: null,
    kind: each.kind,
    titles: each.titles,
    ectsBefore: before(each.id),
    ectsRequired: each.ects,
    eqf: each.eqf,
  }));
  return {
    groups,
    programmes,
    regulationVersions: versions,
  };
}
