import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { CASES } from '#db/seed/cases.data';
import { openWorld, WHO, type World } from '#tests/support/world';
import { onCases, said } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const { show, post, act, move, stored, letter, document, report } = onCases(() => world);

const faculty = { id: WHO.facultyAdministrator, role: 'faculty-administrator' } as const;
const FOREIGN = [
  { id: WHO.foreignOffice },
  { id: WHO.foreignAdministrator },
  { id: WHO.foreignCurator },
  { id: WHO.foreignStudiesOfficial },
  { id: WHO.foreignLearner },
  { id: WHO.otherFacultyAdministrator },
  { id: WHO.steeringCommittee },
  { id: WHO.operator },
] as const;

describe('who sees a case', () => {
  it('draws every seeded case for its learner, and for the office once it is no draft', async () => {
    for (const { key, learner, status } of CASES) {
      const page = await show({ id: learner, role: 'learner' }, world.caseId(key));
      expect(page.status, key).toBe(200);
      expect(page.data, key).toMatchObject({ view: 'learner', status });
    }
    const page = await show(faculty, world.caseId('curator-review'));
    expect(page.data).toMatchObject({ view: 'office', role: 'faculty-administrator' });
  });

  it('answers 404 to other institutions, other units, other learners and network roles', async () => {
    const id = world.caseId('curator-review');
    for (const who of FOREIGN) {
      expect((await show(who, id)).status, who.id).toBe(404);
      expect((await move(who, id, 'withdraw', { note: 'no' })).status, who.id).toBe(404);
    }
    expect((await stored(id)).row.status).toBe('curator-review');
  });

  it('answers 404 to what is no id, and to a case there is none of', async () => {
    expect((await show(faculty, '../etc')).status).toBe(404);
    expect((await show(faculty, 'no-such-case')).status).toBe(404);
  });

  it('sends whoever is not signed in to sign in', async () => {
    const id = world.caseId('curator-review');
    const { loader } = await import('~/routes/cases.$id');
    const request = new Request(`http://127.0.0.1:3000/cases/${id}`);
    const context = { nonce: '', requestId: '' };
    await expect(loader({ request, params: { id }, context })).rejects.toMatchObject({
      status: 302,
    });
  });
});

describe('what a learner sees', () => {
  it('holds no internal note, no draft of a decision and no name of those who sign', async () => {
    const { row } = await stored(world.caseId('studies-review'));
    const page = (await show({ id: WHO_NADIA, role: 'learner' }, row.id)).data;
    expect(page.told).toBe(false);
    expect(page.packages.every((each: { decision: unknown }) => each.decision === null)).toBe(true);
    const text = JSON.stringify(page);
    for (const name of ['Carpentier', 'Delaunay', 'signatures":[{', 'criteria', 'internal'])
      expect(text, name).not.toContain(name);
  });

  it('shows the intended refusal while the learner is heard', async () => {
    const page = (await show({ id: WHO.otherLearner }, world.caseId('hearing'))).data;
    expect(page.main.action).toBe('answer-hearing');
    expect(page.packages[0].decision).toMatchObject({ outcome: 'refused', departure: null });
  });

  it('takes the answer to a hearing once, and answers a repeat', async () => {
    const id = world.caseId('hearing');
    const who = { id: WHO.otherLearner };
    const { row } = await stored(id);
    const form = {
      intent: 'move',
      action: 'answer-hearing',
      revision: String(row.revision),
      note: 'Please look at my thesis too.',
    };
    expect(said(await post(who, id, form))).toBe('answer-hearing');
    expect(said(await post(who, id, form))).toBe('already');
    expect((await stored(id)).row.status).toBe('under-assessment');
  });

  it('may withdraw, with a word on why', async () => {
    const id = world.caseId('draft');
    const who = { id: WHO.unconfirmedLearner };
    expect((await move(who, id, 'withdraw')).status).toBe(422);
    expect(said(await move(who, id, 'withdraw', { note: 'A mistake' }))).toBe('withdraw');
  });
});

const WHO_NADIA = 'person-nadia';

describe('the letter', () => {
  const decisionOf = async (key: string) => {
    const { decisions } = await stored(world.caseId(key));
    return decisions[0]?.id ?? '';
  };

  it('is a Word file for the learner and the office, downloaded, not kept, and on the record', async () => {
    const id = await decisionOf('recorded');
    for (const who of [{ id: WHO.learner }, { id: WHO.internationalOffice }, { id: WHO.auditor }]) {
      const { status, headers, response } = await letter(who, id);
      expect(status).toBe(200);
      expect(headers.get('Content-Type')).toContain('wordprocessingml');
      expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="ROC-.+\.docx"/);
      expect(headers.get('Cache-Control')).toBe('no-store');
      const bytes = new Uint8Array((await response?.arrayBuffer()) ?? []);
      expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    }
    const events = await listAudit(world.store.read, 'case', world.caseId('recorded'));
    const downloads = events.filter((each) => each.event.type === 'decision.letter-downloaded');
    expect(downloads.slice(-3).map((each) => each.actorId)).toEqual([
      WHO.learner,
      WHO.internationalOffice,
      WHO.auditor,
    ]);
  });

  it('comes in the language asked for', async () => {
    const id = await decisionOf('recorded');
    const [french, english] = [
      await letter({ id: WHO.learner }, id, 'fr'),
      await letter({ id: WHO.learner }, id, 'en'),
    ];
    expect(french.status).toBe(200);
    expect(french.headers.get('Content-Length')).not.toBe(english.headers.get('Content-Length'));
    const events = await listAudit(world.store.read, 'case', world.caseId('recorded'));
    expect(events.at(-2)?.event).toMatchObject({ language: 'fr' });
  });

  it('does not exist for others, nor for the learner before notification', async () => {
    const id = await decisionOf('recorded');
    for (const who of FOREIGN) expect((await letter(who, id)).status, who.id).toBe(404);
    const decided = await decisionOf('decided');
    expect((await letter({ id: WHO.otherLearner }, decided)).status).toBe(404);
    expect((await letter({ id: WHO.studiesOfficial }, decided)).status).toBe(200);
    expect((await letter(faculty, 'no-such-decision')).status).toBe(404);
  });
});

describe('documents', () => {
  it('are downloads for those who may, byte for byte, and nothing for others', async () => {
    const id = world.caseId('curator-review');
    const { documents } = await stored(id);
    const documentId = documents[0]?.row.id ?? '';
    const { status, headers, response } = await document(faculty, id, documentId);
    expect(status).toBe(200);
    expect(headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    const bytes = await response?.arrayBuffer();
    expect(bytes?.byteLength).toBe(documents[0]?.bytes);
    for (const who of FOREIGN) {
      expect((await document(who, id, documentId)).status, who.id).toBe(404);
      expect((await report(who, id, documentId)).status, who.id).toBe(404);
    }
  });

  it('of another case do not open through this one', async () => {
    const { documents } = await stored(world.caseId('recorded'));
    const other = world.caseId('curator-review');
    expect((await document(faculty, other, documents[0]?.row.id ?? '')).status).toBe(404);
    expect((await report(faculty, other, documents[0]?.row.id ?? '')).status).toBe(404);
  });

  it('show their full report on a page of its own', async () => {
    const id = world.caseId('curator-review');
    const { documents } = await stored(id);
    const page = await report(faculty, id, documents[0]?.row.id ?? '');
    expect(page.data.report.checks).toHaveLength(6);
    expect(page.data.report.annexI.length).toBeGreaterThan(10);
  });

  it('on paper are checked by hand by the office only, and the proposal follows', async () => {
    const id = world.caseId('info-requested');
    const { documents } = await stored(id);
    const form = {
      intent: 'check-paper',
      documentId: documents[0]?.row.id ?? '',
      method: 'issuer-mail',
      result: 'doubtful',
      note: 'The registrar does not know the signature.',
    };
    expect((await act({ id: WHO_NADIA, role: 'learner' }, id, form)).status).toBe(404);
    expect(said(await act(faculty, id, form))).toBe('check-paper');
    const [first] = (await stored(id)).packages;
    expect(first?.proposal.criteria.find((each) => each.code === 'C2')).toMatchObject({
      answer: 'unknown',
      reason: 'c2.by-hand-doubtful',
    });
  });
});

describe('notes', () => {
  it('stay apart: internal ones never reach the learner', async () => {
    const id = world.caseId('curator-review');
    const write = (audience: string, text: string) =>
      act(faculty, id, { intent: 'note', audience, text });
    expect(said(await write('internal', 'Ask the legal office'))).toBe('note');
    expect(said(await write('learner', 'We are on it'))).toBe('note');
    expect((await write('learner', ' ')).status).toBe(422);
    const { learner } = CASES.find(({ key }) => key === 'curator-review') ?? {
      learner: WHO.learner,
    };
    const seen = (await show({ id: learner, role: 'learner' }, id)).data;
    expect(seen.notes.map((note: { text: string }) => note.text)).toContain('We are on it');
    expect(JSON.stringify(seen)).not.toContain('Ask the legal office');
  });
});
