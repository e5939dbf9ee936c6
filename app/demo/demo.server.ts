/** What demo mode shows of itself: accounts to be and files to try. And what keeps it out of production. */
import { countDemo, listDemoAccounts } from '#db/queries/demo';
import { DEMO_CREDENTIALS } from '#db/seed/demo-credentials.data';
import { INSTITUTIONS } from '#db/seed/institutions.data';
import { demoPassword } from '#db/seed/passwords.data';
import { ENROLMENTS, PEOPLE } from '#db/seed/people.data';
import type { Read } from '#db/store';
import type { Role } from '~/accounts/roles';
import { openTotpSecret } from '~/accounts/totp.server';
import { type LanguageMap, textIn } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import { serverPaths } from '~/platform/server-paths';
import { type Services, services } from '~/platform/services.server';
import type { MatchResult } from '~/recognition/proposal';

export interface DemoAccount {
  readonly role: Role;
  /** Where the role is held, or where a learner studies; empty for roles of the whole network. */
  readonly institution: string;
  readonly email: string;
  readonly password: string;
  /** Base 32, for an authenticator; null where no second factor is asked. */
  readonly totpSecret: string | null;
}

export interface DemoDownload {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly expectedMatch: MatchResult;
  /** The result of each package proposed when `applicant` hands it in, in the order of the file. */
  readonly expectedPackages: readonly MatchResult[];
  /** The account whose request it belongs in. */
  readonly applicant: string;
}

export interface Demo {
  readonly accounts: readonly DemoAccount[];
  readonly downloads: readonly DemoDownload[];
}

/** Accounts (one entry for each role of a person) and files of the demonstration. */
export async function loadDemo(locale = 'en', from: Services = services()): Promise<Demo> {
  const rows = await listDemoAccounts(from.store.read);
  const place = new Map(PEOPLE.map((each, index) => [each.id as string, index]));
  const accounts = rows
    .toSorted((a, b) => (place.get(a.personId) ?? 0) - (place.get(b.personId) ?? 0))
    .map((row) => ({
      role: row.role,
      institution: textIn(row.institution ?? homeOf(row.personId), locale),
      email: row.email,
      password: demoPassword(row.email),
      totpSecret: row.totpSecret ? openTotpSecret(from.secrets, row.totpSecret) : null,
    }));
  return { accounts, downloads: DEMO_CREDENTIALS.map((each) => toDownload(each, locale)) };
}

/** Where an invented learner is enrolled. */
function homeOf(personId: string): LanguageMap | undefined {
  const enrolled = ENROLMENTS.find((each) => each.personId === personId);
  return INSTITUTIONS.find((each) => each.id === enrolled?.institutionId)?.names;
}

function toDownload(each: (typeof DEMO_CREDENTIALS)[number], locale: string): DemoDownload {
  return {
    url: serverPaths.demoCredential(each.name),
    title: textIn(each.title, locale),
    description: textIn(each.description, locale),
    expectedMatch: each.expectedMatch,
    expectedPackages: each.expectedPackages,
    applicant: PEOPLE.find((person) => person.id === each.applicantId)?.email ?? '',
  };
}

/** Refuses to go on where a record holds demonstration accounts or its authority: production must not. */
export async function assertNoDemo(read: Read): Promise<void> {
  const { accounts, anchors } = await countDemo(read);
  const found = [
    ...(accounts > 0 ? [`${accounts} demo accounts, whose passwords are public`] : []),
    ...(anchors > 0 ? ['the demo authority among the trust anchors'] : []),
  ];
  if (found.length > 0)
    throw new AppError(
      'unavailable',
      `MODE=production will not start on this DATA_DIR: it holds ${found.join(' and ')}. Use an empty DATA_DIR.`,
    );
}
