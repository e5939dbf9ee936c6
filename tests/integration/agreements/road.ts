/** Two universities with their people, and an agreement as far along as a test wants it. */
import { eq } from 'drizzle-orm';
import { listParties } from '#db/queries/agreements';
import { agreementVersion } from '#db/schema/agreements';
import { createTestApp, type TestApp } from '#tests/support/app';
import { completeDocument } from '#tests/unit/agreements/drafts';
import type { Role, Viewer } from '~/accounts/roles';
import { approve } from '~/agreements/approve.server';
import { createDraft } from '~/agreements/create-draft.server';
import { freeze } from '~/agreements/freeze.server';
import { saveSection } from '~/agreements/save-section.server';
import { recordSignedFile } from '~/agreements/sign.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import type { AgreementDocument } from '~/agreements/terms/terms';
import type { AgreementActor } from '~/agreements/version-context.server';
import { dayOf } from '~/platform/format';

export const ROC = 'inst-rochefleur';
export const AVE = 'inst-aveleda';

/** In force from 10 March 2026 to 9 March 2028. */
export const TWO_YEARS = {
  inForceFrom: '2026-03-10',
  inForceUntil: '2028-03-09',
  backCoverageFrom: null,
  teachOutMonths: 12,
  academicYears: [],
} satisfies AgreementDocument['terms']['duration'];

export interface Road {
  readonly app: TestApp;
  readonly person: (role: Role, institutionId: string) => Promise<AgreementActor>;
  readonly roc: AgreementActor;
  readonly ave: AgreementActor;
  readonly rocSigner: AgreementActor;
  readonly aveSigner: AgreementActor;
  readonly document: AgreementDocument;
}

export async function openRoad(): Promise<Road> {
  const app = await createTestApp();
  await app.makeInstitution({ id: ROC, slug: 'rochefleur' });
  await app.makeInstitution({ id: AVE, slug: 'aveleda' });
  await app.makeInstitution({ id: 'inst-third', slug: 'third' });
  const person = async (role: Role, institutionId: string): Promise<AgreementActor> => {
    const personId = await app.makePerson({ email: `${role}.${institutionId}@example.org` });
    await app.giveRole(personId, role, { institutionId });
    const held = { role, institutionId, institutionName: null, unitId: null };
    const viewer: Viewer = {
      personId,
      displayName: `${role} of ${institutionId}`,
      email: `${role}.${institutionId}@example.org`,
      locale: 'en',
      roles: [held],
      acting: held,
      sessionId: 's',
    };
    return { kind: 'person', viewer };
  };
  const document = completeDocument();
  return {
    app,
    person,
    roc: await person('agreement-drafter', ROC),
    ave: await person('agreement-drafter', AVE),
    rocSigner: await person('signatory', ROC),
    aveSigner: await person('signatory', AVE),
    document: {
      ...document,
      terms: { ...document.terms, amendment: { kind: 'written', coordinators: [] } },
    },
  };
}

const viewerOf = (actor: AgreementActor): Viewer => {
  if (actor.kind !== 'person') throw new Error('a guest has no account');
  return actor.viewer;
};

/** A complete draft of Rochefleur with Aveleda, seen by Rochefleur alone. */
export async function draft(road: Road, terms: Partial<AgreementDocument['terms']> = {}) {
  const { app, roc, document } = road;
  const { parties, title, ...rest } = { ...document.terms, ...terms };
  const created = await createDraft(app.services, viewerOf(roc), {
    partnerInstitutionId: AVE,
    title,
    draftingLanguage: 'en',
    path: {
      direction: 'bidirectional',
      scope: 'several',
      level: 'institution',
      learningType: 'formal',
    },
    terms: rest,
  });
  for (const party of parties)
    await save(road, roc, created.versionId, `party:${party.institutionId}`, party);
  for (const { institutionId, signatories, contacts } of document.factsheet.parties) {
    await save(road, roc, created.versionId, `signatories:${institutionId}`, signatories);
    await save(road, roc, created.versionId, `contacts:${institutionId}`, contacts);
  }
  return created;
}

export async function save(
  { app }: Road,
  actor: AgreementActor,
  versionId: string,
  part: string,
  value: unknown,
  revision?: number,
) {
  const row = await versionRow(app, versionId);
  return saveSection(app.services, actor, {
    versionId,
    part,
    value,
    revision: revision ?? row.parts?.[part]?.revision ?? 0,
  });
}

export async function versionRow(app: TestApp, versionId: string) {
  const [row] = await app.store.read
    .select()
    .from(agreementVersion)
    .where(eq(agreementVersion.id, versionId));
  if (!row) throw new Error('no such version');
  return row;
}

export const hashOf = async (app: TestApp, versionId: string) =>
  (await versionRow(app, versionId)).termsHash;

/** The institutions whose approval of a version stands. */
export async function approvedOf({ store }: TestApp, versionId: string): Promise<string[]> {
  const parties = await listParties(store.read, [versionId]);
  return parties.filter((each) => each.approvedHash !== null).map((each) => each.institutionId);
}

/** Reviewed and approved by both. */
export async function agree(road: Road, versionId: string) {
  const { app, roc, ave } = road;
  await submitForReview(app.services, roc, { versionId });
  const hash = await hashOf(app, versionId);
  await approve(app.services, ave, { versionId, hash });
  return approve(app.services, roc, { versionId, hash });
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Frozen and signed on paper by both. */
export async function sign(road: Road, versionId: string) {
  const { app, roc } = road;
  await freeze(app.services, roc, { versionId });
  const row = await versionRow(app, versionId);
  let last: Awaited<ReturnType<typeof recordSignedFile>> | null = null;
  for (const [actor, id] of [
    [road.rocSigner, ROC],
    [road.aveSigner, AVE],
  ] as const) {
    const facts = row.factsheet?.parties.find((each) => each.institutionId === id);
    last = await recordSignedFile(app.services, actor, {
      versionId,
      hash: row.termsHash,
      signatoryIds: (facts?.signatories ?? []).map((each) => each.id),
      signedOn: dayOf(app.clock.now()),
      file: { name: 'signed.pdf', bytes: Buffer.concat([PDF, Buffer.from(id)]) },
    });
  }
  return last;
}
