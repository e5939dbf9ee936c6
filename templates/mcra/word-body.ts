/** The body of the Word file: title, control table, contents, sections, signatures, annexes. */
import { BREAKS_ABOVE, linesOfText } from '#templates/word/heights';
import { bookmark, type ParagraphFormat, paragraph, runs } from '#templates/word/markup';
import { LANDSCAPE_WIDTH, type Shell } from '#templates/word/shell';
import { PAGE, type StyleId } from '#templates/word/styles';
import { gapMarkup, keptWithNext, type MarkupRow, table } from '#templates/word/table-markup';
import { type Block, controlText, type McraTree, type TreeSection } from './tree';
import { anchorOf, contents } from './word-contents';
import { controlRuns, tableMarkup, type Voice, type WordContext } from './word-lines';
import { signatures } from './word-signatures';

export interface BodyContext extends WordContext {
  readonly trees: readonly [McraTree, ...McraTree[]];
  readonly shell: Shell;
}

const GAP = gapMarkup();

/** Body markup up to its last section, and the properties of that section. */
export function bodyMarkup(ctx: BodyContext): { body: string; last: string } {
  const [tree] = ctx.trees;
  const { upright, landscape } = ctx.shell.section;
  const sections = tree.sections.map((section, index) => {
    const next = tree.sections[index + 1];
    const turns = next !== undefined && next.wide !== section.wide;
    const end = section.wide ? landscape : upright;
    const markup = sectionMarkup(ctx, index);
    if (next !== undefined && !beginsPage(next, section)) return markup;
    // What ends a page takes no room: a gap more could open an empty one.
    const whole = markup.endsWith(GAP) ? markup.slice(0, -GAP.length) : markup;
    return turns ? whole + paragraph('SectionEnd', '', { section: end }) : whole;
  });
  const last = tree.sections.at(-1)?.wide ? landscape : upright;
  return {
    body: front(ctx) + sections.join('') + paragraph('SectionEnd', ''),
    last,
  };
}

const voiceAt = (ctx: BodyContext, index: number): Voice => ctx.voices[index] ?? ctx.voices[0];

/** The same piece of every tree, in its own voice. */
const inVoices = (ctx: BodyContext, write: (tree: McraTree, voice: Voice, at: number) => string) =>
  ctx.trees.map((tree, index) => write(tree, voiceAt(ctx, index), index)).join('');

function front(ctx: BodyContext): string {
  const controls = ctx.trees.map((each) => each.control.table);
  const [first, ...others] = controls;
  return [
    inVoices(ctx, ({ kind }, voice) => paragraph('Kind', runs(kind, voice.tag))),
    inVoices(ctx, ({ title }, voice, at) =>
      paragraph(at === 0 ? 'Title' : 'Parties', controlRuns(ctx, voice, title)),
    ),
    inVoices(ctx, ({ between }, voice) => paragraph('Parties', runs(between, voice.tag))),
    inVoices(ctx, ({ notices }, voice) =>
      notices.map((each) => paragraph('Notice', runs(each, voice.tag))).join(''),
    ),
    inVoices(ctx, ({ control }, voice) =>
      paragraph('ContentsHead', runs(control.heading, voice.tag)),
    ),
    first ? tableMarkup(ctx, [first, ...others], PAGE.textWidth) : '',
    contents(ctx, ctx.trees),
  ].join('');
}

const isSigned = ({ blocks }: TreeSection): boolean =>
  blocks.some(({ kind }) => kind === 'signatures');

const widthOf = ({ wide }: TreeSection): number => (wide ? LANDSCAPE_WIDTH : PAGE.textWidth);

/** A wide annex has its page to itself: its tall rows would break on the rest of another one. */
const beginsPage = ({ wide }: TreeSection, before: TreeSection): boolean =>
  wide || before.wide !== wide;

/** Sections begin on a new page after the contents; upright and landscape pages part by themselves. */
function sectionMarkup(ctx: BodyContext, index: number): string {
  const [tree] = ctx.trees;
  const section = tree.sections[index];
  if (!section) return '';
  const before = tree.sections[index - 1];
  const turned = before !== undefined && before.wide !== section.wide;
  const pageBreak = !turned && (before === undefined || beginsPage(section, before));
  // Nobody signs a page without a word of the agreement on it, nor reads a table without its clause.
  const signing = isSigned(section);
  const columns = ctx.trees.flatMap((each) => each.sections[index] ?? []);
  const blocks = section.blocks.map((_, at) => columns.map((each) => each.blocks[at]));
  return ctx.trees.length === 1
    ? headingMarkup(ctx, section, 0, { pageBreak }) +
        section.blocks
          .map((block, at) =>
            blockMarkup(ctx, section, block, signing || section.blocks[at + 1]?.kind === 'table'),
          )
          .join('')
    : besideMarkup(ctx, columns, blocks, pageBreak);
}

function headingMarkup(
  ctx: BodyContext,
  section: TreeSection,
  at: number,
  format: ParagraphFormat = {},
): string {
  const { tag } = voiceAt(ctx, at);
  const lists = ctx.shell.lists.get(tag);
  const style: StyleId = at > 0 ? 'Twin' : section.annex ? 'Annex' : 'Heading1';
  const list = section.annex ? lists?.annexes : lists?.clauses;
  const text = runs(section.title, tag);
  return paragraph(style, at === 0 ? bookmark(ctx.ids, anchorOf(section), text) : text, {
    ...format,
    ...(list ? { list: { id: list, level: 0 } } : {}),
  });
}

/** Blocks of one language, one under the other. */
function blockMarkup(
  ctx: BodyContext,
  section: TreeSection,
  block: Block,
  keepNext: boolean,
): string {
  if (block.kind === 'table')
    return tableMarkup(ctx, [block.table], widthOf(section)) + gapMarkup();
  if (block.kind === 'signatures') return signatures(ctx, section.title, [block.rows]);
  return textBlock(ctx, block, 0, keepNext);
}

type TextBlock = Exclude<Block, { kind: 'table' | 'signatures' }>;

function textBlock(ctx: BodyContext, block: TextBlock, at: number, keepNext = false): string {
  const voice = voiceAt(ctx, at);
  const sub: StyleId = at === 0 ? 'Heading2' : 'TwinSub';
  if (block.kind === 'heading') return paragraph(sub, runs(block.text, voice.tag));
  if (block.kind === 'text')
    return paragraph('Normal', runs(block.text, voice.tag), { keepNext: true });
  if (block.kind === 'note')
    return paragraph('ClauseNote', runs(block.text, voice.tag), { keepNext: true });
  const { heading, control, notes } = block;
  const list = ctx.shell.lists.get(voice.tag)?.clauses ?? 0;
  const headingRuns =
    heading?.kind === 'static'
      ? runs(heading.text, voice.tag)
      : heading?.kind === 'control'
        ? controlRuns(ctx, voice, heading.control)
        : null;
  return [
    headingRuns === null ? '' : paragraph(sub, headingRuns),
    paragraph('Clause', controlRuns(ctx, voice, control), {
      keepNext,
      list: { id: list, level: 1 },
    }),
    ...notes.map((note) => paragraph('ClauseNote', runs(note, voice.tag))),
  ].join('');
}

/** Clauses are indented by their number, in DXA. */
const CLAUSE_INDENT = 680;

/** Lines of a text in a column of `width` DXA. */
const heightOf = (block: TextBlock, width: number): number =>
  block.kind === 'clause'
    ? [controlText(block.control), ...block.notes].reduce(
        (lines, text) => lines + linesOfText(text, width - CLAUSE_INDENT),
        0,
      )
    : linesOfText(block.text, width);

/** Texts side by side, gathered into rows until something else comes; headings wait for a text. */
function twinFlow(out: string[], headings: readonly string[], width: number, keeps: boolean) {
  let rows: MarkupRow[] = [];
  let heads = [...headings];
  const half = Math.floor(width / 2);
  const add = (texts: readonly string[], blocks: readonly Block[], isText: boolean) => {
    // A heading shares a row with the text after it, so that no page parts them.
    const whole = texts.map((text, at) => (heads[at] ?? '') + text);
    heads = isText ? [] : whole;
    if (isText)
      rows.push({
        breakable: blocks.some(
          (each) => isBlockOfText(each) && heightOf(each, half) > BREAKS_ABOVE,
        ),
        cells: whole.map(levelled).map((text) => ({ write: () => (keeps ? text : unkept(text)) })),
      });
  };
  const flush = (leads = false) => {
    if (leads && keeps) rows = rows.map(keptWithNext);
    if (rows.length > 0)
      out.push(table({ widths: [half, width - half], look: 'twin' }, rows), gapMarkup(leads));
    out.push(...heads);
    rows = [];
    heads = [];
  };
  return { add, flush, waits: () => heads.length > 0 };
}

/** Headings within a row stand at one height in both columns. */
const levelled = (text: string): string =>
  text.replace(
    /<w:pStyle w:val="(Twin|TwinSub)"\/>/g,
    (_, style: keyof typeof BESIDE) => `<w:pStyle w:val="${BESIDE[style]}"/>`,
  );

/** A first paragraph that stays with the next keeps its row with the next row, and so a whole table. */
const unkept = (text: string): string =>
  text
    .replaceAll('<w:keepNext/>', '')
    .replace(/<w:pStyle w:val="(?:Heading|Twin)\w+"\/>/g, '$&<w:keepNext w:val="0"/>');

const BESIDE = {
  Twin: 'TwinBeside',
  TwinSub: 'TwinSubBeside',
} as const satisfies Readonly<Record<string, StyleId>>;

/** Two languages: texts side by side in rows, tables across with both languages in each cell. */
function besideMarkup(
  ctx: BodyContext,
  sections: readonly TreeSection[],
  blocks: readonly (readonly (Block | undefined)[])[],
  pageBreak: boolean,
): string {
  const [section] = sections;
  if (!section) return '';
  const width = widthOf(section);
  const out: string[] = [pageBreak ? paragraph('SectionEnd', '', { pageBreak }) : ''];
  const headings = sections.map((each, at) => headingMarkup(ctx, each, at));
  // The words above signatures stay on their page.
  const keeps = sections.some(isSigned);
  // An annex opens with one heading under the other: a row of two would part from the table below.
  const annex = sections.some((each) => each.annex);
  const { add, flush, waits } = twinFlow(out, headings, width, keeps);
  for (const pair of blocks) {
    const [first, second] = pair;
    if (!first || !second) continue;
    if (first.kind === 'table' && second.kind === 'table') {
      flush(true);
      out.push(tableMarkup(ctx, [first.table, second.table], width), gapMarkup());
    } else if (first.kind === 'signatures' && second.kind === 'signatures') {
      flush(true);
      out.push(signatures(ctx, section.title, [first.rows, second.rows]));
    } else {
      // The heading of an annex in both languages comes before one within it.
      if (annex && first.kind === 'heading') flush();
      const texts = [first, second].map((block, at) =>
        isBlockOfText(block) ? textBlock(ctx, block, at) : '',
      );
      const same =
        first.kind === 'heading' && second.kind === 'heading' && first.text === second.text;
      add(
        same && !waits() ? texts.slice(0, 1) : texts,
        [first, second],
        first.kind === 'clause' || (first.kind === 'text' && !annex),
      );
    }
  }
  flush();
  return out.join('');
}

const isBlockOfText = (block: Block): block is TextBlock =>
  block.kind !== 'table' && block.kind !== 'signatures';
