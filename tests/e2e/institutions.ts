/** Choosing an institution in a field that finds it, as people do by keyboard. */
import type { Page } from 'playwright-core';

/** Types words, and takes the first institution they find. */
export async function chooseInstitution(page: Page, field: string, words: string): Promise<void> {
  const input = page.locator(field);
  await input.focus();
  await page.keyboard.type(words);
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[role=option]').first().waitFor({ state: 'hidden' });
}
