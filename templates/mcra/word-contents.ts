/** The contents of the Word file: in one language a list, in two languages a column for each. */
import { fieldEnd, fieldStart, innerLink, paragraph, runs } from '#templates/word/markup';
import { PAGE } from '#templates/word/styles';
import { table } from '#templates/word/table-markup';
import { contentsEntries, type McraTree, type TreeSection } from './tree';
import type { Voice, WordContext } from './word-lines';

export const anchorOf = (section: TreeSection): string => `_Toc_${section.id.replace(/-/g, '_')}`;

export function contents(
  ctx: WordContext,
  [tree, second]: readonly [McraTree, ...McraTree[]],
): string {
  const [voice, other = voice] = ctx.voices;
  if (!second) return tableOfContents(tree, voice, true);
  const half = Math.floor(PAGE.textWidth / 2);
  const cells = [
    // A cell ends in a paragraph of its own.
    { write: () => tableOfContents(tree, voice, false) + paragraph('SectionEnd', '') },
    { write: () => linksTo(second, other) },
  ];
  return (
    paragraph('SectionEnd', '', { pageBreak: true }) +
    table({ widths: [half, PAGE.textWidth - half], look: 'twin' }, [{ cells, breakable: true }])
  );
}

const headOf = (tree: McraTree, { tag }: Voice, pageBreak: boolean): string =>
  paragraph('ContentsHead', runs(tree.contents, tag), { pageBreak });

const linksOf = (tree: McraTree, { tag }: Voice): string[] =>
  contentsEntries(tree).map(({ section, text }) => innerLink(anchorOf(section), runs(text, tag)));

/**
 * A real table of contents, filled, its entries links. It names sections by number and no pages (`\\n`):
 * those are known only once pages are laid out, and a field to be updated at opening makes Word ask
 * first. So it reads the same before and after an update.
 */
function tableOfContents(tree: McraTree, voice: Voice, pageBreak: boolean): string {
  const links = linksOf(tree, voice);
  const entries = links.map((link, index) => {
    const start = index === 0 ? fieldStart('TOC \\o "1-1" \\n \\h \\z \\u') : '';
    return paragraph('TOC1', start + link + (index === links.length - 1 ? fieldEnd() : ''));
  });
  return [
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    headOf(tree, voice, pageBreak),
    ...entries,
    '</w:sdtContent></w:sdt>',
  ].join('');
}

/** In the second language fixed links: only headings of the first one have the order of headings. */
const linksTo = (tree: McraTree, voice: Voice): string =>
  headOf(tree, voice, false) +
  linksOf(tree, voice)
    .map((link) => paragraph('TOC1', link))
    .join('');
