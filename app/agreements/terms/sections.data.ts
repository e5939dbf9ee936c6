/**
 * terms/ — the whole text of an MCRA as data: what the parties agree (terms, hashed) and what may
 * change without a new approval (factsheet). This file: the sections, in the order of the document.
 */

export interface Section {
  /** The number its clauses are cited by: `§9`. */
  readonly number: number;
  readonly id: string;
  /** ★: part of the terms that are hashed and approved. */
  readonly starred: boolean;
}

export const SECTIONS = [
  { number: 0, id: 'document-control', starred: true },
  { number: 1, id: 'parties', starred: true },
  { number: 2, id: 'signatories', starred: false },
  { number: 3, id: 'contacts', starred: false },
  { number: 4, id: 'recitals', starred: true },
  { number: 5, id: 'object', starred: true },
  { number: 6, id: 'definitions', starred: true },
  { number: 7, id: 'courses', starred: true },
  { number: 8, id: 'targets', starred: true },
  { number: 9, id: 'conditions', starred: true },
  { number: 10, id: 'process', starred: true },
  { number: 11, id: 'grades', starred: true },
  { number: 12, id: 'quality', starred: true },
  { number: 13, id: 'fees', starred: true },
  { number: 14, id: 'publication', starred: true },
  { number: 15, id: 'data-protection', starred: true },
  { number: 16, id: 'protections', starred: true },
  { number: 17, id: 'duration', starred: true },
  { number: 18, id: 'renewal', starred: true },
  { number: 19, id: 'amendment', starred: true },
  { number: 20, id: 'termination', starred: true },
  { number: 21, id: 'disputes', starred: true },
  { number: 22, id: 'general', starred: true },
  { number: 23, id: 'signatures', starred: false },
] as const satisfies readonly Section[];
export type SectionId = (typeof SECTIONS)[number]['id'];
export const SECTION_IDS = SECTIONS.map((each) => each.id) as [SectionId, ...SectionId[]];

/** A courses, B targets, C process, D contacts, E data sharing, F change log, G grading tables. */
export const ANNEXES = [
  { letter: 'A', id: 'courses', section: 'courses' },
  { letter: 'B', id: 'targets', section: 'targets' },
  { letter: 'C', id: 'process', section: 'process' },
  { letter: 'D', id: 'contacts', section: 'contacts' },
  { letter: 'E', id: 'data-sharing', section: 'data-protection' },
  { letter: 'F', id: 'change-log', section: 'document-control' },
  { letter: 'G', id: 'grading-tables', section: 'grades' },
] as const satisfies readonly { letter: string; id: string; section: SectionId }[];

export const sectionNumber = (id: SectionId): number =>
  SECTIONS.find((each) => each.id === id)?.number ?? 0;
