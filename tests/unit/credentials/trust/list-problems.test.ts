import { describe, expect, it } from 'vitest';
import { leaf, NOW } from '#tests/support/authority';
import { base64, type ServiceSpec, signedList, signer } from '#tests/support/trust-lists';
import { examineLists } from '~/credentials/trust/lists/examine-lists.server';
import { describeProblem, problemsOf } from '~/credentials/trust/lists/list-problems.server';
import { toAnchors } from '~/credentials/trust/lists/to-anchors.server';
import { countGranted, type TrustedList } from '~/credentials/trust/lists/trusted-list';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const SVC = 'http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt';
const commission = signer('Commission');
const estonia = signer('Estonia');
const authority = base64(signer('Seal CA'));
const lotl = signedList({ pointers: { EE: [base64(estonia)] } }, commission);

async function listWith(...services: ServiceSpec[]): Promise<TrustedList> {
  const files = [lotl, signedList({ services }, estonia)];
  const found = await examineLists(
    files.map((bytes, index) => ({ file: String(index), bytes })),
    { pins: [commission.certificate], lists: [] },
    NOW,
  );
  const national = found[1];
  if (national?.status !== 'imported') throw new Error(national?.code);
  return national.list;
}

const granted = (extensions = '', seals = true) => ({
  status: 'granted',
  from: '2020-01-01T00:00:00Z',
  seals,
  extensions,
});
const anchorsOf = (list: TrustedList) =>
  trustFromCertificates(toAnchors([{ list, importedAt: 0 }], [])).anchors.length;

const information = (uri: string, critical: boolean) =>
  `<Extension Critical="${critical}"><AdditionalServiceInformation><URI xml:lang="en">${uri}</URI></AdditionalServiceInformation></Extension>`;
const qualifications = (uri: string) =>
  `<Extension Critical="true"><q:Qualifications xmlns:q="http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#"><q:QualificationElement><q:Qualifiers><q:Qualifier uri="${uri}"/></q:Qualifiers></q:QualificationElement></q:Qualifications></Extension>`;
const other = (critical: boolean) =>
  `<Extension Critical="${critical}"><x:Novelty xmlns:x="urn:x"/></Extension>`;

describe('a service whose entry sets a condition', () => {
  it.each([
    ['for signatures as well', information(`${SVC}/ForeSignatures`, true)],
    ['about the device of some certificates', qualifications(`${SVC}/QCWithQSCD`)],
    ['unknown, and not critical', other(false)],
    ['unknown in its purpose, and not critical', information('urn:new-purpose', false)],
  ])('%s is relied on', async (_, extensions) => {
    const list = await listWith({ certificate: authority, history: [granted(extensions)] });
    expect([countGranted(list, 'CA/QC'), anchorsOf(list)]).toEqual([1, 1]);
    expect(problemsOf(list)).toEqual([]);
  });

  it.each([
    ['of another purpose', information('urn:new-purpose', true), 'urn:new-purpose'],
    ['of another qualifier', qualifications('urn:new-qualifier'), 'urn:new-qualifier'],
    ['of another kind', other(true), 'Novelty'],
    ['that is empty', '<Extension Critical="1"/>', '?'],
  ])('that is critical and not understood, %s, is not', async (_, extensions, condition) => {
    const list = await listWith({ certificate: authority, history: [granted(extensions)] });
    expect([countGranted(list, 'CA/QC'), anchorsOf(list)]).toEqual([0, 0]);
    expect(problemsOf(list)).toMatchObject([
      {
        territory: 'EE',
        provider: 'Provider One',
        service: 'Seal CA',
        why: 'condition',
        condition,
      },
    ]);
    expect(problemsOf(list).map(describeProblem)[0]).toBe(
      `EE, CA/QC Provider One: Seal CA is not relied on: its entry sets a critical condition that is not understood here (${condition}).`,
    );
  });

  it('is not saved by an override, and was relied on while it had none', async () => {
    const before = { ...granted(), from: '2019-01-01T00:00:00Z' };
    const list = await listWith({
      certificate: authority,
      history: [granted(other(true)), before],
    });
    const override = { territory: 'EE', certificateSha256: null, effect: 'for-seals' } as const;
    const [anchor] = toAnchors([{ list, importedAt: 0 }], [override]);
    expect(anchor?.granted).toEqual([
      { from: Date.parse(before.from), until: Date.parse('2020-01-01T00:00:00Z') },
    ]);
  });

  it('counts for time-stamps too', async () => {
    const list = await listWith({
      type: 'TSA/QTST',
      certificate: authority,
      history: [granted(other(true), false)],
    });
    expect(anchorsOf(list)).toBe(0);
  });
});

describe('a certificate of a list that cannot be read', () => {
  it('is named with country, provider, service and why, and the others count', async () => {
    const cut = Buffer.from(leaf().certificate).subarray(0, 200).toString('base64');
    const list = await listWith(
      { name: 'Good CA', certificate: authority, history: [granted()] },
      { name: 'Cut CA', certificate: cut, history: [granted()] },
      {
        name: 'Large CA',
        certificate: Buffer.alloc(70_000, 1).toString('base64'),
        history: [granted()],
      },
    );
    expect(anchorsOf(list)).toBe(1);
    expect(problemsOf(list).map(({ service, why }) => [service, why])).toEqual([
      ['Cut CA', 'malformed'],
      ['Large CA', 'too-large'],
    ]);
  });
});
