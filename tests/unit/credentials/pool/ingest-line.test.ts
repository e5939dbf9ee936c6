import { expect, it } from 'vitest';
import { credential, NOW, sealed, trust } from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { addTally, countReport, emptyTally, headOf, lineOf } from '~/credentials/pool/ingest-line';

const report = await checkCredential(sealed(credential()), { trust, now: NOW });
const trustHash = trust.hash;

it.each(['plain.jsonld', 'a "quoted" name', 'back\\slash"', 'ünïcode – 字.json', 'new\nline'])(
  'finds the head of the line of %j again, and nothing but one line',
  (file) => {
    const line = lineOf({ file, trustHash, case: null }, report);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(headOf(line)).toEqual({ file, sha256: report.sha256, trustHash, case: null });
    expect(JSON.parse(line)).toEqual({ file, trustHash, ...report });
  },
);

it('finds the case a line was kept with', () => {
  const filed = { institution: 'inst-a', outcome: 'opened', id: 'case-1' };
  expect(headOf(lineOf({ file: 'a', trustHash, case: filed }, report))?.case).toEqual(filed);
});

it('takes no other JSON for a line of its own', () => {
  for (const line of ['', '{}', '[]', '{"file":"a"}', '{"sha256":"aa","file":"a"}', 'file,sha256'])
    expect(headOf(line)).toBeNull();
});

it('adds up reports whoever counted them', () => {
  const [first, second] = [emptyTally(), emptyTally()];
  countReport(first, report);
  countReport(second, report);
  second.checked = 1;
  addTally(first, second);
  expect(first.statuses.SEAL).toEqual({ valid: 2 });
  expect(first.statuses.REVOCATION).toEqual({ inconclusive: 2 });
  expect(first.checked).toBe(1);
});
