import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findInstitution, findInstitutionBySlug } from '#db/queries/institutions';
import { findPerson, findPersonByEmail, listRolesOf, normaliseEmail } from '#db/queries/people';
import { listPeopleWith } from '#db/queries/role-holders';
import { scopeOf } from '~/accounts/permissions';
import type { RoleHeld, Viewer } from '~/accounts/roles';
import type { CaseOpening } from '~/credentials/pool/ingest.server';
import type { LineCase } from '~/credentials/pool/ingest-line';
import { sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { handInForHolder, readRoll } from '~/recognition/hand-in-for-holder.server';
import { UsageError } from './command';

/** The file was another when its case was to be opened: the one answer that does not last. */
const CHANGED = 'changed-meanwhile';

export interface CasesAt extends CaseOpening {
  /** In whose name cases are opened, for the terminal. */
  readonly inTheNameOf: string;
}

/**
 * Opens cases at an institution (its id or short name) from the files of `dir`, in the name of the
 * account `email`, or of its international office. Throws UsageError where that cannot be.
 */
export async function casesAt(
  services: Services,
  dir: string,
  wanted: { institution: string; email: string | undefined },
): Promise<CasesAt> {
  const { read } = services.store;
  const institution =
    (await findInstitution(read, wanted.institution)) ??
    (await findInstitutionBySlug(read, wanted.institution));
  if (!institution) throw new UsageError(`There is no institution "${wanted.institution}".`);
  const { id: institutionId } = institution;
  const viewer = await officeAccount(services, institutionId, wanted.email);
  const roll = await readRoll(services, institutionId);
  return {
    inTheNameOf: `${viewer.displayName} <${viewer.email}>`,
    isSettled: (earlier: LineCase | null) =>
      earlier?.institution === institutionId && earlier.outcome !== CHANGED,
    async open({ name, report, trustHash }) {
      const filed = (outcome: string, id: string | null = null): LineCase => ({
        institution: institutionId,
        outcome,
        id,
      });
      const bytes = await readFile(path.join(dir, name)).catch(() => null);
      // What was checked is what is handed in: a file that changed meanwhile is for the next run.
      if (!bytes || sha256(bytes) !== report.sha256) return filed(CHANGED);
      const handed = { file: { name: path.basename(name), bytes }, checked: { report, trustHash } };
      const answer = await handInForHolder(services, viewer, { institutionId, roll }, handed);
      return filed(answer.outcome, answer.caseId);
    },
  };
}

async function officeAccount(
  services: Services,
  institutionId: string,
  email: string | undefined,
): Promise<Viewer> {
  const { store, clock } = services;
  const now = clock();
  if (email !== undefined) {
    const named = await findPersonByEmail(store.read, normaliseEmail(email));
    const viewer =
      named?.disabledAt === null ? await viewerAt(services, named.id, institutionId) : null;
    if (viewer) return viewer;
    throw new UsageError(`${email} has no account that may open cases for others there.`);
  }
  const [first] = await listPeopleWith(store.read, institutionId, ['international-office'], now);
  const viewer = first ? await viewerAt(services, first.id, institutionId) : null;
  if (viewer) return viewer;
  throw new UsageError('That institution has no international office: name an account with --as.');
}

/** The person acting in a role that may file for others at an institution; null without one. */
async function viewerAt(
  { store, clock }: Services,
  personId: string,
  institutionId: string,
): Promise<Viewer | null> {
  const person = await findPerson(store.read, personId);
  const assigned = await listRolesOf(store.read, personId, clock());
  const roles = assigned.map(
    ({ role, institutionId: at, unitId }): RoleHeld => ({
      role,
      institutionId: at,
      institutionName: null,
      unitId,
    }),
  );
  const acting = roles.find(
    ({ role, institutionId: at }) =>
      at === institutionId && !['own', null].includes(scopeOf('case.file', role)),
  );
  if (!person || !acting) return null;
  return {
    personId,
    displayName: `${person.givenName} ${person.familyName}`.trim(),
    email: person.email,
    locale: person.locale,
    roles,
    acting,
    sessionId: 'command-line',
  };
}
