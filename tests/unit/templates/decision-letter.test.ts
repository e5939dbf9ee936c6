import { expect, test } from 'vitest';
import { decisionLetter, letterFileName, letterLanguage } from '#templates/decision/letter';
import {
  allRecords,
  conditionalRecord,
  fullRecord,
  mixedRecord,
  refusedRecord,
} from '#tests/fixtures/decision-records';
import { partsOf, visibleText } from '#tests/support/office';
import { DecisionRecord } from '~/recognition/decision-record';

const proof = {
  url: 'https://clearinghouse.example/d/Zk3v9QmT2xYb7LhR0sNwPqA4',
  recordHash: '9f'.repeat(32),
};
const english = async (record: DecisionRecord) =>
  visibleText(await decisionLetter(record, 'en', proof));

test('the fixtures are records as the schema has them', () => {
  for (const record of Object.values(allRecords))
    expect(DecisionRecord.safeParse(record).error).toBeUndefined();
});

test('a letter names who decides, for whom, about what, and on what grounds', async () => {
  const text = await english(fullRecord);
  for (const expected of [
    'Meuse Valley University',
    'Faculty of Science',
    'REC-2026-0007',
    '2 March 2026',
    'Živilė Šiaučiūnaitė-Łukasiewicz',
    's2024117',
    'We received it on 3 February 2026.',
    'Please count this course as an elective in my bachelor.',
    'data-ethics.jsonld',
    'Seal: valid',
    'Revocation: cannot tell',
    'Checked on 3 February 2026, 10:12',
    'Article V.1',
    'Study and examination regulations, art. 47 § 2',
    'Agreement MCRA-2026-001, version 1.2, line L3',
    'credit, not a degree',
    'It awards no degree',
    'Electives: society and computing: then 12 of 30',
    'Appeals Board of Meuse Valley University',
    'within 30 days from the day you are notified',
    'In writing and signed',
    'GDPR art. 6(1)(e)',
    'Prof. Οδυσσέας Παπαδόπουλος',
    'Signed on 2 March 2026, 14:05',
    proof.url,
    proof.recordHash,
  ])
    expect(text).toContain(expected);
});

test('originals stand beside what was recognised, with the way of conversion', async () => {
  const text = await english(fullRecord);
  for (const expected of [
    'DE-101 · Data ethics in practice',
    'University of Łódź-on-Sea (Poland)',
    'EQF 6',
    '4,5',
    'scale: 2–5, 5 best, 3 pass',
    '1.8',
    'Modified Bavarian formula',
    'INF-E2 · Electives: society and computing',
  ])
    expect(text).toContain(expected);
});

test('a day of award is the one its writer meant, also in records that kept its time', async () => {
  const [first, ...others] = fullRecord.packages;
  if (!first) throw new Error('no package');
  const sources = first.sources.map((each) => ({
    ...each,
    awardedOn: '2024-01-01T00:00:00+01:00',
  }));
  const record = { ...fullRecord, packages: [{ ...first, sources }, ...others] };
  const text = await english({ ...record, timeZone: 'Europe/Lisbon' });
  expect(text).toContain('awarded 1 January 2024');
  expect(text).not.toContain('31 December 2023');
});

test('what is for the file only stays out of the letter', async () => {
  for (const record of Object.values(allRecords))
    expect(await english(record)).not.toContain('Internal:');
});

test('a refusal is humane and tells reasons, evidence, later ways and the hearing', async () => {
  const text = await english(refusedRecord);
  for (const expected of [
    'We know this is not the answer you hoped for',
    'Essential learning outcomes missing (O1)',
    'gradient descent & back-propagation',
    'Level substantially lower (L1)',
    'practical project (2 ECTS)',
    'You replied on 18 February 2026',
    '3 April 2026 (30 days',
    'Found authentic by hand: e-mail from the registrar',
    '1 credit of UK CATS counts as 0.5',
  ])
    expect(text).toContain(expected);
  expect(text).not.toContain('In total we credit');
  expect(text).not.toContain('sealed by');
});

test('conditions carry their due dates, and a committee its meeting and minutes', async () => {
  const text = await english(conditionalRecord);
  for (const expected of [
    'Please meet this by 30 June 2026.',
    'Be enrolled in the programme in 2026/27.',
    'Learning agreement LA-2025-77, version 2, component 3',
    'meeting of 25 February 2026, minutes 2026/04',
    'Reference case REF-2025-031',
    'You accepted the credit and declined the grade.',
    'does not count toward the degree',
    'In total we credit 8',
  ])
    expect(text.replaceAll('\u00a0', ' ')).toContain(expected);
});

test('several parts come with an overview, and a correction says what it replaces', async () => {
  const text = await english(mixedRecord);
  expect(text).toContain('Our decision at a glance');
  expect(text).toContain('This letter replaces our decision of 27 February 2026');
  expect(text).toContain('Part 12: Course 12');
  expect(await english(fullRecord)).not.toContain('at a glance');
});

test('a revocation credits nothing', async () => {
  const text = await english({
    ...fullRecord,
    kind: 'revocation',
    edition: 2,
    replaces: { id: 'd-0', decidedOn: '2026-01-10', explanation: 'The certificate was forged.' },
  });
  expect(text).toContain('Recognition taken back');
  expect(text).toContain('The certificate was forged.');
  expect(text).not.toContain('In total we credit');
  expect(text).not.toContain('then 12 of 30');
});

test('a learner who reads French gets the letter in French, then in English', async () => {
  const text = visibleText(await decisionLetter(fullRecord, 'fr', proof));
  const second = text.indexOf('This is the English text of the same decision.');
  expect(second).toBeGreaterThan(0);
  expect(text.slice(0, second)).toContain('Décision de reconnaissance');
  expect(text.slice(0, second)).toContain('Université de la Vallée de la Meuse');
  expect(text.slice(0, second)).toContain('en vigueur depuis le 1er septembre 2025');
  expect(text.slice(0, second)).not.toContain('Decision on recognition');
  expect(text.slice(second)).toContain('Decision on recognition');
  const xml = partsOf(await decisionLetter(fullRecord, 'fr', proof)).get('word/document.xml') ?? '';
  expect(xml).toContain('<w:lang w:val="fr-FR"/>');
  expect(xml).toContain('<w:lang w:val="en-GB"/>');
});

test('every page says which decision it belongs to and how many there are', async () => {
  const docx = await decisionLetter(fullRecord, 'en', proof);
  expect(visibleText(docx, 'word/footer1.xml')).toContain(
    'REC-2026-0007 · Record 9f9f9f9f9f9f · 2 March 2026',
  );
  const footer = partsOf(docx).get('word/footer1.xml') ?? '';
  expect(footer).toContain('PAGE');
  expect(footer).toContain('NUMPAGES');
});

test('the same record gives the same bytes, and another record other bytes', async () => {
  const once = await decisionLetter(fullRecord, 'fr', proof);
  await decisionLetter(mixedRecord, 'en', proof);
  const again = await decisionLetter(structuredClone(fullRecord), 'fr', proof);
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  const other = await decisionLetter({ ...fullRecord, fileNumber: 'REC-2026-0008' }, 'fr', proof);
  expect(Buffer.from(other).equals(Buffer.from(once))).toBe(false);
});

test('properties carry the decision’s own date, never the clock’s', async () => {
  const core =
    partsOf(await decisionLetter(fullRecord, 'fr', proof)).get('docProps/core.xml') ?? '';
  expect(core.match(/2026-03-02T13:05:00Z/g)).toHaveLength(2);
  expect(core).toContain('<dc:language>fr-FR, en-GB</dc:language>');
  expect(core).toContain('<dc:creator>Université de la Vallée de la Meuse</dc:creator>');
});

test('markup, control characters and right-to-left names survive', async () => {
  const hostile = {
    ...refusedRecord,
    request: { ...refusedRecord.request, text: 'a\u0000b\u0008c <w:p/> & "d" \ud800 \u202eevil' },
  };
  const docx = await decisionLetter(hostile, 'en', proof);
  expect(visibleText(docx)).toContain('abc <w:p/> & "d"  evil');
  const xml = partsOf(docx).get('word/document.xml') ?? '';
  expect(xml).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*ليلى الحسن/);
  expect(xml).toContain('w:bidi="ar-SA"');
});

test('tables repeat their header, keep rows whole and have a fixed layout', async () => {
  const xml =
    partsOf(await decisionLetter(mixedRecord, 'en', proof)).get('word/document.xml') ?? '';
  const rows = xml.match(/<w:tr>/g)?.length ?? 0;
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  expect(xml.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(
    xml.match(/<w:tbl>/g)?.length ?? 0,
  );
  expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(14);
});

test('the QR picture says in words where it leads', async () => {
  const xml = partsOf(await decisionLetter(fullRecord, 'en', proof)).get('word/document.xml') ?? '';
  expect(xml).toMatch(
    /<wp:docPr id="1" [^>]*descr="QR code that opens[^"]*Zk3v9QmT2xYb7LhR0sNwPqA4"/,
  );
});

test('a letter is written in French or English, and its file is named after the file number', () => {
  expect(['fr', 'fr-BE', 'FR', 'lt', undefined].map((each) => letterLanguage(each))).toEqual([
    'fr',
    'fr',
    'fr',
    'en',
    'en',
  ]);
  expect(letterFileName({ ...fullRecord, fileNumber: 'REC/2026 7' })).toBe('REC-2026-7-1.docx');
});

test('a condition is read in the letter’s language, or marked with the one it is in', async () => {
  const [part] = conditionalRecord.packages;
  const record: DecisionRecord = {
    ...conditionalRecord,
    packages: [
      {
        ...part!,
        conditions: [
          {
            text: 'Bring the report.',
            dueOn: null,
            texts: { en: 'Bring the report.', fr: 'Apporter le rapport.' },
          },
          { text: 'Zdaj egzamin.', dueOn: '2026-06-15', texts: { de: 'Die Prüfung bestehen.' } },
          { text: 'As it was kept.', dueOn: null },
        ],
      },
    ],
  };
  const docx = await decisionLetter(record, 'fr', proof);
  const french = visibleText(docx);
  expect(french).toContain('1. Apporter le rapport.');
  expect(french).toContain('2. Die Prüfung bestehen. (en allemand) À remplir avant le');
  expect(french).toContain('3. As it was kept.');
  expect(partsOf(docx).get('word/document.xml')?.toString()).toMatch(
    /<w:lang w:val="de-DE"\/>(?:(?!<w:lang).)*Die Prüfung bestehen\./s,
  );
  expect(await english(record)).toContain('1. Bring the report.');
});
