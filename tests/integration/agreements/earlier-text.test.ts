import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, draftAtDesks, readPage } from './pages';
import { openRoad, type Road, save, versionRow } from './road';

let road: Road;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ versionId, roc, ave } = await draftAtDesks(road));
  await roc.does('submit');
  await roc.does('seen');
});
afterEach(() => road.app.close());

type Section = Extract<Awaited<ReturnType<Desk['page']>>['view'], { kind: 'section' }>;
const sectionOf = async (desk: Desk, section: string): Promise<Section> => {
  const { view } = await desk.page(`?section=${section}`);
  if (view.kind !== 'section') throw new Error('no section');
  return view;
};
const fieldIn = (view: Section, address: string) =>
  view.parts
    .flatMap((part) => part.groups.flatMap((group) => group.fields))
    .find((field) => field.address === address);
const months = async () => (await versionRow(road.app, versionId)).terms.termination.noticeMonths;

describe('a change that the partner made', () => {
  const address = 'termination.noticeMonths';
  const partner = () =>
    save(road, road.ave, versionId, 'termination', { termination: { noticeMonths: 2 } });

  it('is answered by proposing what stood there before, which the partner takes or discusses', async () => {
    const before = await months();
    await partner();
    const page = await roc.page('?section=termination');
    expect(await readPage(page, null)).toContain('Propose the earlier text');
    expect(fieldIn(await sectionOf(roc, 'termination'), address)?.changed).toMatchObject({
      earlier: 'open',
    });
    await roc.does('earlier', { section: 'termination', address });
    expect(await months()).toBe(2);
    expect(fieldIn(await sectionOf(roc, 'termination'), address)?.changed?.earlier).toBe(
      'proposed',
    );
    const theirs = await sectionOf(ave, 'termination');
    const [suggestion] = theirs.suggestions;
    expect((await ave.page()).turn).toMatchObject({ task: 'answer-suggestions', yours: true });
    await ave.does('answer', { suggestion: suggestion?.id ?? '', answer: 'accept' });
    expect(await months()).toBe(before);
  });

  it('to a clause is marked there; the model wording can be proposed again', async () => {
    await ave.does('clause', {
      section: 'protections',
      clause: 'liability',
      text: 'Nobody is liable for anything.',
    });
    const view = await sectionOf(roc, 'protections');
    const changed = view.clauses.find((each) => each.id === 'liability')?.changed;
    expect(changed).toMatchObject({ earlier: 'open', after: 'Nobody is liable for anything.' });
    expect(changed?.before).toContain('negligence');
    await roc.does('earlier', { section: 'protections', address: 'clause:liability' });
    const [suggestion] = (await sectionOf(ave, 'protections')).suggestions;
    expect(suggestion).toMatchObject({ applicable: true, after: changed?.before });
    await ave.does('answer', { suggestion: suggestion?.id ?? '', answer: 'accept' });
    expect((await versionRow(road.app, versionId)).terms.clauses).toEqual([]);
  });

  it('is offered to nobody else, nor where nothing changed or the text is fixed', async () => {
    await partner();
    const field = fieldIn(await sectionOf(ave, 'termination'), address);
    expect(field?.changed).toBeNull();
    expect((await ave.send('earlier', { address })).data).toMatchObject({ reason: 'no-change' });
    const news = await roc.page('?section=news');
    expect(news.view.kind === 'desk' && news.view.news[0]).toMatchObject({
      section: 'termination',
      target: 'f-termination-noticeMonths',
    });
    await roc.does('approve');
    await ave.does('approve');
    await roc.does('freeze');
    // Whoever approves has seen what changed.
    expect(fieldIn(await sectionOf(roc, 'termination'), address)?.changed).toBeNull();
    expect((await roc.send('earlier', { address })).data).toMatchObject({ reason: 'no-change' });
  });
});
