import { describe, expect, it } from 'vitest';
import { NOW, trust } from '#tests/support/authority';
import { makeSigner, signed } from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { isAccepted } from '~/credentials/summary';

const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

const achievement = (id: string) => ({
  id: `urn:x:${id}`,
  type: ['Achievement'],
  name: id,
  description: id,
  criteria: { narrative: id },
});
const belongs = (associationType: string, sourceId: string, targetId: string) => ({
  type: 'Association',
  associationType,
  sourceId: `urn:x:${sourceId}`,
  targetId: `urn:x:${targetId}`,
});

function record(issuer: string, more: object = {}): Record<string, unknown> {
  return {
    '@context': CONTEXTS,
    id: 'urn:uuid:6f4b8a2e-6a5e-4c4a-9d53-0d6f2f6ad0c1',
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Example University' },
    validFrom: '2026-01-01T00:00:00Z',
    name: 'Learner record',
    credentialSubject: {
      type: ['ClrSubject'],
      achievement: ['Programme', 'Course', 'Class'].map(achievement),
      association: [
        belongs('isParentOf', 'Programme', 'Course'),
        belongs('isPartOf', 'Class', 'Course'),
      ],
      verifiableCredential: [],
      ...more,
    },
  };
}

const check = (value: unknown, dids: readonly string[] = []) =>
  checkCredential(Buffer.from(JSON.stringify(value)), {
    trust: { ...trust, dids: new Set(dids) },
    now: NOW,
  });
const shape = async (more: object) => {
  const { credential } = await check(record('did:example:1', more));
  return credential?.achievements.map(({ title, parent }) => [title, parent]);
};

describe('a Comprehensive Learner Record', () => {
  it('is verified by its own proof, and its parts stand under their wholes', async () => {
    const signer = makeSigner();
    const report = await check(await signed(record(signer.did), signer), [signer.did]);
    expect(report.dialect).toBe('clr-2');
    expect(checkOf(report, 'SEAL')).toMatchObject({ status: 'valid', code: 'seal.did.valid' });
    const at = (index: number) => `$.credentialSubject.achievement[${index}]`;
    expect(report.credential?.achievements.map(({ path, parent }) => [path, parent])).toEqual([
      [at(0), null],
      [at(1), at(0)],
      [at(2), at(1)],
    ]);
  });

  it('that was changed is not valid', async () => {
    const signer = makeSigner();
    const text = JSON.stringify(await signed(record(signer.did), signer));
    const report = await check(JSON.parse(text.replace('isParentOf', 'isPartOf')), [signer.did]);
    expect(checkOf(report, 'SEAL').status).toBe('invalid');
    expect(isAccepted(report)).toBe(false);
  });

  it('tells that the credentials inside stand on its own word', async () => {
    const inner = {
      type: ['VerifiableCredential'],
      credentialSubject: { achievement: achievement('X') },
    };
    const report = await check(record('did:example:1', { verifiableCredential: [inner, inner] }));
    expect(report.findings).toMatchObject([
      { code: 'finding.nested-credentials', evidence: { count: 2 } },
    ]);
    expect(report.credential?.achievements).toHaveLength(5);
  });

  it('never belongs to itself, in however wide a circle', async () => {
    const circle = [
      belongs('isPartOf', 'Programme', 'Course'),
      belongs('isPartOf', 'Course', 'Class'),
      belongs('isChildOf', 'Class', 'Programme'),
      belongs('isPartOf', 'Class', 'Class'),
      belongs('precedes', 'Class', 'Programme'),
    ];
    const at = (index: number) => `$.credentialSubject.achievement[${index}]`;
    expect(await shape({ association: circle })).toEqual([
      ['Programme', at(1)],
      ['Course', at(2)],
      ['Class', null],
    ]);
  });

  it('of records inside records is bounded and only its first level is read', async () => {
    let nested: unknown = { achievement: achievement('deep') };
    for (let level = 0; level < 20; level += 1)
      nested = { verifiableCredential: { credentialSubject: nested } };
    const report = await check(record('did:example:1', nested as object));
    expect(report.credential?.achievements).toHaveLength(3);
    for (let level = 0; level < 30; level += 1)
      nested = { verifiableCredential: { credentialSubject: nested } };
    const deep = await check(record('did:example:1', nested as object));
    expect(checkOf(deep, 'FORMAT').code).toBe('format.too-deep');
  });

  it('of many thousand associations takes no time', async () => {
    const many = Array.from({ length: 15_000 }, (_, index) => achievement(String(index)));
    const chain = many.map((_, index) => belongs('isPartOf', String(index), String(index + 1)));
    const started = performance.now();
    await shape({ achievement: many.slice(0, 6000), association: chain.slice(0, 6000) });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
