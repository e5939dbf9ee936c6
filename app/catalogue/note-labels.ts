/**
 * What ELM has no property for is told in notes, each behind a label, so that people read what it is
 * and our own importer finds it again. The labels, and the notes they make. Pure.
 */
import type { LanguageMap } from '~/elm/language-map';

const LABELS = {
  seats: ['Places', 'Places'],
  lastStart: ['Last day to begin', 'Dernier jour pour commencer'],
  cycle: ['Cycle (QF-EHEA)', 'Cycle (CC-EEES)'],
  formOfStudy: ['Form of study', 'Forme d’études'],
  providerType: ['Kind of provider', 'Type d’établissement'],
  licence: ['Licence of this description', 'Licence de cette description'],
  expiry: ['Expires after (ISO 8601)', 'Expire après (ISO 8601)'],
  occupation: ['Occupation', 'Métier'],
  supplement: ['Certificate or diploma supplement', 'Supplément au certificat ou au diplôme'],
  eqf: ['EQF level', 'Niveau CEC'],
  nqf: ['NQF level', 'Niveau CNC'],
  accreditation: ['Accreditation', 'Accréditation'],
  agency: ['Agency', 'Agence'],
  agencyCountry: ['Country of the agency', 'Pays de l’agence'],
  validUntil: ['Valid until', 'Valable jusqu’au'],
  page: ['Page', 'Page'],
  report: ['Report', 'Rapport'],
  externalQuality: ['External quality assurance', 'Assurance qualité externe'],
  purpose: ['Purpose', 'Finalité'],
  method: ['Method', 'Méthode'],
  assessor: ['Assessed by', 'Évaluation par'],
  format: ['Marking', 'Correction'],
  identity: ['Identity check', 'Contrôle d’identité'],
  identityMeans: ['Means of identification', 'Moyen d’identification'],
} as const;
export type NoteLabel = keyof typeof LABELS;

/** The cycles of the European higher education area. */
export const CYCLES = {
  short: { en: 'short cycle', fr: 'cycle court' },
  first: { en: 'first cycle', fr: 'premier cycle' },
  second: { en: 'second cycle', fr: 'deuxième cycle' },
  third: { en: 'third cycle', fr: 'troisième cycle' },
} as const;

/** A label before a text of that language. */
export const labelledLine = (label: NoteLabel, tag: string, text: string): string =>
  line(LABELS[label][0], LABELS[label][1], tag, text);

const line = (en: string, fr: string, tag: string, text: string): string =>
  tag.startsWith('fr') ? `${fr}\u00a0: ${text}` : `${en}: ${text}`;

/**
 * A label before what it labels, in the languages that is said in and no others; what has no
 * language stands in both of our lists'.
 */
export const labelled = (label: NoteLabel, said: LanguageMap | string): LanguageMap =>
  underLabel({ en: LABELS[label][0], fr: LABELS[label][1] }, said);

export function underLabel(
  label: { en: string; fr: string },
  said: LanguageMap | string,
): LanguageMap {
  const texts = typeof said === 'string' ? { en: said, fr: said } : said;
  return Object.fromEntries(
    Object.entries(texts).map(([tag, text]) => [tag, line(label.en, label.fr, tag, text)]),
  );
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const NAMES: ReadonlyMap<string, NoteLabel> = new Map(
  Object.entries(LABELS).flatMap(([name, labels]) =>
    labels.map((label): [string, NoteLabel] => [plain(label), name as NoteLabel]),
  ),
);

/** The label a line begins with, as written, and what follows it; null for a line without one. */
export function splitLabel(text: string): { label: string; said: string } | null {
  const [, label, said] = /^([^:\n]{1,80}?)\s?:(?:\s([\s\S]*))?$/.exec(text.trim()) ?? [];
  return label === undefined ? null : { label: plain(label), said: (said ?? '').trim() };
}

/** Which of our labels a line begins with, and what follows it. */
export function readLabelled(text: string): { label: NoteLabel; said: string } | null {
  const split = splitLabel(text);
  const label = split && NAMES.get(split.label);
  return split && label ? { label, said: split.said } : null;
}

/** The one label before the texts of all languages, and the texts without it. */
export function readNote(note: LanguageMap): { label: NoteLabel; said: LanguageMap } | null {
  const read = Object.entries(note).map(([tag, text]) => ({ tag, ...readLabelled(text) }));
  const label = read[0]?.label;
  if (label === undefined || read.some((each) => each.label !== label)) return null;
  const said = read.flatMap((each) => (each.said ? [[each.tag, each.said] as const] : []));
  return { label, said: Object.fromEntries(said) };
}
