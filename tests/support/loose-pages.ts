/** Pages of an agreement as LibreOffice lays them out: headings parted from their text, empty pages. */
import { exportMcra } from '#templates/mcra/export';
import type { McraLanguage, McraModel } from '#templates/mcra/model';
import { previewMcra } from '#templates/mcra/preview';
import type { McraTree } from '#templates/mcra/tree';
import { textsThroughLibreOffice } from '#tests/support/office';

/** Spaces and signs vary with the layout. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Every heading as a line of its own would read: with the number or letter before it. */
function headingsOf({ sections, annexWord }: McraTree): Set<string> {
  return new Set(
    sections.flatMap(({ annex, number, title, blocks }) => [
      bare(`${annex ? `${annexWord} ` : ''}${number}${title}`),
      ...blocks.flatMap((block) => {
        if (block.kind === 'heading') return bare(block.text);
        const above = block.kind === 'clause' ? block.heading : null;
        return above?.kind === 'static' ? bare(above.text) : [];
      }),
    ]),
  );
}

/** Lines of a page above its footer, which begins with what the document is. */
function bodyOf(page: string, identity: string): string[] {
  const lines = page
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const foot = lines.findLastIndex((line) => line.startsWith(identity.slice(0, 20)));
  return foot < 0 ? lines : lines.slice(0, foot);
}

function faultsOf(text: string, tree: McraTree): string[] {
  const headings = headingsOf(tree);
  // Every page is ended by a form feed.
  const pages = text.split('\f').slice(0, -1);
  return pages.flatMap((page, index) => {
    const lines = bodyOf(page, tree.identity);
    const last = lines.at(-1);
    if (last === undefined) return [`page ${index + 1} is empty`];
    // The list of contents has a page to itself.
    const isAlone = lines[0] !== tree.contents && headings.has(bare(last));
    return isAlone ? [`page ${index + 1} ends with "${last}"`] : [];
  });
}

/** By document: what is wrong with its pages; those without a fault are left out. */
export async function loosePages(
  documents: Readonly<Record<string, { model: McraModel; language: McraLanguage }>>,
  write: (model: McraModel, language: McraLanguage) => Promise<Uint8Array> = (model, language) =>
    exportMcra(model, { language }),
): Promise<Record<string, readonly string[]>> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, { model, language }] of Object.entries(documents))
    files[name] = await write(model, language);
  const texts = await textsThroughLibreOffice(files);
  const found = Object.entries(documents).map(
    ([name, { model, language }]) =>
      [name, faultsOf(texts[name] ?? '', previewMcra(model, language))] as const,
  );
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}
