/** What comes back to a page when something that was sent could not be done. */
import type { SaveAnswer } from '~/catalogue/editing/act-on-course.server';
import type { LifeRequirement } from '~/catalogue/editing/life';

export interface Refused {
  readonly refused: 'wrong-state' | 'overtaken' | 'empty' | LifeRequirement;
}
export type EditorAnswer = SaveAnswer | Refused | null;
