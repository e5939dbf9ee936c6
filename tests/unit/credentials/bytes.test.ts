import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { authority, credential, NOW, sealed, trust } from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { LIMITS } from '~/credentials/limits';
import { CheckName, checkOf, VerificationReport } from '~/credentials/report';

const check = (bytes: Uint8Array) => checkCredential(bytes, { trust, now: NOW });
const text = (written: string, encoding: BufferEncoding = 'utf8') => Buffer.from(written, encoding);
const plain = JSON.stringify(credential());
const payloadOf = (json: string) => check(sealed(json));

describe('files that are no credential', () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ['empty', text(''), 'format.empty'],
    ['blank', text(' \n\t '), 'format.empty'],
    ['prose', text('Dear sir or madam'), 'format.not-json'],
    ['cut off JSON', text(plain.slice(0, -5)), 'format.not-json'],
    ['a number', text('42'), 'format.not-an-object'],
    ['a list', text('[{}]'), 'format.not-an-object'],
    ['an empty object', text('{}'), 'format.not-a-credential'],
    ['another object', text('{"hello":"world"}'), 'format.not-a-credential'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'format.image'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'format.image'],
    ['a PDF', text('%PDF-1.7\n%…'), 'format.pdf'],
    ['a ZIP', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'format.zip'],
    ['a 7-Zip archive', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'format.zip'],
    ['a Word document', text('PK\u0003\u0004\u0014\0[Content_Types].xml'), 'format.office'],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'format.office'],
    ['a photo of a telephone', text('\0\0\0\u0018ftypheic\0\0\0\0'), 'format.image'],
    ['a web page', text('<!doctype html><html></html>'), 'format.xml'],
    ['a transcript of an unknown kind', text('<elmo xmlns="x"></elmo>'), 'format.elmo-unknown'],
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'format.image'],
    ['UTF-16 with its mark', text(`\ufeff${plain}`, 'utf16le'), 'format.encoding-utf16'],
    ['UTF-16 without', text(plain, 'utf16le'), 'format.encoding-utf16'],
    ['Latin-1', text(plain, 'latin1'), 'format.encoding'],
    ['a byte order mark', text(`\ufeff${plain}`), 'format.bom'],
    ['too many bytes', Buffer.alloc(LIMITS.bytes + 1, 0x20), 'format.too-large'],
    ['10,000 levels', text(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), 'format.too-deep'],
    ['10,000 levels unclosed', text('{"a":'.repeat(10_000)), 'format.too-deep'],
    ['100,001 values', text(`{"a":[${'0,'.repeat(100_001)}0]}`), 'format.too-many-nodes'],
    ['a member twice', text('{"a":1,"b":{"c":1,"c":2}}'), 'format.duplicate-member'],
    ['a member twice, escaped', text('{"type":1,"\\u0074ype":2}'), 'format.duplicate-member'],
    ['a prototype', text('{"__proto__":{}}'), 'format.forbidden-member'],
    ['a prototype, escaped', text('{"__pr\\u006fto__":{}}'), 'format.forbidden-member'],
    ['half a character', text('{"a":"\\ud83d"}'), 'format.lone-surrogate'],
    ['the other half', text('{"a":"\\udc00\\ud83d"}'), 'format.lone-surrogate'],
  ];

  it.each(cases)('are refused with words: %s', async (_, bytes, code) => {
    const report = await check(bytes);
    VerificationReport.parse(report);
    const format = checkOf(report, 'FORMAT');
    expect(format).toMatchObject({ status: 'invalid', code });
    expect(format.message).toMatch(/^[A-Z].+\.$/);
    expect(report.checks.map((each) => each.check)).toEqual(CheckName.options);
    expect(isAccepted(report)).toBe(false);
    expect(report.bytes).toBe(bytes.length);
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are told apart from whole characters beyond the first plane', async () => {
    const report = await payloadOf(
      JSON.stringify(credential({ note: '\u{1f600}' })).replace('\u{1f600}', '\\ud83d\\ude00'),
    );
    expect(checkOf(report, 'FORMAT').status).toBe('valid');
  });
});

describe('tokens', () => {
  it('are read without believing them', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'ES256', typ: 'vc+jwt', kid: 'did:x' })}.${part({ vc: credential() })}.AAAA`;
    const report = await check(text(token));
    expect(report.container).toBe('vc-jwt');
    expect(report.credential?.achievements).toHaveLength(1);
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'inconclusive',
      code: 'seal.integrity.no-key',
    });
  });
});

describe('a sealed payload', () => {
  it('is judged as strictly as a file, and its seal all the same', async () => {
    for (const [json, code] of [
      [plain.replace('{', '{"id":"x",'), 'format.duplicate-member'],
      [`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'format.too-deep'],
      ['not json', 'format.not-json'],
      [plain.replace('Zoë', '\\ud800'), 'format.lone-surrogate'],
    ] as const) {
      const report = await payloadOf(json);
      expect(checkOf(report, 'FORMAT').code).toBe(code);
      expect(report.seal.signatures[0]?.integrity).toBe('valid');
      expect(report.credential).toBeNull();
      expect(checkOf(report, 'SEAL').status).toBe('inconclusive');
    }
  });

  it('leaves the seal valid and the format invalid beside a member nobody sealed', async () => {
    const file = JSON.parse(sealed(credential()).toString());
    const report = await check(text(JSON.stringify({ ...file, credential: { title: 'better' } })));
    expect(checkOf(report, 'SEAL').status).toBe('valid');
    expect(checkOf(report, 'FORMAT').code).toBe('format.envelope-extra-member');
  });

  it('is not read in two ways at once', async () => {
    const file = JSON.parse(sealed(credential()).toString());
    const mixed = await check(text(JSON.stringify({ ...file, ...file.signatures[0] })));
    expect(checkOf(mixed, 'FORMAT').code).toBe('format.envelope-mixed');
    expect(checkOf(mixed, 'SEAL').status).toBe('invalid');
    const none = await check(text(JSON.stringify({ ...file, signatures: [] })));
    expect(checkOf(none, 'SEAL').code).toBe('seal.envelope.no-signatures');
    const object = await check(
      text(JSON.stringify({ ...file, payload: JSON.parse(file.payload) })),
    );
    expect(checkOf(object, 'SEAL').code).toBe('seal.envelope.payload');
  });

  it('needs a signature in strict base64url', async () => {
    const file = JSON.parse(sealed(credential()).toString());
    file.signatures[0].signature += '==';
    const report = await check(text(JSON.stringify(file)));
    expect(checkOf(report, 'SEAL').code).toBe('seal.envelope.base64url');
  });
});

describe('damaged files', () => {
  /** A small generator of numbers, so that every run damages the same bytes. */
  function* numbers(seed: number): Generator<number, never> {
    for (let state = seed; ; ) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      yield state;
    }
  }

  it('never make it throw, hang or accept, in 300 ways', async () => {
    const original = sealed(credential(), { chain: [authority.issuing.certificate] });
    const random = numbers(20_261_122);
    const next = (below: number) => random.next().value % below;
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(original);
      for (let change = 0; change <= round % 4; change += 1) bytes[next(bytes.length)] = next(256);
      if (bytes.equals(original)) continue;
      const cut = round % 5 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes;
      const report = await check(cut);
      VerificationReport.parse(report);
      expect(isAccepted(report), `round ${round}`).toBe(false);
    }
  });

  it('never make it throw where values have other types than expected', async () => {
    const values = [null, 1, true, '', 'x', [], [[]], {}, [{}], [null], { id: 7 }];
    const keys = Object.keys(credential());
    for (const key of keys)
      for (const value of values)
        VerificationReport.parse(await payloadOf(JSON.stringify(credential({ [key]: value }))));
    const subject = credential().credentialSubject as object;
    for (const key of [...Object.keys(subject), 'hasClaim'])
      for (const value of values) {
        const changed = credential({ credentialSubject: { ...subject, [key]: value } });
        VerificationReport.parse(await payloadOf(JSON.stringify(changed)));
      }
  });
});
