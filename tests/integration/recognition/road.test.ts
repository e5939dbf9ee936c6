import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit, verifyAuditChain } from '#db/queries/audit';
import { loadCase } from '#db/queries/cases';
import { DEMO_CREDENTIALS } from '#db/seed/demo-credentials.data';
import { createTestApp, type TestApp } from '#tests/support/app';
import type { Role, Viewer } from '~/accounts/roles';
import { prepare } from '~/commands/prepare';
import { readDemoCredential } from '~/demo/credentials.server';
import { acceptFullMatches, confirmFact, setBasis } from '~/recognition/edit-case.server';
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
  const held = {
    role,
    institutionId: role === 'learner' ? null : HOME,
    institutionName: null,
    unitId,
  };
  return {
    personId,
    displayName: personId,
    email: `${personId}@example.org`,
    locale: 'en',
    roles: [held],
    acting: held,
    sessionId: 'session',
  };
}

const camille = viewer('person-camille', 'learner');
const claire = viewer('person-claire', 'international-office');
const sylvie = viewer('person-sylvie', 'faculty-administrator', UNIT);
const marc = viewer('person-marc', 'recognition-curator', UNIT);
const pascal = viewer('person-pascal', 'studies-official');

const stored = async (caseId: string) => {
  const found = await loadCase(app.store.read, caseId);
  if (!found) throw new Error('no case');
  return found;
};

async function handIn(name: string, by: Viewer): Promise<string> {
  const bytes = readDemoCredential(app.dataDir, name);
  if (!bytes) throw new Error(`no ${name}`);
  const result = await handInCredential(
    app.services,
    by,
    { institutionId: HOME, forLearner: null, origin: 'digital', request: 'Please', locale: 'en' },
    { name, bytes },
  );
  if (result.kind !== 'opened') throw new Error(`${name}: ${result.kind}`);
  return result.caseId;
}

async function move(caseId: string, by: Viewer, action: Move['action'], more: Partial<Move> = {}) {
  const { row } = await stored(caseId);
  return moveCase(app.services, by, caseId, { action, revision: row.revision, ...more });
}

async function toStudies(caseId: string) {
  expect(await move(caseId, camille, 'submit')).toMatchObject({ kind: 'moved' });
  expect(await move(caseId, claire, 'start-completeness-check')).toMatchObject({ kind: 'moved' });
  expect(await move(caseId, sylvie, 'begin-assessment')).toMatchObject({ kind: 'moved' });
  const seen = await stored(caseId);
  await acceptFullMatches(app.services, sylvie, caseId, seen.row.revision);
  const article = seen.packages[0]?.proposal.basis.kind === 'mcra' ? 'mcra' : 'lrc-v-1';
  const { basisArticle } = await articleFor(article);
  const basis = { legalBasis: article, regulationArticleId: basisArticle } as const;
  const now = await stored(caseId);
  await setBasis(app.services, sylvie, caseId, { revision: now.row.revision, ...basis });
  expect(await move(caseId, sylvie, 'send-to-curator')).toMatchObject({ kind: 'moved' });
  expect(await move(caseId, marc, 'curator-approve')).toMatchObject({ kind: 'moved' });
}

async function articleFor(basis: string) {
  const { listRegulationArticles } = await import('#db/queries/institutions');
  const articles = await listRegulationArticles(app.store.read, HOME, '2026-03-02');
  const found = articles.find((each) => each.basis === basis);
  if (!found) throw new Error(`no article for ${basis}`);
  return { basisArticle: found.id };
}

describe('the road of a sealed credential', () => {
  for (const download of DEMO_CREDENTIALS)
    it(`proposes for ${download.name} what the demo promises`, async () => {
      const applicant = viewer(download.applicantId, 'learner');
      const caseId = await handIn(download.name, applicant);
      const { packages } = await stored(caseId);
      expect(packages.map((each) => each.proposal.result)).toEqual(download.expectedPackages);
    });

  it('answers the same file at the same institution with the case it stands in', async () => {
    const bytes = readDemoCredential(app.dataDir, '01-full-match.jsonld');
    const again = await handInCredential(
      app.services,
      camille,
      { institutionId: HOME, forLearner: null, origin: 'digital', request: '', locale: 'en' },
      { name: 'again.jsonld', bytes: bytes ?? Buffer.alloc(0) },
    );
    expect(again.kind).toBe('duplicate');
  });

  it('ends in one decision when two officials sign at the same moment', async () => {
    const lone = viewer('person-nadia', 'learner');
    const second = viewer(
      await app.makePerson({ email: 'second@rochefleur.example' }),
      'studies-official',
    );
    const caseId = await withdrawnAndAgain();
    await toStudies(caseId);
    const { row } = await stored(caseId);
    const outcomes = await Promise.all(
      [pascal, second].map((by) =>
        moveCase(app.services, by, caseId, { action: 'studies-approve', revision: row.revision }),
      ),
    );
    expect(outcomes.map((each) => each.kind).sort()).toEqual(['already', 'moved']);
    const decided = await stored(caseId);
    expect(decided.decisions).toHaveLength(1);
    const events = await listAudit(app.store.read, 'case', caseId);
    expect(events.filter((each) => each.event.type === 'decision.issued')).toHaveLength(1);
    expect(lone.personId).toBe('person-nadia');
  });

  it('keeps an audit chain that holds', async () => {
    expect((await verifyAuditChain(app.store.read)).brokenAt).toBeNull();
  });
});

/** Camille's full match was handed in above; withdrawing it frees the file for another request. */
async function withdrawnAndAgain(): Promise<string> {
  const bytes = readDemoCredential(app.dataDir, '01-full-match.jsonld') ?? Buffer.alloc(0);
  const request = {
    institutionId: HOME,
    forLearner: null,
    origin: 'digital',
    request: '',
    locale: 'en',
  } as const;
  const first = await handInCredential(app.services, camille, request, { name: 'a.jsonld', bytes });
  if (first.kind === 'duplicate') await move(first.caseId, camille, 'withdraw', { note: 'again' });
  const again = await handInCredential(app.services, camille, request, { name: 'a.jsonld', bytes });
  if (again.kind !== 'opened') throw new Error(again.kind);
  const { row } = await stored(again.caseId);
  expect(row.status).toBe('draft');
  void confirmFact;
  return again.caseId;
}
