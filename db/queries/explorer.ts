/** Recognition seen from the receiving side. */
import { and, eq, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { BINDING_STATUSES } from '~/agreements/agreement-state';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { agreement, agreementVersion, recognitionLine } from '../schema/agreements';
import { institution } from '../schema/institutions';
import type { Read } from '../store';
import { publishesLines } from './agreements';
import { type InstitutionName, institutionName } from './institutions';

/** Active lines of published agreements that bind on `day` ('YYYY-MM-DD'). */
const bindsOn = (day: string) =>
  and(
    eq(recognitionLine.state, 'active'),
    isNotNull(agreementVersion.publishedAt),
    inArray(agreementVersion.status, [...BINDING_STATUSES]),
    lte(agreementVersion.inForceFrom, day),
    or(isNull(agreementVersion.inForceUntil), gte(agreementVersion.inForceUntil, day)),
  );

/** Institutions that recognise at least one course by an agreement whose lines are public, by slug. */
export async function listRecognisingInstitutions(
  read: Read,
  day: string,
): Promise<InstitutionName[]> {
  const rows = await read
    .selectDistinct(institutionName)
    .from(recognitionLine)
    .innerJoin(agreementVersion, eq(agreementVersion.id, recognitionLine.agreementVersionId))
    .innerJoin(institution, eq(institution.id, recognitionLine.recognisingInstitutionId))
    .where(and(bindsOn(day), publishesLines));
  return rows.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

export interface LineInto {
  readonly lineId: string;
  readonly line: RecognitionLine;
  readonly issuing: InstitutionName;
  readonly agreementCode: string;
  readonly agreementVersion: string;
  readonly inForceUntil: string | null;
  /** 1: for everybody; 0: for the parties' own people. */
  readonly isPublic: number;
}

/** What an institution recognises by agreement on `day`. */
export async function listLinesInto(
  read: Read,
  institutionId: string,
  day: string,
): Promise<LineInto[]> {
  return read
    .select({
      lineId: recognitionLine.id,
      line: recognitionLine.line,
      issuing: institutionName,
      agreementCode: agreement.code,
      agreementVersion: agreementVersion.version,
      inForceUntil: agreementVersion.inForceUntil,
      isPublic: publishesLines,
    })
    .from(recognitionLine)
    .innerJoin(agreementVersion, eq(agreementVersion.id, recognitionLine.agreementVersionId))
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .innerJoin(institution, eq(institution.id, recognitionLine.issuingInstitutionId))
    .where(and(eq(recognitionLine.recognisingInstitutionId, institutionId), bindsOn(day)));
}
