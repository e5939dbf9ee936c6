import { and, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { agreementParty, agreementVersion } from '../schema/agreements';
import { curriculumModule, programme, regulationVersion } from '../schema/curriculum';
import type { Read } from '../store';
import type { AgreementVersionRow } from './agreements';

/** A module or group of a curriculum with the regulations and programme it stands in. */
export async function findModulePlace(read: Read, moduleId: string) {
  const [row] = await read
    .select({ module: curriculumModule, regulation: regulationVersion, programme })
    .from(curriculumModule)
    .innerJoin(regulationVersion, eq(regulationVersion.id, curriculumModule.regulationVersionId))
    .innerJoin(programme, eq(programme.id, regulationVersion.programmeId))
    .where(eq(curriculumModule.id, moduleId))
    .limit(1);
  return row ?? null;
}

/** The latest version an institution is party to that the reader, too, is party to and is shown. */
export async function findLatestSharedVersion(
  read: Read,
  institutionId: string,
  readerId: string,
): Promise<AgreementVersionRow | null> {
  const shown = or(
    ne(agreementVersion.status, 'draft'),
    isNull(agreementVersion.drafterInstitutionId),
    eq(agreementVersion.drafterInstitutionId, readerId),
    isNotNull(agreementVersion.submittedAt),
    isNotNull(agreementVersion.parentId),
  );
  return latest(
    read,
    institutionId,
    and(inArray(agreementVersion.id, ofParty(read, readerId)), shown),
  );
}

/** The latest version an institution is party to whose text everybody may read. */
export const findLatestPublicVersion = (
  read: Read,
  institutionId: string,
): Promise<AgreementVersionRow | null> =>
  latest(
    read,
    institutionId,
    and(
      isNotNull(agreementVersion.publishedAt),
      eq(sql`json_extract(${agreementVersion.terms}, '$.publication')`, 'full-text'),
    ),
  );

const ofParty = (read: Read, institutionId: string) =>
  read
    .select({ id: agreementParty.agreementVersionId })
    .from(agreementParty)
    .where(eq(agreementParty.institutionId, institutionId));

async function latest(
  read: Read,
  institutionId: string,
  which: SQL | undefined,
): Promise<AgreementVersionRow | null> {
  const [version] = await read
    .select()
    .from(agreementVersion)
    .where(
      and(
        inArray(agreementVersion.id, ofParty(read, institutionId)),
        ne(agreementVersion.status, 'withdrawn'),
        which,
      ),
    )
    .orderBy(desc(agreementVersion.createdAt))
    .limit(1);
  return version ?? null;
}
