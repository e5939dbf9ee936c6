import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { actingAs } from '#tests/e2e/road';
import {
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

/** Who looks at which seeded case: the statuses stand for the forms that are open in them. */
const OFFICE = [
  {
    who: 'claire.montaigu',
    role: 'international-office',
    statuses: ['submitted', 'info-requested'],
  },
  { who: 'benoit.rousselot', role: 'faculty-administrator', statuses: ['under-assessment'] },
  { who: 'odile.saint-aubin', role: 'committee-secretary', statuses: ['curator-review'] },
  { who: 'marc.delaunay', role: 'recognition-curator', statuses: ['curator-review'] },
  {
    who: 'pascal.lemerle',
    role: 'studies-official',
    statuses: ['studies-review', 'decided', 'rectified', 'revoked'],
  },
  { who: 'genevieve.duchastel', role: 'appeal-panel', statuses: ['appeal-open'] },
] as const;

describeWith('chromium', hasBrowser, 12, 'the pages of a case are accessible', () => {
  const browser = withBrowser();

  it.each(OFFICE)('to $role, in each status they act in', async ({ who, role, statuses }) => {
    const { context, page } = await signedIn(browser(), who);
    await actingAs(page, role);
    for (const status of statuses) {
      const address = await seededCase(page, status);
      await page.goto(address);
      await settled(page);
      await shot(page, `case-${role}-${status}`);
      await openAll(page);
      await expectAccessible(page, `${status} as ${role}`);
      await shot(page, `case-${role}-${status}-open`);
      if (status === 'under-assessment') await expectReflow(context, address, `case-${status}`);
    }
  });

  it('to those who open their inbox, full or filtered to nothing', async () => {
    const { context, page } = await signedIn(browser(), 'claire.montaigu');
    for (const [name, address] of [
      ['inbox', '/cases'],
      ['inbox-open', '/cases?view=open&sort=updated'],
      ['inbox-empty', '/cases?view=open&q=nobody-is-called-this'],
    ] as const) {
      await page.goto(address);
      await settled(page);
      await shot(page, name);
      await openAll(page);
      await expectAccessible(page, name);
    }
    await expectReflow(context, '/cases?view=open', 'inbox');
    await page.goto('/requests/new');
    await settled(page);
    await expectAccessible(page, 'new request by an office');
  });

  it.each(['maelle.kerrien', 'youssef.benhaddou', 'nadia.haroun', 'lucas.ferrand'])(
    'to the learner %s, whatever became of their requests',
    async (who) => {
      const { context, page } = await signedIn(browser(), who);
      await page.goto('/requests');
      await settled(page);
      await shot(page, `requests-${who}`);
      await expectAccessible(page, `requests of ${who}`);
      const addresses = await caseLinks(page);
      expect(addresses.length).toBeGreaterThan(1);
      for (const [index, address] of addresses.entries()) {
        await page.goto(address);
        await settled(page);
        await shot(page, `case-of-${who}-${index}`);
        await openAll(page);
        await expectAccessible(page, `case ${index} of ${who}`);
      }
      await expectReflow(context, addresses[0] ?? '', `case-of-${who}`);
    },
  );

  it('to a learner who asks anew, digitally or on paper, and sends too little', async () => {
    const { context, page } = await signedIn(browser(), 'maelle.kerrien');
    for (const [name, address] of [
      ['request-new', '/requests/new'],
      ['request-paper', '/requests/new/paper'],
    ] as const) {
      await page.goto(address);
      await settled(page);
      await expectAccessible(page, name);
      await shot(page, name);
      await page.locator('main input[type=file]').setInputFiles({
        name: 'nothing.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('this is no credential and no scan'),
      });
      await page.locator('main textarea[name=request]').fill('Nothing typed is lost.');
      await send(page, 'main form:has(input[type=file]) button:not([type=button])');
      await page
        .locator('main [aria-invalid=true], main [role=alert], #report-unreadable')
        .first()
        .waitFor();
      expect(await page.locator('main textarea[name=request]').inputValue()).toBe(
        'Nothing typed is lost.',
      );
      await expectAccessible(page, `${name} refused`);
      await shot(page, `${name}-refused`);
      await expectReflow(context, address, name);
    }
  });
});

/** The first seeded case in this status that the office may see. */
async function seededCase(page: Page, status: string): Promise<string> {
  for (const view of ['open', 'decided']) {
    await page.goto(`/cases?view=${view}&status=${status}`);
    const [found] = await caseLinks(page);
    if (found) return found;
  }
  throw new Error(`no case is ${status}`);
}

const caseLinks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/cases/"]')];
    const paths = links.map(({ pathname }) => pathname);
    return [...new Set(paths.filter((path) => /^\/cases\/[^/]+$/.test(path)))];
  });

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '');
  });
}
