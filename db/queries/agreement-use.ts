/** What agreements are used for: decided cases and the credits they brought, as figures. */
import {
  and,
  count,
  countDistinct,
  eq,
  inArray,
  isNotNull,
  max,
  notInArray,
  sql,
  sum,
} from 'drizzle-orm';
import { casePackage, recognitionCase } from '../schema/recognition';
import type { Read } from '../store';

export interface AgreementUse {
  readonly agreementCode: string;
  /** Decided cases with at least one part decided under the agreement. */
  readonly cases: number;
  /** ECTS recognised in them under the agreement. */
  readonly ects: number;
  /** Parts decided under the agreement, refused ones among them. */
  readonly parts: number;
  /** Milliseconds since the epoch: the latest decision. */
  readonly latest: number | null;
}

const basis = (key: string) =>
  sql<string>`json_extract(${casePackage.proposal}, ${`$.basis.${key}`})`;

/** Of the decisions of one institution, by agreement; refused parts bring no credit. */
export async function listAgreementUse(read: Read, institutionId: string): Promise<AgreementUse[]> {
  const code = basis('agreementCode');
  const rows = await read
    .select({
      agreementCode: code,
      cases: countDistinct(recognitionCase.id),
      ects: sum(
        sql`case when ${inArray(casePackage.outcome, ['full', 'partial', 'alternative', 'conditional'])}
          then coalesce(${casePackage.ectsCredited}, 0) else 0 end`,
      ).mapWith(Number),
      parts: count(),
      latest: max(recognitionCase.decidedAt),
    })
    .from(casePackage)
    .innerJoin(recognitionCase, eq(recognitionCase.id, casePackage.caseId))
    .where(
      and(
        eq(recognitionCase.institutionId, institutionId),
        isNotNull(recognitionCase.decidedAt),
        notInArray(recognitionCase.status, ['revoked', 'withdrawn']),
        isNotNull(casePackage.outcome),
        eq(basis('kind'), 'mcra'),
      ),
    )
    .groupBy(code);
  return rows.map((row) => ({ ...row, ects: row.ects ?? 0 }));
}
