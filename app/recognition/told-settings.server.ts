/** What an institution tells its own learners of earlier refusals: read and set by its administrator. */
import { appendAudit } from '#db/queries/audit';
import { readPolicy, writePolicy } from '#db/queries/institution-policy';
import { findInstitution } from '#db/queries/institutions';
import { FEWEST_DECISIONS } from '#db/queries/precedents';
import { authorizeList } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import { services } from '~/platform/services.server';
import { type EarlierRefusal, refusalsAt } from './explore-earlier.server';
import { InstitutionPolicy } from './policy';

export interface ToldSettings {
  readonly institution: string;
  readonly showNotRecognised: boolean;
  /** Nothing is told of courses decided on for fewer people. */
  readonly fewest: number;
  /** The courses concerned today, whether they are told of or not. */
  readonly concerned: readonly EarlierRefusal[];
}

/** The institution that the viewer administers. Throws AppError `not-found` for everybody else. */
function ownOf(viewer: Viewer): { institutionId: string; actorId: string } {
  const { institutionId, actorId } = authorizeList(viewer, 'institution.configure');
  if (institutionId === null) throw new AppError('not-found', 'no institution is administered');
  return { institutionId, actorId };
}

export async function loadTold(viewer: Viewer, locale: string): Promise<ToldSettings> {
  const { institutionId } = ownOf(viewer);
  const institution = await findInstitution(services().store.read, institutionId);
  if (!institution) throw new AppError('not-found', 'the institution is gone');
  return {
    institution: textIn(institution.names, locale),
    showNotRecognised: InstitutionPolicy.parse(institution.policy).showNotRecognised,
    fewest: FEWEST_DECISIONS,
    concerned: await refusalsAt(institutionId, locale),
  };
}

/** Sets it; saving what holds already changes nothing and is not noted. */
export async function saveTold(viewer: Viewer, form: FormData): Promise<void> {
  const { institutionId, actorId } = ownOf(viewer);
  const { store, clock } = services();
  const value = form.get('showNotRecognised') === 'yes';
  await store.tx(async (tx) => {
    const stored = await readPolicy(tx, institutionId);
    if (!stored) throw new AppError('not-found', 'the institution is gone');
    if (InstitutionPolicy.parse(stored).showNotRecognised === value) return;
    await writePolicy(tx, institutionId, { ...stored, showNotRecognised: value });
    await appendAudit(tx, {
      at: clock(),
      institutionId,
      actorId,
      subjectType: 'institution',
      subjectId: institutionId,
      event: { type: 'institution.policy-set', setting: 'showNotRecognised', value },
    });
  });
}
