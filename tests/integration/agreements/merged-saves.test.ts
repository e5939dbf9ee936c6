import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listChanges } from '#db/queries/agreement-work';
import { verifyAuditChain } from '#db/queries/audit';
import { approve } from '~/agreements/approve.server';
import type { Answer } from '~/agreements/workspace/answers';
import { type Desk, draftAtDesks, readPage } from './pages';
import { approvedOf, hashOf, openRoad, type Road, versionRow } from './road';

let road: Road;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ versionId, roc, ave } = await draftAtDesks(road));
  await roc.does('submit');
});
afterEach(() => road.app.close());

type Form = Record<string, string | readonly string[]>;
type Saved = Extract<Answer, { kind: 'saved' | 'differs' }>;

/** A part's form as its page holds it, with some fields typed over. */
async function formOf(desk: Desk, section: string, part: string, query = ''): Promise<Form> {
  const page = await desk.page(`?section=${section}${query}`);
  const found =
    page.view.kind === 'section' ? page.view.parts.find((each) => each.part === part) : undefined;
  if (!found) throw new Error(`no part ${part}`);
  const inputs = found.groups.flatMap(({ fields }) => fields.flatMap((field) => field.inputs));
  const { revision } = found;
  return {
    section,
    part,
    revision: String(revision),
    since: String(page.lastChange),
    ...Object.fromEntries(inputs.map(({ name, value, values }) => [name, values ?? [value]])),
  };
}

const answerOf = async (desk: Desk, form: Form): Promise<Saved> =>
  (await desk.send('save', { ...form, auto: 'yes' })).data as Saved;

const terms = async () => (await versionRow(road.app, versionId)).terms;
const changedSince = async (number: number) =>
  (await listChanges(road.app.store.read, versionId, number)).map((each) => each.address);

const CONTROL = 'document-control';
const PREVAILING = 'document.prevailingLanguage';
const TITLE = 'document.title#en';

describe('two people who change different fields of one part', () => {
  it('both end up in the text; the later one takes over the other field and is told of it', async () => {
    const mine = await formOf(roc, CONTROL, CONTROL);
    const theirs = await formOf(ave, CONTROL, CONTROL);
    expect((await answerOf(ave, { ...theirs, [PREVAILING]: 'pt' })).kind).toBe('saved');
    const answer = await answerOf(roc, { ...mine, [TITLE]: 'A title of mine' });
    expect(answer).toMatchObject({
      kind: 'saved',
      took: { [PREVAILING]: ['pt'] },
      meanwhile: [{ by: expect.any(String), own: false, fields: ['Prevailing language'] }],
    });
    expect(Object.keys(answer.took ?? {})).toEqual([PREVAILING]);
    expect(await terms()).toMatchObject({
      prevailingLanguage: 'pt',
      title: { en: 'A title of mine' },
    });
    // Each change is told under the name of who made it, and of nothing else.
    expect(await changedSince(Number(mine.since))).toEqual([PREVAILING, 'document.title']);
    const again = { ...mine, since: String(answer.since), [PREVAILING]: 'pt', [TITLE]: 'Again' };
    expect(await answerOf(roc, again)).not.toHaveProperty('meanwhile');
    expect((await verifyAuditChain(road.app.store.read)).brokenAt).toBeNull();
  });

  it('is said on the page where there is no script', async () => {
    const mine = await formOf(roc, CONTROL, CONTROL);
    await ave.send('save', { ...(await formOf(ave, CONTROL, CONTROL)), [PREVAILING]: 'pt' });
    const sent = await roc.send('save', { ...mine, [TITLE]: 'A title of mine' });
    const { status, data } = sent;
    expect(status).toBe(200);
    const read = await readPage(await roc.page(`?section=${CONTROL}`), data);
    expect(read).toMatch(/changed Prevailing language meanwhile; both are kept\./);
  });

  it('reach a line from two pages, and its courses by their ids', async () => {
    const [line] = (await terms()).lines;
    const [source] = line?.sources ?? [];
    const part = `line:${line?.id}`;
    const at = `&open=${line?.id}`;
    const ects = `course.ects@${line?.id}/${source?.id}`;
    const age = `conditions.maximumAgeMonths@${line?.id}`;
    const mine = await formOf(roc, 'courses', part, at);
    const theirs = await formOf(ave, 'conditions', part, `&line=${line?.id}`);
    await answerOf(ave, { ...theirs, [age]: '7' });
    expect((await answerOf(roc, { ...mine, [ects]: '9' })).kind).toBe('saved');
    const now = (await terms()).lines[0];
    expect(now?.conditions.maximumAgeMonths?.value).toBe(7);
    expect(now?.sources[0]?.ects).toBe(9);
  });

  it('voids an approval once, with the one change that was made', async () => {
    const [MONTHS, UNTIL] = ['duration.teachOutMonths', 'duration.inForceUntil'];
    const mine = await formOf(roc, 'duration', 'duration');
    const theirs = await formOf(ave, 'duration', 'duration');
    expect((await answerOf(ave, { ...theirs, [MONTHS]: '3' })).kind).toBe('saved');
    const hash = await hashOf(road.app, versionId);
    await approve(road.app.services, road.roc, { versionId, hash });
    expect(await approvedOf(road.app, versionId)).toHaveLength(1);
    const untouched = await answerOf(roc, mine);
    expect(untouched).toMatchObject({ kind: 'saved', voided: false });
    expect(await approvedOf(road.app, versionId)).toHaveLength(1);
    const answer = await answerOf(roc, { ...mine, [UNTIL]: '2031-01-01' });
    expect(answer.voided).toBe(true);
    expect(await approvedOf(road.app, versionId)).toEqual([]);
    const since = String(answer.since);
    const again = { ...mine, since, [MONTHS]: '3', [UNTIL]: '2031-01-02' };
    expect((await answerOf(roc, again)).voided).toBe(false);
  });
});

describe('two people who change the same field', () => {
  const MONTHS = 'termination.noticeMonths';

  async function differ() {
    const mine = await formOf(roc, CONTROL, CONTROL);
    const theirs = await formOf(ave, CONTROL, CONTROL);
    await answerOf(ave, { ...theirs, [TITLE]: 'Their title' });
    const form = { ...mine, [TITLE]: 'My title', [PREVAILING]: 'pt' };
    const sent = await roc.send('save', form);
    return { form, sent, answer: sent.data as Extract<Answer, { kind: 'differs' }> };
  }

  it('keeps all but that field, and shows both texts with who and when', async () => {
    const { sent, answer } = await differ();
    expect(sent.status).toBe(409);
    expect(answer).toMatchObject({
      kind: 'differs',
      held: [
        {
          address: 'document.title',
          own: false,
          mine: 'English: My title',
          theirs: 'English: Their title',
        },
      ],
      typed: { [TITLE]: ['My title'], [PREVAILING]: ['pt'] },
      took: {},
    });
    expect(answer.held[0]?.by).not.toBe('');
    expect(answer.held[0]?.at).toBeGreaterThan(0);
    expect(await terms()).toMatchObject({
      prevailingLanguage: 'pt',
      title: { en: 'Their title' },
    });
    const read = await readPage(await roc.page(`?section=${CONTROL}`), answer);
    expect(read).toMatch(
      /One field was written differently.*Keep mine English: My title.*Their title/,
    );
  });

  it.each(['mine', 'theirs'])('ends with the text that is chosen: %s', async (choice) => {
    const { form, answer } = await differ();
    const since = {
      since: String(answer.since),
      'since:document.title': String(answer.held[0]?.known),
    };
    const chosen = { ...form, ...since, 'keep:document.title': choice };
    const settled = await answerOf(roc, chosen);
    expect(settled.kind).toBe('saved');
    const title = choice === 'mine' ? 'My title' : 'Their title';
    expect((await terms()).title).toMatchObject({ en: title });
    if (choice === 'theirs') expect(settled.took).toMatchObject({ [TITLE]: ['Their title'] });
    expect(settled.meanwhile ?? []).toEqual([]);
  });

  it('stays held while nothing is chosen, whatever else is saved, and when theirs changes again', async () => {
    const { form, answer } = await differ();
    const since = {
      since: String(answer.since),
      'since:document.title': String(answer.held[0]?.known),
    };
    const undecided = await answerOf(roc, { ...form, ...since, [PREVAILING]: 'fr' });
    expect(undecided.kind).toBe('differs');
    expect(await terms()).toMatchObject({ prevailingLanguage: 'fr', title: { en: 'Their title' } });
    await answerOf(ave, { ...(await formOf(ave, CONTROL, CONTROL)), [TITLE]: 'Their second' });
    const late = { ...form, ...since, [PREVAILING]: 'fr', 'keep:document.title': 'mine' };
    expect(await answerOf(roc, late)).toMatchObject({
      kind: 'differs',
      held: [{ theirs: 'English: Their second' }],
    });
    expect((await terms()).title).toMatchObject({ en: 'Their second' });
  });

  it('a fault elsewhere loses neither the question nor what was typed', async () => {
    const at = '?section=duration';
    const mine = await formOf(roc, 'duration', 'duration');
    const theirs = await formOf(ave, 'duration', 'duration');
    await answerOf(ave, { ...theirs, 'duration.teachOutMonths': '3' });
    const form = { ...mine, 'duration.teachOutMonths': '5', 'duration.inForceUntil': 'never' };
    const { data } = await roc.send('save', form);
    expect(data).toMatchObject({ kind: 'wrong', typed: { since: [mine.since] } });
    // The page that comes back is still written from the text its reader had before them.
    expect(await readPage(await roc.page(at), data)).toContain(` ${mine.since} `);
  });

  it('is nobody’s conflict where both wrote the same, or one back what was there', async () => {
    const mine = await formOf(roc, 'termination', 'termination');
    const theirs = await formOf(ave, 'termination', 'termination');
    await answerOf(ave, { ...theirs, [MONTHS]: '3' });
    expect((await answerOf(roc, { ...mine, [MONTHS]: '3' })).kind).toBe('saved');
    expect((await answerOf(roc, mine)).kind).toBe('saved');
    expect((await terms()).termination.noticeMonths).toBe(3);
  });

  it('a proposal asks for what its writer changed, not for what others did meanwhile', async () => {
    const mine = await formOf(roc, CONTROL, CONTROL);
    await answerOf(ave, { ...(await formOf(ave, CONTROL, CONTROL)), [PREVAILING]: 'pt' });
    await roc.does('suggest', { ...mine, [TITLE]: 'A title of mine' });
    const { suggestions } = (await roc.page(`?section=${CONTROL}`)).view as unknown as {
      suggestions: { address: string }[];
    };
    expect(suggestions.map((each) => each.address)).toEqual(['document.title']);
  });
});

describe('places that move or go', () => {
  it('what was typed in a course that is taken out is told, not lost', async () => {
    const line =
      (await terms()).lines.find((each) => each.sources.length > 1) ?? (await terms()).lines[0];
    const [source] = line?.sources ?? [];
    const part = `line:${line?.id}`;
    const at = `&open=${line?.id}`;
    const mine = await formOf(roc, 'courses', part, at);
    await ave.does('remove-course', { section: 'courses', part, id: `${line?.id}/${source?.id}` });
    const code = `course.code@${line?.id}/${source?.id}`;
    const answer = await answerOf(roc, { ...mine, [code]: 'MY-CODE' });
    expect(answer.lost).toMatchObject([{ typed: 'MY-CODE' }]);
  });

  it('compares the whole part once a target was taken out', async () => {
    const [line] = (await terms()).lines;
    const part = `line:${line?.id}`;
    const at = `&open=${line?.id}`;
    const mine = await formOf(roc, 'targets', part, at);
    await ave.does('remove-target', { section: 'targets', part, id: `${line?.id}/1` });
    const answer = (await roc.send('save', { ...mine, [`line.ectsGranted@${line?.id}`]: '1' }))
      .data as Answer;
    expect(answer.kind).toBe('conflict');
    expect((await terms()).lines[0]?.ectsGranted).toBe(line?.ectsGranted);
  });
});
