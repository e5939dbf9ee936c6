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

/** Earlier versions that are looked through for a value. */
const LOOKED_AT = 8;

/** The latest version an institution is party to that the reader, too, is party to and is shown. */
export const findLatestSharedVersion = async (
  read: Read,
  institutionId: string,
  readerId: string,
): Promise<AgreementVersionRow | null> =>
  (await listSharedVersions(read, institutionId, readerId, 1))[0] ?? null;

/** The latest of them, the newest first. */
export async function listSharedVersions(
  read: Read,
  institutionId: string,
  readerId: string,
  most = LOOKED_AT,
): Promise<AgreementVersionRow[]> {
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
    most,
  );
}

/** The latest version an institution is party to whose text everybody may read. */
export const findLatestPublicVersion = async (
  read: Read,
  institutionId: string,
): Promise<AgreementVersionRow | null> =>
  (await listPublicVersions(read, institutionId, 1))[0] ?? null;

/** The latest of them, the newest first. */
export const listPublicVersions = (
  read: Read,
  institutionId: string,
  most = LOOKED_AT,
): Promise<AgreementVersionRow[]> =>
  latest(
    read,
    institutionId,
    and(
      isNotNull(agreementVersion.publishedAt),
      eq(sql`json_extract(${agreementVersion.terms}, '$.publication')`, 'full-text'),
    ),
    most,
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
  most: number,
): Promise<AgreementVersionRow[]> {
  return read
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
    .limit(most);
}
