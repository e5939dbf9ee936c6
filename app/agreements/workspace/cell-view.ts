/** A section of many lines or parties as cards: each closed but the one that is worked on. Types only. */

/** One course or target of a line, or what a party is known by. */
export interface CellRow {
  readonly title: string;
  readonly note: string;
  /** Of one course among several of a line: what `?open=` names; '' elsewhere. */
  readonly open: string;
  /** Its form is shown. */
  readonly shown: boolean;
}

export interface CellView {
  /** What `?open=` names: a line or a party. */
  readonly id: string;
  /** The part its form saves; links to the card lead to the id made of it. */
  readonly part: string;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly CellRow[];
  /** Mandatory fields left; `first`: where the first of them is filled. */
  readonly missing: number;
  readonly first: {
    readonly open: string;
    readonly fieldId: string;
    readonly label: string;
  } | null;
  /** Filled, but it cannot hold. */
  readonly faults: number;
  /** Changes of others that the reader has not seen. */
  readonly changed: number;
  /** Comments nobody resolved, and suggestions nobody answered. */
  readonly remarks: number;
}

/** The cards of a section, and which one is open. */
export interface CellsView {
  readonly cells: readonly CellView[];
  /** Id of the open card; '' where all are closed. */
  readonly opened: string;
  /** Of an open line with several courses: the one whose form is shown; else ''. */
  readonly course: string;
}
