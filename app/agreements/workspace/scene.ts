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
    /** What holds for all lines; null: nothing is asked. */
    readonly inherited: (value: string | null) => string;
    readonly part: (key: string) => string;
    readonly contact: (role: string) => string;
    /** What is said of a whole section. */
    readonly section: (key: string) => string;
  };
  /** Units of the record by institution, where a party's faculty is chosen. */
  readonly units: ReadonlyMap<string, readonly Option[]>;
  /** Who may be named as coordinator of the reader's own party. */
  readonly coordinators: readonly Option[];
}
