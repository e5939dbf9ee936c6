import { describe, expect, it } from 'vitest';
import { lastDayByConsent, renewedUntil, standingOn } from '~/agreements/life/standing';
import { readTerms } from '~/agreements/terms/terms';

const terms = readTerms({
  duration: { inForceFrom: '2026-01-01', inForceUntil: '2026-12-31', teachOutMonths: 6 },
  renewal: { kind: 'tacit', months: 12 },
  termination: { noticeMonths: 3 },
});
const version = {
  status: 'in-force' as const,
  inForceFrom: '2026-01-01',
  inForceUntil: '2026-12-31',
  suspendedOn: null,
  ending: null,
};

describe('how an agreement stands', () => {
  it('is told with its dates, its long stop and the last day of notice', () => {
    expect(standingOn(version, terms, '2026-03-01')).toMatchObject({
      state: 'in-force',
      longStop: '2027-06-30',
      renewal: { kind: 'tacit', months: 12, noticeBy: '2026-09-30' },
      earliestEnd: '2026-06-01',
    });
    expect(standingOn(version, terms, '2026-10-01').state).toBe('expiring');
  });

  it('says nothing of renewal once notice was given or it is over', () => {
    for (const status of ['notice-given', 'terminated', 'expired'] as const)
      expect(standingOn({ ...version, status }, terms, '2026-10-01').renewal, status).toBeNull();
  });
});

describe('tacit renewal', () => {
  const { renewal } = terms;

  it('happens on the last day, not before, and as often as the end has passed', () => {
    expect(renewedUntil(version, terms, '2026-12-30')).toBeNull();
    expect(renewedUntil(version, terms, '2026-12-31')).toBe('2027-12-31');
    expect(renewedUntil(version, terms, '2028-12-31')).toBe('2029-12-31');
  });

  it('waits for the day after where a party may decline on the last day itself', () => {
    for (const noticeMonths of [0, null]) {
      const atOnce = { renewal, termination: { ...terms.termination, noticeMonths } };
      expect(renewedUntil(version, atOnce, '2026-12-31')).toBeNull();
      expect(renewedUntil(version, atOnce, '2027-01-01')).toBe('2027-12-31');
      expect(renewedUntil(version, atOnce, '2027-12-31')).toBe('2027-12-31');
    }
  });

  it('does not happen after notice, without a period, or where it was not agreed', () => {
    const day = '2026-12-31';
    expect(renewedUntil({ ...version, status: 'notice-given' }, terms, day)).toBeNull();
    expect(renewedUntil({ ...version, status: 'expired' }, terms, day)).toBeNull();
    expect(
      renewedUntil(version, { ...terms, renewal: { ...renewal, months: null } }, day),
    ).toBeNull();
    expect(
      renewedUntil(version, { ...terms, renewal: { ...renewal, kind: 'explicit' } }, day),
    ).toBeNull();
  });
});

it('an agreement ended by consent had yesterday as its last day, or its first where it just began', () => {
  expect(lastDayByConsent('2026-01-01', '2026-03-01')).toBe('2026-02-28');
  expect(lastDayByConsent('2026-03-01', '2026-03-01')).toBe('2026-03-01');
});
