/**
 * Whether an outcome begins with a verb that can be observed and assessed (Bloom's taxonomy as the
 * ECTS Users' Guide takes it up). A hint while writing, never a refusal. Pure.
 */
import { foldText } from '~/elm/names';
import { VAGUE_VERBS, VERBS, VERBS_SUGGESTED } from './outcome-verbs.data';

export type VerbHint = 'vague' | 'no-verb';

/** Words that stand before the verb. */
const LEAD_IN: Readonly<Record<string, RegExp>> = {
  en: /^(on completion )?(the )?(students?|learners?|participants?|graduates?)? ?(will be able to|are able to|is able to|can|will|be able to|to) /,
  fr: /^(a l issue [a-z ]*?)?(l |les |le )?(etudiante?s?|apprenante?s?|participante?s?)? ?(sera capable de|seront capables de|est capable de|etre capable de|peut|peuvent|saura|sauront|de|d) /,
};

/** Null where the outcome begins well, or in a language whose verbs we do not know. */
export function verbHint(outcome: string, language: string): VerbHint | null {
  const known = language === 'en' || language === 'fr' ? language : null;
  const folded = foldText(outcome.replace(/['’]/g, ' '));
  if (known === null || folded === '') return null;
  const text = folded.replace(LEAD_IN[known] ?? /^$/, '').replace(/^(s|se|n|ne) /, '');
  const first = text.split(' ')[0] ?? '';
  if (VAGUE_VERBS[known].some((each) => text === each || text.startsWith(`${each} `)))
    return 'vague';
  if (VERBS[known].has(first)) return null;
  // A French infinitive is recognised by its ending, and what is no verb rarely has it.
  return known === 'fr' && /(er|ir|re)$/.test(first) && first.length > 4 ? null : 'no-verb';
}

/** Some verbs that begin an outcome of this type, for the hint. */
export const verbsFor = (type: string | null, language: string): readonly string[] => {
  const table = VERBS_SUGGESTED[language === 'fr' ? 'fr' : 'en'];
  return table[type === 'knowledge' || type === 'responsibility' ? type : 'skill'];
};
