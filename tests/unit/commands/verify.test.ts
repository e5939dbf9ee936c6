import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authority, credential, sealed } from '#tests/support/authority';
import { badgeOf, didDocument, makeSigner, tokenOf } from '#tests/support/vc-signer';
import { runCommand } from '~/commands/main';
import { VerificationReport } from '~/credentials/report';

let folder: string;
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'));
  await mkdir(file('trust/anchors'), { recursive: true });
  await writeFile(file('trust/anchors/ca.cer'), authority.issuing.certificate);
  await mkdir(file('pem/anchors'), { recursive: true });
  const base64 = authority.issuing.certificate.toString('base64');
  await writeFile(
    file('pem/anchors/ca.pem'),
    `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  );
  await mkdir(file('bad/anchors'), { recursive: true });
  await writeFile(file('bad/anchors/ca.cer'), 'nonsense');
  await mkdir(file('lists/lists'), { recursive: true });
  await writeFile(file('good.jsonld'), sealed(credential()));
  await writeFile(file('prose.txt'), 'Dear sir');
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const exit = await runCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { exit, out, err, lines: out.split('\n').filter(Boolean) };
}

const AT = ['--at', '2026-11-22T12:00:00Z'];

describe('clearinghouse verify', () => {
  it('prints one line of JSON per file, in order, for unreadable files too', async () => {
    const files = [file('prose.txt'), file('good.jsonld'), file('prose.txt')];
    const { exit, lines, err } = await run(
      'verify',
      ...files,
      '--json',
      ...AT,
      '--trust',
      file('trust'),
    );
    expect(exit).toBe(0);
    expect(err).toBe('');
    const reports = lines.map((line) => JSON.parse(line));
    expect(reports.map((each) => each.file)).toEqual(files);
    for (const report of reports) VerificationReport.parse(report);
    expect(reports[1].checks.map((each: { status: string }) => each.status)).toEqual([
      'valid',
      'valid',
      'inconclusive',
      'inconclusive',
      'valid',
      'inconclusive',
    ]);
  });

  it('reads anchors in PEM, and trusts nobody without them', async () => {
    const seal = async (trust: string) => {
      const { lines } = await run('verify', file('good.jsonld'), '--json', ...AT, '--trust', trust);
      return JSON.parse(lines[0] ?? '').checks[1].code;
    };
    expect(await seal(file('pem'))).toBe('seal.time-basis.now');
    expect(await seal(file('lists'))).toBe('seal.chain.no-anchor');
  });

  it('takes DIDs, their documents and status lists from directories', async () => {
    const issuer = makeSigner('ed25519', 'did:web:university.example');
    const list = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: issuer.did,
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: {
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: `u${gzipSync(Buffer.from([0b0000_0100])).toString('base64url')}`,
      },
    };
    const entry = (statusListIndex: string) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex,
      statusListCredential: 'https://university.example/status/list-7',
    });
    await mkdir(file('did/dids'), { recursive: true });
    await mkdir(file('status/deeper'), { recursive: true });
    await writeFile(file('did/dids.txt'), `# ours\n${issuer.did}\n`);
    await writeFile(file('did/dids/university.json'), JSON.stringify(didDocument(issuer)));
    await writeFile(file('status/deeper/list-7'), tokenOf(list, issuer));
    for (const [name, index] of [
      ['current.jwt', '4'],
      ['withdrawn.jwt', '5'],
    ] as const)
      await writeFile(
        file(name),
        tokenOf(badgeOf(issuer.did, { credentialStatus: entry(index) }), issuer),
      );
    const { lines } = await run(
      'verify',
      file('current.jwt'),
      file('withdrawn.jwt'),
      '--json',
      ...AT,
      '--trust',
      file('did'),
      '--status',
      file('status'),
    );
    const statuses = lines.map((line) =>
      VerificationReport.parse(JSON.parse(line))
        .checks.slice(0, 3)
        .map(({ status }) => status),
    );
    expect(statuses).toEqual([
      ['valid', 'valid', 'valid'],
      ['valid', 'valid', 'invalid'],
    ]);
  });

  it('wants a directory of status lists that is there', async () => {
    const { exit, err } = await run('verify', file('good.jsonld'), '--status', file('nowhere'));
    expect(exit).toBe(2);
    expect(err).toContain('is no directory');
  });

  it('exits 1 where a file could not be opened, and goes on', async () => {
    const { exit, lines } = await run(
      'verify',
      file('none'),
      folder,
      file('prose.txt'),
      '--json',
      ...AT,
      '--trust',
      file('trust'),
    );
    expect(exit).toBe(1);
    expect(lines.map((line) => JSON.parse(line).checks[0].code)).toEqual([
      'format.not-opened',
      'format.not-opened',
      'format.not-json',
    ]);
  });

  it('hashes what is too large without reading it in', async () => {
    await writeFile(file('large'), Buffer.alloc(6_000_000, 0x20));
    const { exit, lines } = await run('verify', file('large'), '--json', '--trust', file('trust'));
    expect(exit).toBe(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      bytes: 6_000_000,
      checks: [{ code: 'format.too-large' }, {}, {}, {}, {}, {}],
    });
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['conjure']],
    ['no file', ['verify']],
    ['an unknown option', ['verify', 'x', '--fast']],
    ['an instant without a zone', ['verify', 'x', '--at', '2026-11-22T12:00:00']],
    ['no such trust directory', ['verify', 'x', '--trust', '/nonexistent']],
  ])(
    'exits 2 on wrong use: %s',
    async (_, args) => {
      const { exit, out, err } = await run(...args);
      expect(exit).toBe(2);
      expect(out).toBe('');
      expect(err).not.toBe('');
      // The first of them loads every command to name them all.
    },
    30_000,
  );

  it('refuses a trust directory with an unreadable anchor', async () => {
    const { exit, err } = await run('verify', file('good.jsonld'), '--trust', file('bad'));
    expect(exit).toBe(2);
    expect(err).toContain('is not a certificate');
  });

  it('speaks plainly to people, and passes no control characters on', async () => {
    const nasty = credential({ displayParameter: { title: { en: 'A\u001b[2J\u202eB' } } });
    await writeFile(file('nasty.jsonld'), sealed(nasty));
    const { out } = await run('verify', file('nasty.jsonld'), ...AT, '--trust', file('trust'));
    expect(out).toContain('3 cannot be told: REVOCATION, ACCREDITATION, OWNER.');
    expect(out).toContain('SEAL          valid');
    expect(out).toContain('Achievement: Data ethics, 3 ECTS, 75 h, EQF 6');
    expect(out).toContain(
      'Annex I missing: learningOutcomes, assessment, participation, qualityAssurance',
    );
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});
