import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { NOW } from '#tests/support/authority';
import { type HostileStatus, honestStatus, hostileStatuses } from '#tests/support/hostile-content';
import { unfilledCodes } from '#tests/support/report-words';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, VerificationReport } from '~/credentials/report';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const statuses = await hostileStatuses();

const check = ({ bytes, lists, dids }: Omit<HostileStatus, 'revocation'>) =>
  checkCredential(bytes, {
    trust: trustFromCertificates([], { dids: [...dids] }),
    now: NOW,
    statusLists: lists,
  });

describe('a hostile status', () => {
  it('is made from one that is accepted', async () => {
    expect(isAccepted(await check(await honestStatus()))).toBe(true);
  });

  it.each(statuses.map((each) => [each.name, each] as const))('%s', async (_name, hostile) => {
    const started = performance.now();
    const report = await check(hostile);
    expect(performance.now() - started).toBeLessThan(2000);
    VerificationReport.parse(report);
    expect(isAccepted(report)).toBe(false);
    expect(unfilledCodes(report)).toEqual([]);
    expect(checkOf(report, 'REVOCATION').status).toBe(hostile.revocation);
  });
});
