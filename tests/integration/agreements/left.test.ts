/** What the workspace says is left, and whose turn it is, as each party reads it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amend } from '~/agreements/amend.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import type { AgreementActor } from '~/agreements/version-context.server';
import { cookieOf, deskOf, readPage } from './pages';
import { AVE, agree, draft, openRoad, ROC, type Road, save, sign, TWO_YEARS } from './road';

let road: Road;
beforeAll(async () => {
  road = await openRoad();
});
afterAll(() => road.app.close());

const desk = async (actor: AgreementActor, code: string) =>
  deskOf(road, await cookieOf(road, actor), code);
const namedBy = (actor: AgreementActor, institutionId: string, name: string) => ({
  institutionId,
  personId: actor.kind === 'person' ? actor.viewer.personId : null,
  name,
  position: '',
});

describe('a draft without courses', () => {
  it('says that each brings fields of its own, and ticks no section that is about them', async () => {
    const { code } = await draft(road, { lines: [] });
    const page = await (await desk(road.roc, code)).page();
    const waiting = page.outline.filter((each) => each.waits).map((each) => each.id);
    expect(waiting).toEqual(['courses', 'targets', 'conditions', 'process', 'grades']);
    const read = await readPage(page, null);
    expect(read).toContain('Each course adds fields of its own.');
    expect(read).toContain('waits for the first line');
    const whole = await (await desk(road.roc, (await draft(road)).code)).page();
    expect(whole.outline.some((each) => each.waits)).toBe(false);
    expect(await readPage(whole, null)).not.toContain('Each course adds fields of its own.');
  });
});

describe('coordinators', () => {
  it('of the partner are asked once it reads the text, and alone act on Annexes A and B', async () => {
    const { services, clock } = road.app;
    const own = namedBy(road.roc, ROC, 'Marc Lenoir');
    const theirs = namedBy(road.ave, AVE, 'Rui Azevedo');
    const { versionId, code } = await draft(road, {
      duration: TWO_YEARS,
      amendment: { kind: 'delegated', coordinators: [own] },
    });
    const first = await (await desk(road.roc, code)).page();
    expect(first.missing).toMatchObject([{ theirs: true, section: 'amendment' }]);
    expect(first.actions).toContain('submit');
    expect(await submitForReview(services, road.roc, { versionId })).toMatchObject({
      kind: 'done',
    });
    const read = await (await desk(road.ave, code)).page();
    expect(read.missing).toMatchObject([{ theirs: false }]);
    expect(read.actions).not.toContain('approve');
    const both = { amendment: { kind: 'delegated', coordinators: [own, theirs] } };
    expect(await save(road, road.ave, versionId, 'amendment', both)).toMatchObject({
      kind: 'saved',
      missing: [],
    });
    await agree(road, versionId);
    await sign(road, versionId);
    clock.set(Date.parse('2026-04-01T09:00:00Z'));
    await followCalendar(services);
    const drafted = await amend(services, road.roc, { versionId, kind: 'annex' });
    const next = drafted.kind === 'drafted' ? drafted.versionId : '';
    await submitForReview(services, road.roc, { versionId: next });
    const coordinator = await (await desk(road.ave, code)).page();
    expect(coordinator.turn).toMatchObject({ yours: true, task: 'review' });
    const colleague = await (await desk(road.aveSigner, code)).page();
    expect(colleague.turn.yours).toBe(false);
    expect(colleague.actions).not.toContain('approve');
    const words = await readPage(colleague, null);
    expect(words).toMatch(/Rui Azevedo \([^)]*\) next: review the text/);
    expect(words).toMatch(/its coordinators approve it: Marc Lenoir \([^)]*\) and Rui Azevedo/);
  });
});
