import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCase, type StoredCase } from '#db/queries/cases';
import { opportunity } from '#db/schema/catalogue';
import { caseProposal, recognitionCase } from '#db/schema/recognition';
import { createWorld, formWith, HOME, type World } from '#tests/integration/requests/support';
import * as ask from '~/routes/courses.$id_.ask';
import * as question from '~/routes/questions.$id';
import * as newRequest from '~/routes/requests.new';

/** Taught at Collegium Vistulae, whose agreement with Rochefleur does not bind yet. */
const CODE = 'PRA-3302';
const FILE = '04-no-agreement.jsonld';
/** A credential of another course, of the same learner. */
const OTHER = '01-full-match.jsonld';

let world: World;
let learner: string;
let office: string;

beforeAll(async () => {
  world = await createWorld();
  learner = await world.as('person-camille');
  office = await world.as('person-sylvie', 'faculty-administrator');
});
afterAll(() => world.app.close());

const read = async (id: string): Promise<StoredCase> => {
  const stored = await loadCase(world.app.store.read, id);
  if (!stored) throw new Error(`no case ${id}`);
  return stored;
};

const proposalsOf = (caseId: string) =>
  world.app.store.read.select().from(caseProposal).where(eq(caseProposal.caseId, caseId));

/** A case of this file, in this state of its road. */
async function caseOf(name: string, status: StoredCase['row']['status']): Promise<StoredCase> {
  const { location } = await world.app.callAction(newRequest, '/requests/new', {
    cookie: learner,
    form: formWith({ institutionId: HOME, request: '' }, { name, bytes: world.credential(name) }),
  });
  const id = location?.split('/').find((part) => part.length > 20) ?? '';
  await world.app.store.tx((tx) =>
    tx.update(recognitionCase).set({ status }).where(eq(recognitionCase.id, id)),
  );
  return read(id);
}

async function approve(): Promise<void> {
  const [course] = await world.app.store.read
    .select()
    .from(opportunity)
    .where(eq(opportunity.code, CODE));
  const courseId = course?.id ?? '';
  const { location } = await world.app.callAction(ask, `/courses/${courseId}/ask`, {
    cookie: learner,
    params: { id: courseId },
    form: { institutionId: HOME, question: '' },
  });
  const id = location?.split('/').at(-1) ?? '';
  const { targets } = (
    await world.app.callLoader(question, `/questions/${id}`, { cookie: office, params: { id } })
  ).data.question;
  const { status } = await world.app.callAction(question, `/questions/${id}`, {
    cookie: office,
    params: { id },
    form: {
      ...{ kind: 'approved', revision: '0', target: '', ects: '', conditions: '' },
      ...{ targetModule: targets[0].id, validUntil: '2027-08-31' },
    },
  });
  expect(status).toBe(303);
}

it('an open case of a course is proposed again when its question is approved, and no other', async () => {
  const open = await caseOf(FILE, 'under-assessment');
  const other = await caseOf(OTHER, 'under-assessment');
  expect(open.packages.map((each) => each.proposal.result)).toEqual(['no-agreement-individual']);

  await approve();

  const again = await read(open.row.id);
  expect(again.packages.map((each) => each.proposal.result)).toEqual(['by-learning-agreement']);
  expect(again.packages[0]?.id).toBe(open.packages[0]?.id);
  expect(again.row).toMatchObject({
    status: 'under-assessment',
    revision: open.row.revision + 1,
  });
  expect(await proposalsOf(open.row.id)).toHaveLength(2);
  expect((await read(other.row.id)).row.revision).toBe(other.row.revision);
  expect(await proposalsOf(other.row.id)).toHaveLength(1);
});
