/** What agreements are used for: decided cases and the credits they brought, as figures. */
import {
  and,
  count,
  countDistinct,
  eq,
  inArray,
  isNotNull,
  max,
  ne,
  notInArray,
  sql,
  sum,
} from 'drizzle-orm';
import { recognitionLine } from '../schema/agreements';
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

const figures = {
  cases: countDistinct(recognitionCase.id),
  ects: sum(
    sql`case when ${inArray(casePackage.outcome, ['full', 'partial', 'alternative', 'conditional'])}
      then coalesce(${casePackage.ectsCredited}, 0) else 0 end`,
  ).mapWith(Number),
};

const decidedUnderAgreement = [
  isNotNull(recognitionCase.decidedAt),
  notInArray(recognitionCase.status, ['revoked', 'withdrawn']),
  isNotNull(casePackage.outcome),
  eq(basis('kind'), 'mcra'),
];

/** Of the decisions of one institution, by agreement; refused parts bring no credit. */
export async function listAgreementUse(read: Read, institutionId: string): Promise<AgreementUse[]> {
  const code = basis('agreementCode');
  const rows = await read
    .select({
      agreementCode: code,
      ...figures,
      parts: count(),
      latest: max(recognitionCase.decidedAt),
    })
    .from(casePackage)
    .innerJoin(recognitionCase, eq(recognitionCase.id, casePackage.caseId))
    .where(and(eq(recognitionCase.institutionId, institutionId), ...decidedUnderAgreement))
    .groupBy(code);
  return rows.map((row) => ({ ...row, ects: row.ects ?? 0 }));
}

/** What partners decided of one institution's courses: figures alone, without a day or a person. */
export type UseByPartners = Pick<AgreementUse, 'agreementCode' | 'cases' | 'ects'>;

/** By agreement, over the lines on which the institution issues and another recognises. */
export async function listUseByPartners(
  read: Read,
  issuingInstitutionId: string,
): Promise<UseByPartners[]> {
  const code = basis('agreementCode');
  const rows = await read
    .select({ agreementCode: code, ...figures })
    .from(casePackage)
    .innerJoin(recognitionCase, eq(recognitionCase.id, casePackage.caseId))
    .innerJoin(
      recognitionLine,
      and(
        eq(recognitionLine.agreementVersionId, basis('agreementVersionId')),
        eq(recognitionLine.number, basis('lineNumber')),
      ),
    )
    .where(
      and(
        eq(recognitionLine.issuingInstitutionId, issuingInstitutionId),
        ne(recognitionCase.institutionId, issuingInstitutionId),
        ...decidedUnderAgreement,
      ),
    )
    .groupBy(code);
  return rows.map((row) => ({ ...row, ects: row.ects ?? 0 }));
}
