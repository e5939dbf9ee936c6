import { expect, it } from 'vitest';
import { staff } from '#tests/e2e/road';
import {
  expectAccessible,
  expectReflow,
  hasBrowser,
  readDemo,
  send,
  settled,
  signedIn,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const COURSE = 'course-koi-mik-106';
const PUBLIC = {
  course: `/courses/${COURSE}`,
  dossier: `/courses/${COURSE}/dossier`,
  versions: `/courses/${COURSE}/versions`,
  compare: `/courses/compare?id=${COURSE}&id=course-koi-mik-105&q=data`,
  fields: '/fields',
  field: '/fields/06',
  providers: '/providers',
  provider: '/providers/rochefleur',
  skills: '/skills?q=data',
  explorer: '/explorer?at=rochefleur',
  notOnRecord: '/explorer?at=nowhere',
  nothingFound: '/courses?q=data&language=en&language=none&eqf=8&ectsMin=4',
} as const;

describeWith('chromium', hasBrowser, 3, 'the pages of the catalogue', () => {
  const browser = withBrowser();

  it('are accessible at 1280 px in the light', async () => {
    const { page } = await visitor(browser());
    for (const [name, address] of Object.entries(PUBLIC)) {
      await page.goto(address);
      await settled(page);
      await expectAccessible(page, name);
    }
  });

  it('fit 320 px in the dark', async () => {
    const { context } = await visitor(browser());
    for (const [name, address] of Object.entries(PUBLIC))
      await expectReflow(context, address, name);
  });

  it('let a learner ask their university without script, and its office answer', async () => {
    const { accounts } = await readDemo();
    const learner = accounts.find(
      (each) => each.role === 'learner' && /rochefleur/.test(each.email),
    );
    const { page } = await signedIn(browser(), learner?.email ?? '', { script: false });
    await page.goto(`/courses/${COURSE}/ask`);
    await page.selectOption('#institutionId', { index: 1 });
    const asked = await page.locator('#institutionId option:checked').textContent();
    await page.fill('#question', 'Would it count as an elective?');
    await send(page, 'main form button');
    expect(page.url()).toMatch(/\/questions\//);
    expect(await page.locator('main').textContent()).toContain(asked ?? '?');
    const awake = await signedIn(browser(), learner?.email ?? '');
    await awake.page.goto(page.url());
    await settled(awake.page);
    await expectAccessible(awake.page, 'a question that waits');
    const office = await staff(browser(), 'facultyAdministrator');
    await office.page.goto('/questions');
    await settled(office.page);
    await expectAccessible(office.page, 'the questions of an office');
  });
});
