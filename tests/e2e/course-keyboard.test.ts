import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  choose,
  expectFocusKept,
  follow,
  press,
  pressOn,
  tabTo,
  walkThrough,
  write,
} from '#tests/e2e/by-keyboard';
import { actingAs } from '#tests/e2e/road';
import { words } from '#tests/e2e/words';
import { hasBrowser, settled, signedIn, withBrowser } from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

/** A page of the editor with a tree and lists that stand open. */
const MOST_STOPS = 400;
const CODE = `KEYS-${crypto.randomUUID().slice(0, 8)}`;
const TITLE = 'Archives without a mouse';
const said = (code: string) => words('en', `editor:said.${code}`);

const begin = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await settled(page);
};

/** Saves the section and goes on; the focus is on the next one's heading. */
async function next(page: Page, section: string): Promise<void> {
  await pressOn(page, 'button[name=intent][value=next]');
  expect(new URL(page.url()).searchParams.get('section')).toBe(section);
  const heading = await page.evaluate(() => document.activeElement?.textContent);
  expect(heading).toBe(words('en', `editor:section.${section}`));
}

async function writeGeneral(page: Page): Promise<void> {
  await choose(page, '#second', 'French');
  await pressOn(page, 'form:has(#second) button');
  await expectFocusKept(page);
  await write(page, '[name="title.fr"]', 'Les archives sans souris');
  await write(page, '[name="description.en"]', 'How records are kept and found again.');
  await write(page, '[name="description.fr"]', 'Comment on garde et retrouve des documents.');
  await choose(page, '[name=type]', 'Course');
  await press(page, '[name=microCredential]', 'Space');
  await write(page, '[name=homepage]', 'https://www.koidula.example/archives');
  await press(page, '#f-contact > summary');
  await write(page, '[name="contact.email"]', 'archives@koidula.example');
}

async function writeLearning(page: Page): Promise<void> {
  await write(page, '[name=ects]', '5');
  await write(page, '[name=hours]', '130');
  await choose(page, '[name=eqf]', words('en', 'catalogue:eqfLevel', { level: 6 }));
  await choose(page, '[name=nqf]', 'EstQF Level 6');
  await press(page, { selector: 'summary', text: '(03)' });
  await press(page, { selector: 'summary', text: '(032)' });
  await press(page, 'input[name=iscedF][value="0322"]', 'Space');
  await write(page, '[name="outcomes.0.title.en"]', 'Describe a collection for readers');
  await write(page, '[name="outcomes.0.title.fr"]', 'Décrire un fonds pour ses lecteurs');
  await choose(page, '[name="outcomes.0.type"]', 'Skill');
  await pickSkill(page, 'collection');
  await pressOn(page, 'button[name=intent][value="add:outcomes"]');
  await expectFocusKept(page, '#f-outcomes-new');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
    'outcomes.1.title.en',
  );
  await page.keyboard.type('Explain who may read what');
  await choose(page, '[name="outcomes.1.type"]', 'Knowledge');
}

/** The combobox: arrows move, Enter takes, and the focus stays where one types. */
async function pickSkill(page: Page, text: string): Promise<void> {
  await tabTo(page, '[role=combobox]');
  await page.keyboard.type(text);
  await page.locator('[role=listbox] [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('input[name="outcomes.0.esco"]:checked').first().waitFor();
  await expectFocusKept(page, '[role=combobox]');
}

async function writeTeaching(page: Page): Promise<void> {
  await press(page, 'input[name=languages][value=en]', 'Space');
  await choose(page, '[name=mode]', 'Online');
  await press(page, { selector: '#f-assessments summary' });
  await write(page, '[name="assessments.0.title.en"]', 'A described box of letters');
  await choose(page, '[name="assessments.0.type"]', 'Portfolio');
}

async function writeRest(page: Page): Promise<void> {
  await next(page, 'offer');
  await tabTo(page, '[name=startsOn]');
  await page.keyboard.type('09012027');
  await write(page, '[name="duration.count"]', '6');
  await choose(page, '[name="duration.unit"]', 'weeks');
  await next(page, 'admission');
  await write(page, '[name="prerequisites.en"]', 'None.');
  await next(page, 'quality');
  await write(page, '[name="qualityAssurance.en"]', 'Reviewed every year.');
  await next(page, 'award');
  await choose(page, '[name=providerType]', 'Higher education');
  await next(page, 'picture');
  await pressOn(page, '#course-save');
  await expectFocusKept(page, '#course-save');
}

/** The committee says something of each of these fields. */
async function remarkOn(page: Page, remarks: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(remarks)) {
    await press(page, `#${field} summary`);
    await tabTo(page, `#remark-${field}`);
    await page.keyboard.type(text);
    await pressOn(page, `#${field} form button`);
    expect(await page.locator(`#${field}`).innerText()).toContain(text);
    await expectFocusKept(page, `#${field}`);
  }
}

/** Answers what the committee said last of this field. */
async function answer(page: Page, remark: string, text: string): Promise<void> {
  const item = page.locator('section[aria-labelledby=remarks] li').filter({ hasText: remark });
  const id = await item.locator('button[name=settle]').getAttribute('value');
  await tabTo(page, `#answer-${id}`, { most: MOST_STOPS });
  await page.keyboard.type(text);
  await pressOn(page, `button[name=settle][value="${id}"]`);
  await expectFocusKept(page, '#remarks');
  expect(await page.locator('section[aria-labelledby=remarks]').innerText()).toContain(text);
}

/** Takes a step of the entry's life; the page says so, and the focus is not lost. */
async function step(page: Page, action: string): Promise<void> {
  await tabTo(page, `form:has(input[name=do][value=${action}]) button`, { most: MOST_STOPS });
  await follow(page);
  await page.getByText(said(action)).first().waitFor();
  await expectFocusKept(page);
}

describeWith('chromium', hasBrowser, 1, 'a course by keyboard alone', () => {
  const browser = withBrowser();

  it('is written in every section, previewed, remarked on, answered, and published', async () => {
    const { page: writer } = await signedIn(browser(), 'liis.parnoja');
    const { page: committee } = await signedIn(browser(), 'maren.oosterling');
    await actingAs(writer, 'course-editor');
    await begin(writer, '/editor/new');
    await write(writer, '#new-code', CODE);
    await choose(writer, '#new-language', 'English');
    await write(writer, '#new-title', TITLE);
    await pressOn(writer, 'main form:has(#new-code) button');
    const { pathname } = new URL(writer.url());
    const id = pathname.split('/').at(-1) ?? '';
    await writeGeneral(writer);
    await next(writer, 'learning');
    await writeLearning(writer);
    await next(writer, 'teaching');
    await writeTeaching(writer);
    await writeRest(writer);

    await begin(writer, `${pathname}?section=learning`);
    const stops = await walkThrough(writer, MOST_STOPS);
    expect(stops).toBeGreaterThan(20);
    await begin(writer, pathname);
    await pressOn(writer, `main a[href$="/${id}/preview"]`);
    expect(await writer.locator('h1').innerText()).toContain(TITLE);
    await pressOn(writer, `main a[href="${pathname}"]`);
    await step(writer, 'submit');

    await begin(committee, '/review');
    await pressOn(committee, `main a[href="/review/${id}"]`);
    await step(committee, 'begin-review');
    const remarks = {
      description: 'Say what a reader can do afterwards.',
      hours: 'Does this hold the readings?',
      prerequisites: 'No language level?',
    };
    await remarkOn(committee, remarks);
    await step(committee, 'request-changes');

    await begin(writer, pathname);
    const field = words('en', 'editor:field.prerequisites.label');
    await tabTo(
      writer,
      { selector: 'section[aria-labelledby=remarks] a', text: field },
      { most: MOST_STOPS },
    );
    await follow(writer);
    await expectFocusKept(writer, '#f-prerequisites');
    await writer.keyboard.press('Control+A');
    await writer.keyboard.type('English at B2.');
    await pressOn(writer, '#course-save');
    await answer(writer, remarks.prerequisites, 'Added: B2.');
    await answer(writer, remarks.hours, 'Yes, 40 of them.');
    await answer(writer, remarks.description, 'See the outcomes.');
    await step(writer, 'submit');

    await begin(committee, `/review/${id}`);
    expect(await committee.locator('#hours').innerText()).toContain('Yes, 40 of them.');
    expect(await committee.locator('#prerequisites').innerText()).toContain('English at B2.');
    await step(committee, 'begin-review');
    await step(committee, 'approve');
    await begin(committee, `/courses/${id}`);
    expect(await committee.locator('h1').innerText()).toContain(TITLE);
    expect(await committee.locator('html').getAttribute('lang')).toBe('en');
  });
});
