import { describe, expect, it } from 'vitest';
import { base64, signer } from '#tests/support/trust-lists';
import { isDid } from '~/credentials/trust/did';
import { differenceBetween, isSame } from '~/credentials/trust/lists/list-difference';
import { standingsOf } from '~/credentials/trust/lists/standing.server';
import { toAnchors } from '~/credentials/trust/lists/to-anchors.server';
import {
  grantedPeriods,
  type ListedService,
  type NationalList,
} from '~/credentials/trust/lists/trusted-list';
import { isTrustedFor, trustFromCertificates } from '~/credentials/trust/trust-store.server';
import { sha256 } from '~/platform/ids.server';

const authority = signer('Seal CA');
const entry = (status: string, from: number, forSeals = true) => ({ status, from, forSeals });
const service = (
  history: ListedService['history'],
  changes: Partial<ListedService> = {},
): ListedService => ({
  type: 'CA/QC',
  name: 'Seal CA',
  certificates: [base64(authority)],
  history,
  ...changes,
});
const list = (...services: ListedService[]): NationalList => ({
  kind: 'national',
  territory: 'FI',
  sequence: 1,
  operator: 'Traficom',
  issuedAt: 100,
  nextUpdate: 200,
  providers: [{ name: 'P', page: null, services }],
});

describe('the periods a service could be relied on', () => {
  it('run from each grant to the next entry', () => {
    const history = [entry('granted', 30), entry('withdrawn', 20), entry('granted', 10)];
    expect(grantedPeriods(service(history))).toEqual([
      { from: 10, until: 20 },
      { from: 30, until: null },
    ]);
  });

  it('leave out grants that are not for seals, unless the operator says otherwise', () => {
    const history = [entry('granted', 20, false), entry('granted', 10)];
    expect(grantedPeriods(service(history))).toEqual([{ from: 10, until: 20 }]);
    expect(grantedPeriods(service(history), true)).toEqual([{ from: 10, until: null }]);
  });

  it('count every grant of a time-stamp authority', () => {
    const stamps = service([entry('granted', 10, false)], { type: 'TSA/QTST' });
    expect(grantedPeriods(stamps)).toEqual([{ from: 10, until: null }]);
  });
});

describe('anchors of lists', () => {
  const believed = [{ list: list(service([entry('granted', 10, false)])), importedAt: 1 }];
  const override = { territory: 'FI', certificateSha256: null, effect: 'for-seals' } as const;

  it('are none where no service is for seals, as in Finland, until it is overridden', () => {
    expect(toAnchors(believed, [])).toEqual([]);
    const [anchor] = trustFromCertificates(toAnchors(believed, [override])).anchors;
    expect(anchor && isTrustedFor(anchor, 'seal', 10)).toBe(true);
    expect(anchor && isTrustedFor(anchor, 'seal', 9)).toBe(false);
    expect(anchor && isTrustedFor(anchor, 'time-stamp', 10)).toBe(false);
    expect(anchor?.service).toMatchObject({ territory: 'FI', listIssuedAt: 100 });
  });

  it('go when the operator distrusts one certificate, and only that one', () => {
    const seals = [{ list: list(service([entry('granted', 10)])), importedAt: 1 }];
    const against = (certificateSha256: string) =>
      toAnchors(seals, [{ territory: 'FI', certificateSha256, effect: 'distrust' }]).length;
    expect(against(sha256(authority.certificate))).toBe(0);
    expect(against('0'.repeat(64))).toBe(1);
    expect(toAnchors(seals, [{ ...override, territory: 'EE', effect: 'distrust' }])).toHaveLength(
      1,
    );
  });
});

describe('the difference of two lists', () => {
  it('names what came, went and changed', () => {
    const before = list(
      service([entry('granted', 10)]),
      service([entry('granted', 1)], { name: 'Old' }),
    );
    const after = list(
      service([entry('withdrawn', 20), entry('granted', 10)]),
      service([entry('granted', 2)], { name: 'New' }),
    );
    const found = differenceBetween(before, after);
    expect(found.added.map(({ name }) => name)).toEqual(['New']);
    expect(found.removed.map(({ name }) => name)).toEqual(['Old']);
    expect(found.changed).toMatchObject([
      { before: { status: 'granted' }, after: { status: 'withdrawn' } },
    ]);
    expect(isSame(differenceBetween(before, before))).toBe(true);
  });
});

describe('an imported list', () => {
  const lotl = {
    kind: 'list-of-lists',
    territory: 'EU',
    sequence: 1,
    operator: '',
    issuedAt: 1,
    nextUpdate: null,
    pointers: [{ territory: 'FI', location: '', certificates: [base64(authority)] }],
  } as const;
  const national = { list: list(), signer: sha256(authority.certificate) };

  it('counts only while its signer does', () => {
    const all = [{ list: lotl, signer: 'pin' }, national];
    expect(all.map(standingsOf(all, new Set(['pin'])))).toEqual(['believed', 'believed']);
    expect(all.map(standingsOf(all, new Set()))).toEqual([
      'signer-not-pinned',
      'signer-no-longer-named',
    ]);
    const changed = [{ list: { ...lotl, pointers: [] }, signer: 'pin' }, national];
    expect(changed.map(standingsOf(changed, new Set(['pin'])))).toEqual([
      'believed',
      'signer-no-longer-named',
    ]);
  });
});

it('knows a DID from other text', () => {
  expect(['did:web:example.org', 'did:key:z6Mk%20a', 'did:web:a:b'].every(isDid)).toBe(true);
  expect(['did:web:', 'did:WEB:x', 'web:x', 'did:web:a/b', 'did:web:a#k', ''].some(isDid)).toBe(
    false,
  );
});
