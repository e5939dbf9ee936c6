/** Words of a Word file that its PDF lacks. */
import { FOUND_AGAIN } from '#tests/fixtures/long-documents';
import { textsThroughLibreOffice, visibleText } from '#tests/support/office';

const wordsIn = (text: string): string[] => text.match(FOUND_AGAIN) ?? [];

/**
 * By document: what stands in the Word file and not in the PDF LibreOffice makes of it within
 * `timeout` milliseconds.
 */
export async function vanishedFrom(
  documents: Readonly<Record<string, () => Promise<Uint8Array>>>,
  timeout?: number,
): Promise<Record<string, readonly string[]>> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, make] of Object.entries(documents)) files[name] = await make();
  const texts = await textsThroughLibreOffice(files, timeout);
  const lost = Object.entries(files).map(([name, docx]) => {
    const written = wordsIn(visibleText(docx));
    if (written.length === 0) throw new Error(`${name} holds no word to look for`);
    const read = new Set(wordsIn(texts[name] ?? ''));
    return [name, [...new Set(written.filter((word) => !read.has(word)))]] as const;
  });
  return Object.fromEntries(lost.filter(([, words]) => words.length > 0));
}
