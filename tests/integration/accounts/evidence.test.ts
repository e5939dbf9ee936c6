import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidence, personKey } from '#db/schema/accounts';
import { createTestApp, type TestApp } from '#tests/support/app';
import { keepEvidence, openEvidence, shredPerson } from '~/accounts/keep-evidence.server';
import { sha256 } from '~/platform/ids.server';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const TEXT = '{"credential": "of Ada Example, in the clear"}';
const keep = (personId: string, text = TEXT) =>
  app.store.tx((tx) =>
    keepEvidence(tx, {
      personId,
      name: 'diploma.json',
      mediaType: 'application/json',
      bytes: Buffer.from(text),
    }),
  );

describe('evidence', () => {
  it('comes back byte for byte, and is not in the record in the clear', async () => {
    const kept = await keep(await app.makePerson());
    expect(kept).toMatchObject({ sha256: sha256(TEXT), duplicate: false });
    const opened = await openEvidence(app.store.read, kept.evidenceId);
    expect(opened.bytes.toString()).toBe(TEXT);
    expect(opened).toMatchObject({ name: 'diploma.json', mediaType: 'application/json' });
    const [row] = await app.store.read
      .select()
      .from(evidence)
      .where(eq(evidence.id, kept.evidenceId));
    expect(row?.sealed.includes(Buffer.from('in the clear'))).toBe(false);
    expect(row?.sealed.length).toBe(TEXT.length + 12 + 16);
  });

  it('is kept once per person; two people do not share it', async () => {
    const [one, two] = [await app.makePerson(), await app.makePerson()];
    const first = await keep(one);
    expect(await keep(one)).toEqual({ ...first, duplicate: true });
    const others = await keep(two);
    expect(others.duplicate).toBe(false);
    expect(others.evidenceId).not.toBe(first.evidenceId);
  });

  it('cannot be opened once the person was shredded, nor be added to', async () => {
    const [gone, stays] = [await app.makePerson(), await app.makePerson()];
    const lost = await keep(gone);
    const safe = await keep(stays);
    await app.store.tx((tx) => shredPerson(tx, gone));
    await app.store.tx((tx) => shredPerson(tx, gone));
    await expect(openEvidence(app.store.read, lost.evidenceId)).rejects.toMatchObject({
      code: 'gone',
    });
    await expect(keep(gone, 'something else')).rejects.toMatchObject({ code: 'gone' });
    const [key] = await app.store.read.select().from(personKey).where(eq(personKey.personId, gone));
    expect(key).toMatchObject({ wrapped: '', destroyedAt: app.clock.now() });
    const [row] = await app.store.read
      .select()
      .from(evidence)
      .where(eq(evidence.id, lost.evidenceId));
    expect(row).toMatchObject({ name: '', sha256: sha256(TEXT) });
    expect((await openEvidence(app.store.read, safe.evidenceId)).bytes.toString()).toBe(TEXT);
  });

  it('is refused when its bytes were altered or put under another person’s key', async () => {
    const [one, two] = [await app.makePerson(), await app.makePerson()];
    const altered = await keep(one);
    const moved = await keep(two, 'other bytes');
    await app.store.tx(async (tx) => {
      const [row] = await tx.select().from(evidence).where(eq(evidence.id, altered.evidenceId));
      const sealed = Buffer.from(row?.sealed ?? []);
      sealed[20] = (sealed[20] ?? 0) ^ 1;
      await tx.update(evidence).set({ sealed }).where(eq(evidence.id, altered.evidenceId));
      await tx.update(evidence).set({ personId: one }).where(eq(evidence.id, moved.evidenceId));
    });
    await expect(openEvidence(app.store.read, altered.evidenceId)).rejects.toThrow();
    await expect(openEvidence(app.store.read, moved.evidenceId)).rejects.toThrow();
  });

  it('does not exist for an unknown id', async () => {
    await expect(openEvidence(app.store.read, 'none')).rejects.toMatchObject({ code: 'not-found' });
  });
});
