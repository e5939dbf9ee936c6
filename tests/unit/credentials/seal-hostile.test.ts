import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { authority, credential, NOW, sealed, trusting } from '#tests/support/authority';
import { hostileContexts, hostileJson } from '#tests/support/hostile-content';
import { hostileDigests, rsaAuthority, soundDigest } from '#tests/support/hostile-digests';
import {
  type Hostile,
  hostileAlgorithms,
  hostileEnvelopes,
  hostileHeaders,
  hostileSurroundings,
} from '#tests/support/hostile-jose';
import {
  hostileCertificates,
  hostileRevocations,
  hostileTimeStamps,
  timeAuthority,
} from '#tests/support/hostile-proofs';
import { unfilledCodes } from '#tests/support/report-words';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, VerificationReport } from '~/credentials/report';

const trust = trusting(authority.issuing, timeAuthority, rsaAuthority);
const check = (bytes: Uint8Array) => checkCredential(bytes, { trust, now: NOW });

const SUITES: Readonly<Record<string, readonly Hostile[]>> = {
  algorithms: hostileAlgorithms(),
  headers: hostileHeaders(),
  envelopes: hostileEnvelopes(),
  surroundings: hostileSurroundings(),
  JSON: hostileJson(),
  contexts: hostileContexts(),
  certificates: hostileCertificates(),
  'signatures over certificates': hostileDigests(),
  'time-stamps': hostileTimeStamps(),
  'revocation data': hostileRevocations(),
};

it('what all of these are made from is accepted', async () => {
  expect(isAccepted(await check(sealed(credential())))).toBe(true);
  expect(isAccepted(await check(soundDigest()))).toBe(true);
});

describe.each(Object.entries(SUITES))('hostile %s', (_, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, hostile) => {
    const started = performance.now();
    const report = await check(hostile.bytes);
    expect(performance.now() - started).toBeLessThan(1000);
    VerificationReport.parse(report);
    expect(isAccepted(report)).toBe(false);
    expect(unfilledCodes(report)).toEqual([]);
    const { status } = checkOf(report, 'SEAL');
    if (hostile.seal === 'not valid') expect(status).not.toBe('valid');
    else if (hostile.seal !== 'any') expect(status).toBe(hostile.seal);
    if (hostile.format) expect(checkOf(report, 'FORMAT').status).toBe(hostile.format);
  });
});
