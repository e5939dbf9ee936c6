import { describe, expect, it } from 'vitest';
import { exampleModel } from '#templates/mcra/example';
import { type RecordedVersion, recordedModel } from '#templates/mcra/from-record';
import { previewMcra } from '#templates/mcra/preview';
import { linesOf } from '#templates/mcra/tree';

const { document } = exampleModel('en');
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 10);

const version = (
  number: string,
  parentId: string | null,
  createdAt: number,
  facts: Partial<RecordedVersion> = {},
): RecordedVersion => ({
  id: number,
  version: number,
  terms: document.terms,
  factsheet: document.factsheet,
  termsHash: 'ab12'.repeat(16),
  createdAt,
  signedAt: null,
  signedFileSha256: null,
  parentId,
  ...facts,
});

const { duration } = document.terms;
const longer = { ...document.terms, duration: { ...duration, teachOutMonths: 60 } };
const VERSIONS = [
  version('1.0', null, FIRST, { signedAt: FIRST + 5 * DAY }),
  version('1.1', '1.0', FIRST + 10 * DAY, { terms: { ...document.terms, strength: 'automatic' } }),
  version('2.0', '1.0', FIRST + 20 * DAY, { terms: longer, signedAt: FIRST + 30 * DAY }),
];
const chosen = VERSIONS[2] as RecordedVersion;
const record = { agreement: { id: 'a', code: 'MCRA-A-B-1' }, versions: VERSIONS, chosen };

describe('a recorded agreement as a document', () => {
  it('names the versions it continues by the day they were signed, and none that was given up', () => {
    const { head } = recordedModel({ ...record, status: 'in-force' });
    expect(head.changes.map((each) => [each.version, each.day])).toEqual([
      ['1.0', '2026-01-15'],
      ['2.0', '2026-02-09'],
    ]);
    expect(head.changes[1]?.addresses).toHaveLength(1);
  });

  it('shows how it was signed in place of an empty line', () => {
    const [signatory] = document.factsheet.parties.flatMap((each) => each.signatories);
    const signed = (sha256: string | null) =>
      linesOf(
        previewMcra(
          recordedModel({
            ...record,
            status: 'signed',
            signatures: [
              {
                signatoryId: signatory?.id ?? '',
                place: null,
                signedOn: '2026-02-09',
                at: Date.UTC(2026, 1, 9, 8, 30),
                sha256,
              },
            ],
          }),
          'en',
        ),
      ).join('\n');
    expect(signed(null)).toContain(
      `Confirmed in the portal (simple electronic signature) on 9 February 2026, 08:30 UTC, for the terms with the digest ${'ab12'.repeat(16)}.`,
    );
    expect(signed('cd34'.repeat(16))).toContain(
      `A signed copy is kept: SHA-256 ${'cd34'.repeat(16)}.`,
    );
  });
});
