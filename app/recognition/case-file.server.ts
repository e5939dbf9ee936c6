/** A stored case as the pure rules of this area see it. */
import type { StoredCase, StoredDocument } from '#db/queries/cases';
import { sealedAuthenticity } from '~/recognition/authenticity';
import type { CaseFacts } from '~/recognition/case-facts';
import { type CaseClock, caseClock } from '~/recognition/clock';
import { fromPaperComponent, toLearningUnit } from '~/recognition/learning-unit';
import { InstitutionPolicy } from '~/recognition/policy';
import type { Authenticity, LearningUnit } from '~/recognition/proposal';

/** What was learned, from every credential and typed component on file. */
export function unitsOf(stored: StoredCase): LearningUnit[] {
  const sealed = stored.documents.flatMap((each) =>
    (each.credential?.report.credential?.achievements ?? []).map((achievement) =>
      toLearningUnit(achievement, each.row.id),
    ),
  );
  const typed = stored.components.map((each) =>
    fromPaperComponent(each.component, each.documentId ?? 'typed'),
  );
  return [...sealed, ...typed];
}

/** How far a document can be relied on; null for answers and enclosures nobody checks. */
export function authenticityOf(document: StoredDocument): Authenticity | null {
  const { row, credential } = document;
  if (credential) return sealedAuthenticity(credential.report);
  if (row.kind !== 'paper') return null;
  return {
    kind: 'by-hand',
    result: row.checkResult ?? 'unchecked',
    method: row.checkMethod,
    checkedBy: row.checkedBy,
    checkedAt: row.checkedAt,
  };
}

/** The facts that states, duties and completeness judge. */
export function toCaseFacts(stored: StoredCase, now: number): CaseFacts {
  const { row } = stored;
  const policy = InstitutionPolicy.parse(stored.institution.policy);
  const units = unitsOf(stored);
  return {
    ...row,
    signatures: stored.signatures.filter((each) => each.clearedAt === null),
    documents: stored.documents.map((each) => ({
      id: each.row.id,
      authenticity: authenticityOf(each),
    })),
    unitCount: units.length,
    units,
    regulationLimitsAge: stored.article?.limitsAge ?? false,
    packages: stored.packages,
    overdue: clockOf(stored, policy, now).appealable,
    policy,
  };
}

/** The case's clock at `now` (ms). */
export function clockOf(
  stored: Pick<StoredCase, 'row' | 'agreedDays'>,
  policy: InstitutionPolicy,
  now: number,
): CaseClock {
  return caseClock({ ...stored.row, agreedDays: stored.agreedDays }, policy, now);
}
