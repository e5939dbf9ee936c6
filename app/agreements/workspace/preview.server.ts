import type { Block, McraTree, TreeCell, TreeSection } from '#templates/mcra/tree';
import { ANNEXES, type SectionId } from '../terms/sections.data';
import type { Terms } from '../terms/terms';
import { openedIn } from './cells.server';
import { DESKS, type Desk } from './page';
import type { Scene } from './scene';
import { sectionsOf } from './section-view.server';

/** How much of the document is shown beside what is worked on. */
type Look = 'section' | 'whole' | 'off';
export const LOOKS: readonly Look[] = ['section', 'whole', 'off'];

export const isDesk = (place: string): place is Desk => DESKS.some((each) => each === place);

/** What is shown of the document beside the section. */
export interface Preview {
  readonly language: string;
  readonly head: Pick<McraTree, 'kind' | 'title' | 'between' | 'notices'> | null;
  readonly control: McraTree['control'] | null;
  readonly sections: readonly TreeSection[];
  readonly annexWord: string;
  /** The annex tells of lines, and none of them is open. */
  readonly left: boolean;
}

export function previewOf(
  { tree, workspace }: Scene,
  place: SectionId | Desk,
  look: Look,
  open: string,
): Preview | null {
  const { language, kind, title, between, notices, control, annexWord } = tree;
  const whole = look === 'whole';
  if (look === 'off' || (isDesk(place) && !whole)) return null;
  const annex: string | undefined = ANNEXES.find((each) => each.section === place)?.letter;
  const shown = whole ? tree.sections : sectionsOf(tree, place as SectionId, annex);
  const line = lineShown(workspace.document.terms, place, open);
  return {
    language,
    head: whole ? { kind, title, between, notices } : null,
    control: whole || place === 'document-control' ? control : null,
    sections: whole || line === null ? shown : shown.map((each) => ofLine(each, line)),
    left: !whole && line === '',
    annexWord,
  };
}

/**
 * Number of the line or course that the annex is shown for, `L3` or `L3.1`; '' while none is open,
 * null where all is shown.
 */
function lineShown(terms: Terms, place: SectionId | Desk, open: string): string | null {
  if (place !== 'courses' && place !== 'targets') return null;
  if (terms.lines.length === 0) return null;
  const opened = openedIn(terms, place, open);
  const line = terms.lines.find((each) => each.id === opened?.id);
  if (!line) return '';
  const course = line.sources.findIndex((each) => each.id === opened?.course);
  return course < 0 ? line.number : `${line.number}.${course + 1}`;
}

/** An annex with the rows of one line or course: those of fifty would be read by nobody beside a form. */
function ofLine(section: TreeSection, line: string): TreeSection {
  if (!section.annex) return section;
  const blocks = section.blocks.map((block): Block => {
    if (block.kind !== 'table') return block;
    const rows = block.table.rows.filter((row) => isOf(row, line));
    return { ...block, table: { ...block.table, rows } };
  });
  const empty = (block: Block | undefined) =>
    block?.kind === 'table' && block.table.rows.length === 0;
  return {
    ...section,
    blocks: blocks.filter(
      (block, at) => !empty(block) && !(block.kind === 'heading' && empty(blocks[at + 1])),
    ),
  };
}

/** Fields of a line carry its number in their tags: `course.title/L3.1`, `line.rule/L3`. */
function isOf(row: readonly TreeCell[], line: string): boolean {
  const of = row
    .flatMap((cell) => cell.lines)
    .flatMap((each) => (each.kind === 'control' ? (PLACE.exec(each.control.tag)?.[1] ?? []) : []));
  return of.length === 0 || of.some((each) => each === line || each.startsWith(`${line}.`));
}

const PLACE = /\/(L\d+(?:\.\d+)?)$/;
