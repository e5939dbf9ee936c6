import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvent } from '#db/schema/audit';
import { unit } from '#db/schema/institutions';
import { caseDocument, decision, recognitionCase } from '#db/schema/recognition';
import type { CallResult } from '#tests/support/route-call';
import { openWorld, WHO, type World } from '#tests/support/world';
import { CASE_ACTIONS } from '~/recognition/states.data';
import { CASE_FORMS, CASE_READERS, DRAFT_READERS, ROUTES, type RouteLine } from './routes.data';
import { HOME, makeVisitors, reaches, type Visitor } from './viewers';
import {
  breathe,
  expectCalm,
  files,
  isSignIn,
  labelOf,
  loadRoutes,
  moduleOf,
  type Params,
  post,
  visit,
} from './walker';

let world: World;
let visitors: Visitor[];
/** What no stranger may read anywhere: ids and file numbers of the cases at HOME. */
let secrets: string[];

beforeAll(async () => {
  world = await openWorld();
  await loadRoutes();
  const { read } = world.store;
  const cases = await read
    .select()
    .from(recognitionCase)
    .where(eq(recognitionCase.institutionId, HOME));
  secrets = cases.flatMap(({ id, fileNumber }) => (fileNumber ? [id, fileNumber] : [id]));
  const busy = new Set(cases.map(({ unitId }) => unitId));
  const units = await read.select().from(unit).where(eq(unit.institutionId, HOME));
  const quiet = units.find(({ id }) => !busy.has(id));
  if (!quiet) throw new Error('every unit of the world has cases');
  visitors = await makeVisitors(world, quiet.id);
});
afterAll(() => world.close());

const lineOf = (file: string) => ROUTES[file] as RouteLine;
const named = (kind: RouteLine['kind']) => files.filter((file) => ROUTES[file]?.kind === kind);

const toldOf = (answer: CallResult): string[] => {
  const text = JSON.stringify(answer.data) ?? '';
  return secrets.filter((secret) => text.includes(secret));
};

describe('the table of routes', () => {
  it('has a line for every route with a loader or an action, and none for others', () => {
    const walked = files.filter((file) => moduleOf(file).loader || moduleOf(file).action);
    expect(Object.keys(ROUTES).sort()).toEqual(walked.sort());
  });
});

describe('public pages', () => {
  it.each(named('public'))('%s: answer everyone calmly and tell of no case', async (file) => {
    const line = lineOf(file);
    const params = 'params' in line ? (line.params ?? {}) : {};
    for (const visitor of [null, ...visitors]) {
      const who = visitor ? labelOf(visitor) : 'anonymous';
      const cookie = async () => (visitor ? await visitor.freshCookie() : '');
      const answers = [
        ...(moduleOf(file).loader ? [await visit(file, await cookie(), params)] : []),
        ...(moduleOf(file).action ? [await post(file, await cookie(), params)] : []),
      ];
      for (const answer of answers) {
        expectCalm(answer, who);
        if (visitor?.place !== 'home') expect(toldOf(answer), who).toEqual([]);
      }
    }
  });
});

describe('one’s own pages', () => {
  it.each(named('own'))('%s: send strangers to sign in and tell nobody of others', async (file) => {
    const { loader, action } = moduleOf(file);
    if (loader && file !== 'account.role.tsx')
      expect(isSignIn(await visit(file, '')), 'anonymous').toBe(true);
    if (action) expect(isSignIn(await post(file, '')), 'anonymous').toBe(true);
    for (const visitor of visitors) {
      const answers = [
        ...(loader ? [await visit(file, visitor.cookie)] : []),
        ...(action ? [await post(file, visitor.cookie)] : []),
      ];
      for (const answer of answers) {
        expectCalm(answer, labelOf(visitor));
        expect(toldOf(answer), labelOf(visitor)).toEqual([]);
      }
    }
  });
});

describe('lists of an institution', () => {
  it.each(named('list'))('%s: exist for their readers, each with their own', async (file) => {
    const line = lineOf(file);
    const readers = line.kind === 'list' ? line.readers : [];
    expect(isSignIn(await visit(file, '')), 'anonymous').toBe(true);
    if (moduleOf(file).action) expect(isSignIn(await post(file, '')), 'anonymous').toBe(true);
    for (const visitor of visitors) {
      const answer = await visit(file, visitor.cookie);
      expect(answer.status, labelOf(visitor)).toBe(readers.includes(visitor.role) ? 200 : 404);
      if (visitor.place !== 'home') expect(toldOf(answer), labelOf(visitor)).toEqual([]);
      if (moduleOf(file).action) expectCalm(await post(file, visitor.cookie), labelOf(visitor));
    }
  });

  it('the inbox of an office at home does show its cases', async () => {
    const office = visitors.find(
      ({ role, place }) => role === 'international-office' && place === 'home',
    );
    const answer = await visit('cases._index.tsx', office?.cookie ?? '');
    expect(toldOf(answer).length).toBeGreaterThan(0);
  });

  it('the people page shows nobody of another institution', async () => {
    const mails = async (place: Visitor['place']) => {
      const admin = visitors.find(
        (each) => each.role === 'institution-admin' && each.place === place,
      );
      const { data } = await visit('settings.people.tsx', admin?.cookie ?? '');
      return data.people.staff.map(({ email }: { email: string }) => email) as string[];
    };
    const away = new Set(await mails('elsewhere'));
    const home = await mails('home');
    expect(home.length).toBeGreaterThan(3);
    expect(home.filter((email) => away.has(email))).toEqual([]);
  });
});

describe('drafts of agreements', () => {
  it('exist for the parties’ own staff and for nobody else', async () => {
    const file = 'agreements.$code.tsx';
    const params = { code: 'MCRA-ROC-VIS' };
    expect((await visit(file, '', params)).status).toBe(404);
    for (const visitor of visitors) {
      const { status } = await visit(file, visitor.cookie, params);
      expect(status, labelOf(visitor)).toBe(reaches(visitor, DRAFT_READERS) ? 200 : 404);
    }
  });
});

interface Probe {
  name: string;
  params: Params;
}

async function probesOf(of: 'case' | 'document' | 'credential' | 'decision'): Promise<Probe[]> {
  const { read } = world.store;
  const submitted = await read
    .select()
    .from(recognitionCase)
    .where(eq(recognitionCase.institutionId, HOME));
  const byId = new Map(submitted.map((each) => [each.id, each]));
  if (of === 'case') return submitted.map(({ id, status }) => ({ name: status, params: { id } }));
  if (of === 'decision')
    return (await read.select().from(decision))
      .filter(({ caseId }) => byId.has(caseId))
      .map(({ id }) => ({ name: 'decision', params: { id } }));
  return (await read.select().from(caseDocument))
    .filter(({ caseId, credentialId }) => byId.has(caseId) && (of === 'document' || credentialId))
    .map(({ id, caseId }) => ({
      name: byId.get(caseId)?.status ?? '',
      params: { id: caseId, documentId: id },
    }));
}

/** One case in each of these states. */
async function casesIn(...statuses: string[]): Promise<Probe[]> {
  const cases = await probesOf('case');
  const found = statuses.flatMap((status) => cases.find(({ name }) => name === status) ?? []);
  expect(found).toHaveLength(statuses.length);
  return found;
}

const recordKind = (file: string) => {
  const line = lineOf(file);
  return line.kind === 'record' ? line.of : 'case';
};

describe('records of an institution', () => {
  it.each(named('record'))('%s: exist for nobody elsewhere, in no state', async (file) => {
    const probes = await probesOf(recordKind(file));
    expect(probes.length).toBeGreaterThan(2);
    for (const { name, params } of probes) {
      expect(isSignIn(await visit(file, '', params)), `anonymous: ${name}`).toBe(true);
      for (const visitor of visitors.filter((each) => !reaches(each, CASE_READERS))) {
        const answer = await visit(file, visitor.cookie, params);
        expect(answer.status, `${labelOf(visitor)}: ${name}`).toBe(404);
        expect(toldOf(answer)).toEqual([]);
      }
    }
  });

  it.each(named('record').filter((file) => !file.includes('components')))(
    '%s: exist for those who work on them, but for drafts',
    async (file) => {
      const probes = await probesOf(recordKind(file));
      for (const { name, params } of recordKind(file) === 'decision' ? probes.slice(0, 2) : probes)
        for (const visitor of visitors.filter((each) => reaches(each, CASE_READERS))) {
          const { status } = await visit(file, visitor.cookie, params);
          expect(
            [200, ...(name === 'draft' ? [404] : [])],
            `${labelOf(visitor)}: ${name}`,
          ).toContain(status);
        }
    },
  );

  it('exist for the learner they are about, and for no other learner', async () => {
    const params = { id: world.caseId('recorded') };
    const [row] = await world.store.read
      .select()
      .from(recognitionCase)
      .where(eq(recognitionCase.id, params.id));
    const others = [WHO.learner, WHO.otherLearner, WHO.learnerWithAgreement, WHO.foreignLearner];
    const statuses = await Promise.all(
      others.map(async (id) => {
        const { status } = await visit('cases.$id.tsx', await world.signInAs(id), params);
        return [id, status] as const;
      }),
    );
    for (const [id, status] of statuses) expect(status, id).toBe(id === row?.learnerId ? 200 : 404);
    expect(statuses.filter(([, status]) => status === 200)).toHaveLength(1);
  });

  it('do not take a document or a decision in under another case’s address', async () => {
    const [document] = await probesOf('credential');
    const own = world.caseId('vistula-under-assessment');
    const cookie = await world.signInAs(WHO.foreignOffice);
    const params = { id: own, documentId: document?.params.documentId ?? '' };
    expect((await visit('cases.$id.tsx', cookie, { id: own })).status).toBe(200);
    for (const file of [
      'cases.$id_.documents.$documentId.tsx',
      'cases.$id_.credentials.$documentId.tsx',
    ])
      expect((await visit(file, cookie, params)).status).toBe(404);
  });
});

describe('forms on records of an institution', () => {
  const posting = named('record');

  it('are answered with 404 elsewhere, whatever they ask, and change nothing', async () => {
    const before = await stateOfRecord();
    const forms = [
      ...CASE_FORMS,
      ...CASE_ACTIONS.map((action) => ({ intent: 'move', revision: '0', action })),
    ];
    const outside = visitors.filter((each) => !reaches(each, CASE_READERS));
    for (const file of posting.filter((each) => moduleOf(each).action))
      for (const { params } of await casesIn('submitted', 'recorded')) {
        for (const visitor of outside) {
          for (const form of forms) {
            const { status } = await post(file, visitor.cookie, params, form);
            expect(status, `${file} ${labelOf(visitor)} ${JSON.stringify(form)}`).toBe(404);
          }
          await breathe();
        }
        expect(isSignIn(await post(file, '', params, forms[0])), 'anonymous').toBe(true);
      }
    expect(await stateOfRecord()).toEqual(before);
  });

  it('never meet a refusal that is not in words, nor a failure, at home', async () => {
    for (const file of posting.filter((each) => moduleOf(each).action))
      for (const { name, params } of await casesIn('draft', 'under-assessment', 'notified'))
        for (const visitor of visitors.filter((each) => reaches(each, CASE_READERS))) {
          for (const form of CASE_FORMS)
            expectCalm(
              await post(file, visitor.cookie, params, form),
              `${file} ${labelOf(visitor)} ${name} ${JSON.stringify(form)}`,
            );
          await breathe();
        }
  });
});

/** Revisions of all cases and the length of the audit log. */
async function stateOfRecord() {
  const { read } = world.store;
  const cases = await read
    .select({ id: recognitionCase.id, revision: recognitionCase.revision })
    .from(recognitionCase)
    .orderBy(recognitionCase.id);
  const [events] = await read.select({ events: count() }).from(auditEvent);
  return { cases, events };
}
