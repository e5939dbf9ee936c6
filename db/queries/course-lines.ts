import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { RecognitionLine } from '~/agreements/recognition-line';
import {
  agreement,
  agreementVersion,
  recognitionLine,
  recognitionLineKey,
} from '../schema/agreements';
import { institution } from '../schema/institutions';
import type { Read } from '../store';
import { bindsOn, isPublished, publishesLines } from './agreements';
import type { InstitutionName } from './institutions';

export interface CourseLineRow {
  readonly lineId: string;
  readonly line: RecognitionLine;
  readonly recognising: InstitutionName;
  readonly agreementCode: string;
  readonly agreementVersion: string;
  readonly inForceUntil: string | null;
  /** 1: for everybody; 0: for the parties' own people. */
  readonly isPublic: number;
}

/** Active lines of published agreements binding on `day` that a catalogue entry is a source of. */
export async function listCourseLines(
  read: Read,
  opportunityId: string,
  day: string,
): Promise<CourseLineRow[]> {
  const recognising = alias(institution, 'recognising');
  return read
    .selectDistinct({
      lineId: recognitionLine.id,
      line: recognitionLine.line,
      recognising: {
        id: recognising.id,
        slug: recognising.slug,
        names: recognising.names,
        country: recognising.country,
      },
      agreementCode: agreement.code,
      agreementVersion: agreementVersion.version,
      inForceUntil: agreementVersion.inForceUntil,
      isPublic: publishesLines,
    })
    .from(recognitionLineKey)
    .innerJoin(recognitionLine, eq(recognitionLine.id, recognitionLineKey.lineId))
    .innerJoin(agreementVersion, eq(agreementVersion.id, recognitionLine.agreementVersionId))
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .innerJoin(recognising, eq(recognising.id, recognitionLine.recognisingInstitutionId))
    .where(
      and(
        eq(recognitionLineKey.opportunityId, opportunityId),
        eq(recognitionLine.state, 'active'),
        isPublished,
        bindsOn(day),
      ),
    );
}
