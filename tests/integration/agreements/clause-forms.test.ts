import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementVersion } from '#db/schema/agreements';
import { editPart, editText } from '#tests/support/word-edit';
import { approve } from '~/agreements/approve.server';
import { freeze } from '~/agreements/freeze.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import type { ClauseChange } from '~/agreements/terms/terms';
import * as file from '~/routes/agreements.$code_.file';
import { cookieOf, type Desk, draftAtDesks, readPage } from './pages';
import { agree, hashOf, openRoad, type Road, save, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId, roc, ave } = await draftAtDesks(road));
});
afterEach(() => road.app.close());

const AT = '?section=termination';

async function clauseOf(desk: Desk, id = 'termination-notice', at = AT) {
  const page = await desk.page(at);
  const found =
    page.view.kind === 'section' ? page.view.clauses.find((each) => each.id === id) : undefined;
  if (!found) throw new Error(`no clause ${id}`);
  return found;
}

const form = (text: string, revision = 0, clause = 'termination-notice') => ({
  section: 'termination',
  form: `clause-${clause}`,
  clause,
  text,
  revision: String(revision),
});

const storedClauses = async (): Promise<readonly ClauseChange[]> =>
  (await versionRow(road.app, versionId)).terms.clauses ?? [];

describe('a clause in own words', () => {
  it('is written on with its fields by name and follows them', async () => {
    const { written } = await clauseOf(roc);
    expect(written).toContain('{Period of notice');
    expect(written).not.toContain('[to be completed');
    await roc.does('clause', form(`${written} This holds for both.`));
    await save(road, road.roc, versionId, 'termination', { termination: { noticeMonths: 11 } });
    const kept = await clauseOf(roc);
    expect(kept.text).toContain('11 months');
    expect(kept.text).toContain('This holds for both.');
    expect(kept.notSaid).toEqual([]);
    expect((await storedClauses())[0]?.text.en).toContain('{noticePeriod}');
  });

  it('that names another value than its field is marked beside it', async () => {
    await roc.does('clause', form('Either Party may leave after 16 months.'));
    const clause = await clauseOf(roc);
    expect(clause.notSaid.map((each) => each.value)).toEqual([
      `${road.document.terms.termination.noticeMonths} months`,
    ]);
    expect(await readPage(await roc.page(AT), null)).toContain(
      'This clause does not say what the fields say',
    );
  });

  it('is refused while it asks for a value, names no field, or is too long, and comes back as typed', async () => {
    const reasons = [
      ['Notice: [to be completed: a value nobody knows].', 'prompt-left'],
      ['Notice: {Notice period of some kind}.', 'no-such-field'],
      ['x'.repeat(20_001), 'clause-long'],
    ] as const;
    for (const [text, reason] of reasons)
      for (const intent of ['clause', 'clause-suggest']) {
        const answer = await roc.send(intent, form(text));
        expect(answer.data, reason).toMatchObject({ kind: 'refused', reason });
        expect(answer.data.typed.text, reason).toEqual([text]);
      }
    expect(await storedClauses()).toEqual([]);
  });

  it('keeps the words of two writers who wrote in two languages', async () => {
    await save(road, road.roc, versionId, 'translations', { translations: ['fr'] });
    await roc.does('submit');
    await roc.does('clause', { ...form('Our words.'), 'text:fr': 'Nos mots.' });
    const { revision } = await clauseOf(roc);
    const since = String((await roc.page(AT)).lastChange);
    const both = { ...form('Our words.', revision), 'text:fr': 'Nos mots.', since };
    await ave.does('clause', { ...both, 'text:fr': 'Leurs mots.' });
    const second = await roc.send('clause', { ...both, text: 'My words.' });
    expect(second.location).toContain('said=clause-merged');
    const texts = async () =>
      (await storedClauses()).find((each) => each.id === 'termination-notice')?.text;
    expect(await texts()).toEqual({ en: 'My words.', fr: 'Leurs mots.' });
    const third = await roc.send('clause', { ...both, 'text:fr': 'Mes mots.' });
    expect(third.data).toMatchObject({ kind: 'conflict', theirs: { 'text:fr': ['Leurs mots.'] } });
    expect(await readPage(await roc.page(AT), third.data)).toMatch(/Leurs mots\..*Mes mots\./);
    expect(await texts()).toEqual({ en: 'My words.', fr: 'Leurs mots.' });
  });

  it('of two writers at once shows the second both texts and overwrites nothing', async () => {
    await roc.does('submit');
    const { revision } = await clauseOf(roc);
    await ave.does('clause', form('Their words.', revision));
    const second = await roc.send('clause', form('My words.', revision));
    expect(second.status).toBe(409);
    expect(second.data).toMatchObject({
      kind: 'conflict',
      theirs: { text: ['Their words.'] },
      typed: { text: ['My words.'] },
    });
    const read = await readPage(await roc.page(AT), second.data);
    expect(read).toContain('changed this clause while you were writing');
    expect(read).toMatch(/The other text: Their words\..*My words\./);
    expect((await clauseOf(roc)).text).toBe('Their words.');
    for (const intent of ['clause-out', 'clause-back'])
      expect((await roc.send(intent, form('', revision))).data.kind, intent).toBe('conflict');
    expect((await clauseOf(roc)).text).toBe('Their words.');
    await roc.does('clause', form('My words.', second.data.revision));
    expect((await clauseOf(ave)).text).toBe('My words.');
  });
});

describe('a version for signature', () => {
  const DATED = { inForceFrom: '2030-09-01', inForceUntil: '2030-08-31' };

  it('is not made, nor submitted, while a day cannot hold; the page says which', async () => {
    const { duration } = (await versionRow(road.app, versionId)).terms;
    const { backCoverageFrom: _, ...held } = duration ?? {};
    await save(road, road.roc, versionId, 'duration', { ...held, ...DATED });
    const refusal = await submitForReview(road.app.services, road.roc, { versionId });
    expect(refusal).toMatchObject({ kind: 'refused', reason: 'complete' });
    const page = await roc.page();
    expect(page.faults.map((each) => [each.code, each.fieldId])).toContainEqual([
      'ends-before-start',
      'f-duration-inForceUntil',
    ]);
    const read = await readPage(page, null);
    expect(read).toContain('this day is before the beginning');
    expect(read).not.toContain('Every mandatory field is filled.');
  });

  it('is not made of a text with a prompt in a clause, however it came there', async () => {
    await agree(road, versionId);
    const row = await versionRow(road.app, versionId);
    const clause = {
      id: 'termination-notice',
      section: 'termination' as const,
      kind: 'replaced' as const,
      heading: {},
      text: { en: 'Notice is [to be completed: Period of notice (months)].' },
    };
    await road.app.store.tx((tx) =>
      tx
        .update(agreementVersion)
        .set({ terms: { ...row.terms, clauses: [clause] } })
        .where(eq(agreementVersion.id, versionId)),
    );
    expect(await freeze(road.app.services, road.roc, { versionId })).toMatchObject({
      kind: 'refused',
      reason: 'complete',
      missing: [{ address: 'clause:termination-notice' }],
    });
    const page = await roc.page();
    expect(page.missing).toMatchObject([
      { fieldId: 'clause-termination-notice', section: 'termination', label: 'Notice' },
    ]);
  });
});

describe('a comment in a Word file', () => {
  const COMMENTS =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Legal"><w:p><w:r><w:t>Is this enough?</w:t></w:r></w:p></w:comment></w:comments>';
  const MARK =
    '</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve">';

  it.each([
    ['a clause', 'for three years after its end', 'clause:confidentiality'],
    ['a field', '30 days', 'process.decisionDays'],
  ])('on %s can be noted, not accepted, and no term changes', async (_, at, address) => {
    await save(road, road.roc, versionId, 'process', {
      completenessWorkingDays: 5,
      decisionDays: 30,
    });
    await roc.does('submit');
    const answer = await road.app.callLoader(file, `/agreements/${code}/file?format=docx`, {
      cookie: await cookieOf(road, road.ave),
      params: { code },
    });
    const docx = new Uint8Array(await (answer.response?.arrayBuffer() ?? new ArrayBuffer(0)));
    const marked = editText(docx, at, `${at}${MARK}`);
    const said = editPart(marked, 'word/comments.xml', () => COMMENTS);
    await ave.does('word', { file: new File([said as BlobPart], 'agreement.docx') });
    const hash = await hashOf(road.app, versionId);
    const { view } = await roc.page('?section=suggestions');
    const [remark, ...others] = view.kind === 'desk' ? view.suggestions : [];
    expect(others).toEqual([]);
    expect(remark).toMatchObject({
      address,
      note: 'Is this enough?',
      applicable: false,
      remark: true,
    });
    const suggestion = remark?.id ?? '';
    const refused = await roc.send('answer', { suggestion, answer: 'accept' });
    expect(refused.data).toMatchObject({ kind: 'refused', reason: 'does-not-fit' });
    await roc.does('answer', { suggestion, answer: 'decline' });
    expect(await hashOf(road.app, versionId)).toBe(hash);
    expect(await storedClauses()).toEqual([]);
  });
});

describe('a Word file in which words beside a field changed', () => {
  it('keeps the field in the clause', async () => {
    await roc.does('submit');
    const answer = await road.app.callLoader(file, `/agreements/${code}/file?format=docx`, {
      cookie: await cookieOf(road, road.ave),
      params: { code },
    });
    const docx = new Uint8Array(await (answer.response?.arrayBuffer() ?? new ArrayBuffer(0)));
    const before = (await clauseOf(roc)).text;
    const changed = editText(docx, 'Agreement in writing with ', 'Agreement by letter with ');
    await ave.does('word', { file: new File([changed as BlobPart], 'agreement.docx') });
    const { view } = await roc.page('?section=suggestions');
    const [made] = view.kind === 'desk' ? view.suggestions : [];
    expect(made?.after).toContain('{Period of notice');
    await roc.does('answer', { suggestion: made?.id ?? '', answer: 'accept' });
    expect((await storedClauses())[0]?.text.en).toContain('{noticePeriod}');
    expect((await clauseOf(roc)).text).toBe(before.replace('in writing', 'by letter'));
  });
});

describe('what was approved', () => {
  it('is saved by hand, and the main button does what is asked', async () => {
    await submitForReview(road.app.services, road.roc, { versionId });
    const part = async () => {
      const { view } = await roc.page(AT);
      return view.kind === 'section' ? view.parts[0] : undefined;
    };
    expect(await part()).toMatchObject({ binding: false, suggestible: true });
    await approve(road.app.services, road.ave, {
      versionId,
      hash: await hashOf(road.app, versionId),
    });
    expect(await part()).toMatchObject({ binding: true, suggestible: true });
    expect(await readPage(await roc.page(AT), null)).toContain('takes the approvals back');
    await ave.does('clause-suggest', form('Other words.'));
    const page = await roc.page(AT);
    expect(page.turn).toMatchObject({ task: 'answer-suggestions', yours: true });
    expect(await readPage(page, null)).toContain('Go to the open suggestions');
  });
});
