import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { openWorld, WHO, type World } from '#tests/support/world';
import { readDemoCredential } from '~/demo/credentials.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import { onCases, said } from './support';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const { show, post, act, move, stored, letter } = onCases(() => world);

const learner = { id: WHO.learner };
const office = { id: WHO.internationalOffice };
const faculty = { id: WHO.facultyAdministrator, role: 'faculty-administrator' } as const;
const curator = { id: WHO.curator, role: 'recognition-curator' } as const;
const secretary = { id: WHO.committeeSecretary };
const studies = { id: WHO.studiesOfficial };

/** A fresh draft with the demonstration's full match. */
async function draft(): Promise<string> {
  const bytes = readDemoCredential(world.dataDir, '01-full-match.jsonld');
  if (!bytes) throw new Error('no demonstration credential');
  const opened = await handInCredential(
    world.services,
    world.viewer(WHO.learner),
    {
      institutionId: 'inst-rochefleur',
      forLearner: null,
      origin: 'digital',
      request: 'Please count it',
      locale: 'en',
    },
    { name: '01-full-match.jsonld', bytes },
  );
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened.caseId;
}

async function setBasis(id: string) {
  const page = (await show(faculty, id)).data;
  return act(faculty, id, {
    intent: 'basis',
    legalBasis: page.basis.suggested.legalBasis,
    regulationArticleId: page.basis.suggestedArticleId,
  });
}

async function toCuratorReview(): Promise<string> {
  const id = await draft();
  expect(said(await move(learner, id, 'submit'))).toBe('submit');
  expect(said(await move(office, id, 'start-completeness-check'))).toBe('start-completeness-check');
  expect(said(await move(faculty, id, 'begin-assessment'))).toBe('begin-assessment');
  expect(said(await act(faculty, id, { intent: 'accept' }))).toBe('accept');
  expect(said(await setBasis(id))).toBe('basis');
  expect(said(await move(faculty, id, 'send-to-curator'))).toBe('send-to-curator');
  return id;
}

describe('the road through the case screen', () => {
  it('leads from a draft to the recorded decision, each step by the form of its role', async () => {
    const id = await toCuratorReview();
    expect(said(await move(curator, id, 'curator-approve'))).toBe('curator-approve');
    expect(said(await move(studies, id, 'studies-approve'))).toBe('studies-approve');
    expect(said(await move(studies, id, 'notify', { proof: 'portal' }))).toBe('notify');
    const [each] = (await stored(id)).packages;
    const accepted = { packageId: each?.id ?? '', acceptGrade: 'yes' };
    expect(said(await move(learner, id, 'accept-credit', accepted))).toBe('accept-credit');
    expect(said(await move(studies, id, 'record'))).toBe('record');
    const { row, decisions, signatures } = await stored(id);
    expect(row.status).toBe('recorded');
    expect(decisions).toHaveLength(1);
    expect(signatures.map((one) => one.step)).toEqual(['administrator', 'curator', 'studies']);
    expect((await letter(learner, decisions[0]?.id ?? '')).status).toBe(200);
  });

  it('takes the committee’s decision with its day and minutes instead of the curator', async () => {
    const id = await toCuratorReview();
    const empty = await move(secretary, id, 'enter-committee-decision');
    expect(empty.status).toBe(422);
    expect(Object.keys(empty.data.errors)).toEqual(['meetingDate', 'minutesNumber']);
    const entered = { meetingDate: '2026-02-27', minutesNumber: '2026/3' };
    const result = await move(secretary, id, 'enter-committee-decision', entered);
    expect(said(result)).toBe('enter-committee-decision');
    expect((await stored(id)).signatures.at(-1)).toMatchObject({
      step: 'committee',
      meetingOn: '2026-02-27',
    });
  });

  it('clears signatures when the curator returns the case, and keeps them readable', async () => {
    const id = await toCuratorReview();
    expect(said(await move(curator, id, 'curator-return', { note: 'Look at C10 again' }))).toBe(
      'curator-return',
    );
    const page = (await show(faculty, id)).data;
    expect(page.signatures[0].clearedAt).not.toBeNull();
    expect(page.people[page.signatures[0].clearedBy]).toBe('Marc Delaunay');
    expect(page.notes.map((note: { audience: string }) => note.audience)).toEqual(['internal']);
    expect((await show(learner, id)).data.notes).toEqual([]);
  });

  it('ends in one decision when two officials sign at the same moment', async () => {
    const id = await toCuratorReview();
    await move(curator, id, 'curator-approve');
    const { row } = await stored(id);
    const form = {
      intent: 'move',
      action: 'studies-approve',
      revision: String(row.revision),
    };
    const results = await Promise.all([post(studies, id, form), post(studies, id, form)]);
    expect(results.map(said).sort()).toEqual(['already', 'studies-approve']);
    expect((await stored(id)).decisions).toHaveLength(1);
    const events = await listAudit(world.store.read, 'case', id);
    expect(events.filter((each) => each.event.type === 'decision.issued')).toHaveLength(1);
  });

  it('answers a sign with an old revision with 409 and what was typed', async () => {
    const id = await toCuratorReview();
    const { row } = await stored(id);
    const result = await post(curator, id, {
      intent: 'move',
      form: 'act-curator-return',
      action: 'curator-return',
      revision: String(row.revision - 1),
      note: 'A long explanation nobody wants to type twice',
    });
    expect(result.status).toBe(409);
    expect(result.data).toMatchObject({
      form: 'act-curator-return',
      problem: { kind: 'overtaken' },
      values: { note: ['A long explanation nobody wants to type twice'] },
    });
    expect((await stored(id)).row.status).toBe('curator-review');
  });

  it('pauses for a question and takes the answer with a file', async () => {
    const id = await draft();
    await move(learner, id, 'submit');
    await move(office, id, 'start-completeness-check');
    expect((await move(office, id, 'request-info')).status).toBe(422);
    expect(said(await move(office, id, 'request-info', { note: 'Which term?' }))).toBe(
      'request-info',
    );
    expect((await show(learner, id)).data.notes[0].text).toBe('Which term?');
    world.clock.advance(60_000);
    const form = new FormData();
    const { row } = await stored(id);
    for (const [name, value] of Object.entries({
      intent: 'move',
      action: 'answer-info',
      revision: String(row.revision),
      note: 'The autumn term',
    }))
      form.append(name, value);
    form.append('file', new File(['%PDF-1.4\n%%EOF'], 'syllabus.pdf', { type: 'text/plain' }));
    expect(said(await post(learner, id, form))).toBe('answer-info');
    const page = (await show(learner, id)).data;
    expect(page.documents.at(-1)).toMatchObject({ kind: 'answer', fileName: 'syllabus.pdf' });
    expect(page.notes[0].text).toBe('The autumn term');
  });

  it('refuses a file that is no scan, and keeps the answer typed beside it', async () => {
    const id = await draft();
    await move(learner, id, 'submit');
    await move(office, id, 'start-completeness-check');
    await move(office, id, 'request-info', { note: 'Which term?' });
    const form = new FormData();
    const { row } = await stored(id);
    const fields = {
      intent: 'move',
      action: 'answer-info',
      revision: String(row.revision),
      note: 'Autumn',
    };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new File(['MZ not a scan'], 'scan.pdf'));
    const result = await post(learner, id, form);
    expect(result.status).toBe(422);
    expect(result.data).toMatchObject({
      errors: { file: ['file-kind'] },
      values: { note: ['Autumn'] },
    });
    expect((await stored(id)).row.status).toBe('info-requested');
  });
});
