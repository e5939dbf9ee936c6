import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOn } from '#db/queries/agreement-register';
import { findPublishedCourse } from '#db/queries/catalogue';
import { agreementVersion, recognitionLine } from '#db/schema/agreements';
import { opportunity } from '#db/schema/catalogue';
import { addCourse } from '#tests/support/catalogue-fixture';
import { agreementStateOn } from '~/agreements/agreement-state';
import { resume, suspend, terminate } from '~/agreements/end-agreement.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { moveLine } from '~/agreements/move-line.server';
import { publish } from '~/agreements/publish.server';
import { dayOf } from '~/platform/format';
import { whereRecognised } from '~/recognition/where-recognised.server';
import * as register from '~/routes/agreements._index';
import * as single from '~/routes/agreements.$code';
import * as mine from '~/routes/agreements.mine';
import { agree, draft, openRoad, ROC, type Road, sign } from './road';

let road: Road;
let versionId = '';
let code = '';
let courseId = '';

beforeAll(async () => {
  road = await openRoad();
  const { app } = road;
  const [line] = road.document.terms.lines;
  const source = line!.sources[0]!;
  courseId = source.opportunityId ?? 'course-of-the-line';
  await addCourse(app, { id: courseId, providerId: line!.issuingInstitutionId });
  await app.store.tx(async (tx) => {
    await tx
      .update(opportunity)
      .set({ publishedVersion: source.opportunityVersion ?? 1 })
      .where(eq(opportunity.id, courseId));
  });
  const made = await draft(road, {
    publication: 'full-text',
    duration: {
      ...road.document.terms.duration,
      inForceFrom: '2026-03-01',
      inForceUntil: '2028-08-31',
      academicYears: ['2026/27'],
    },
  });
  ({ versionId, code } = made);
  await agree(road, versionId);
  await sign(road, versionId);
  await followCalendar(app.services);
});

afterAll(() => road.app.close());

const codes = async (query = '') => {
  const { data } = await road.app.callLoader(register, `/agreements${query}`);
  return data.agreements.map((each: { code: string }) => each.code);
};
const recognitions = async () => {
  const course = await findPublishedCourse(road.app.store.read, courseId);
  if (!course) throw new Error('the course is not published');
  return (await whereRecognised(course, null, 'en')).recognitions.length;
};

describe('the register', () => {
  it('shows an agreement, and the course its recognition, at once when it is published', async () => {
    expect(await codes()).toEqual([]);
    expect(await recognitions()).toBe(0);
    expect((await publish(road.app.services, road.roc, { versionId })).kind).toBe('done');
    expect(await codes()).toEqual([code]);
    expect(await recognitions()).toBeGreaterThan(0);
  });

  it('answers every filter, and names what it could not use', async () => {
    const field = road.document.terms.lines[0]!.sources[0]!.iscedF[0]!.slice(0, 2);
    for (const query of [
      '?institution=rochefleur',
      '?phase=applies',
      '?status=in-force',
      `?field=${field}`,
      '?year=2026/2027',
      `?q=${code.toLowerCase()}`,
    ])
      expect(await codes(query), query).toEqual([code]);
    for (const query of [
      '?institution=third',
      '?phase=ended',
      '?year=2019/2020',
      '?field=99',
      '?expiring=30',
      '?programme=zzz',
      '?country=LT',
    ])
      expect(await codes(query), query).toEqual([]);
    const { data } = await road.app.callLoader(register, '/agreements?phase=nonsense&page=0');
    expect(data.ignored).toEqual(['phase', 'page']);
  });

  it('shows in its control whatever it filters by, by the names of the form and those of the API', async () => {
    const isced = road.document.terms.lines[0]!.sources[0]!.iscedF[0]!;
    const asked = [
      [`iscedF=${isced.slice(0, 2)}`, 'field', isced.slice(0, 2), [code]],
      [`iscedF=${isced}`, 'field', isced, [code]],
      ['iscedF=99', 'field', '99', []],
      ['academicYear=2031/2032', 'year', '2031/2032', []],
      ['country=lt', 'country', 'LT', []],
      ['institution=third', 'institution', 'third', []],
    ] as const;
    for (const [query, name, value, found] of asked) {
      const { data } = await road.app.callLoader(register, `/agreements?${query}`);
      expect(
        data.agreements.map((each: { code: string }) => each.code),
        query,
      ).toEqual(found);
      expect(data.filter[name], query).toBe(value);
      const offered = data.choices[name].map((each: { value: string }) => each.value);
      expect(
        offered.filter((each: string) => each === value),
        query,
      ).toEqual([value]);
    }
    const { data } = await road.app.callLoader(register, '/agreements?status=nonsense&expiring=x');
    expect(data.ignored).toEqual(['status', 'expiring']);
  });

  it('tells the same state as the pages do, whatever the dates', async () => {
    const { store } = road.app;
    const days = [null, '2025-01-01', '2026-03-01', '2026-06-01', '2027-01-01'];
    const [row] = await store.read.select().from(agreementVersion).limit(1);
    for (const status of ['signed', 'in-force', 'amendment', 'notice-given', 'suspended'] as const)
      for (const inForceFrom of days)
        for (const inForceUntil of days) {
          await store.tx(async (tx) => {
            await tx
              .update(agreementVersion)
              .set({ status, inForceFrom, inForceUntil })
              .where(eq(agreementVersion.id, row!.id));
          });
          for (const today of ['2026-03-02', '2026-06-01', '2027-02-01']) {
            const [told] = await store.read
              .select({ state: stateOn(today) })
              .from(agreementVersion)
              .where(eq(agreementVersion.id, row!.id));
            expect(told?.state).toBe(
              agreementStateOn({ status, inForceFrom, inForceUntil }, today),
            );
          }
        }
    const { status, inForceFrom, inForceUntil } = row!;
    await store.tx(async (tx) => {
      await tx
        .update(agreementVersion)
        .set({ status, inForceFrom, inForceUntil })
        .where(eq(agreementVersion.id, row!.id));
    });
  });
});

describe('a single line', () => {
  const states = async () =>
    (await road.app.store.read.select().from(recognitionLine))
      .sort((a, b) => a.number.localeCompare(b.number))
      .map((each) => each.state);
  const move = (actor: Road['roc'], action: 'suspend' | 'resume' | 'end', reason = '') =>
    moveLine(road.app.services, actor, { versionId, number: 'L1', action, reason });

  it('is suspended by one party, which says why, and leaves the others and the register', async () => {
    const before = await states();
    expect(await move(road.rocSigner, 'suspend')).toEqual({ kind: 'refused', reason: 'reason' });
    expect(await states()).toEqual(before);
    const suspended = { kind: 'done', state: 'suspended' };
    expect(await move(road.rocSigner, 'suspend', 'its accreditation ran out')).toEqual(suspended);
    expect(await states()).toEqual(['suspended', ...before.slice(1)]);
    expect(await recognitions()).toBe(0);
    expect(await codes()).toEqual([code]);
    expect(await move(road.aveSigner, 'resume', 'it was renewed')).toEqual({
      kind: 'consent-noted',
      waitingFor: [ROC],
    });
    const show = async (actor?: Road['roc']) => {
      const personId = actor?.kind === 'person' ? actor.viewer.personId : '';
      const more = actor ? { cookie: await road.app.signInAs(personId) } : {};
      const url = `/agreements/${code}`;
      return (await road.app.callLoader(single, url, { params: { code }, ...more })).data.lines[0];
    };
    expect((await show(road.ave)).suspension).toMatchObject({
      reason: 'its accreditation ran out',
    });
    expect((await show()).suspension, 'to the public').toBeNull();
  });

  it('stays suspended when the whole agreement was suspended and is resumed', async () => {
    const { app, rocSigner } = road;
    await suspend(app.services, rocSigner, { versionId, note: 'for the summer' });
    expect(new Set(await states())).toEqual(new Set(['suspended']));
    await resume(app.services, rocSigner, { versionId });
    expect((await states())[0]).toBe('suspended');
    expect((await states()).slice(1).every((each) => each === 'active')).toBe(true);
    await move(rocSigner, 'resume', 'rewritten');
    expect(await recognitions()).toBeGreaterThan(0);
  });

  it('is nothing to a drafter or to another institution', async () => {
    await expect(move(road.roc, 'end', 'r')).rejects.toMatchObject({ code: 'not-found' });
    const stranger = await road.person('signatory', 'inst-third');
    await expect(move(stranger, 'end', 'r')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a source that drifted', () => {
  it('is flagged on the page and on the dashboard after the catalogue changed it', async () => {
    const { app } = road;
    const show = async () =>
      (await app.callLoader(single, `/agreements/${code}`, { params: { code } })).data.lines[0];
    expect((await show()).drift).toEqual([]);
    const before = (await findPublishedCourse(app.store.read, courseId))?.version ?? null;
    const publishVersion = (publishedVersion: number | null) =>
      app.store.tx(async (tx) => {
        await tx.update(opportunity).set({ publishedVersion }).where(eq(opportunity.id, courseId));
      });
    await publishVersion(9);
    expect((await show()).drift).toMatchObject([{ courseId, today: 9 }]);
    const { roc } = road;
    const personId = roc.kind === 'person' ? roc.viewer.personId : '';
    const cookie = await app.signInAs(personId);
    const { data } = await app.callLoader(mine, '/agreements/mine', { cookie });
    expect(data.mine.drifted).toMatchObject([{ code, line: 'L1', drift: [{ today: 9 }] }]);
    expect(data.mine.figures.inForce).toBe(1);
    await publishVersion(before);
  });
});

describe('the end', () => {
  it('takes the agreement from "applies" and the course’s recognition at once', async () => {
    const { app, rocSigner, aveSigner } = road;
    await terminate(app.services, rocSigner, { versionId, note: 'by consent' });
    await terminate(app.services, aveSigner, { versionId, note: 'by consent' });
    expect(await recognitions()).toBe(0);
    expect(await codes('?phase=applies')).toEqual([]);
    expect(await codes('?status=terminated')).toEqual([code]);
    expect(dayOf(app.clock.now())).toBe('2026-03-02');
  });
});
