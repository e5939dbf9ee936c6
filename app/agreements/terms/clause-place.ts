/**
 * Where the words of a clause stand: a clause is said once, once for each party (`/2`) or for each
 * of its variants that hold (`~scan`), in the drafting language or in another (`@fr`). Pure.
 */

export interface ClausePlace {
  readonly id: string;
  /** `/2`, `~scan`, `/2~joint`; '' where the clause is said once. */
  readonly place: string;
  /** The place of the party among the parties, from 1; null: of none. */
  readonly party: number | null;
  /** Null: the drafting language. */
  readonly language: string | null;
}

const ADDRESS = /^clause:([a-z0-9-]+)((?:\/(\d{1,3}))?(?:~[a-z0-9-]+)?)(?:@([a-z]{2}))?$/;

/** `clause:process-request/2@fr` taken apart; null: no address of a clause. */
export function clausePlaceOf(address: string): ClausePlace | null {
  const [, id, place = '', party, language = null] = ADDRESS.exec(address) ?? [];
  if (id === undefined) return null;
  return { id, place, party: party === undefined ? null : Number(party), language };
}

/** The address of a control's words: `clause.liability@fr` → `clause:liability@fr`; null: of no clause. */
export function clauseAddressOf(tag: string): string | null {
  const address = tag.replace(/^clause\./, 'clause:');
  return clausePlaceOf(address) ? address : null;
}
