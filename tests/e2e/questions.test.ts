import { expect, it } from 'vitest';
import {
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  settled,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';
import { actingAs } from './road';

describeWith('chromium', hasBrowser, 2, 'what learners ask and are told beforehand', () => {
  const browser = withBrowser();

  it('an answer before enrolling becomes a learning agreement that the learner sees', async () => {
    const { page, context } = await signedIn(browser(), 'youssef.benhaddou');
    await page.goto('/courses/course-vis-pra-3302/ask');
    await settled(page);
    await page.locator('select[name=institutionId]').selectOption('inst-rochefleur');
    await send(page, page.getByRole('button', { name: 'Send the question' }));
    const { pathname } = new URL(page.url());
    const { page: office } = await signedIn(browser(), 'sylvie.carpentier', { script: false });
    await actingAs(office, 'faculty-administrator');
    await office.goto(pathname);
    await office.getByLabel('What it would count as').selectOption({ index: 2 });
    await office.getByLabel('Approval holds until').fill('2099-12-31');
    await send(office, office.getByRole('button', { name: 'Approve', exact: true }));
    await office.getByText('The learning agreement').waitFor();
    await page.goto(pathname);
    await settled(page);
    expect(await page.locator('main').textContent()).toMatch(/PA-\d{4}-[0-9A-F]{8}, version 1/);
    for (const address of [pathname, '/questions']) {
      await page.goto(address);
      await settled(page);
      await expectAccessible(page);
      await expectReflow(context, address);
    }
  });

  it('an administrator chooses what learners are told of refusals', async () => {
    const { page, context } = await signedIn(browser(), 'halina.wronska');
    await page.goto('/settings/told');
    await settled(page);
    await expectAccessible(page);
    await expectReflow(context, '/settings/told');
    await page.locator('#showNotRecognised').check();
    await send(page, page.locator('main').getByRole('button'));
    await page.getByText('Learners are told', { exact: true }).waitFor();
    expect(await page.locator('#showNotRecognised').isChecked()).toBe(true);
  });
});
