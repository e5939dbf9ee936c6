import type { McraTree } from '#templates/mcra/tree';
import type { Workspace } from '../load-workspace.server';
import type { Teller } from './describe.server';
import type { ChangeText, Option } from './page';

/** What the views of a section are made from. */
export interface Scene {
  readonly workspace: Workspace;
  readonly teller: Teller;
  /** The document in its drafting language. */
  readonly tree: McraTree;
  readonly locale: string;
  readonly mayEdit: boolean;
  readonly maySuggest: boolean;
  readonly news: readonly ChangeText[];
  /** Words of this page's own that the wording of the document has none of. */
  readonly own: {
    readonly name: (key: string) => string;
    readonly help: (key: string) => string;
    readonly part: (key: string) => string;
    readonly contact: (role: string) => string;
  };
  /** Who may be named as coordinator of the reader's own party. */
  readonly coordinators: readonly Option[];
}
