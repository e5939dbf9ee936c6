import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { leaf, NOW, testKeys, trust, trusting } from '#tests/support/authority';
import { C14N, ELMO_NAMESPACE, EXC_C14N, elmo, signXml } from '#tests/support/elmo';
import { makeSealAuthority } from '#tests/support/seal-authority';
import { checkCredential, checkOpened } from '~/credentials/check-credential.server';
import { statementsIn } from '~/credentials/read/statements';
import { type CheckName, checkOf, VerificationReport } from '~/credentials/report';

const statements = async (bytes: Uint8Array) =>
  statementsIn((await checkOpened(bytes, { trust, now: NOW })).file);
const check = (xml: string, at = NOW) =>
  checkCredential(Buffer.from(xml, 'utf8'), { trust, now: at });
const identity = () => leaf({ keys: testKeys('rsa-2048') });
const signed = (xml = elmo()) => signXml(xml, identity());
const status = (report: VerificationReport, name: CheckName) => {
  const { status: found, code } = checkOf(report, name);
  return [found, code];
};
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

describe('an EMREX ELMO transcript', () => {
  it('is read with its learner, issuer and nested achievements, each by its place', async () => {
    const level =
      '<level><type>EQF</type><value>6</value></level><engagementHours>62.5</engagementHours>';
    const whole = {
      title: 'Ethics &amp; law',
      code: 'ETH',
      ects: '6',
      status: 'passed',
      grade: '9',
      more: level,
      parts: [{ title: 'Seminar', ects: '2.5' }],
    };
    const report = await check(elmo({ courses: [whole, { title: 'Logic', ects: '5' }] }));
    VerificationReport.parse(report);
    expect(report).toMatchObject({ container: 'elmo-xml', dialect: 'elmo' });
    expect(status(report, 'FORMAT')).toEqual(['valid', 'format.valid']);
    expect(status(report, 'VALIDITY')).toEqual(['valid', 'validity.open-ended']);
    expect(status(report, 'REVOCATION')[1]).toBe('revocation.not-published');
    const { credential } = report;
    expect(credential).toMatchObject({
      title: 'Transcript of records',
      issued: '2026-11-01T10:00:00+02:00',
      holder: { givenName: 'Zoë', familyName: 'Kask', dateOfBirth: '2001-03-04' },
      issuer: { name: { en: 'Test University' }, country: 'EE', path: '/elmo/report/issuer' },
    });
    expect(credential?.holder.identifiers).toEqual([
      { scheme: 'studentNumber', value: 'S-1001', path: '/elmo/learner/identifier[2]' },
    ]);
    const first = '/elmo/report/learningOpportunitySpecification[1]';
    expect(credential?.achievements).toMatchObject([
      {
        title: 'Ethics & law',
        path: first,
        parent: null,
        ects: 6,
        eqf: 6,
        hours: 62.5,
        iscedF: ['0511'],
        grade: '9',
        gradingScheme: 'From one to ten',
        awardingDate: '2026-06-30',
        identifiers: [{ scheme: 'local', value: 'ETH', path: `${first}/identifier` }],
        sources: {
          ects: `${first}/specifies/learningOpportunityInstance/credit/value`,
          gradingScheme: '/elmo/report/gradingScheme/description',
        },
      },
      { title: 'Seminar', parent: first, ects: 2.5 },
      { title: 'Logic', parent: null, ects: 5 },
    ]);
    expect(JSON.stringify(report)).not.toContain('SECRET');
  });

  it('counts nothing that was not passed, but the passed parts of it', async () => {
    const failed = { title: 'Programme', status: 'in-progress', parts: [{ title: 'Done' }] };
    const report = await check(elmo({ courses: [failed, { title: 'Lost', status: 'failed' }] }));
    expect(report.credential?.achievements.map(({ title, parent }) => [title, parent])).toEqual([
      ['Done', null],
    ]);
    expect(report.findings.map(({ code, evidence }) => [code, evidence.title])).toEqual([
      ['finding.not-passed', 'Programme'],
      ['finding.not-passed', 'Lost'],
    ]);
  });

  it('does not take another namespace, or a document without learner and dates, for one', async () => {
    const other = await check(elmo().replace(ELMO_NAMESPACE, 'https://example.org/elmo-schemas'));
    expect(status(other, 'FORMAT')).toEqual(['invalid', 'format.elmo-unknown']);
    const bare = await check(`<elmo xmlns="${ELMO_NAMESPACE}"><report/></elmo>`);
    expect(status(bare, 'FORMAT')).toEqual(['invalid', 'format.elmo-missing']);
    const date = await check(elmo().replace('2026-11-01T10:00:00+02:00', 'last week'));
    expect(status(date, 'FORMAT')).toEqual(['invalid', 'format.date']);
  });
});

describe('the XML signature of a transcript', () => {
  it.each([
    ['inclusively', { canonicalization: C14N }],
    ['exclusively', { canonicalization: EXC_C14N, transforms: [ENVELOPED, EXC_C14N] }],
    [
      'by SHA-512',
      {
        algorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
        digest: 'http://www.w3.org/2001/04/xmlenc#sha512',
      },
    ],
  ])('of another implementation is verified, made %s', async (_, options) => {
    const report = await check(signXml(elmo(), identity(), options));
    expect(report.seal.signatures[0]).toMatchObject({
      integrity: 'valid',
      binding: 'valid',
      chain: 'valid',
      eSeal: 'valid',
      issuerMatch: 'valid',
      certificateRevocation: 'not-published',
      level: 'advanced-with-qualified-certificate',
      holderName: 'Test University',
    });
    expect(status(report, 'SEAL')).toEqual(['valid', 'seal.time-basis.now']);
    expect(isAccepted(report)).toBe(true);
  });

  it('counts for nothing without an anchor, and its issuer must be the sealer', async () => {
    const stranger = makeSealAuthority({ name: 'Stranger', country: 'EE', now: NOW });
    const report = await check(
      signXml(elmo(), leaf({ keys: testKeys('rsa-2048') }, stranger.issuing)),
    );
    expect(status(report, 'SEAL')).toEqual(['inconclusive', 'seal.chain.no-anchor']);
    const unnamed = await check(
      signed(elmo().replace('<identifier type="vat">EE12345678</identifier>', '')),
    );
    expect(status(unnamed, 'SEAL')).toEqual(['inconclusive', 'seal.issuer.not-stated']);
    expect(isAccepted(unnamed)).toBe(false);
  });

  it('is judged as of now: an ended certificate makes it not valid', async () => {
    const xml = signed();
    const ended = await check(xml, NOW + 400 * 86_400_000);
    expect(status(ended, 'SEAL')).toEqual(['invalid', 'seal.chain.expired']);
  });

  it('is not believed with SHA-1 or with a short key', async () => {
    const sha1 = await check(
      signXml(elmo(), identity(), { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }),
    );
    expect(status(sha1, 'SEAL')).toEqual(['invalid', 'seal.integrity.weak']);
    const short = leaf({ keys: testKeys('rsa-1024') });
    const weak = await checkCredential(Buffer.from(signXml(elmo(), short)), {
      trust: trusting(short),
      now: NOW,
    });
    expect(status(weak, 'SEAL')).toEqual(['invalid', 'seal.chain.weak-key']);
  });

  it('shows experts the SignedInfo it was made over', async () => {
    const [text] = await statements(Buffer.from(signed()));
    expect(text).toMatch(/^<SignedInfo .+<\/SignedInfo>$/s);
  });
});

describe('a hostile transcript', () => {
  const wrapped = (make: (document: string, signature: string) => string): string => {
    const xml = signed();
    const signature = /<Signature[\s\S]+<\/Signature>/.exec(xml)?.[0] ?? '';
    return make(xml.replace(signature, ''), signature);
  };
  const forged = elmo({ courses: [{ title: 'Forged', ects: '60' }], prologue: '' });

  it.each([
    [
      'changed',
      (xml: string, seal: string) =>
        `${xml.replace('>8<', '>10<').replace('</elmo>', '')}${seal}</elmo>`,
    ],
    [
      'with its signature in an extension',
      (xml: string, seal: string) =>
        xml.replace('</elmo>', `<extension>${seal}</extension></elmo>`),
    ],
    [
      'around the signed one',
      (xml: string, seal: string) =>
        forged.replace(
          '</elmo>',
          `<extension>${xml.slice(xml.indexOf('<elmo')).replace('</elmo>', `${seal}</elmo>`)}</extension></elmo>`,
        ),
    ],
    [
      'with the signed one inside its signature',
      (xml: string, seal: string) =>
        forged.replace(
          '</elmo>',
          `${seal.replace('</Signature>', `<Object>${xml.slice(xml.indexOf('<elmo'))}</Object></Signature>`)}</elmo>`,
        ),
    ],
    [
      'with two signatures',
      (xml: string, seal: string) => xml.replace('</elmo>', `${seal}${seal}</elmo>`),
    ],
    [
      'whose reference names another place',
      (xml: string, seal: string) =>
        xml.replace('</elmo>', `${seal.replace('URI=""', 'URI="#other"')}</elmo>`),
    ],
    [
      'whose transforms leave more out',
      (xml: string, seal: string) =>
        xml.replace(
          '</elmo>',
          `${seal.replace(/<Transform Algorithm="[^"]+REC-xml-c14n-20010315"\/>/, '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>not(self::node())</XPath></Transform>')}</elmo>`,
        ),
    ],
  ])('is not valid: %s', async (_, make) => {
    const report = await check(wrapped(make));
    expect(checkOf(report, 'SEAL').status).toBe('invalid');
    expect(isAccepted(report)).toBe(false);
  });

  it('cannot hide text from the signature in comments: what is read is what was digested', async () => {
    const report = await check(signed().replace('Data ethics', 'Data<!-- --> ethics'));
    expect(report.seal.signatures[0]?.integrity).toBe('valid');
    expect(report.credential?.achievements[0]?.title).toBe('Data ethics');
    const cut = await check(signed().replace('Data ethics', 'Data <?x ?>ethics'));
    expect(status(cut, 'FORMAT')).toEqual(['invalid', 'format.xml-instruction']);
  });

  it.each([
    ['entities that grow', '<!DOCTYPE elmo [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['a file of this machine', '<!DOCTYPE elmo [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['a document type elsewhere', '<!DOCTYPE elmo SYSTEM "https://example.org/elmo.dtd">'],
  ])('is refused for %s', async (_, prologue) => {
    const report = await check(elmo({ prologue }));
    expect(status(report, 'FORMAT')).toEqual(['invalid', 'format.xml-doctype']);
    expect(report.credential).toBeNull();
  });

  it('is bounded in depth, in number and in the references of its signature', async () => {
    const deep = '<x>'.repeat(5000) + '</x>'.repeat(5000);
    const many = '<x/>'.repeat(150_000);
    for (const more of [deep, many]) {
      const report = await check(elmo({ more: `<extension>${more}</extension>` }));
      expect(status(report, 'FORMAT')).toEqual(['invalid', 'format.too-many-nodes']);
    }
    const xml = signed();
    const reference = /<Reference[\s\S]+?<\/Reference>/.exec(xml)?.[0] ?? '';
    const started = performance.now();
    const report = await check(xml.replace(reference, reference.repeat(4000)));
    expect(status(report, 'SEAL')).toEqual(['invalid', 'seal.xml.not-covering']);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
