/** "Counts toward programme": what agreements list for a programme, followed as agreements live. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programme } from '#db/schema/curriculum';
import { institution } from '#db/schema/institutions';
import { agree, draft, openRoad, type Road, sign } from '#tests/integration/agreements/road';
import { addCourse } from '#tests/support/catalogue-fixture';
import { ask } from '#tests/support/search-index';
import { terminate } from '~/agreements/end-agreement.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { publish } from '~/agreements/publish.server';
import {
  askIndex,
  closeCourseIndex,
  courseIndex,
  followCourseChanges,
} from '~/catalogue/index-sync.server';
import * as api from '~/routes/api.v1.opportunities._index';
import * as list from '~/routes/courses._index';

let road: Road;
let versionId = '';
let courseId = '';
/** The receiving side's address and programme. */
let slug = '';
let value = '';
const TITLES = { en: 'Master of Records', fr: 'Master en archives' };

beforeAll(async () => {
  road = await openRoad();
  const { app } = road;
  const lines = road.document.terms.lines;
  const line = lines.find((each) => each.targets.some((target) => target.programmeId));
  if (!line) throw new Error('no line of the document names a programme');
  courseId = line.sources[0]?.opportunityId ?? '';
  const programmeId = line.targets.find((each) => each.programmeId)?.programmeId ?? '';
  const { recognisingInstitutionId } = line;
  await addCourse(app, { id: courseId, providerId: line.issuingInstitutionId });
  const unitId = await app.makeUnit(recognisingInstitutionId);
  await app.store.tx((tx) =>
    tx
      .insert(programme)
      .values({
        ...{ id: programmeId, institutionId: recognisingInstitutionId, unitId, code: 'M-REC' },
        ...{ titles: TITLES, degree: { en: 'Master' }, eqf: 7, cycle: 'second', ects: 120 },
      })
      .onConflictDoUpdate({ target: programme.id, set: { titles: TITLES } }),
  );
  const [receiving] = await app.store.read
    .select({ slug: institution.slug })
    .from(institution)
    .where(eq(institution.id, recognisingInstitutionId));
  slug = receiving?.slug ?? '';
  value = `${slug}:${programmeId}`;
  ({ versionId } = await draft(road, {
    publication: 'full-text',
    duration: { ...road.document.terms.duration, inForceFrom: '2026-03-01' },
  }));
  await agree(road, versionId);
  await sign(road, versionId);
  await followCalendar(app.services);
  await courseIndex(app.services);
  await followCourseChanges(app.services);
});

afterAll(async () => {
  await closeCourseIndex(road.app.services);
  await road.app.close();
});

const options = async (query = '') => {
  const { data } = await road.app.callLoader(list, `/courses${query}`);
  return data.facets.recognisedByProgramme.options as { value: string; label: string }[];
};

const found = async (): Promise<string[]> => {
  const { data } = await road.app.callLoader(
    api,
    `/api/v1/opportunities?recognisedByProgramme=${value}`,
  );
  return data.items.map((each: { id: string }) => each.id);
};

describe('courses by the programme they count toward', () => {
  it('are none while the agreement is not published', async () => {
    expect(await found()).toEqual([]);
    expect(await options()).toEqual([]);
  });

  it('are found once it is published and the index has followed', async () => {
    expect((await publish(road.app.services, road.roc, { versionId })).kind).toBe('done');
    expect(await followCourseChanges(road.app.services)).toBeGreaterThan(0);
    expect(await found()).toContain(courseId);
    const hits = await askIndex(road.app.services, (index) => index.search(ask()));
    const counted = hits?.facets.recognisedByProgramme.find((each) => each.value === value);
    expect(counted?.count).toBe((await found()).length);
  });

  it('are offered on the page by the programme’s name, those of a chosen institution alone', async () => {
    expect((await options()).find((each) => each.value === value)?.label).toMatch(
      /^Master of Records \(.+\)$/,
    );
    const own = await options(`?recognisedBy=${slug}`);
    expect(own.map((each) => each.value)).toContain(value);
    expect(own.every((each) => each.value.startsWith(`${slug}:`))).toBe(true);
    expect(await options('?recognisedBy=somebody-else')).toEqual([]);
  });

  it('are none again once both parties have ended it', async () => {
    const { services } = road.app;
    const note = 'The programmes are changing.';
    await terminate(services, road.rocSigner, { versionId, note });
    expect(await terminate(services, road.aveSigner, { versionId, note })).toMatchObject({
      kind: 'done',
    });
    expect(await followCourseChanges(services)).toBeGreaterThan(0);
    expect(await found()).toEqual([]);
  });
});
