import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEntry } from '#db/queries/course-editing';
import { mail } from '#db/schema/accounts';
import { escoSkill } from '#db/schema/esco';
import { learning, SKILL, skill, teaching } from '#tests/fixtures/course-forms';
import { createTestApp, type TestApp } from '#tests/support/app';
import { deliverMail } from '~/accounts/mail/deliver-mail.server';
import * as editor from '~/routes/editor.$id';
import * as fresh from '~/routes/editor.new';
import * as review from '~/routes/review.$id';

let app: TestApp;
let author: string;
let committee: string;

const EDITORS = ['author@alpha.example', 'colleague@alpha.example'];

async function person(
  email: string,
  role: Parameters<TestApp['giveRole']>[1],
  institutionId: string | null,
  locale = 'en',
) {
  const id = await app.makePerson({ email, locale });
  await app.giveRole(id, role, institutionId === null ? {} : { institutionId });
  return app.signInAs(id);
}

beforeAll(async () => {
  app = await createTestApp();
  const names = { en: 'Alpha University', fr: 'Université Alpha' };
  await app.makeInstitution({ id: 'inst-a', slug: 'alpha', names, country: 'FR' });
  await app.makeInstitution({ id: 'inst-b', slug: 'beta', names: { en: 'Beta' } });
  await app.store.tx(
    async (tx) =>
      void (await tx.insert(escoSkill).values(skill(SKILL, 'released', app.clock.now()))),
  );
  author = await person('author@alpha.example', 'course-editor', 'inst-a');
  await person('colleague@alpha.example', 'course-editor', 'inst-a', 'fr');
  await person('stranger@beta.example', 'course-editor', 'inst-b');
  committee = await person('maren@network.example', 'steering-committee', null);
  await person('reader@network.example', 'steering-committee', null, 'fr');
});
afterAll(() => app.close());

const post = (
  cookie: string,
  id: string,
  form: Record<string, string | readonly string[]>,
  route: typeof editor | typeof review = editor,
) => app.callAction(route, `/editor/${id}`, { cookie, params: { id }, form });

async function written(code: string): Promise<string> {
  const made = await app.callAction(fresh, '/editor/new', {
    cookie: author,
    form: { code, title: 'Data for museums', language: 'en' },
  });
  const id = made.location?.match(/editor\/([\w-]+)/)?.[1] ?? '';
  for (const form of [learning, teaching]) {
    const revision = (await findEntry(app.store.read, id))?.draft?.revision;
    await post(author, id, form(String(revision)));
  }
  return id;
}

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What leaves the outbox now, by receiver. */
async function letters(): Promise<Letter[]> {
  const sent: Letter[] = [];
  await deliverMail(app.services, async ({ to, subject, text }) => {
    const { address } = to as { address: string };
    sent.push({ to: address, subject: String(subject), text: String(text) });
  });
  return sent.sort((a, b) => a.to.localeCompare(b.to));
}

describe('mail about an entry', () => {
  it('tells the committee what was submitted, each in their language', async () => {
    const id = await written('MAIL-1');
    await letters();
    await post(author, id, { do: 'submit' });
    const [maren, reader, ...others] = await letters();
    expect(others).toEqual([]);
    expect(maren).toMatchObject({
      to: 'maren@network.example',
      subject: 'For review: Data for museums',
    });
    expect(maren?.text).toContain('Alpha University has submitted');
    expect(maren?.text).toContain(`${app.origin}/review/${id}`);
    expect(reader).toMatchObject({
      to: 'reader@network.example',
      subject: 'À examiner\u00a0: Data for museums',
    });
    expect(reader?.text).toContain('Université Alpha');
  });

  it('tells the provider’s editors, and nobody else, what became of it', async () => {
    const id = await written('MAIL-2');
    await post(author, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    await letters();
    await post(committee, id, { do: 'request-changes', note: 'Which level?' }, review);
    const asked = await letters();
    expect(asked.map(({ to }) => to)).toEqual(EDITORS);
    expect(asked[0]?.subject).toBe('Changes requested: Data for museums');
    expect(asked[0]?.text).toContain(`${app.origin}/editor/${id}`);
    await post(author, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    await letters();
    await post(committee, id, { do: 'approve' }, review);
    const done = await letters();
    expect(done.map(({ to }) => to)).toEqual(EDITORS);
    expect(done[1]?.subject).toBe('Publié\u00a0: Data for museums');
  });

  it('tells the committee what is no longer before it, taken back or archived', async () => {
    const id = await written('MAIL-5');
    await post(author, id, { do: 'submit' });
    await post(committee, id, { do: 'begin-review' }, review);
    await letters();
    await post(author, id, { do: 'withdraw' });
    const taken = await letters();
    expect(taken.map(({ to }) => to)).toEqual(['maren@network.example', 'reader@network.example']);
    expect(taken[0]?.subject).toBe('Nothing to review any more: Data for museums');
    expect(taken[0]?.text).toContain(`${app.origin}/review`);
    await post(author, id, { do: 'submit' });
    await letters();
    await post(author, id, { do: 'archive' });
    expect((await letters()).map(({ to }) => to)).toContain('maren@network.example');
    await post(author, id, { do: 'restore' });
    await post(author, id, { do: 'archive' });
    expect(await letters()).toEqual([]);
  });

  it('is written once, however often a step is sent and the outbox is worked through', async () => {
    const id = await written('MAIL-3');
    await letters();
    await Promise.all([1, 2, 3].map(() => post(author, id, { do: 'submit' })));
    await post(author, id, { do: 'submit' });
    const tries: string[] = [];
    const failing = deliverMail(app.services, async ({ messageId }) => {
      tries.push(messageId);
      throw new Error('the connection was cut');
    });
    expect(await failing).toBe(0);
    app.clock.advance(3_600_000);
    const again: string[] = [];
    const delivered = await deliverMail(app.services, async ({ messageId }) => {
      again.push(messageId);
    });
    expect(delivered).toBe(2);
    expect(again.sort()).toEqual(tries.sort());
    expect(await letters()).toEqual([]);
  });

  it('is not written for a step that is refused', async () => {
    const before = (await app.store.read.select().from(mail)).length;
    const made = await app.callAction(fresh, '/editor/new', {
      cookie: author,
      form: { code: 'MAIL-4', title: 'Hardly begun', language: 'en' },
    });
    const id = made.location?.match(/editor\/([\w-]+)/)?.[1] ?? '';
    expect((await post(author, id, { do: 'submit' })).data.refused).toBe('complete');
    expect((await app.store.read.select().from(mail)).length).toBe(before);
  });
});
