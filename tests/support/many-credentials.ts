/** Folders of many sealed credentials, no two alike, by the demonstration's own authority. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '#db/open';
import { insertTrustAnchor } from '#db/queries/trust';
import { DEMO_CREDENTIALS } from '#db/seed/demo-credentials.data';
import { openDemoAuthority } from '~/demo/authority.server';
import { sealSeed } from '~/demo/credentials.server';
import { newId, sha256 } from '~/platform/ids.server';

export interface Holder {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
}

/** Holders whom nobody knows. */
export const stranger = (n: number): Holder => ({
  givenName: `Person ${n}`,
  familyName: 'Example',
  dateOfBirth: `${1980 + (n % 25)}-0${1 + (n % 9)}-1${n % 10}`,
});

/** A record in `dataDir` that trusts the demonstration's authority, and holds nothing else. */
export async function trustingDemo(dataDir: string, now: number): Promise<void> {
  const { anchor, subject } = openDemoAuthority(dataDir, now);
  const store = openStore(dataDir);
  const row = { id: newId(), sha256: sha256(anchor), der: anchor, subject, reason: 'test' };
  await store.tx((tx) => insertTrustAnchor(tx, { ...row, source: 'demo', addedAt: now }));
  await store.close();
}

/**
 * Writes `count` files into `dir`, in folders of a thousand, sealed by the authority of `dataDir`
 * at `now` (milliseconds since epoch); answers their names.
 */
export function writeManyCredentials(
  { dataDir, dir, now }: { dataDir: string; dir: string; now: number },
  count: number,
  holderOf: (n: number) => Holder = stranger,
): string[] {
  const authority = openDemoAuthority(dataDir, now);
  const [model] = DEMO_CREDENTIALS;
  if (!model) throw new Error('the demonstration has no credential');
  const seed = model.payload(now);
  return Array.from({ length: count }, (_, n) => {
    const folder = String(Math.floor(n / 1000)).padStart(3, '0');
    const name = path.join(folder, `credential-${String(n).padStart(6, '0')}.jsonld`);
    const holder = { ...seed.holder, ...holderOf(n), studentNumber: `N-${n}` };
    mkdirSync(path.join(dir, folder), { recursive: true });
    writeFileSync(
      path.join(dir, name),
      sealSeed({ ...seed, name: `many-${n}`, holder }, authority),
    );
    return name;
  });
}
