import { eq } from 'drizzle-orm';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { RouteObject } from 'react-router-dom';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '#db/queries/audit';
import { replaceCredentialReport } from '#db/queries/case-writes';
import { trustAnchor } from '#db/schema/credentials';
import { recognitionCase } from '#db/schema/recognition';
import { openWorld, WHO, type World } from '#tests/support/world';
import { CaseCredential } from '~/components/cases/case-credential';
import { readDemoCredential } from '~/demo/credentials.server';
import { createI18n } from '~/platform/i18n.server';
import { newId } from '~/platform/ids.server';
import type { Locale } from '~/platform/locales';
import { findToCheckAgain } from '~/recognition/check-again.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import { onCases } from './support';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const { report, earlier, checkAgain, move, act, show, stored } = onCases(() => world);

const learner = { id: WHO.learner };
const office = { id: WHO.internationalOffice };
const faculty = { id: WHO.facultyAdministrator, role: 'faculty-administrator' } as const;
const curator = { id: WHO.curator, role: 'recognition-curator' } as const;

/** What the installation trusts: with no anchor left no seal can be told. */
const setAnchors = (removedAt: number | null) =>
  world.store.tx(async (tx) => {
    await tx
      .update(trustAnchor)
      .set({ removedAt, removedReason: removedAt === null ? null : 'a test' })
      .where(eq(trustAnchor.source, 'demo'));
  });

const handIn = () => {
  const bytes = readDemoCredential(world.dataDir, '01-full-match.jsonld');
  if (!bytes) throw new Error('no demonstration credential');
  const filing = { forLearner: null, origin: 'digital', request: '', locale: 'en' } as const;
  return handInCredential(
    world.services,
    world.viewer(WHO.learner),
    { institutionId: 'inst-rochefleur', ...filing },
    { name: '01-full-match.jsonld', bytes },
  );
};

/** A case whose seal could not be told when it was handed in, and its credential. */
async function unsureCase(): Promise<{ id: string; documentId: string; sha256: string }> {
  await setAnchors(world.services.clock());
  const opened = await handIn();
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  await setAnchors(null);
  const [document] = (await stored(opened.caseId)).documents;
  if (!document) throw new Error('no document');
  return { id: opened.caseId, documentId: document.row.id, sha256: document.sha256 };
}

const sealIn = async (id: string) => {
  const [document] = (await stored(id)).documents;
  return document?.credential?.report.checks.find(({ check }) => check === 'SEAL')?.status;
};

async function markup(page: Parameters<typeof CaseCredential>[0], locale: Locale = 'en') {
  const element = <CaseCredential {...page} />;
  const { query, dataRoutes } = createStaticHandler([{ path: '/', element }]);
  const context = await query(new Request('http://localhost/'));
  if (context instanceof Response) throw new Error('no page');
  const router = createStaticRouter(dataRoutes as RouteObject[], context);
  return renderToString(
    <I18nextProvider i18n={createI18n(locale)}>
      <StaticRouterProvider router={router} context={context} />
    </I18nextProvider>,
  );
}

describe('checking the credential of a case again', () => {
  it('judges the kept bytes by today’s trust, keeps the report before, and proposes anew', async () => {
    const { id, documentId, sha256 } = await unsureCase();
    await move(learner, id, 'submit');
    expect(await sealIn(id)).toBe('inconclusive');
    expect((await show(office, id)).data.packages[0]?.proposal.result).not.toBe('full-match');
    const result = await checkAgain(office, id, documentId);
    expect(result.status).toBe(302);
    expect(await sealIn(id)).toBe('valid');
    expect((await show(office, id)).data.packages[0]?.proposal.result).toBe('full-match');
    const page = (await report(office, id, documentId)).data;
    expect(page).toMatchObject({ isEarlier: false, earlier: [{ seal: 'inconclusive' }] });
    const before = (await earlier(office, id, documentId, page.earlier[0].id)).data;
    expect(before.isEarlier).toBe(true);
    expect(before.report.checks).toContainEqual(
      expect.objectContaining({ check: 'SEAL', status: 'inconclusive' }),
    );
    expect((await earlier(office, id, documentId, newId())).status).toBe(404);
    const events = await listAudit(world.store.read, 'case', id);
    expect(events.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        type: 'case.credential-checked',
        sha256,
        before: 'inconclusive',
        seal: 'valid',
      }),
    );
  });

  it('is for those who process the case, also where they hand the file in again', async () => {
    const { id, documentId, sha256 } = await unsureCase();
    await move(learner, id, 'submit');
    for (const who of [learner, curator, { id: WHO.foreignOffice }, { id: WHO.auditor }])
      expect((await checkAgain(who, id, documentId)).status, who.id).toBe(404);
    expect(await sealIn(id)).toBe('inconclusive');
    expect((await report(curator, id, documentId)).data.mayCheckAgain).toBe(false);
    expect((await report(office, id, documentId)).data.mayCheckAgain).toBe(true);
    expect(await handIn()).toEqual({ kind: 'duplicate', caseId: id });
    const offered = (who: Parameters<World['viewer']>[0]) =>
      findToCheckAgain(world.services, world.viewer(who), id, sha256);
    expect(await offered(WHO.internationalOffice)).toBe(documentId);
    expect(await offered(WHO.learner)).toBeNull();
    expect(await offered(WHO.foreignOffice)).toBeNull();
  });

  it('is never done once the case has gone to be signed, or is decided', async () => {
    const { id, documentId } = await unsureCase();
    await move(learner, id, 'submit');
    await checkAgain(office, id, documentId);
    await move(office, id, 'start-completeness-check');
    await move(faculty, id, 'begin-assessment');
    await act(faculty, id, { intent: 'accept' });
    const page = (await show(faculty, id)).data;
    await act(faculty, id, {
      intent: 'basis',
      legalBasis: page.basis.suggested.legalBasis,
      regulationArticleId: page.basis.suggestedArticleId,
    });
    await move(faculty, id, 'send-to-curator');
    expect((await stored(id)).row.status).toBe('curator-review');
    await setAnchors(world.services.clock());
    expect((await checkAgain(office, id, documentId)).status).toBe(409);
    expect(await sealIn(id)).toBe('valid');
  });

  it('is offered on the report, with the checks before it, in both languages', async () => {
    const { id, documentId } = await unsureCase();
    await move(learner, id, 'submit');
    const state = { isNew: false, isClosed: false };
    const unsure = await markup({ ...(await report(office, id, documentId)).data, ...state });
    expect(unsure).toContain('Check again</');
    expect(unsure).toContain('the seal could not be judged');
    expect(unsure).not.toContain('Earlier checks');
    await checkAgain(office, id, documentId);
    const page = { ...(await report(office, id, documentId)).data, isNew: true, isClosed: false };
    const html = await markup(page);
    expect(html).toContain('Checked again.');
    expect(html).toContain('Earlier checks');
    expect(html).toContain(`?check=${page.earlier[0]?.id}`);
    expect(await markup(page, 'fr')).toContain('Vérifications antérieures');
    expect(await markup({ ...page, mayCheckAgain: false })).not.toContain('Check again</');
  });

  it('never changes what a decided case shows, also where the file is checked for another', async () => {
    const { id, documentId } = await unsureCase();
    const decidedAt = world.services.clock();
    const [document] = (await stored(id)).documents;
    const before = document?.credential;
    if (!before) throw new Error('no credential');
    const checks = before.report.checks.map((each) => ({ ...each, status: 'valid' as const }));
    const later = {
      ...{ report: { ...before.report, checks }, verifiedAt: decidedAt + 1, trustHash: 'later' },
      earlierId: newId(),
    };
    await world.store.tx(async (tx) => {
      await tx
        .update(recognitionCase)
        .set({ decidedAt, status: 'decided' })
        .where(eq(recognitionCase.id, id));
      await replaceCredentialReport(tx, before, later);
    });
    expect(await sealIn(id)).toBe('inconclusive');
    const page = (await report(learner, id, documentId)).data;
    expect(page).toMatchObject({
      verifiedAt: before.verifiedAt,
      earlier: [],
      mayCheckAgain: false,
    });
  });
});
