import { appendAudit } from '#db/queries/audit';
import { findInstallationFact, insertInstallationFact } from '#db/queries/demo';
import { insertTrustAnchor } from '#db/queries/trust';
import { accreditationTable } from '#db/seed/accreditations.data';
import { demoPassword } from '#db/seed/passwords.data';
import type { PersonSeed } from '#db/seed/people.data';
import type { AccountSecrets } from '#db/seed/rows';
import { seed } from '#db/seed/seed';
import { hashPassword } from '~/accounts/passwords.server';
import { needsSecondFactor } from '~/accounts/roles';
import { newTotpSecret, sealTotpSecret } from '~/accounts/totp.server';
import { importRegister } from '~/credentials/accreditation/import-register.server';
import { type DemoAuthority, openDemoAuthority } from '~/demo/authority.server';
import { writeDemoCredentials } from '~/demo/credentials.server';
import { newId, sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { playCases } from './cases.server';

/**
 * Seeds the demonstration world unless this installation has one. Interrupted, it begins again
 * with the same instant, so that what was written fits what follows.
 */
export async function seedDemo(services: Services, print: (line: string) => void): Promise<void> {
  const { store, env, clock } = services;
  if (await findInstallationFact(store.read, 'seeded')) return;
  const started = performance.now();
  const now = await seedingInstant(services);
  print('Seeding a demonstration world (once) …');
  await seed(store, {
    now,
    secretsFor: (person) => accountSecrets(services, person),
    progress: (area, rows) => print(`  ${area}: ${rows} rows`),
  });
  const authority = openDemoAuthority(env.DATA_DIR, now);
  await trustDemoAuthority(services, authority, now);
  writeDemoCredentials(env.DATA_DIR, authority, now);
  print(`  accreditations: ${await registerAccreditations(services, now)}`);
  print(`  cases: ${await playCases(services, authority, now)}`);
  await store.tx(async (tx) => {
    await insertInstallationFact(tx, 'seeded', String(clock()));
    await appendAudit(tx, {
      at: clock(),
      institutionId: null,
      actorId: null,
      subjectType: 'installation',
      subjectId: 'installation',
      event: { type: 'installation.seeded', mode: 'demo' },
    });
  });
  print(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function seedingInstant({ store, clock }: Services): Promise<number> {
  await store.tx((tx) => insertInstallationFact(tx, 'seeding-instant', String(clock())));
  return Number(await findInstallationFact(store.read, 'seeding-instant'));
}

async function accountSecrets(services: Services, person: PersonSeed): Promise<AccountSecrets> {
  return {
    passwordHash: await hashPassword(demoPassword(person.email)),
    totpSecret: needsSecondFactor(person.roles)
      ? sealTotpSecret(services.secrets, newTotpSecret())
      : null,
  };
}

/** The register that the demonstration's credentials are held against; answers its entries. */
async function registerAccreditations(services: Services, now: number): Promise<number> {
  const { added, unchanged } = await importRegister(
    services,
    { file: 'trusted-issuers.csv', bytes: Buffer.from(accreditationTable(now), 'utf8') },
    { actorId: null, format: 'table' },
  );
  return added.length + unchanged;
}

async function trustDemoAuthority(
  { store }: Services,
  authority: DemoAuthority,
  now: number,
): Promise<void> {
  const fingerprint = sha256(authority.anchor);
  await store.tx(async (tx) => {
    await insertTrustAnchor(tx, {
      id: newId(),
      sha256: fingerprint,
      der: authority.anchor,
      subject: authority.subject,
      source: 'demo',
      reason: 'Seals of the demonstration world; made by this installation on its first run.',
      addedAt: now,
    });
    await appendAudit(tx, {
      at: now,
      institutionId: null,
      actorId: null,
      subjectType: 'trust',
      subjectId: fingerprint,
      event: { type: 'trust.anchor-added', sha256: fingerprint, source: 'demo' },
    });
  });
}
