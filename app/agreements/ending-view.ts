/** Why an agreement stands still or ended before its time, as the public reads it. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import { type Localised, localisedOr } from '~/elm/localised';
import { type Ending, isNotPursued, type NotPursued } from './life/standing';

export interface EndingView {
  readonly kind: Exclude<Ending['kind'], NotPursued | 'abandoned'>;
  readonly by: Localised;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly reason: string;
}

interface NamedParty {
  readonly institutionId: string;
  readonly institution: { readonly names: LanguageMap; readonly slug: string };
}

/** Null where no reason was given; a wish that not every party shares is told to the parties alone. */
export function endingView(
  ending: Ending | null,
  state: string,
  parties: readonly NamedParty[],
  locale: string,
): EndingView | null {
  if (!ending || ending.reason === '') return null;
  const { kind } = ending;
  if (isNotPursued(kind)) return null;
  if (kind === 'by-consent' && state !== 'terminated') return null;
  const place = parties.find((each) => each.institutionId === ending.institutionId)?.institution;
  const by = place ? localisedOr(place.names, locale, place.slug) : { text: '' };
  return { kind, by, at: ending.at, reason: ending.reason };
}
