/**
 * workspace/ — the pages on which parties work on an agreement: what they show, and what is done
 * with what is sent from them. This file: the shapes that pages are given. Types and names only.
 */

import type { Localised } from '~/elm/localised';
import type { SaidValue } from '../clause-words.server';
import type { EarlierText } from '../earlier-text';
import type { InputKind } from '../forms/field-input';
import type { DocumentFault } from '../terms/document-fault';
import type { SectionId } from '../terms/sections.data';
import type { TextPiece } from '../text-diff.server';
import type { CellsView } from './cell-view';

/** What is beside the sections of the text. */
export const DESKS = [
  'news',
  'talk',
  'suggestions',
  'route',
  'sign',
  'life',
  'people',
  'files',
] as const;
export type Desk = (typeof DESKS)[number];
export type Place = SectionId | Desk;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What is written by name, with a list of names beside it. */
export type NameList = 'countries' | 'languages';

export interface InputView {
  readonly name: string;
  readonly id: string;
  readonly kind: InputKind;
  /** Of what is written by name: the name in the reader's language. */
  readonly value: string;
  readonly names?: NameList;
  readonly values?: readonly string[];
  readonly options?: readonly Option[];
  /** What no choice means, where that is not simply open. */
  readonly placeholder?: string;
  readonly lang?: string;
  /** Names this input among those of one field. */
  readonly partLabel?: string;
}

/** A change as it is read. */
export interface ChangeText {
  readonly address: string;
  readonly label: string;
  readonly section: SectionId;
  readonly before: string;
  readonly after: string;
  /** Of texts: which words came and went. */
  readonly words: readonly TextPiece[] | null;
  readonly by: string;
  /** Milliseconds since the epoch; 0 where nobody's act is shown. */
  readonly at: number;
}

/** In the margin of what the partner changed: may what was there before be proposed again? */
export interface MarkedChange extends ChangeText {
  readonly earlier: EarlierText;
}

/** In the list of what is new: where in the workspace the change stands. */
export interface NewsItem extends ChangeText {
  readonly target: string;
  /** Of a line's own value in a section that holds for all lines. */
  readonly lineId: string;
  /** The card it stands in; '' for none. */
  readonly open: string;
}

export interface CommentView {
  readonly id: string;
  readonly author: string;
  readonly institution: string;
  readonly at: number;
  readonly text: string;
}

export interface ThreadText {
  readonly id: string;
  readonly about: string;
  readonly section: SectionId | null;
  readonly resolved: boolean;
  readonly comments: readonly CommentView[];
}

export interface SuggestionText extends ChangeText {
  readonly id: string;
  readonly source: 'portal' | 'word';
  readonly note: string | null;
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn';
  readonly applicable: boolean;
  /** A comment: it asks for no other text. */
  readonly remark: boolean;
  /** The card of what it is about; '' for none. */
  readonly open: string;
  /** Of the party that proposes it. */
  readonly institution: string;
  /** Of the reader's party; `mine`: by the reader in person. */
  readonly own: boolean;
  readonly mine: boolean;
  /** Who answered it or took it back; null while it is open. */
  readonly answered: {
    readonly name: string;
    readonly institution: string;
    readonly at: number;
    readonly reason: string;
  } | null;
}

export interface FieldView {
  readonly address: string;
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly example: string;
  readonly mandatory: boolean;
  readonly missing: boolean;
  readonly starred: boolean;
  readonly inputs: readonly InputView[];
  /** Of outcomes: the skills beside them, and where others are chosen. */
  readonly skills?: SkillsBeside;
  readonly changed: MarkedChange | null;
}

export interface SkillsBeside {
  readonly chosen: readonly { readonly iri: string; readonly label: Localised }[];
  /** Null where they cannot be changed. */
  readonly href: string | null;
}

export interface FieldGroup {
  readonly key: string;
  readonly title: string | null;
  readonly fields: readonly FieldView[];
  /** What its button takes out: a course, target or signatory. */
  readonly removable: { readonly intent: string; readonly id: string } | null;
}

export interface PartView {
  readonly part: string;
  readonly title: string | null;
  readonly revision: number;
  readonly groups: readonly FieldGroup[];
  readonly editable: boolean;
  readonly suggestible: boolean;
  /** Somebody approved what it says: a change takes every approval back. */
  readonly binding: boolean;
  readonly removable: 'remove-line' | 'remove-party' | null;
  readonly addable: 'add-signatory' | null;
}

/** A part's form as an id within a page. */
export const partId = (part: string): string => `part-${part.replace(/[^\w]+/g, '-')}`;

export interface ClauseView {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** The text to be written on: fields stand in it by name, between braces. */
  readonly written: string;
  /** Of a clause the parties added. */
  readonly heading: string;
  /** Their own words in the other languages of the document; '' where they are still to be written. */
  readonly translations: readonly {
    readonly lang: string;
    readonly language: string;
    readonly text: string;
    readonly heading: string;
  }[];
  /** The fields it is filled from; '' where one is still empty. */
  readonly values: readonly SaidValue[];
  /** Values of fields that the model wording states and these words do not. */
  readonly notSaid: readonly SaidValue[];
  readonly state: 'model' | 'replaced' | 'removed' | 'added';
  /** The words of the model against these; null where the parties departed from none. */
  readonly against: readonly TextPiece[] | null;
  readonly revision: number;
  readonly changed: MarkedChange | null;
}

export interface LineChoice {
  readonly lineId: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** It was searched for, or there is nothing yet: what was found is shown. */
  readonly asked: boolean;
  readonly results: readonly {
    readonly id: string;
    readonly label: string;
    readonly note: string;
  }[];
}

/** A line in a section that holds for all lines unless one departs from it. */
export interface LineDeparture {
  readonly lineId: string;
  readonly title: string;
  /** Its courses, by title. */
  readonly courses: string;
  /** Conditions of its own, and those of the agreement it does without. */
  readonly own: number;
  readonly waived: number;
  /** Its own way of converting grades; null: as agreed for all lines. */
  readonly method: string | null;
  /** Its form is shown. */
  readonly open: boolean;
}

export interface SectionView {
  readonly kind: 'section';
  readonly id: SectionId;
  readonly number: number;
  readonly title: string;
  /** What a change of it means, or why it does not change. */
  readonly note: string;
  /** Of what is open, where the section is one of cards. */
  readonly parts: readonly PartView[];
  /** Null where the section has none. */
  readonly cells: CellsView | null;
  readonly clauses: readonly ClauseView[];
  readonly mayAddClause: boolean;
  readonly threads: readonly ThreadText[];
  readonly suggestions: readonly SuggestionText[];
  /** What a comment may be about. */
  readonly about: readonly Option[];
  /** Which of them a suggestion is to be discussed on; '' for none. */
  readonly discussed: string;
  /** Of the courses and targets: searching what may be added. */
  readonly finder: {
    readonly what: 'course' | 'target';
    readonly q: string;
    /** The line that is open, with what may be added to it. */
    readonly line: LineChoice | null;
    readonly directions: readonly Option[];
    readonly targetKinds: readonly Option[];
  } | null;
  /** Of the sections a line may depart from; null elsewhere. */
  readonly departures: readonly LineDeparture[] | null;
  /** The names that inputs of the section offer, each list once. */
  readonly names: readonly { readonly list: NameList; readonly names: readonly string[] }[];
  /** Another institution may become a party here. */
  readonly mayAddParty: boolean;
}

export interface OutlineItem {
  readonly id: SectionId;
  readonly number: number;
  readonly title: string;
  readonly missing: number;
  /** It is about lines, and there is none yet. */
  readonly waits: boolean;
  readonly changed: number;
  readonly open: number;
}

export interface MissingView {
  readonly address: string;
  readonly fieldId: string;
  readonly label: string;
  readonly section: SectionId;
  readonly sectionTitle: string;
  /** Of a line's own value in a section that holds for all lines; else ''. */
  readonly lineId: string;
  /** The card it stands in; '' for none. */
  readonly open: string;
}

/** Something that is filled and cannot hold. */
export interface FaultView extends MissingView {
  readonly code: DocumentFault['code'];
  readonly days: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number>>;
}
