/** What is said of a fault and what to do about it, true for the format it was found in. Pure. */
import type { ImportFormat } from './formats.data';
import type { ImportFault } from './imported-course';

/** How a format says whose course it is; several have the same way. */
const NAMING = {
  'elm-xml': 'elm',
  'elm-jsonld': 'elm',
  'elm-turtle': 'elm',
  qualitylink: 'elm',
  moochub: 'moochub',
  ooapi: 'ooapi',
  occapi: 'occapi',
  ewp: 'ewp',
  csv: 'table',
  xlsx: 'table',
  jsonl: 'jsonl',
} as const satisfies Readonly<Record<ImportFormat, string>>;

export type Naming = (typeof NAMING)[ImportFormat];

/** The row under which that is said which is true of the whole file. */
export const WHOLE_FILE = 0;

/** Doubts about what is taken all the same. */
const DOUBTS = [
  'new-institution',
  'hours-few',
  'hours-many',
  'ends-before-start',
  'apply-after-start',
  'last-start-after-end',
  'cycle-level',
  'micro-too-large',
] as const;

export const isDoubt = (code: string): boolean => (DOUBTS as readonly string[]).includes(code);

/** What a fault did to its row. */
export const effectOf = (fault: { readonly code: string; readonly refused: boolean }) =>
  fault.refused ? 'refused' : isDoubt(fault.code) ? 'doubt' : 'leftOut';

export const isAboutProvider = (code: string): boolean =>
  code === 'no-provider' || code === 'provider-unclear' || code === 'provider-unknown';

export interface FaultWords {
  fault(code: ImportFault, values: { field: string; value: string }): string;
  naming(how: Naming): string;
  /** That one institution can be chosen for the whole file. */
  choose(): string;
  number(value: number): string;
}

/** The fault in words, with the advice that its format allows. */
export function faultInWords(
  words: FaultWords,
  format: ImportFormat,
  fault: { readonly code: string; readonly field: string | null; readonly value: string | null },
): string {
  const code = fault.code as ImportFault;
  const written = fault.value ?? '';
  const isAmount = code === 'hours-few' || code === 'hours-many';
  const value = isAmount ? words.number(Number(written)) : written;
  const said = words.fault(code, { field: fault.field ?? '', value });
  if (!isAboutProvider(code)) return said;
  const how = words.naming(NAMING[format]);
  // Whose identifiers are another's, or nobody's, is not made somebody's by choosing.
  return [said, how, ...(code === 'provider-unknown' ? [] : [words.choose()])].join(' ');
}
