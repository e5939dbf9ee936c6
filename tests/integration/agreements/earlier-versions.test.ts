/** What the text of a version says of the version before it is what the matcher does with both. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementVersion, recognitionLine } from '#db/schema/agreements';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { amend } from '~/agreements/amend.server';
import { coverageOf } from '~/agreements/coverage';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { cloneAgreement } from '~/agreements/join-agreement.server';
import { publish } from '~/agreements/publish.server';
import { addMonths } from '~/elm/calendar';
import { canonicalHash } from '~/platform/ids.server';
import { cookieOf, deskOf } from './pages';
import { AVE, agree, draft, openRoad, type Road, save, sign, TWO_YEARS, versionRow } from './road';

let road: Road;
beforeAll(async () => {
  road = await openRoad();
});
afterAll(() => road.app.close());

const day = (iso: string) => Date.parse(`${iso}T09:00:00Z`);

async function bind() {
  const created = await draft(road, {
    duration: TWO_YEARS,
  });
  await agree(road, created.versionId);
  await sign(road, created.versionId);
  return created;
}

describe('a version that amends another', () => {
  it('covers by the version before what its text says that version goes on covering', async () => {
    const { services, clock, store } = road.app;
    const { versionId, code } = await bind();
    expect((await versionRow(road.app, versionId)).terms).not.toHaveProperty('continues');
    clock.set(day('2026-04-01'));
    await followCalendar(services);
    const drafted = await amend(services, road.roc, { versionId, kind: 'whole' });
    const next = drafted.kind === 'drafted' ? drafted.versionId : '';
    const { terms } = await versionRow(road.app, next);
    expect(terms.continues).toBe('whole');
    const duration = { ...terms.duration, backCoverageFrom: null, inForceFrom: '2026-06-01' };
    await save(road, road.roc, next, 'duration', duration);
    expect((await versionRow(road.app, next)).terms.continues).toBe('whole');
    await agree(road, next);
    await sign(road, next);
    clock.set(day('2026-06-02'));
    await followCalendar(services);
    const lineOf = async (id: string) =>
      (
        await store.read
          .select()
          .from(recognitionLine)
          .where(eq(recognitionLine.agreementVersionId, id))
      )[0]!.line;
    const [before, after] = [await lineOf(versionId), await lineOf(next)];
    expect(before.teachOutMonths).toBeGreaterThan(0);
    const covers = (awarded: string, begun: string) =>
      [before, after].map((line) => coverageOf(line, awarded, begun).covered);
    expect(covers('2026-05-31', '2026-03-01')).toEqual(['yes', 'no']);
    expect(covers('2026-06-01', '2026-03-01')).toEqual(['yes', 'yes']);
    expect(covers('2026-06-20', '2026-06-02')).toEqual(['no', 'yes']);
    expect(covers(addMonths('2026-06-30', before.teachOutMonths!), '2026-03-01')).toEqual([
      'no',
      'yes',
    ]);
    await publish(services, road.rocSigner, { versionId: next });
    if (road.roc.kind !== 'person') throw new Error('not a person');
    const cloned = await cloneAgreement(services, road.roc.viewer, {
      code,
      partnerInstitutionId: AVE,
    });
    const own = cloned.kind === 'drafted' ? cloned.versionId : '';
    expect((await versionRow(road.app, own)).terms).not.toHaveProperty('continues');
  });
});

describe('an amendment drafted before the text had the clause', () => {
  /** As such ones were kept. */
  const amendment = async () => {
    const { services, store } = road.app;
    const { versionId, code } = await bind();
    await followCalendar(services);
    const drafted = await amend(services, road.roc, { versionId, kind: 'whole' });
    const next = drafted.kind === 'drafted' ? drafted.versionId : '';
    const { continues: _, ...terms } = (await versionRow(road.app, next)).terms;
    await store.tx((tx) =>
      tx.update(agreementVersion).set({ terms }).where(eq(agreementVersion.id, next)),
    );
    return { next, desk: deskOf(road, await cookieOf(road, road.roc), code, next) };
  };

  it('is offered it, and has it once somebody takes it up', async () => {
    const { next, desk } = await amendment();
    const { clauses } = MCRA_WORDING.en;
    expect((await desk.page()).earlierClause).toMatchObject({
      language: 'en',
      text: clauses['earlier-versions'],
    });
    expect((await versionRow(road.app, next)).terms.continues).toBeUndefined();
    await desk.does('earlier-clause');
    const { terms, termsHash } = await versionRow(road.app, next);
    expect(terms.continues).toBe('whole');
    expect(termsHash).toBe(canonicalHash(terms));
    const { earlierClause, preview } = await desk.page('?section=duration');
    expect(earlierClause).toBeNull();
    expect(JSON.stringify(preview)).toContain(clauses['earlier-versions'].slice(0, 60));
  });

  it('is offered to nobody where the version is a first one', async () => {
    const { code, versionId } = await draft(road);
    const desk = deskOf(road, await cookieOf(road, road.roc), code);
    expect((await desk.page()).earlierClause).toBeNull();
    await desk.does('earlier-clause');
    expect((await versionRow(road.app, versionId)).terms).not.toHaveProperty('continues');
  });
});
