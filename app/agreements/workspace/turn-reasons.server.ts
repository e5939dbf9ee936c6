/** Why it is somebody's turn, in the reader's words: changes asked for, an approval that fell. */
import type { Workspace } from '../load-workspace.server';
import { describeChange, type Teller } from './describe.server';

export function becauseOf(
  { asked, fallen, own }: Workspace,
  teller: Teller,
  name: (institutionId: string) => string,
) {
  return {
    requested: asked && {
      note: asked.note,
      who: whoOf(asked.by, name(asked.institutionId)),
      own: asked.institutionId === own.institutionId,
      at: asked.at,
    },
    fallen: fallen && {
      who: whoOf(fallen.by, name(fallen.institutionId)),
      approvedAt: fallen.approvedAt,
      at: fallen.at,
      changes: fallen.changes.map((each) => describeChange(teller, each)),
    },
  };
}

const whoOf = (person: string, institution: string): string =>
  person === '' ? institution : `${person} (${institution})`;
