import { and, desc, eq, ne } from 'drizzle-orm';
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

/** The latest version an institution is party to, withdrawn ones aside: what it wrote last time. */
export async function findLatestVersionOf(
  read: Read,
  institutionId: string,
): Promise<AgreementVersionRow | null> {
  const [row] = await read
    .select({ version: agreementVersion })
    .from(agreementVersion)
    .innerJoin(agreementParty, eq(agreementParty.agreementVersionId, agreementVersion.id))
    .where(
      and(
        eq(agreementParty.institutionId, institutionId),
        ne(agreementVersion.status, 'withdrawn'),
      ),
    )
    .orderBy(desc(agreementVersion.createdAt))
    .limit(1);
  return row?.version ?? null;
}
