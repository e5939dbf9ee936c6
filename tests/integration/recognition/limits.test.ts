import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listUseByPartners } from '#db/queries/agreement-use';
import { listVersionsOfParty } from '#db/queries/agreements';
import { loadCase } from '#db/queries/cases';
import { listRegulationArticles } from '#db/queries/institutions';
import { listEarlierCredits } from '#db/queries/matching';
import { FEWEST_DECISIONS } from '#db/queries/precedents';
import { recognitionLine } from '#db/schema/agreements';
import { createTestApp, type TestApp } from '#tests/support/app';
import type { Role, Viewer } from '~/accounts/roles';
import { agreementUses } from '~/agreements/use-of-agreements.server';
import { prepare } from '~/commands/prepare';
import { readDemoCredential } from '~/demo/credentials.server';
import { acceptFullMatches, setBasis } from '~/recognition/edit-case.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import { type Move, moveCase } from '~/recognition/move-case.server';

const HOME = 'inst-rochefleur';
const UNIT = 'unit-roc-sciences';
let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
  await prepare(app.services, () => undefined);
});
afterAll(() => app.close());

function viewer(personId: string, role: Role, unitId: string | null = null): Viewer {
  const institutionId = role === 'learner' ? null : HOME;
  const held = { role, institutionId, institutionName: null, unitId };
  return {
    ...{ personId, displayName: personId, email: `${personId}@example.org`, locale: 'en' },
    ...{ roles: [held], acting: held, sessionId: 'session' },
  };
}
const camille = viewer('person-camille', 'learner');
const sylvie = viewer('person-sylvie', 'faculty-administrator', UNIT);

const stored = async (caseId: string) => {
  const found = await loadCase(app.store.read, caseId);
  if (!found) throw new Error('no case');
  return found;
};

async function handIn(name: string): Promise<string> {
  const bytes = readDemoCredential(app.dataDir, name) ?? Buffer.alloc(0);
  const result = await handInCredential(
    app.services,
    camille,
    { institutionId: HOME, forLearner: null, origin: 'digital', request: '', locale: 'en' },
    { name, bytes },
  );
  if (result.kind !== 'opened') throw new Error(`${name}: ${result.kind}`);
  return result.caseId;
}

async function move(caseId: string, by: Viewer, action: Move['action']) {
  const { row } = await stored(caseId);
  const moved = await moveCase(app.services, by, caseId, { action, revision: row.revision });
  expect(moved, action).toMatchObject({ kind: 'moved' });
}

async function decide(caseId: string): Promise<void> {
  await move(caseId, camille, 'submit');
  await move(caseId, viewer('person-claire', 'international-office'), 'start-completeness-check');
  await move(caseId, sylvie, 'begin-assessment');
  await acceptFullMatches(app.services, sylvie, caseId, (await stored(caseId)).row.revision);
  const articles = await listRegulationArticles(app.store.read, HOME, '2026-03-02');
  const article = articles.find((each) => each.basis === 'mcra');
  await setBasis(app.services, sylvie, caseId, {
    revision: (await stored(caseId)).row.revision,
    legalBasis: 'mcra',
    regulationArticleId: article?.id ?? '',
  });
  await move(caseId, sylvie, 'send-to-curator');
  await move(caseId, viewer('person-marc', 'recognition-curator', UNIT), 'curator-approve');
  await move(caseId, viewer('person-pascal', 'studies-official'), 'studies-approve');
}

it('caps and exclusions are counted over what the same institution decided before', async () => {
  const first = await handIn('01-full-match.jsonld');
  await decide(first);
  const credits = await listEarlierCredits(app.store.read, camille.personId, HOME, 'another');
  const credit = credits.find((each) => each.caseId === first);
  expect(credit).toMatchObject({ caseId: first, basis: { kind: 'mcra' } });
  const code = credit?.recorded?.sources[0]?.code ?? '';
  expect(code).not.toBe('');
  expect(credit?.ects).toBeGreaterThan(0);

  const lines = await app.store.read.select().from(recognitionLine);
  await app.store.tx(async (tx) => {
    for (const { id, line } of lines)
      await tx
        .update(recognitionLine)
        .set({ line: { ...line, capEcts: line.ectsGranted, exclusions: [`Something (${code})`] } })
        .where(eq(recognitionLine.id, id));
  });
  const { packages } = await stored(await handIn('03-gaps.jsonld'));
  const criteria = packages[0]?.proposal.criteria ?? [];
  const sameLine = packages[0]?.proposal.basis;
  const { fileNumber } = (await stored(first)).row;
  expect(criteria.find((each) => each.code === 'C19')).toMatchObject({
    answer: 'not-met',
    reason: 'c19.excluded',
    params: { case: fileNumber },
  });
  const used =
    sameLine?.kind === 'mcra' &&
    credit?.basis.kind === 'mcra' &&
    sameLine.agreementId === credit.basis.agreementId &&
    sameLine.lineNumber === credit.basis.lineNumber
      ? credit.ects
      : 0;
  expect(criteria.find((each) => each.code === 'C18')?.params).toMatchObject({ used });
});

it('the issuing side sees what its partners recognised in figures, and too few not at all', async () => {
  const [use] = await listUseByPartners(app.store.read, 'inst-aveleda');
  expect(use?.cases).toBeGreaterThan(0);
  expect(use?.ects).toBeGreaterThan(0);
  expect(Object.keys(use ?? {}).sort()).toEqual(['agreementCode', 'cases', 'ects']);
  const versions = await listVersionsOfParty(app.store.read, 'inst-aveleda');
  const own = { read: app.store.read, locale: 'en', institutionId: 'inst-aveleda' };
  const shown = (await agreementUses(own, versions)).find(
    ({ code }) => code === use?.agreementCode,
  );
  const told = (use?.cases ?? 0) >= FEWEST_DECISIONS;
  expect(shown?.partners).toEqual({
    cases: told ? use?.cases : null,
    ects: told ? use?.ects : null,
  });
});
