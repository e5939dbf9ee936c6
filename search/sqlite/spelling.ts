/**
 * Words near a misspelt one, by Damerau–Levenshtein distance (an insertion, deletion, substitution
 * or exchange of two neighbours is one edit) over the index's own words.
 */

/** Edits a word of so many letters may be off: one from five letters, two from nine; a code, none. */
export const editsAllowed = (word: string): number =>
  /\d/.test(word) ? 0 : word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0;

export interface Term {
  readonly word: string;
  readonly edits: number;
}

/** Sorted words, in which words that begin alike stand together and are held against one prefix. */
export class Vocabulary {
  private readonly words: string[];

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)].sort(byUnits);
  }

  add(word: string): void {
    const at = this.firstFrom(word, 0);
    if (this.words[at] !== word) this.words.splice(at, 0, word);
  }

  /**
   * Words within the edits `allowed` for `typed`, nearest first; with `beginning`, also words that
   * begin with something that near.
   */
  near(typed: string, beginning = false, allowed = editsAllowed(typed)): Term[] {
    if (allowed === 0) return [];
    const search = new NearSearch(typed, allowed, beginning);
    for (let at = 0; at < this.words.length; ) {
      const word = this.words[at] ?? '';
      const dead = search.try(word);
      // Every word that begins with these letters is too far: go on behind them.
      at = dead === null ? at + 1 : this.firstBehind(word.slice(0, dead), at + 1);
    }
    return search.found.sort((a, b) => a.edits - b.edits || byUnits(a.word, b.word));
  }

  private firstFrom(word: string, from: number): number {
    return this.partition(from, (each) => each < word);
  }

  private firstBehind(prefix: string, from: number): number {
    return this.partition(from, (each) => each < prefix || each.startsWith(prefix));
  }

  /** The first place from `from` on where `before` no longer holds; it holds for a leading part only. */
  private partition(from: number, before: (word: string) => boolean): number {
    let low = from;
    let step = 1;
    while (low + step < this.words.length && before(this.words[low + step] ?? '')) {
      low += step;
      step *= 2;
    }
    let high = Math.min(this.words.length, low + step);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (before(this.words[middle] ?? '')) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The table of distances, kept from one word to the next as far as they begin alike. */
class NearSearch {
  readonly found: Term[] = [];
  private readonly rows: Uint8Array[] = [];
  private previous = '';

  constructor(
    private readonly typed: string,
    private readonly allowed: number,
    private readonly beginning: boolean,
  ) {
    this.rows.push(Uint8Array.from({ length: typed.length + 1 }, (_, at) => at));
  }

  /** Notes `word` when it is near; answers after how many letters it became too far, or null. */
  try(word: string): number | null {
    let least = this.beginning ? this.leastBefore(word) : this.allowed + 1;
    for (let depth = this.shared(word); depth < word.length; depth += 1) {
      const row = this.fill(word, depth);
      const end = row[this.typed.length] ?? 0;
      if (this.beginning && end < least) least = end;
      if (!row.some((cost) => cost <= this.allowed)) {
        this.previous = word.slice(0, depth + 1);
        if (least > this.allowed) return depth + 1;
        this.found.push({ word, edits: least });
        return null;
      }
    }
    this.previous = word;
    const whole = this.rows[word.length]?.[this.typed.length] ?? this.allowed + 1;
    const edits = Math.min(whole, least);
    if (edits <= this.allowed) this.found.push({ word, edits });
    return null;
  }

  private shared(word: string): number {
    let depth = 0;
    while (depth < this.previous.length && this.previous[depth] === word[depth]) depth += 1;
    return depth;
  }

  /** The least distance of a beginning of `word` that is already in the table. */
  private leastBefore(word: string): number {
    let least = this.allowed + 1;
    for (let depth = 0; depth <= this.shared(word); depth += 1)
      least = Math.min(least, this.rows[depth]?.[this.typed.length] ?? least);
    return least;
  }

  private fill(word: string, depth: number): Uint8Array {
    const above = this.rows[depth] as Uint8Array;
    const row = this.rows[depth + 1] ?? new Uint8Array(this.typed.length + 1);
    this.rows[depth + 1] = row;
    row[0] = depth + 1;
    for (let at = 1; at <= this.typed.length; at += 1) {
      const same = word[depth] === this.typed[at - 1];
      let cost = Math.min(
        (above[at] ?? 0) + 1,
        (row[at - 1] ?? 0) + 1,
        (above[at - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        depth > 0 &&
        at > 1 &&
        word[depth] === this.typed[at - 2] &&
        word[depth - 1] === this.typed[at - 1]
      )
        cost = Math.min(cost, (this.rows[depth - 1]?.[at - 2] ?? 0) + 1);
      row[at] = cost;
    }
    return row;
  }
}
