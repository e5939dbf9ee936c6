import type { McraTree, TreeSection } from '#templates/mcra/tree';
import { ANNEXES, type SectionId } from '../terms/sections.data';
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
}

export function previewOf({ tree }: Scene, place: SectionId | Desk, look: Look): Preview | null {
  const { language, kind, title, between, notices, control, annexWord } = tree;
  const whole = look === 'whole';
  if (look === 'off' || (isDesk(place) && !whole)) return null;
  const annex: string | undefined = ANNEXES.find((each) => each.section === place)?.letter;
  return {
    language,
    head: whole ? { kind, title, between, notices } : null,
    control: whole || place === 'document-control' ? control : null,
    sections: whole ? tree.sections : sectionsOf(tree, place as SectionId, annex),
    annexWord,
  };
}
