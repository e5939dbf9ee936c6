/**
 * What a Word file that came back would change. A file made from an earlier state of the agreement
 * says what was changed in the file; what the parties changed in the record since is not undone by it.
 */

import { findAgreement } from '#db/queries/agreements';
import { listAudit } from '#db/queries/audit';
import type { Read } from '#db/store';
import { compare, type McraDifferences, type McraSuggestion } from '#templates/mcra/diff';
import { settled } from '#templates/mcra/expected';
import type { McraModel } from '#templates/mcra/model';
import type { OutsideText } from '#templates/mcra/outside';
import type { McraReading } from '#templates/mcra/read';
import { hashOfTerms } from './keep-document.server';
import { fieldInstances } from './terms/field-instances';

export type WordDifferences =
  | { readonly ok: true; readonly differences: McraDifferences }
  /** `other-agreement`: nothing of this one stands in the file, or it says that it is another's. */
  | { readonly ok: false; readonly reason: 'other-agreement' | 'too-large' };

/** More than anybody answers one by one. */
const MOST_DIFFERENCES = 5_000;

export async function wordDifferences(
  read: Read,
  reading: McraReading,
  model: McraModel,
): Promise<WordDifferences> {
  const head = reading.carried?.model.head;
  if (head?.kind === 'agreement' && head.id !== model.head.id)
    return { ok: false, reason: 'other-agreement' };
  const { standing, ...found } = compare(reading, model);
  if (standing === 0) return { ok: false, reason: 'other-agreement' };
  if (found.suggestions.length + found.outside.length > MOST_DIFFERENCES)
    return { ok: false, reason: 'too-large' };
  const base = await baseOf(read, reading, model);
  return {
    ok: true,
    differences: base ? sinceBase(found, compare(reading, base), { now: model, base }) : found,
  };
}

/**
 * What the file was made from. Its data is believed where the record says the same: terms by their
 * hash, which the record keeps of every state. What only informs a reader it may say by itself.
 */
async function baseOf(
  read: Read,
  { carried }: McraReading,
  model: McraModel,
): Promise<McraModel | null> {
  if (carried?.model.head.kind !== 'agreement') return null;
  const { head, document } = carried.model;
  const said = hashOfTerms(document.terms);
  const known = said !== model.head.termsHash && (await hashesOf(read, model)).has(said);
  const terms = known ? document.terms : model.document.terms;
  return { document: { ...model.document, terms }, head: { ...head, kind: model.head.kind } };
}

async function hashesOf(read: Read, { head }: McraModel): Promise<ReadonlySet<string>> {
  const events = await listAudit(read, 'agreement', head.id);
  const found = await findAgreement(read, head.code);
  return new Set([
    ...(found?.versions ?? []).map((each) => each.termsHash),
    ...events.flatMap(({ event }) => ('termsHash' in event ? (event.termsHash ?? []) : [])),
  ]);
}

/** Differences from the record that are differences from the base too. */
function sinceBase(
  found: McraDifferences,
  from: McraDifferences,
  { now, base }: { readonly now: McraModel; readonly base: McraModel },
): McraDifferences {
  const places = new Places(now, base);
  const texts = new Set(
    [
      ...from.suggestions.map(({ kind, after }) => (kind === 'removed' ? '' : settled(after))),
      ...from.outside.map(wordsOf),
    ].filter((text) => text !== ''),
  );
  const removed = new Set(
    from.suggestions.filter(({ kind }) => kind === 'removed').map(({ tag }) => withoutVariant(tag)),
  );
  const isNew = ({ kind, tag, after }: McraSuggestion) =>
    kind === 'removed' ? removed.has(withoutVariant(tag)) : texts.has(settled(after));
  const moved = from.suggestions.filter((each) => places.hasMoved(each.tag));
  return {
    suggestions: [
      ...found.suggestions.filter(
        (each) => !places.hasMoved(each.tag) && (each.kind === 'comment' || isNew(each)),
      ),
      ...moved.flatMap((each) => {
        const tag = places.nowAt(each.tag);
        return tag === null ? [] : { ...each, tag };
      }),
    ],
    outside: [
      ...found.outside.filter((each) => each.kind === 'comment' || texts.has(wordsOf(each))),
      ...moved.filter((each) => places.nowAt(each.tag) === null).map(outsideNow),
    ],
  };
}

/** Tags count lines and parties: of another state of the agreement one may be somebody else's. */
class Places {
  readonly #now: ReadonlyMap<string, string>;
  readonly #base: ReadonlyMap<string, string>;
  readonly #tags: ReadonlyMap<string, string>;

  constructor(now: McraModel, base: McraModel) {
    const fields = fieldInstances(now.document);
    this.#now = new Map(fields.map(({ tag, address }) => [tag, address]));
    this.#tags = new Map(fields.map(({ tag, address }) => [address, tag]));
    this.#base = new Map(fieldInstances(base.document).map(({ tag, address }) => [tag, address]));
  }

  hasMoved(tag: string): boolean {
    const now = this.#now.get(withoutVoice(tag));
    const before = this.#base.get(withoutVoice(tag));
    return now !== undefined && before !== undefined && now !== before;
  }

  /** The tag of the same field now; null where the agreement has it no more. */
  nowAt(tag: string): string | null {
    const found = this.#tags.get(this.#base.get(withoutVoice(tag)) ?? '');
    return found === undefined ? null : found + tag.slice(withoutVoice(tag).length);
  }
}

const withoutVoice = (tag: string): string => tag.replace(/@[a-z]+$/, '');
const withoutVariant = (tag: string): string => tag.replace(/~[a-z-]+/, '');

/** What was taken out reads as what was put in nowhere. */
const wordsOf = ({ kind, before, after }: OutsideText): string =>
  kind === 'removed' ? `– ${settled(before)}` : settled(after);

const outsideNow = ({ kind, before, after, author, comment }: McraSuggestion): OutsideText => ({
  kind: kind === 'comment' ? kind : 'changed',
  before,
  after,
  near: null,
  ...(author === undefined ? {} : { author }),
  ...(comment === undefined ? {} : { comment }),
});
