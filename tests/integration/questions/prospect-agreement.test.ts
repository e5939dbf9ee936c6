import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '#db/queries/cases';
import { auditEvent } from '#db/schema/audit';
import { opportunity } from '#db/schema/catalogue';
import { createWorld, formWith, HOME, type World } from '#tests/integration/requests/support';
import * as ask from '~/routes/courses.$id_.ask';
import * as questions from '~/routes/questions._index';
import * as question from '~/routes/questions.$id';
import * as newRequest from '~/routes/requests.new';

/** Taught at Collegium Vistulae, whose agreement with Rochefleur does not bind yet; the demonstration has a credential of it. */
const CODE = 'PRA-3302';
const FILE = '04-no-agreement.jsonld';

let world: World;
let learner: string;
let office: string;
let courseId: string;

beforeAll(async () => {
  world = await createWorld();
  learner = await world.as('person-camille');
  office = await world.as('person-sylvie', 'faculty-administrator');
  const [found] = await world.app.store.read
    .select()
    .from(opportunity)
    .where(eq(opportunity.code, CODE));
  courseId = found?.id ?? '';
});
afterAll(() => world.app.close());

const show = (cookie: string, id: string) =>
  world.app.callLoader(question, `/questions/${id}`, { cookie, params: { id } });

async function askAbout(): Promise<string> {
  const asked = await world.app.callAction(ask, `/courses/${courseId}/ask`, {
    cookie: learner,
    params: { id: courseId },
    form: { institutionId: HOME, question: 'For my electives?' },
  });
  return asked.location?.split('/').at(-1) ?? '';
}

const answer = (id: string, form: Record<string, string>) =>
  world.app.callAction(question, `/questions/${id}`, {
    cookie: office,
    params: { id },
    form: { kind: 'approved', revision: '0', target: '', ects: '', conditions: '', ...form },
  });

async function handIn() {
  const file = { name: FILE, bytes: world.credential(FILE) };
  const sent = await world.app.callAction(newRequest, '/requests/new', {
    cookie: learner,
    form: formWith({ institutionId: HOME, request: '' }, file),
  });
  const stored = await loadCase(
    world.app.store.read,
    sent.location?.split('/').filter((part) => part.length > 20)[0] ?? '',
  );
  if (!stored) throw new Error(`no case at ${sent.location}`);
  return stored;
}

describe('the form for a question', () => {
  const covered = async (id: string) =>
    (await world.app.callLoader(ask, `/courses/${id}/ask`, { cookie: learner, params: { id } }))
      .data.options.covered;

  it('says where an agreement covers the course, so that nobody asks in vain', async () => {
    expect(await covered('course-ave-inf-2104')).toEqual(['University of Rochefleur']);
    expect(await covered(courseId)).toEqual([]);
  });
});

describe('an approval before enrolling', () => {
  it('becomes a learning agreement that the credential is then matched with', async () => {
    const id = await askAbout();
    const { targets } = (await show(office, id)).data.question;
    expect(targets.length, 'places of the learner’s own curriculum').toBeGreaterThan(5);
    expect((await show(learner, id)).data.question.targets).toEqual([]);
    const target = targets.find((each: { label: string }) => each.label.startsWith('LSD-DON'));
    const approved = await answer(id, { targetModule: target.id, validUntil: '2027-08-31' });
    expect(approved.status).toBe(303);

    const seen = (await show(learner, id)).data.question;
    expect(seen.agreement).toMatchObject({
      id: expect.stringMatching(/^PA-\d{4}-[0-9A-F]{8}$/),
      version: 1,
      until: '2027-08-31',
      fromQuestion: true,
      rows: [{ components: [{ code: CODE }], targets: [{ code: 'LSD-DON' }], conditions: [] }],
      approvals: [{ party: 'learner' }, { party: 'sending' }],
    });
    const list = (await world.app.callLoader(questions, '/questions', { cookie: learner })).data;
    expect(list.list.agreements.map((each: { id: string }) => each.id)).toEqual([
      seen.agreement.id,
    ]);
    const [event] = await world.app.store.read
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, id))
      .orderBy(desc(auditEvent.seq))
      .limit(1);
    expect(event?.event).toMatchObject({
      type: 'prospect.agreed',
      learningAgreementId: seen.agreement.id,
    });

    const { packages } = await handIn();
    expect(packages).toHaveLength(1);
    expect(packages[0]?.proposal).toMatchObject({
      result: 'by-learning-agreement',
      basis: { kind: 'learning-agreement', learningAgreementId: seen.agreement.id, version: 1 },
      targets: [{ code: 'LSD-DON', moduleId: target.id }],
      suggestedOutcome: 'full',
      conditions: [],
    });
    const c7 = packages[0]?.proposal.criteria.find((each) => each.code === 'C7');
    expect(c7).toMatchObject({ answer: 'met', reason: 'c7.prospect' });
  });

  it('needs credits where neither the course nor the answer states them, and a place', async () => {
    const id = await askAbout();
    const wrong = await answer(id, { ects: 'many', validUntil: '2027-08-31' });
    expect(wrong.status).toBe(422);
    expect(wrong.data.errors).toEqual({ target: 'target', ects: 'ects' });
    const foreign = await answer(id, { targetModule: 'no-module-here', validUntil: '2027-08-31' });
    expect(foreign.data.errors).toEqual({ target: 'target' });
  });
});
