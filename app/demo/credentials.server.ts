/** The demonstration's credential files: written once below DATA_DIR/demo, offered for download. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CredentialSeed, credentialPayload, uploadDraft } from '#db/seed/credential-payload';
import { DEMO_CREDENTIALS, type DemoCredential } from '#db/seed/demo-credentials.data';
import type { DemoAuthority } from './authority.server';

const folderOf = (dataDir: string): string => path.join(dataDir, 'demo');

/** Writes every file that is not there yet; dates are relative to `now` (ms). */
export function writeDemoCredentials(dataDir: string, authority: DemoAuthority, now: number): void {
  const folder = folderOf(dataDir);
  mkdirSync(folder, { recursive: true });
  for (const each of DEMO_CREDENTIALS) {
    const file = path.join(folder, each.name);
    if (!existsSync(file)) writeFileSync(file, fileText(each, authority, now));
  }
}

/** The bytes of a demonstration file; null when there is none of that name. */
export function readDemoCredential(dataDir: string, name: string): Buffer | null {
  const known = DEMO_CREDENTIALS.find((each) => each.name === name);
  if (!known) return null;
  const file = path.join(folderOf(dataDir), known.name);
  return existsSync(file) ? readFileSync(file) : null;
}

/** A credential sealed by its issuer at the instant it was issued. */
export function sealSeed(seed: CredentialSeed, authority: DemoAuthority): string {
  const payload = JSON.stringify(credentialPayload(seed));
  return authority.seal(seed.issuer, payload, Date.parse(seed.issued));
}

function fileText(credential: DemoCredential, authority: DemoAuthority, now: number): string {
  const seed = credential.payload(now);
  switch (credential.make) {
    case 'seal':
      return sealSeed(seed, authority);
    case 'seal-then-alter':
      return alterGrade(sealSeed(seed, authority));
    case 'draft':
      return JSON.stringify(
        uploadDraft(credentialPayload(seed), 'holder@uaveleda.example'),
        null,
        2,
      );
  }
}

/** What a forger would do: another grade under the same seal. */
function alterGrade(sealed: string): string {
  const file = JSON.parse(sealed) as { payload: string };
  const altered = file.payload.replace('"noteLiteral":{"en":"11"}', '"noteLiteral":{"en":"19"}');
  if (altered === file.payload) throw new Error('the credential to alter has no grade 11');
  return JSON.stringify({ ...file, payload: altered });
}
