import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '#db/queries/cases';
import { findViewer } from '~/accounts/viewer.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import type { InboxItem } from '~/recognition/inbox-items';
import { moveCase } from '~/recognition/move-case.server';
import * as inboxRoute from '~/routes/cases._index';
import * as requestsRoute from '~/routes/requests._index';
import * as newRequest from '~/routes/requests.new';
import { createWorld, formWith, HOME, type World } from './support';

let world: World;
let sylvie: string;

beforeAll(async () => {
  world = await createWorld();
  sylvie = await world.as('person-sylvie', 'faculty-administrator');
});
afterAll(() => world.app.close());

const open = (cookie: string, search = '') =>
  world.app.callLoader(inboxRoute, `/cases${search}`, { cookie });
const items = async (cookie: string, search = ''): Promise<InboxItem[]> =>
  (await open(cookie, search)).data.inbox.items;
const viewerOf = async (cookie: string) => {
  const viewer = await findViewer(new Request(world.app.origin, { headers: { Cookie: cookie } }));
  if (!viewer) throw new Error('nobody is signed in');
  return viewer;
};
const stored = async (caseId: string) => {
  const found = await loadCase(world.app.store.read, caseId);
  if (!found) throw new Error(`no case ${caseId}`);
  return found;
};

describe('who has an inbox', () => {
  it('is not a learner, nor a role without cases: the page does not exist for them', async () => {
    expect((await open(await world.as('person-camille'))).status).toBe(404);
    expect((await open(await world.as('person-sylvie', 'course-editor'))).status).toBe(404);
    expect((await open('')).location).toMatch(/^\/sign-in/);
  });

  it('sees the cases of the own institution and unit only', async () => {
    const mine = await items(sylvie, '?view=open');
    expect(mine.length).toBeGreaterThan(0);
    for (const { id } of mine)
      expect((await stored(id)).row).toMatchObject({
        institutionId: HOME,
        unitId: 'unit-roc-sciences',
      });
    const elsewhere = await items(
      await world.as('person-magdalena', 'international-office'),
      '?view=open',
    );
    const known = new Set(mine.map((each) => each.id));
    expect(elsewhere.filter((each) => known.has(each.id))).toEqual([]);
  });

  it('begins with what waits for the role, or with everything open where the role takes no step', async () => {
    expect((await open(sylvie)).data.inbox.query.view).toBe('todo');
    expect((await items(sylvie)).every((each) => each.mine)).toBe(true);
    const auditor = await world.as('person-yann', 'auditor');
    expect((await open(auditor)).data.inbox.query.view).toBe('open');
  });

  it('reads an address it does not understand as the plain view', async () => {
    const { inbox } = (await open(sylvie, '?view=x&page=-1&sort=y&status=z')).data;
    expect(inbox.query).toMatchObject({ view: 'todo', page: 1, sort: 'days', status: '' });
    expect((await open(sylvie, '?page=99')).data.inbox.query.page).toBe(1);
  });
});

/** Camille's full match, handed in and brought into the faculty's hands. */
async function fullMatchUnderAssessment(): Promise<string> {
  const camille = await viewerOf(await world.as('person-camille'));
  const handedIn = await handInCredential(
    world.app.services,
    camille,
    { institutionId: HOME, forLearner: null, origin: 'digital', request: '', locale: 'en' },
    { name: 'full.jsonld', bytes: world.credential('01-full-match.jsonld') },
  );
  if (handedIn.kind !== 'opened') throw new Error(handedIn.kind);
  const { caseId } = handedIn;
  const by = await viewerOf(sylvie);
  for (const [viewer, action] of [
    [camille, 'submit'],
    [by, 'start-completeness-check'],
    [by, 'begin-assessment'],
  ] as const) {
    const { row } = await stored(caseId);
    const { kind } = await moveCase(world.app.services, viewer, caseId, {
      action,
      revision: row.revision,
    });
    expect(kind, action).toBe('moved');
  }
  return caseId;
}

describe('full matches', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = await fullMatchUnderAssessment();
  });
  const accept = (cookie: string, chosen: readonly string[]) =>
    world.app.callAction(inboxRoute, '/cases?view=open&overdue=yes', {
      cookie,
      form: { case: chosen },
    });

  it('are offered to those who complete the form, and to nobody else', async () => {
    const find = async (cookie: string) =>
      (await items(cookie, '?view=open')).find((each) => each.id === caseId);
    expect((await find(sylvie))?.acceptable).toBeGreaterThan(0);
    const claire = await world.as('person-claire', 'international-office');
    expect((await find(claire))?.acceptable).toBe(0);
    expect((await accept(claire, [`${caseId}:0`])).status).toBe(404);
  });

  it('are left alone when somebody was faster, or when the case is another institution’s', async () => {
    const magdalena = await viewerOf(await world.as('person-magdalena', 'international-office'));
    const foreign = (
      await items(await world.as('person-magdalena', 'international-office'), '?view=open')
    )[0];
    expect(magdalena.acting.institutionId).not.toBe(HOME);
    const chosen = [`${caseId}:0`, `${foreign?.id ?? 'none'}:${foreign?.revision ?? 0}`];
    const answer = await accept(sylvie, chosen);
    expect(answer.location).toBe('/cases?view=open&overdue=yes&accepted=0&skipped=2');
    expect((await stored(caseId)).packages.every((each) => each.decision === null)).toBe(true);
  });

  it('are accepted as proposed, and the case still waits for its signature', async () => {
    const { row } = await stored(caseId);
    const answer = await accept(sylvie, [`${caseId}:${row.revision}`]);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/cases?view=open&overdue=yes&accepted=1&skipped=0');
    const after = await stored(caseId);
    expect(after.packages.map((each) => each.decision?.outcome)).toEqual(['full']);
    expect(after.row).toMatchObject({ status: 'under-assessment', preparedById: 'person-sylvie' });
  });

  it('refuse a choice that is not one', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `${caseId}:${index}`);
    expect((await accept(sylvie, many)).status).toBe(400);
    expect((await accept(sylvie, [])).location).toContain('accepted=0&skipped=0');
  });
});

describe('a draft that an office filed', () => {
  it('is found again in the inbox of whoever filed it, and in no other', async () => {
    const learner = await stored((await items(sylvie, '?view=open'))[0]!.id);
    const form = formWith(
      { institutionId: HOME, forLearner: learner.learner.email },
      { name: 'c.jsonld', bytes: world.credential('03-gaps.jsonld') },
    );
    const sent = await world.app.callAction(newRequest, '/requests/new', { cookie: sylvie, form });
    const id = sent.location?.split('/').at(-1);
    const drafts = async (cookie: string) =>
      (await items(cookie, '?view=open&status=draft')).map((each) => each.id);
    expect(await drafts(sylvie)).toEqual([id]);
    expect(await drafts(await world.as('person-claire', 'international-office'))).toEqual([]);
  });
});

describe('my requests', () => {
  const mine = (cookie: string) => world.app.callLoader(requestsRoute, '/requests', { cookie });

  it('are the learner’s own, those that wait for them first', async () => {
    for (const person of ['person-camille', 'person-nadia', 'person-tomas'] as const) {
      const { data } = await mine(await world.as(person));
      const turns = data.requests.map((each: { yourTurn: boolean }) => each.yourTurn);
      expect(turns).toEqual([...turns].sort((a, b) => Number(b) - Number(a)));
      for (const { id } of data.requests) expect((await stored(id)).row.learnerId).toBe(person);
    }
  });

  it('say by when a decision, an answer or an appeal is due', async () => {
    const all = await Promise.all(
      ['camille', 'nadia', 'tomas', 'youssef', 'maelle', 'lucas'].map(
        async (name) => (await mine(await world.as(`person-${name}`))).data.requests,
      ),
    );
    const kinds = new Map<string, string | undefined>(
      all.flat().map((each) => [each.status, each.deadline?.kind]),
    );
    expect(kinds.get('under-assessment')).toBe('decision');
    expect(kinds.get('hearing')).toBe('hearing');
    expect(kinds.get('notified')).toBe('appeal');
    expect(kinds.get('recorded')).toBeUndefined();
  });

  it('do not exist for staff', async () => {
    expect((await mine(sylvie)).status).toBe(404);
  });
});
