/**
 * Hands in credentials and walks them to recorded decisions until it is killed, going on first with
 * what an earlier life left unfinished. Whatever it was told is done it says at once, one line of
 * JSON each: what is said has been acknowledged.
 *
 *   node --import tsx tests/integration/reliability/walk.ts DATA_DIR INSTANT
 */
import { writeSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { loadCase, type StoredCase } from '#db/queries/cases';
import { listRegulationArticles } from '#db/queries/institutions';
import { recognitionCase } from '#db/schema/recognition';
import type { PersonId } from '#db/seed/people.data';
import type { Role } from '~/accounts/roles';
import { readDemoCredential } from '~/demo/credentials.server';
import { viewerAs } from '~/demo/viewer';
import { readEnv } from '~/platform/env.server';
import { createServices, installServices } from '~/platform/services.server';
import { asProposed, decidePackage, setBasis } from '~/recognition/edit-case.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import { type Move, moveCase } from '~/recognition/move-case.server';
import type { CaseStatus } from '~/recognition/proposal';
import type { Acknowledged } from './acknowledged';
import { MARK } from './acknowledged';

const [dataDir = '', from = '0'] = process.argv.slice(2);
const began = Date.now();
const services = createServices(
  readEnv({ NODE_ENV: 'test', MODE: 'demo', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
  () => Number(from) + Date.now() - began,
);
installServices(services);
const { read } = services.store;

const say = (done: Acknowledged): void => void writeSync(1, `${JSON.stringify(done)}\n`);
const as = (id: PersonId, role: Role) => viewerAs(id, role);
const camille = as('person-camille', 'learner');
const claire = as('person-claire', 'international-office');
const sylvie = as('person-sylvie', 'faculty-administrator');
const marc = as('person-marc', 'recognition-curator');
const pascal = as('person-pascal', 'studies-official');

async function stored(caseId: string): Promise<StoredCase> {
  const found = await loadCase(read, caseId);
  if (!found) throw new Error(`case ${caseId} is gone`);
  return found;
}

/** The file is the demonstration's own; blanks at its end make it another file under the same seal. */
async function handIn(count: number): Promise<string> {
  const file = readDemoCredential(dataDir, '01-full-match.jsonld');
  if (!file) throw new Error('the demonstration has no file to hand in');
  const bytes = Buffer.concat([file, Buffer.from(' '.repeat(count + 1))]);
  const result = await handInCredential(
    services,
    camille,
    {
      institutionId: 'inst-rochefleur',
      forLearner: null,
      origin: 'digital',
      request: MARK,
      locale: 'en',
    },
    { name: 'again.jsonld', bytes },
  );
  if (result.kind !== 'opened') throw new Error(`handing in: ${result.kind}`);
  say({ did: 'open', caseId: result.caseId });
  return result.caseId;
}

async function move(
  kase: StoredCase,
  by: typeof camille,
  action: Move['action'],
  more: Partial<Move> = {},
): Promise<void> {
  const { id, revision } = kase.row;
  const outcome = await moveCase(services, by, id, { action, revision, ...more });
  if (outcome.kind !== 'moved') throw new Error(`${action}: ${JSON.stringify(outcome)}`);
  say({ did: 'move', caseId: id, to: outcome.status });
}

/** The administrator's part: a decision for every package, the legal basis, then the signature. */
async function prepare(kase: StoredCase): Promise<void> {
  const { id, revision, legalBasis } = kase.row;
  const open = kase.packages.find((each) => each.decision === null);
  if (open) {
    const decision = {
      ...asProposed(open.proposal),
      outcome: 'full',
      departure: 'The same course was credited before; it is credited again to try the record.',
    } as const;
    const made = { revision, packageId: open.id, decision };
    const { kind } = await decidePackage(services, sylvie, id, made);
    if (kind !== 'saved') throw new Error(`deciding: ${kind}`);
    return say({ did: 'decide', caseId: id, packageId: open.id });
  }
  if (legalBasis !== null) return move(kase, sylvie, 'send-to-curator');
  const articles = await listRegulationArticles(read, kase.row.institutionId, '2026-03-02');
  const basis = kase.packages[0]?.proposal.basis.kind === 'mcra' ? 'mcra' : 'lrc-v-1';
  const article = articles.find((each) => each.basis === basis);
  if (!article) throw new Error(`no article for ${basis}`);
  const given = { revision, legalBasis: basis, regulationArticleId: article.id } as const;
  const { kind } = await setBasis(services, sylvie, id, given);
  if (kind !== 'saved') throw new Error(`basis: ${kind}`);
  say({ did: 'basis', caseId: id });
}

const NEXT: Partial<Record<CaseStatus, (kase: StoredCase) => Promise<void>>> = {
  draft: (kase) => move(kase, camille, 'submit'),
  submitted: (kase) => move(kase, claire, 'start-completeness-check'),
  'completeness-check': (kase) => move(kase, sylvie, 'begin-assessment'),
  'under-assessment': prepare,
  'curator-review': (kase) => move(kase, marc, 'curator-approve'),
  'studies-review': (kase) => move(kase, pascal, 'studies-approve'),
  decided: (kase) => move(kase, pascal, 'notify', { proof: 'portal' }),
  notified: (kase) => move(kase, pascal, 'record'),
};

async function walk(caseId: string): Promise<void> {
  for (;;) {
    const kase = await stored(caseId);
    const step = NEXT[kase.row.status];
    if (!step) return;
    await step(kase);
  }
}

const earlier = await read
  .select({ id: recognitionCase.id })
  .from(recognitionCase)
  .where(eq(recognitionCase.request, MARK));
for (const { id } of earlier) await walk(id);
for (let count = earlier.length; ; count += 1) await walk(await handIn(count));
