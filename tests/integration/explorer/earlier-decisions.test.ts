import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEWEST_DECISIONS } from '#db/queries/precedents';
import { auditEvent } from '#db/schema/audit';
import { institution } from '#db/schema/institutions';
import { fullRecord, refusedRecord } from '#tests/fixtures/decision-records';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addProgramme } from '#tests/support/catalogue-fixture';
import { addDecided } from '#tests/support/decided-cases';
import type { RecordedPackage } from '~/recognition/decision-record';
import * as course from '~/routes/courses.$id';
import * as explorer from '~/routes/explorer';
import * as told from '~/routes/settings.told';

const [credited] = fullRecord.packages as [RecordedPackage];
const [refused] = refusedRecord.packages as [RecordedPackage];
const [source] = credited.sources as [RecordedPackage['sources'][number]];
const [target] = credited.targets as [RecordedPackage['targets'][number]];

let app: TestApp;
let student: string;
let admin: string;
let foreigner: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'beta', names: { en: 'Beta University' } });
  await app.makeInstitution({ id: 'inst-c', slug: 'gamma', names: { en: 'Gamma' } });
  await addCourse(app, { id: 'one', providerId: 'inst-a' });
  await addCourse(app, { id: 'two', providerId: 'inst-a' });
  student = await app.makePerson();
  await app.giveRole(student, 'learner');
  const programmeId = await addProgramme(app, 'inst-b', student);
  foreigner = await app.makePerson();
  await app.giveRole(foreigner, 'learner');
  await addProgramme(app, 'inst-c', foreigner);
  admin = await app.makePerson();
  await app.giveRole(admin, 'institution-admin', { institutionId: 'inst-b' });
  const from = (code: string) => ({ ...source, code, provider: { en: 'Alpha' } });
  await addDecided(app, {
    institutionId: 'inst-b',
    people: 6,
    identity: 'inst-a|code:one',
    package: {
      sources: [from('ONE')],
      targets: [{ ...target, programmeId, moduleId: 'm', titles: { en: 'Data electives' } }],
    },
  });
  await addDecided(app, {
    institutionId: 'inst-b',
    people: 5,
    identity: null,
    package: {
      ...refused,
      sources: [from('TWO')],
      reasons: [{ code: 'L1', evidence: 'What one person handed in' }],
    },
  });
});
afterAll(() => app.close());

const explore = async (address: string, who?: string) => {
  const cookie = who ? { cookie: await app.signInAs(who) } : {};
  return app.callLoader(explorer, address, cookie);
};
const open = async (who: string) =>
  app.callLoader(told, '/settings/told', { cookie: await app.signInAs(who) });
const save = async (who: string, form: Record<string, string>) =>
  app.callAction(told, '/settings/told', { cookie: await app.signInAs(who), form });

describe('the explorer', () => {
  it('tells what earlier decisions credited, apart from agreements and without a person', async () => {
    const { data } = await explore('/explorer?at=beta&programme=BSC-DATA');
    expect(data).toMatchObject({
      total: 0,
      groups: [],
      refused: [],
      earlier: [
        {
          courseId: 'one',
          code: 'ONE',
          people: 5,
          latestYear: 2026,
          inProgramme: true,
          targets: [{ title: { text: 'Data electives' } }],
        },
      ],
    });
    expect(JSON.stringify(data)).not.toContain(fullRecord.applicant.fullName);
  });

  it('offers a university that has only decisions, and changes with them', async () => {
    const first = await explore('/explorer');
    expect(first.data.institutions).toEqual([{ slug: 'beta', name: 'Beta University' }]);
    const tag = first.headers.get('ETag') ?? '';
    const again = () =>
      app.callLoader(explorer, '/explorer', { headers: { 'If-None-Match': tag } });
    expect((await again()).status).toBe(304);
    const decide = (people: number) =>
      addDecided(app, {
        institutionId: 'inst-c',
        people,
        identity: 'inst-a|code:two',
        package: {},
      });
    await decide(FEWEST_DECISIONS - 1);
    expect((await again()).status).toBe(304);
    await decide(1);
    expect((await again()).status).toBe(200);
  });
});

describe('what learners are told of refusals', () => {
  const notRecognised = async (who: string) =>
    (
      await app.callLoader(course, '/courses/two', {
        cookie: await app.signInAs(who),
        params: { id: 'two' },
      })
    ).data.where.notRecognised;

  it('is nothing until their institution chooses otherwise', async () => {
    expect(await notRecognised(student)).toEqual([]);
    expect((await explore('/explorer', student)).data.refused).toEqual([]);
    expect((await open(admin)).data.settings).toMatchObject({
      institution: 'Beta University',
      showNotRecognised: false,
      concerned: [{ code: 'TWO', reasons: ['L1'] }],
    });
  });

  it('is set by its administrator alone, once, and noted', async () => {
    expect((await open(student)).status).toBe(404);
    expect((await save(student, { showNotRecognised: 'yes' })).status).toBe(404);
    expect((await save(admin, { showNotRecognised: 'yes' })).status).toBe(303);
    await save(admin, { showNotRecognised: 'yes' });
    const events = await app.store.read
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.subjectType, 'institution'));
    expect(
      events.map(({ event, institutionId, actorId }) => [event, institutionId, actorId]),
    ).toEqual([
      [
        { type: 'institution.policy-set', setting: 'showNotRecognised', value: true },
        'inst-b',
        admin,
      ],
    ]);
    const [row] = await app.store.read
      .select()
      .from(institution)
      .where(eq(institution.id, 'inst-b'));
    expect(row?.policy).toMatchObject({ showNotRecognised: true });
  });

  it('is then the courses and the reasons, for its own learners only', async () => {
    expect(await notRecognised(student)).toMatchObject([
      { institutionId: 'inst-b', reasons: ['L1'], latestYear: 2026 },
    ]);
    const { data } = await explore('/explorer', student);
    expect(data.refused).toMatchObject([{ code: 'TWO', reasons: ['L1'] }]);
    expect(JSON.stringify(data)).not.toContain('What one person handed in');
    expect(await notRecognised(foreigner)).toEqual([]);
    expect((await explore('/explorer?at=beta', foreigner)).data.refused).toEqual([]);
    expect((await explore('/explorer?at=beta')).data.refused).toEqual([]);
  });

  it('is nothing again once it is switched off', async () => {
    await save(admin, {});
    expect(await notRecognised(student)).toEqual([]);
    expect((await explore('/explorer', student)).data.refused).toEqual([]);
  });
});
