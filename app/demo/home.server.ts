/** What the home page of a demonstration offers: files to try, and people with their codes of this moment. */
import { PEOPLE, type PersonId } from '#db/seed/people.data';
import { totpCode } from '~/accounts/totp.server';
import { services } from '~/platform/services.server';
import { type DemoDownload, loadDemo } from './demo.server';
import { type DemoPeople, toDemoPeople } from './people';

/** From request to decision at the receiving university, in the order they act. */
const STORY: readonly PersonId[] = [
  'person-camille',
  'person-tomas',
  'person-claire',
  'person-sylvie',
  'person-marc',
  'person-odile',
  'person-pascal',
  'person-etienne',
];

export interface DemoHome {
  readonly downloads: readonly DemoDownload[];
  readonly people: DemoPeople;
}

/** Null outside demo mode. One-time codes are those of now: good for half a minute or a little more. */
export async function loadDemoHome(locale: string): Promise<DemoHome | null> {
  const { env, clock } = services();
  if (env.MODE !== 'demo') return null;
  const { accounts, downloads } = await loadDemo(locale);
  const now = clock();
  const seeds = new Map(PEOPLE.map((each) => [each.email, each]));
  const people = accounts.map((account) => {
    const seed = seeds.get(account.email);
    return {
      ...account,
      name: seed ? `${seed.givenName} ${seed.familyName}` : account.email,
      code: account.totpSecret ? totpCode(account.totpSecret, now) : null,
    };
  });
  const story = STORY.flatMap((id) => PEOPLE.find((each) => each.id === id)?.email ?? []);
  return { downloads, people: toDemoPeople(people, story) };
}
