import type { SignatureReport, VerificationReport } from './report';

/** A trusted list past its next update that an answer rests on. Instants in ISO 8601. */
export interface StaleList {
  /** SchemeTerritory, e.g. `ES`. */
  readonly territory: string;
  /** Its date of issue. */
  readonly asOf: string;
  /** By when the next one was due. */
  readonly nextUpdate: string;
}

/** The stale lists behind what was found of seals, each once, in the order met. */
export function staleListsIn(notes: readonly SignatureReport['notes'][number][]): StaleList[] {
  const lists = new Map<string, StaleList>();
  for (const { evidence } of notes) {
    const { stale, territory, asOf, nextUpdate } = evidence;
    if (stale !== true || typeof territory !== 'string') continue;
    if (typeof asOf !== 'string' || typeof nextUpdate !== 'string') continue;
    lists.set(`${territory} ${asOf}`, { territory, asOf, nextUpdate });
  }
  return [...lists.values()];
}

/** The stale lists a whole report rests on; answers must say "as of" (TS 119 612 §5.3.15). */
export const staleListsOf = ({
  seal,
  nested = [],
}: Pick<VerificationReport, 'seal' | 'nested'>): StaleList[] =>
  staleListsIn(
    [...seal.signatures, ...nested.flatMap(({ signatures }) => signatures)].flatMap(
      ({ notes }) => notes,
    ),
  );
