import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { enterCommandLine, runCommandLine } from '#tests/support/commands';
import { base64, signedList, signer } from '#tests/support/trust-lists';

let dir: string;
let place: ReturnType<typeof enterCommandLine>;

beforeEach(() => {
  place = enterCommandLine();
  ({ dir } = place);
});
afterEach(() => place.leave());

function write(name: string, content: Uint8Array | string): string {
  const file = path.join(dir, name);
  writeFileSync(file, content);
  return file;
}

const commission = signer('Commission');
const estonia = signer('Estonia');
const services = [
  {
    certificate: base64(signer('Seal CA')),
    history: [{ status: 'granted', from: '2020-01-01T00:00:00Z', seals: true }],
  },
];
const withdrawn = services.map((each) => ({
  ...each,
  history: [{ status: 'withdrawn', from: '2026-10-01T00:00:00Z', seals: true }, ...each.history],
}));
const files = () => ({
  lotl: write('lotl.xml', signedList({ pointers: { EE: [base64(estonia)] } }, commission)),
  ee: write('ee.xml', signedList({ services, next: '2026-11-02T00:00:00Z' }, estonia)),
  pin: write('pin.cer', commission.certificate),
});

it('imports lists with their pin, a line of JSON each, and keeps the pin', async () => {
  const { lotl, ee, pin } = files();
  expect((await runCommandLine('trust', 'import', lotl, ee, '--json')).exit).toBe(1);
  const dry = await runCommandLine('trust', 'import', lotl, ee, '--pin', pin, '--dry-run');
  expect(dry.out).toContain('would be imported: EE');
  expect((await runCommandLine('trust', 'list')).out).toContain('No trusted list is imported');
  const done = await runCommandLine('trust', 'import', ee, lotl, '--pin', pin, '--json');
  expect(done.exit).toBe(0);
  expect(
    done.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    {
      file: ee,
      status: 'imported',
      code: expect.stringMatching(/^trust-list\.imported/),
      territory: 'EE',
      services: 1,
    },
    { file: lotl, status: 'imported', territory: 'EU', services: 0 },
  ]);
  expect((await runCommandLine('trust', 'import', lotl, ee, '--json')).exit).toBe(0);
  expect((await runCommandLine('trust', 'show', 'ee')).out).toContain(
    'CA/QC for seals  granted since 2020-01-01',
  );
  expect((await runCommandLine('trust', 'show', 'ES')).exit).toBe(1);
});

it('ends with 1 when one file is refused, and imports the others', async () => {
  const { lotl, pin } = files();
  const broken = write('broken.xml', '<x/>');
  expect((await runCommandLine('trust', 'import', broken, '--dry-run')).out).toContain(
    'refused: it is not a trusted list (trust-list.not-a-list)',
  );
  const done = await runCommandLine('trust', 'import', lotl, broken, '--pin', pin, '--json');
  expect(done.exit).toBe(1);
  expect(JSON.parse(done.out.trim().split('\n')[1] ?? '')).toEqual({
    file: broken,
    status: 'refused',
    code: 'trust-list.not-a-list',
    territory: null,
    services: 0,
  });
  expect((await runCommandLine('trust', 'list')).out).toContain('EU  number 1');
});

it('overrides a list for a reason, and takes it back', async () => {
  expect((await runCommandLine('trust', 'override', 'FI', '--for-seals')).exit).toBe(2);
  expect((await runCommandLine('trust', 'override', 'FI', '--reason', 'x')).exit).toBe(2);
  const override = (...more: string[]) =>
    runCommandLine('trust', 'override', ...more, '--for-seals', '--reason', 'no ForeSeals');
  expect(await override('EE')).toMatchObject({
    exit: 1,
    err: expect.stringContaining('There is no list of EE here.'),
  });
  const { lotl, ee, pin } = files();
  await runCommandLine('trust', 'import', lotl, ee, '--pin', pin);
  expect((await override('FI')).exit).toBe(1);
  expect((await override('EE', '--certificate', '0'.repeat(64))).err).toContain('no service with');
  expect((await override('EE')).exit).toBe(0);
  const listed = (await runCommandLine('trust', 'override')).out;
  expect(listed).toContain('no ForeSeals');
  const id = listed.split(' ')[0] ?? '';
  expect((await runCommandLine('trust', 'override', 'remove', id, '--reason', 'x')).exit).toBe(0);
  expect((await runCommandLine('trust', 'override')).out).toBe('Nothing is overridden.\n');
});

it('shows the difference before a list counts', async () => {
  const { lotl, ee, pin } = files();
  await runCommandLine('trust', 'import', lotl, ee, '--pin', pin);
  const newer = write('newer.xml', signedList({ sequence: 2, services: withdrawn }, estonia));
  const { out } = await runCommandLine('trust', 'import', newer);
  const shown = out.indexOf('~ CA/QC Provider One: Seal CA: granted → withdrawn');
  expect(shown).toBeGreaterThan(-1);
  expect(out.indexOf('is to be put in force: EE, number 2')).toBeGreaterThan(-1);
  expect(out.indexOf('Put in force: 1.')).toBeGreaterThan(shown);
  expect((await runCommandLine('trust', 'import', newer)).out).toContain('In force already: 1.');
});

it('shows the services of a country as they were at an instant, with their history', async () => {
  const { lotl, pin } = files();
  const ee = write('withdrawn.xml', signedList({ services: withdrawn }, estonia));
  await runCommandLine('trust', 'import', lotl, ee, '--pin', pin);
  const show = async (at: string) => (await runCommandLine('trust', 'show', 'EE', '--at', at)).out;
  expect(await show('2019-01-01')).toContain('not on the list, at 2019-01-01 not relied on');
  expect(await show('2025-01-01')).toContain('granted since 2020-01-01, at 2025-01-01 relied on');
  expect(await show('2026-11-01')).toContain(
    'withdrawn since 2026-10-01, at 2026-11-01 not relied',
  );
  expect(await show('2026-11-01')).toContain(
    'history: 2026-10-01 withdrawn for seals, 2020-01-01 granted for seals',
  );
  expect((await runCommandLine('trust', 'show', 'EE', '--at', 'noon')).exit).toBe(2);
});

it('lists pins with their reasons, and takes one back for a reason', async () => {
  expect((await runCommandLine('trust', 'pin', 'list')).out).toBe('Nothing is pinned.\n');
  const { lotl, ee, pin } = files();
  await runCommandLine('trust', 'import', lotl, ee, '--pin', pin);
  const listed = (await runCommandLine('trust', 'pin', 'list')).out;
  expect(listed).toContain('Given with the import');
  const sha256 = listed.split(' ')[0] ?? '';
  expect((await runCommandLine('trust', 'pin', 'remove', sha256)).exit).toBe(2);
  const remove = () => runCommandLine('trust', 'pin', 'remove', sha256, '--reason', 'replaced');
  expect((await remove()).exit).toBe(0);
  expect((await remove()).exit).toBe(1);
  expect((await runCommandLine('trust', 'list')).out).toContain('NOT COUNTED: signer-not-pinned');
});

it('trusts a DID for a reason, and takes it back', async () => {
  const did = 'did:web:uni.example';
  expect((await runCommandLine('trust', 'did', 'add', 'nothing', '--reason', 'x')).exit).toBe(2);
  expect((await runCommandLine('trust', 'did', 'add', did, '--reason', 'x')).exit).toBe(0);
  expect((await runCommandLine('trust', 'list')).out).toContain('1 DIDs');
  expect((await runCommandLine('trust', 'did', 'remove', did, '--reason', 'x')).exit).toBe(0);
  expect((await runCommandLine('trust', 'did', 'remove', did, '--reason', 'x')).exit).toBe(1);
});

it('imports a register of accreditation, with the rows it refuses', async () => {
  const table = write('issuers.csv', 'name,eidas\nTest University,VATEE-1\nNobody,\n');
  const dry = await runCommandLine('accreditation', 'import', table, '--dry-run');
  expect(dry.out).toContain('1 added, 0 changed, 0 as before, 1 rows refused');
  expect(dry.out).toContain('! 3: names the body without an identifier (no-identifier');
  const done = await runCommandLine('accreditation', 'import', table, '--json');
  expect(done.exit).toBe(1);
  expect(JSON.parse(done.out)).toMatchObject({
    format: 'table',
    added: 1,
    errors: [{ row: '3', code: 'no-identifier' }],
  });
  expect((await runCommandLine('accreditation', 'import', table, '--format', 'xml')).exit).toBe(2);
});

it('replaces the own table by a file, and takes one entry back for a reason', async () => {
  const first = write('issuers.csv', 'id,name,eidas\na,One,VATEE-1\nb,Two,VATEE-2\n');
  await runCommandLine('accreditation', 'import', first);
  const next = write('next.csv', 'id,name,eidas\nb,Two,VATEE-2\nc,Three,VATEE-3\n');
  const replace = ['accreditation', 'import', next, '--replace', '--json'];
  const line = { added: 1, removed: 1 };
  expect(JSON.parse((await runCommandLine(...replace, '--dry-run')).out)).toMatchObject(line);
  expect(JSON.parse((await runCommandLine(...replace)).out)).toMatchObject(line);
  expect(JSON.parse((await runCommandLine(...replace)).out)).toMatchObject({ removed: 0 });
  expect((await runCommandLine('accreditation', 'remove', 'b')).exit).toBe(2);
  expect((await runCommandLine('accreditation', 'remove', 'b', '--reason', 'x')).exit).toBe(0);
  expect((await runCommandLine('accreditation', 'remove', 'a', '--reason', 'x')).exit).toBe(1);
});
