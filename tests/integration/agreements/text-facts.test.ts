/** Facts the text is read by: nobody approves one text and signs another. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementVersion } from '#db/schema/agreements';
import { approve } from '~/agreements/approve.server';
import { hashOfTerms } from '~/agreements/keep-document.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { answerSuggestion, suggest } from '~/agreements/suggest.server';
import { readTerms } from '~/agreements/terms/terms';
import { AVE, draft, hashOf, openRoad, ROC, type Road, save, versionRow } from './road';

let road: Road;
beforeAll(async () => {
  road = await openRoad();
});
afterAll(() => road.app.close());

const signatoriesOf = async (versionId: string, id: string) =>
  (await versionRow(road.app, versionId)).factsheet?.parties.find(
    (each) => each.institutionId === id,
  )?.signatories ?? [];

const withKind = async (versionId: string, id: string, kind: string) =>
  (await signatoriesOf(versionId, id)).map((each) => ({ ...each, kind }));

/** In review, approved by Aveleda alone. */
async function approvedByOne() {
  const { versionId } = await draft(road);
  await submitForReview(road.app.services, road.roc, { versionId });
  const hash = await hashOf(road.app, versionId);
  const outcome = await approve(road.app.services, road.ave, { versionId, hash });
  expect(outcome).toMatchObject({ kind: 'done' });
  return { versionId, hash };
}

/** Another person with the same role. */
async function colleagueOf(actor: Road['roc']): Promise<Road['roc']> {
  if (actor.kind !== 'person') throw new Error('a guest has no colleague');
  const personId = await road.app.makePerson({ email: 'colleague@example.org' });
  await road.app.giveRole(personId, 'agreement-drafter', { institutionId: ROC });
  return { ...actor, viewer: { ...actor.viewer, personId } };
}

describe('signatories of a party', () => {
  it('are proposed by the drafter of a first draft, and then written by the party alone', async () => {
    const { versionId } = await draft(road);
    const part = `signatories:${AVE}`;
    const seals = await withKind(versionId, AVE, 'seal');
    expect(await save(road, road.roc, versionId, part, seals)).toMatchObject({ kind: 'saved' });
    await submitForReview(road.app.services, road.roc, { versionId });
    const simple = await withKind(versionId, AVE, 'simple');
    expect(await save(road, road.roc, versionId, part, simple)).toEqual({
      kind: 'refused',
      reason: 'not-yours',
    });
    expect(await save(road, road.ave, versionId, part, simple)).toMatchObject({ kind: 'saved' });
  });

  it('change by a suggestion only where it is the party’s own', async () => {
    const { versionId } = await draft(road);
    await submitForReview(road.app.services, road.roc, { versionId });
    const [signatory] = await signatoriesOf(versionId, AVE);
    const address = `signatory.kind@${AVE}/${signatory!.id}`;
    const colleague = await colleagueOf(road.roc);
    const answer = async (by: typeof road.roc, value: string) => {
      const said = await suggest(road.app.services, by, { versionId, address, value });
      const suggestionId = said.kind === 'done' ? said.suggestionIds[0]! : '';
      const input = { versionId, suggestionId, accept: true };
      return answerSuggestion(road.app.services, colleague, input);
    };
    expect(await answer(road.roc, 'seal')).toEqual({ kind: 'refused', reason: 'not-yours' });
    expect(await answer(road.ave, 'qualified')).toMatchObject({ kind: 'accepted' });
    expect(await signatoriesOf(versionId, AVE)).toMatchObject([{ kind: 'qualified' }]);
  });
});

describe('after an approval', () => {
  it('another kind of signature or another language voids it, and the earlier text is overtaken', async () => {
    for (const [part, newValue] of [
      [`signatories:${ROC}`, (id: string) => withKind(id, ROC, 'qualified')],
      ['translations', async () => ({ translations: ['fr'] })],
    ] as const) {
      const { versionId, hash } = await approvedByOne();
      const value = await newValue(versionId);
      const saved = await save(road, road.roc, versionId, part, value);
      expect(saved, part).toMatchObject({ kind: 'saved', voided: true });
      const again = await approve(road.app.services, road.ave, { versionId, hash });
      expect(again, part).toMatchObject({ kind: 'overtaken' });
    }
  });

  it('another name, address or order of a signatory leaves it as it is', async () => {
    const { versionId, hash } = await approvedByOne();
    const renamed = (await signatoriesOf(versionId, ROC)).map((each) => ({
      ...each,
      name: 'Another Person',
      email: 'another@example.org',
    }));
    const saved = await save(road, road.roc, versionId, `signatories:${ROC}`, renamed);
    expect(saved).toMatchObject({ kind: 'saved', voided: false, termsHash: hash });
  });
});

describe('terms written before these facts were bound', () => {
  it('keep their hash beside a changed contact, and are voided by another kind of signature', async () => {
    const { versionId } = await draft(road);
    await submitForReview(road.app.services, road.roc, { versionId });
    const { textFacts, ...old } = readTerms((await versionRow(road.app, versionId)).terms);
    expect(textFacts).toBeDefined();
    const hash = hashOfTerms(old);
    await road.app.store.tx(async (tx) => {
      await tx
        .update(agreementVersion)
        .set({ terms: old, termsHash: hash })
        .where(eq(agreementVersion.id, versionId));
    });
    await approve(road.app.services, road.ave, { versionId, hash });
    const technical = { name: 'IT', email: 'it@example.org', phone: '' };
    expect(await save(road, road.roc, versionId, `contacts:${ROC}`, { technical })).toMatchObject({
      kind: 'saved',
      voided: false,
      termsHash: hash,
    });
    const kinds = await withKind(versionId, ROC, 'qualified');
    expect(await save(road, road.roc, versionId, `signatories:${ROC}`, kinds)).toMatchObject({
      kind: 'saved',
      voided: true,
    });
    expect(await hashOf(road.app, versionId)).not.toBe(hash);
  });
});
