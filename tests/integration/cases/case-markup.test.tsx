import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { RouteObject } from 'react-router-dom';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from '#db/seed/cases.data';
import { openWorld, WHO, type World } from '#tests/support/world';
import { CaseScreen } from '~/components/cases/case-screen';
import { LearnerScreen } from '~/components/cases/learner/learner-screen';
import { createI18n } from '~/platform/i18n.server';
import { LOCALES, type Locale } from '~/platform/locales';
import type { ShownCase } from '~/recognition/show-case.server';
import { onCases } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
const { show } = onCases(() => world);

async function markup(page: ShownCase, locale: Locale): Promise<string> {
  const element =
    page.view === 'learner' ? <LearnerScreen page={page} /> : <CaseScreen page={page} />;
  const { query, dataRoutes } = createStaticHandler([{ path: '/', element }]);
  const context = await query(new Request('http://localhost/'));
  if (context instanceof Response) throw new Error('no page');
  return renderToString(
    <I18nextProvider i18n={createI18n(locale)}>
      <StaticRouterProvider
        router={createStaticRouter(dataRoutes as RouteObject[], context)}
        context={context}
      />
    </I18nextProvider>,
  );
}

function assertSound(html: string, name: string): void {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  expect(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    `${name}: ids that occur twice`,
  ).toEqual([]);
  const known = new Set(ids);
  const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map((found) => found[1] ?? '');
  expect(
    targets.filter((target) => !known.has(target)),
    `${name}: links that lead nowhere`,
  ).toEqual([]);
  const text = html.replace(/<[^>]*>/g, '\n');
  expect(text, `${name}: a key without words`).not.toMatch(/\bcase\.[a-z]+\.|\{\{|undefined|NaN/);
  for (const [form] of html.matchAll(/<form[^>]*>.*?<\/form>/gs))
    expect(form, name).toMatch(/method="post".*name="intent".*name="revision"/s);
}

describe('the case screen', () => {
  it('is sound for every case of the world, for learner and office, in every language', async () => {
    for (const { key, learner } of CASES) {
      const id = world.caseId(key);
      const own = await show({ id: learner, role: 'learner' }, id);
      for (const locale of LOCALES)
        assertSound(await markup(own.data, locale), `${key} for the learner in ${locale}`);
    }
    const staff = [
      WHO.facultyAdministrator,
      WHO.otherFacultyAdministrator,
      WHO.curator,
      WHO.studiesOfficial,
      WHO.appealPanel,
      WHO.foreignAdministrator,
    ];
    let drawn = 0;
    for (const { key } of CASES)
      for (const who of staff) {
        const role = who === WHO.facultyAdministrator ? 'faculty-administrator' : undefined;
        const page = await show({ id: who, ...(role ? { role } : {}) }, world.caseId(key));
        if (page.status !== 200) continue;
        drawn += 1;
        assertSound(await markup(page.data, 'en'), `${key} for ${who}`);
      }
    expect(drawn).toBeGreaterThan(CASES.length);
  });

  it('puts the one main action in the bar, and what is missing with links', async () => {
    const ready = await show(
      { id: WHO.facultyAdministrator, role: 'faculty-administrator' },
      world.caseId('completeness-check'),
    );
    expect(await markup(ready.data, 'en')).toMatch(
      /class="case-bar.*value="begin-assessment".*File complete: begin assessment/s,
    );
    const lacking = await show({ id: WHO.otherFacultyAdministrator }, world.caseId('overdue'));
    const html = await markup(lacking.data, 'en');
    expect(html).toContain('href="#package-1-outcome"');
    expect(html).toContain('href="#basis-legalBasis"');
    expect(html).toMatch(/Overdue: \d+ days late/);
  });

  it('says that a micro-credential is not a degree', async () => {
    const pages = await Promise.all(
      CASES.filter(({ key }) => key === 'completeness-check' || key === 'studies-review').map(
        ({ key }) => show({ id: WHO.studiesOfficial }, world.caseId(key)),
      ),
    );
    const all = await Promise.all(pages.map((page) => markup(page.data, 'en')));
    expect(all.some((html) => html.includes('not a degree'))).toBe(
      pages.some((page) =>
        page.data.documents.some((each: { microCredential: boolean }) => each.microCredential),
      ),
    );
  });
});
