import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mail } from '#db/schema/accounts';
import { editText } from '#tests/support/word-edit';
import { openParams } from '~/accounts/mail/queue-mail.server';
import * as invitation from '~/routes/agreement-invitations.$token';
import * as file from '~/routes/agreements.$code_.file';
import * as route from '~/routes/settings.approval-route';
import { cookieOf, type Desk, deskOf, draftAtDesks, readPage } from './pages';
import { AVE, agree, openRoad, PDF, ROC, type Road } from './road';

let road: Road;
let code: string;
let versionId: string;
let roc: Desk;
let ave: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId, roc, ave } = await draftAtDesks(road));
});
afterEach(() => road.app.close());

const partOf = (page: Awaited<ReturnType<Desk['page']>>, name: string) => {
  const part =
    page.view.kind === 'section' ? page.view.parts.find((each) => each.part === name) : undefined;
  if (!part) throw new Error(`no part ${name} on this page`);
  return part;
};

describe('two people who edit the same field', () => {
  it('are shown both texts; the second keeps what was typed and may keep it for good', async () => {
    await roc.does('submit');
    const at = '?section=termination';
    const { revision } = partOf(await roc.page(at), 'termination');
    const save = { section: 'termination', part: 'termination', revision: String(revision) };
    await ave.does('save', { ...save, 'termination.noticeMonths': '3' });
    const second = await roc.send('save', { ...save, 'termination.noticeMonths': '9' });
    expect(second.status).toBe(409);
    expect(second.data).toMatchObject({
      kind: 'conflict',
      theirs: { 'termination.noticeMonths': ['3'] },
      typed: { 'termination.noticeMonths': ['9'] },
    });
    const read = await readPage(await roc.page(at), second.data);
    expect(read).toContain('saved this part while you were writing');
    expect(read).toMatch(/ 9 .*The other text: 3 /);
    const again = { ...save, revision: String(second.data.revision) };
    await roc.send('save', { ...again, 'termination.noticeMonths': '9' });
    const kept = partOf(await ave.page(at), 'termination').groups[0]?.fields[0]?.inputs[0];
    expect(kept?.value).toBe('9');
  });
});

describe('a line that departs from what holds for all', () => {
  it('is set on the page of the conditions, and the partner reads it as a change of that line', async () => {
    await roc.does('submit');
    await ave.does('seen');
    const [line] = road.document.terms.lines;
    const at = `?section=conditions&line=${line?.id}`;
    const page = await roc.page(at);
    const part = partOf(page, `line:${line?.id}`);
    const sent = Object.fromEntries(
      part.groups
        .flatMap((group) => group.fields)
        .flatMap((field) => field.inputs)
        .map((input) => [input.name, input.values ?? [input.value]]),
    );
    const answer = await roc.send('save', {
      ...sent,
      section: 'conditions',
      openLine: line?.id ?? '',
      part: part.part,
      revision: String(part.revision),
      auto: 'yes',
      [`conditions.maximumAgeMonths@${line?.id}`]: '18',
    });
    expect(answer.data).toMatchObject({ kind: 'saved' });
    const seen = await ave.page('?section=news');
    const news = seen.view.kind === 'desk' ? seen.view.news : [];
    expect(news.map((each) => [each.label, each.after])).toEqual([
      [`Maximum age in months – ${line?.number}`, '18 months'],
    ]);
    const read = await readPage(await roc.page('?section=conditions'), null);
    expect(read).toMatch(/condition(s)? of its own/);
  });
});

describe('a Word file that came back', () => {
  it('is read on the page of files: one word changed is one suggestion, which is taken by a button', async () => {
    await roc.does('submit');
    const cookie = await cookieOf(road, road.ave);
    const answer = await road.app.callLoader(file, `/agreements/${code}/file?format=docx`, {
      cookie,
      params: { code },
    });
    const docx = new Uint8Array(await (answer.response?.arrayBuffer() ?? new ArrayBuffer(0)));
    const edited = editText(docx, 'negligence', 'carelessness');
    const upload = (bytes: Uint8Array) => new File([bytes as BlobPart], 'agreement.docx');
    await ave.does('word', { file: upload(edited) });
    const page = await roc.page('?section=suggestions');
    const suggestions = page.view.kind === 'desk' ? page.view.suggestions : [];
    expect(suggestions.map((each) => [each.source, each.applicable, each.state])).toEqual([
      ['word', true, 'open'],
    ]);
    expect(page.turn).toMatchObject({ task: 'answer-suggestions', yours: true });
    await roc.does('answer', { suggestion: suggestions[0]?.id ?? '', answer: 'accept' });
    const clause = (await roc.page('?section=protections')).view;
    expect(
      clause.kind === 'section' && clause.clauses.some((each) => each.state === 'replaced'),
    ).toBe(true);
    const same = await ave.send('word', { file: upload(new TextEncoder().encode('no Word file')) });
    expect(same.data).toMatchObject({ kind: 'refused', reason: 'word-not-a-word-file' });
  });
});

describe('a contact without an account', () => {
  it('opens the link once, reads, comments and approves the same terms as the other side', async () => {
    const { app } = road;
    await roc.does('invite', {
      institutionId: AVE,
      name: 'Dr Guest',
      email: 'guest@aveleda.example',
    });
    await roc.does('submit');
    // The letter that says whose turn it is opens the draft too, in place of the invitation.
    const letters = await app.store.read.select().from(mail);
    const link = letters
      .filter((each) => each.recipient === 'guest@aveleda.example')
      .map((each) => openParams(each.params ?? {}).link ?? '')
      .at(-1);
    const token = link?.split('/').at(-1) ?? '';
    const params = { token };
    const at = `/agreement-invitations/${token}`;
    expect((await app.callLoader(invitation, at, { params })).data).toMatchObject({
      name: 'Dr Guest',
      code,
    });
    const opened = await app.callAction(invitation, at, { params, form: {} });
    expect(opened.location).toContain(`/agreements/${code}/workspace`);
    expect((await app.callAction(invitation, at, { params, form: {} })).status).toBe(410);
    const cookie = opened.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const again = await app.callLoader(invitation, at, { params, cookie });
    expect([again.status, again.data]).toMatchObject([
      410,
      { kind: 'used', name: 'Dr Guest', code },
    ]);
    const guest = deskOf(road, cookie, code);
    expect(await guest.page()).toMatchObject({ guest: 'Dr Guest', may: { edit: false } });
    await guest.does('comment', { about: 'clause:liability', text: 'Fine with us.' });
    await guest.does('approve');
    const [own, theirs] = (await roc.page()).parties;
    expect([own?.approved, theirs?.approved]).toEqual([false, true]);
    const refused = await guest.send('withdraw');
    expect([refused.status, refused.data.reason]).toEqual([409, 'never-approved']);
  });
});

describe('a file signed elsewhere', () => {
  it('is handed in on the page of signatures and shown with its fingerprint to both', async () => {
    await agree(road, versionId);
    await roc.does('freeze');
    const signer = deskOf(road, await cookieOf(road, road.rocSigner), code);
    const facts = road.document.factsheet.parties.find((each) => each.institutionId === ROC);
    const signed = {
      signatory: (facts?.signatories ?? []).map((each) => each.id),
      signedOn: '2026-03-02',
      place: 'Rochefleur',
    };
    const later = await signer.send('sign-file', {
      ...signed,
      signedOn: '2026-04-01',
      file: new File([PDF], 'signed.pdf'),
    });
    expect(later.data).toMatchObject({ kind: 'refused', reason: 'future-day' });
    await signer.does('sign-file', { ...signed, file: new File([PDF], 'signed.pdf') });
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const page = await ave.page('?section=sign');
    const rows = page.view.kind === 'desk' ? (page.view.signing?.rows ?? []) : [];
    expect(rows.filter((each) => each.signedOn).map((each) => each.fileHash)).toEqual(
      signed.signatory.map(() => sha256),
    );
    expect(await readPage(page, null)).toContain(sha256);
    const again = await signer.send('sign-file', {
      ...signed,
      signatory: [],
      file: new File([PDF], 'x.pdf'),
    });
    expect(again.data).toMatchObject({ kind: 'refused', reason: 'no-signatory' });
  });
});

describe('the way to an approval', () => {
  const at = '/settings/approval-route';
  const rows = (...steps: Record<string, string>[]): Record<string, string> =>
    Object.assign(
      { count: String(steps.length), deed: 'save' },
      ...steps.map((step, index) =>
        Object.fromEntries(
          Object.entries(step).map(([name, value]) => [`${name}-${index}`, value]),
        ),
      ),
    );

  it('is set step by step without script, kept as a whole, and asked of the next agreement', async () => {
    const { app } = road;
    const cookie = await cookieOf(road, await road.person('institution-admin', AVE));
    const post = (form: Record<string, string>) => app.callAction(route, at, { cookie, form });
    const added = await post({ ...rows(), deed: 'add:legal' });
    expect(added.data).toMatchObject({
      kind: 'changed',
      rows: [{ key: 'legal', names: { en: 'Legal review' }, role: 'legal-reviewer' }],
    });
    expect((await app.callLoader(route, at, { cookie })).data.page.rows).toEqual([]);
    const legal = { key: 'legal', en: 'Legal review', role: 'legal-reviewer' };
    const senate = {
      key: 'board',
      en: '',
      fr: 'Sénat',
      role: 'agreement-drafter',
      decision: 'yes',
    };
    const moved = await post({ ...rows(legal, senate), deed: 'up:1' });
    expect(moved.data.rows.map((each: { key: string }) => each.key)).toEqual(['board', 'legal']);
    const nameless = await post(rows(legal, { ...senate, fr: '' }));
    expect([nameless.status, nameless.data.problems]).toEqual([400, { 'en-1': 'name' }]);
    expect((await post(rows(senate, legal))).data).toMatchObject({
      kind: 'kept',
      rows: [{ key: 'board' }, { key: 'legal' }],
    });
    const drafting = await roc.page('?section=route');
    expect(drafting.view.kind === 'desk' && drafting.view.routes.map((each) => each.begun)).toEqual(
      [false, false],
    );
    await roc.does('submit');
    expect((await ave.send('approve')).data).toMatchObject({ reason: 'own-route' });
    const theirs = await roc.page('?section=route');
    const shown = theirs.view.kind === 'desk' ? theirs.view.routes : [];
    expect(shown.find((each) => each.steps === null)).toMatchObject({ begun: true, done: false });
    const own = await ave.page('?section=route');
    const [first] =
      own.view.kind === 'desk' ? own.view.routes.flatMap((each) => each.steps ?? []) : [];
    expect(first).toMatchObject({ name: 'Sénat', decision: true, done: false });
    await ave.does('route', {
      step: first?.id ?? '',
      decidedOn: '2026-03-01',
      decisionNumber: '7',
    });
  });

  it('is nobody’s but the administrators’ of an institution', async () => {
    for (const actor of [road.roc, road.rocSigner]) {
      const cookie = await cookieOf(road, actor);
      expect((await road.app.callLoader(route, at, { cookie })).status).toBe(404);
      expect((await road.app.callAction(route, at, { cookie, form: rows() })).status).toBe(404);
    }
  });
});
