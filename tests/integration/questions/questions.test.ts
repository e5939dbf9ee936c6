import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditUse, recognitionCase } from '#db/schema/recognition';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addCourse, addProgramme } from '#tests/support/catalogue-fixture';
import * as inbox from '~/routes/cases._index';
import * as course from '~/routes/courses.$id';
import * as ask from '~/routes/courses.$id_.ask';
import * as questions from '~/routes/questions._index';
import * as question from '~/routes/questions.$id';

let app: TestApp;
let student: string;
let administrator: string;
let stranger: string;

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names: { en: 'Alpha' } });
  await app.makeInstitution({ id: 'inst-b', slug: 'beta', names: { en: 'Beta University' } });
  await app.makeInstitution({ id: 'inst-c', slug: 'gamma', names: { en: 'Gamma' } });
  await addCourse(app, { id: 'one', providerId: 'inst-a' });
  await addCourse(app, { id: 'draft', providerId: 'inst-a', status: 'draft' });
  student = await app.makePerson();
  await app.giveRole(student, 'learner');
  await addProgramme(app, 'inst-b', student);
  administrator = await app.makePerson();
  await app.giveRole(administrator, 'faculty-administrator', { institutionId: 'inst-b' });
  stranger = await app.makePerson();
  await app.giveRole(stranger, 'faculty-administrator', { institutionId: 'inst-c' });
  const signer = await app.makePerson();
  await app.giveRole(signer, 'studies-official', { institutionId: 'inst-b' });
});
afterAll(() => app.close());

const file = async (form: Record<string, string>, id = 'one') =>
  app.callAction(ask, `/courses/${id}/ask`, {
    cookie: await app.signInAs(student),
    params: { id },
    form,
  });
const show = async (who: string, id: string) =>
  app.callLoader(question, `/questions/${id}`, { cookie: await app.signInAs(who), params: { id } });
const act = async (who: string, id: string, form: Record<string, string | string[]>) =>
  app.callAction(question, `/questions/${id}`, {
    cookie: await app.signInAs(who),
    params: { id },
    form,
  });
const idOf = (location: string | null) => (location ?? '').split('/').at(-1) ?? '';

describe('a question before enrolling', () => {
  it('goes to the learner’s university once, and its office sees it in the inbox', async () => {
    const first = await file({ institutionId: 'inst-b', question: 'For the elective?' });
    expect(first.status).toBe(303);
    const again = await file({ institutionId: 'inst-b', question: 'Again' });
    expect(again.location).toBe(first.location);
    const seen = await app.callLoader(inbox, '/cases', {
      cookie: await app.signInAs(administrator),
    });
    expect(seen.data.questions).toBe(1);
    const { data } = await show(administrator, idOf(first.location));
    expect(data.question).toMatchObject({ mayAnswer: true, question: 'For the elective?' });
    expect(data.question.programme).toEqual({ text: 'Bachelor of Data' });
  });

  it('does not exist for another university, nor for a course that is not published', async () => {
    const { location } = await file({ institutionId: 'inst-b', question: '' });
    expect((await show(stranger, idOf(location))).status).toBe(404);
    expect((await act(stranger, idOf(location), { kind: 'approved' })).status).toBe(404);
    const list = await app.callLoader(questions, '/questions', {
      cookie: await app.signInAs(stranger),
    });
    expect(list.data.list.questions).toEqual([]);
    expect((await file({ institutionId: 'inst-b', question: '' }, 'draft')).status).toBe(404);
  });

  it('refuses a university that decides nothing', async () => {
    const { status, data } = await file({ institutionId: 'inst-c', question: '' });
    expect(status).toBe(422);
    expect(data.errors).toEqual({ institutionId: 'institution' });
  });

  it('is approved until a day; the course page tells the learner, and one of two answers wins', async () => {
    const { location } = await file({ institutionId: 'inst-b', question: '' });
    const id = idOf(location);
    const { revision } = (await show(administrator, id)).data.question;
    const approval = {
      kind: 'approved',
      target: 'Elective in data',
      ects: '5',
      conditions: '',
      validUntil: '2027-01-31',
      revision: String(revision),
    };
    const wrong = await act(administrator, id, {
      ...approval,
      target: '',
      validUntil: '2020-01-01',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.data.errors).toEqual({ target: 'target', validUntil: 'past' });
    expect((await act(administrator, id, approval)).status).toBe(303);
    expect((await act(administrator, id, { ...approval, ects: '1' })).status).toBe(409);
    const seen = await show(student, id);
    expect(seen.data.question).toMatchObject({
      status: 'approved',
      holds: true,
      answer: { kind: 'approved', ects: 5 },
      learner: null,
    });
    const page = await app.callLoader(course, '/courses/one', {
      cookie: await app.signInAs(student),
      params: { id: 'one' },
    });
    expect(page.data.where.questions).toEqual([
      expect.objectContaining({ id, status: 'approved', validUntil: '2027-01-31' }),
    ]);
  });

  it('is declined with reasons, or withdrawn by who asked', async () => {
    const { location } = await file({ institutionId: 'inst-b', question: '' });
    const id = idOf(location);
    expect((await act(administrator, id, { kind: 'declined', revision: '0' })).data.errors).toEqual(
      {
        reasons: 'reasons',
        explanation: 'explanation',
      },
    );
    expect((await act(administrator, id, { intent: 'withdraw', revision: '0' })).status).toBe(404);
    expect((await act(student, id, { intent: 'withdraw', revision: '0' })).status).toBe(303);
    const next = idOf((await file({ institutionId: 'inst-b', question: '' })).location);
    const refusal = { kind: 'declined', reasons: ['level', 'overlap'], explanation: 'Too basic.' };
    expect((await act(administrator, next, { ...refusal, revision: '0' })).status).toBe(303);
    expect((await show(student, next)).data.question).toMatchObject({
      status: 'declined',
      answer: { reasons: ['level', 'overlap'] },
    });
  });
});

describe('earlier decisions', () => {
  const credit = async (learners: readonly string[]) =>
    app.store.tx(async (tx) => {
      const at = app.clock.now();
      for (const learnerId of learners) {
        const id = `case-${learnerId}`;
        await tx.insert(recognitionCase).values({
          ...{ id, learnerId, filedById: learnerId, institutionId: 'inst-c' },
          ...{ origin: 'digital', status: 'recorded', locale: 'en', createdAt: at, updatedAt: at },
        });
        await tx.insert(creditUse).values({
          ...{ id: `use-${learnerId}`, caseId: id, learnerId, institutionId: 'inst-c', at },
          unitIdentity: 'inst-a|code:one',
        });
      }
    });
  const indications = async () =>
    (await app.callLoader(course, '/courses/one', { params: { id: 'one' } })).data.where
      .indications;

  it('are told from five people on, and never below', async () => {
    const people: string[] = [];
    for (let each = 0; each < 5; each += 1) people.push(await app.makePerson());
    await credit(people.slice(0, 4));
    expect(await indications()).toEqual([]);
    await credit(people.slice(4));
    expect(await indications()).toEqual([
      expect.objectContaining({ decisions: 5, own: false, institutionId: 'inst-c' }),
    ]);
  });
});
