/** What a section of the editor is read with, and what cannot be read of it. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import type { Picture, PictureFault, RefusedPicture } from './picture';

export type FaultCode =
  | 'url'
  | 'email'
  | 'language-unknown'
  | 'number'
  | 'whole'
  | 'day'
  | 'too-long'
  | 'skill-obsolete'
  | 'skill-unknown'
  | 'skills-too-many'
  | 'row-incomplete'
  | PictureFault;

/** By the name of the field. */
export type Unread = Readonly<Record<string, { readonly code: FaultCode; readonly typed: string }>>;

export interface KnownSkill {
  readonly status: 'released' | 'obsolete' | 'unverified';
  readonly labels: LanguageMap;
}

/** Fields that a record tells, by where they stand beside its id. */
export type RecordFacts = Readonly<Record<string, unknown>>;

export interface FormContext {
  /** Skills that the form names, as ESCO has them. */
  readonly skills: ReadonlyMap<string, KnownSkill>;
  /** What a choice may be. */
  readonly isOption: (from: string, value: string) => boolean;
  /** The code of a language from its name or code as people write them; null where it is none. */
  readonly languageNamed: (text: string) => string | null;
  /** What is on record and named by the form, by id. */
  readonly records: ReadonlyMap<string, RecordFacts>;
  /**
   * Saved by itself while someone types: every row keeps its place, also one that was just emptied
   * or is marked for removal.
   */
  readonly auto: boolean;
  /** The picture that was sent with the form, or why it cannot be taken. */
  readonly picture?: Picture | RefusedPicture | null;
}

export interface ReadSection {
  readonly data: Record<string, unknown>;
  readonly unread: Unread;
}
