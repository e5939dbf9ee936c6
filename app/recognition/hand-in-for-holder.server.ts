/** Credentials that arrive in numbers: each finds its learner, or says why it has none. */
import { type EnrolledLearner, listLearnersAt } from '#db/queries/enrolments';
import type { Viewer } from '~/accounts/roles';
import type { CheckedBytes } from '~/credentials/pool/check-job';
import type { Credential } from '~/credentials/report';
import { ownerCheck } from '~/credentials/verify/check-owner';
import type { Services } from '~/platform/services.server';
import { handInChecked, type UploadedFile } from './hand-in-credential.server';
import { findFiling } from './open-case.server';

const HOLDER_OUTCOMES = [
  'opened',
  /** The same bytes stand in a case of this learner already. */
  'already-open',
  'unreadable',
  /** One of the checks is invalid: an office looks at such a file by hand. */
  'check-invalid',
  'no-such-learner',
  'several-learners',
] as const;
export type HolderOutcome = (typeof HOLDER_OUTCOMES)[number];

export interface HandedInForHolder {
  readonly outcome: HolderOutcome;
  readonly caseId: string | null;
}

/** Those enrolled at an institution, as holders are looked for among them. */
export type Roll = ReadonlyMap<string, readonly EnrolledLearner[]>;

/** The roll of an institution, by date of birth; a learner without one is not found by a file. */
export async function readRoll({ store }: Services, institutionId: string): Promise<Roll> {
  const roll = new Map<string, EnrolledLearner[]>();
  for (const each of await listLearnersAt(store.read, institutionId)) {
    const born = each.dateOfBirth?.slice(0, 10);
    if (born) roll.set(born, [...(roll.get(born) ?? []), each]);
  }
  return roll;
}

/**
 * Opens a case at an institution for the one enrolled learner the file is about: same name and date
 * of birth. Student numbers in a file are another institution's and find nobody. A file with any
 * check invalid opens nothing. Handing the same file in again answers the case it stands in.
 */
export async function handInForHolder(
  services: Services,
  viewer: Viewer,
  { institutionId, roll }: { institutionId: string; roll: Roll },
  { file, checked }: { file: UploadedFile; checked: Pick<CheckedBytes, 'report' | 'trustHash'> },
): Promise<HandedInForHolder> {
  const { credential, checks } = checked.report;
  if (!credential) return { outcome: 'unreadable', caseId: null };
  if (checks.some(({ status }) => status === 'invalid'))
    return { outcome: 'check-invalid', caseId: null };
  const [learner, ...more] = holdersAmong(roll, credential);
  if (!learner) return { outcome: 'no-such-learner', caseId: null };
  if (more.length > 0) return { outcome: 'several-learners', caseId: null };
  const request = {
    institutionId,
    forLearner: learner.email,
    origin: 'digital',
    request: '',
    locale: learner.locale ?? 'en',
  } as const;
  const filing = await findFiling(services, viewer, request);
  if (filing?.learnerId !== learner.personId) return { outcome: 'no-such-learner', caseId: null };
  const handedIn = await handInChecked(services, viewer, request, filing, { file, checked });
  switch (handedIn.kind) {
    case 'opened':
      return { outcome: 'opened', caseId: handedIn.caseId };
    case 'duplicate':
      return { outcome: 'already-open', caseId: handedIn.caseId };
    default:
      return { outcome: handedIn.kind, caseId: null };
  }
}

function holdersAmong(roll: Roll, credential: Credential): EnrolledLearner[] {
  const born = credential.holder.dateOfBirth?.slice(0, 10);
  const sameDay = born === undefined ? [] : (roll.get(born) ?? []);
  return sameDay.filter((each) => {
    const { status, code } = ownerCheck(credential, { ...each, identifiers: [] });
    return status === 'valid' && code === 'owner.name-and-birth';
  });
}
