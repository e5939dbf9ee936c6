import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { lt } from './lt';
import { nl } from './nl';
import type { McraLanguage, McraWording } from './wording';

/** The wording of the MCRA in each of its languages. */
export const MCRA_WORDING: Readonly<Record<McraLanguage, McraWording>> = {
  en,
  fr,
  de,
  es,
  it,
  lt,
  nl,
};
