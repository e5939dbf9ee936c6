import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { NOW, trust } from '#tests/support/authority';
import { badgeOf, makeSigner, signed } from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';

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

  it('tells how many credentials are inside', async () => {
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

describe('a credential inside a learner record', () => {
  const university = makeSigner();
  const college = makeSigner();
  const trusted = [university.did, college.did];
  const recordWith = async (...inside: unknown[]) =>
    signed(record(university.did, { verifiableCredential: inside }), university);
  const badge = (more: object = {}) => badgeOf(college.did, more);
  const seal = (report: Awaited<ReturnType<typeof check>>) => {
    const { status, code } = checkOf(report, 'SEAL');
    return [status, code];
  };

  it('is checked by its own proof, one by one', async () => {
    const good = await signed(badge(), college);
    const report = await check(await recordWith(good, good), trusted);
    expect(seal(report)).toEqual(['valid', 'seal.did.valid']);
    expect(report.nested).toMatchObject(
      [0, 1].map((index) => ({
        path: `$.credentialSubject.verifiableCredential[${index}]`,
        title: 'Data literacy',
        checks: [
          { check: 'SEAL', status: 'valid', code: 'seal.did.valid' },
          { check: 'REVOCATION', code: 'revocation.not-published' },
          { check: 'VALIDITY', status: 'valid' },
        ],
        signatures: [{ integrity: 'valid', holderIdentifier: college.did }],
      })),
    );
  });

  it('that was changed is not hidden by a good record around it', async () => {
    const good = await signed(badge(), college);
    const changed = { ...good, name: 'Brain surgery' };
    const report = await check(await recordWith(good, changed), trusted);
    expect(report.seal.signatures.map(({ integrity }) => integrity)).toEqual(['valid']);
    expect(seal(report)).toEqual(['invalid', 'seal.nested.invalid']);
    expect(checkOf(report, 'SEAL').evidence).toMatchObject({
      path: '$.credentialSubject.verifiableCredential[1]',
      count: 1,
      found: 'seal.integrity.broken',
    });
    expect(report.nested?.map(({ checks }) => checks[0]?.status)).toEqual(['valid', 'invalid']);
    expect(isAccepted(report)).toBe(false);
  });

  it('does not make a record good that is not', async () => {
    const good = await signed(badge(), college);
    const unsigned = record(university.did, { verifiableCredential: [good] });
    expect(seal(await check(unsigned, trusted))).toEqual(['invalid', 'seal.absent']);
  });

  it('of an issuer that is not trusted leaves the whole undecided', async () => {
    const report = await check(await recordWith(await signed(badge(), college)), [university.did]);
    expect(seal(report)).toEqual(['inconclusive', 'seal.nested.inconclusive']);
  });

  it('signed by somebody else than it names is not valid', async () => {
    const report = await check(await recordWith(await signed(badge(), university)), trusted);
    expect(seal(report)).toEqual(['invalid', 'seal.nested.invalid']);
  });

  it('without a proof counts for the issuer of the record alone', async () => {
    const own = await check(await recordWith(badgeOf(university.did)), trusted);
    expect(seal(own)[0]).toBe('valid');
    expect(own.nested?.[0]?.checks[0]?.code).toBe('seal.nested.own-word');
    const foreign = await check(await recordWith(badge()), trusted);
    expect(seal(foreign)).toEqual(['inconclusive', 'seal.nested.inconclusive']);
    expect(foreign.nested?.[0]?.checks[0]?.code).toBe('seal.nested.no-proof');
  });

  it('that has ended, or cannot be read, is told', async () => {
    const ended = await signed(badge({ validUntil: '2026-02-01T00:00:00Z' }), college);
    const report = await check(await recordWith(ended), trusted);
    expect(checkOf(report, 'VALIDITY')).toMatchObject({
      status: 'inconclusive',
      code: 'validity.nested',
    });
    expect(report.nested?.[0]?.checks[2]?.code).toBe('validity.ended');
    const token = await check(record(university.did, { verifiableCredential: ['a.b.c'] }), trusted);
    expect(token.nested?.[0]?.checks).toMatchObject([{ code: 'seal.nested.unread' }]);
  });

  it('stands in whichever badge holds it', async () => {
    const outer = badgeOf(university.did, {
      credentialSubject: {
        verifiableCredential: { ...(await signed(badge(), college)), name: 'X' },
      },
    });
    const report = await check(outer, trusted);
    expect(report.dialect).toBe('open-badge-3');
    expect(report.nested?.[0]?.checks[0]).toMatchObject({ status: 'invalid' });
  });

  it('among too many of them is not checked, and that is told', async () => {
    const good = await signed(badge(), college);
    const many = record(university.did, { verifiableCredential: Array(60).fill(good) });
    const started = performance.now();
    const report = await check(many, trusted);
    expect(performance.now() - started).toBeLessThan(4000);
    expect(report.nested).toHaveLength(33);
    expect(report.nested?.at(-1)?.checks).toMatchObject([
      { status: 'inconclusive', code: 'seal.nested.too-many' },
    ]);
  });
});
