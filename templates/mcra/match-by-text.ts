/**
 * Fields and clauses whose controls are gone while their words still stand: some programs keep text
 * only. They are known by what they say, else by what stands before and after them.
 */
import type { Assembled, LooseText, Occurrence, TextPair } from './assemble';
import { type Expected, type ExpectedControl, fieldSign, settled } from './expected';

export interface Matched extends Assembled {
  /** Controls whose places were found in the file. */
  readonly standing: number;
}

/** Shorter words say too little of where they belong, unless nearly all controls are gone. */
const TELLING = 24;
/** Share of controls without which a file counts as one whose controls were taken away. */
const FLAT = 0.5;
/** Share of words in common by which an edited text is known. */
const ALIKE = 0.5;
/** Comparisons of texts. */
const MOST_COMPARED = 300_000;

export function matchByText(assembled: Assembled, expected: Expected): Matched {
  const found = new Map<string, number>();
  for (const { tag } of assembled.occurrences) found.set(tag, (found.get(tag) ?? 0) + 1);
  const all = [...expected.controls.values()];
  const missing = new Map(
    all.map((each) => [each.tag, Math.max(0, each.count - (found.get(each.tag) ?? 0))]),
  );
  // Fields within a clause that is gone come with it.
  for (const { tag, own } of all)
    for (const inner of signsIn(own))
      missing.set(inner, (missing.get(inner) ?? 0) - (missing.get(tag) ?? 0));
  const gone = all.flatMap((each) =>
    Array.from({ length: Math.max(0, missing.get(each.tag) ?? 0) }, () => each),
  );
  const standing = all.filter((each) => found.has(each.tag)).length;
  if (gone.length === 0 || assembled.loose.length === 0) return { ...assembled, standing };
  const flat = gone.length > all.length * FLAT;
  const matcher = new Matcher(assembled.loose, gone, expected);
  matcher.matchEqual(flat);
  matcher.matchAlike();
  if (flat) matcher.matchBetween();
  const { occurrences, loose, tags } = matcher.result();
  return {
    ...assembled,
    occurrences: [...assembled.occurrences, ...occurrences],
    loose,
    standing: standing + [...tags].filter((tag) => !found.has(tag)).length,
  };
}

class Matcher {
  readonly #loose: readonly LooseText[];
  readonly #gone: readonly ExpectedControl[];
  readonly #expected: Expected;
  /** Of a loose text the place of its control among those gone. */
  readonly #places = new Map<number, number>();
  readonly #taken = new Set<number>();
  /** Loose texts that are fixed ones. */
  readonly #fixed = new Set<number>();

  constructor(loose: readonly LooseText[], gone: readonly ExpectedControl[], expected: Expected) {
    this.#loose = loose;
    this.#gone = gone;
    this.#expected = expected;
  }

  matchEqual(flat: boolean): void {
    const shortest = flat ? 1 : TELLING;
    const byText = new Map<string, number[]>();
    this.#gone.forEach(({ text, own }, place) => {
      for (const words of new Set([settled(text), settled(own)])) {
        if (words.length < shortest) continue;
        const known = byText.get(words);
        if (known) known.push(place);
        else byText.set(words, [place]);
      }
    });
    const statics = new Map(this.#expected.statics);
    const isFixed = (words: string) => {
      const left = statics.get(words) ?? 0;
      if (left > 0) statics.set(words, left - 1);
      return left > 0;
    };
    this.#loose.forEach(({ before, around }, at) => {
      const words = settled((around ?? { before }).before);
      const places = (byText.get(words) ?? []).filter((each) => !this.#taken.has(each));
      // Of equal words the fixed ones are there first, unless all controls were taken away.
      if ((places.length === 0 || !flat) && isFixed(words)) this.#fixed.add(at);
      else {
        const [place] = places;
        if (place !== undefined) this.#put(at, place);
      }
    });
  }

  /** Longer texts of which the greater part still reads the same. */
  matchAlike(): void {
    const loose = this.#open().filter((at) => this.#textAt(at).length >= TELLING);
    const places = this.#left().filter((place) => this.#textOf(place).length >= TELLING);
    if (loose.length * places.length > MOST_COMPARED) return;
    const wanted = places.map((place) => ({
      place,
      text: wordsIn(this.#textOf(place)),
      own: wordsIn(settled(this.#gone[place]?.own ?? '')),
    }));
    for (const at of loose) {
      const words = wordsIn(this.#textAt(at));
      let best: { place: number; alike: number } | null = null;
      const part = this.#loose[at]?.around ? 'own' : 'text';
      for (const each of wanted) {
        const { place } = each;
        const alike = this.#taken.has(place) ? 0 : likeness(words, each[part]);
        if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { place, alike };
      }
      if (best) this.#put(at, best.place);
    }
  }

  /** The place of the next text in a direction that is known, over fixed ones. */
  #beside(at: number, step: 1 | -1): number | undefined {
    let next = at + step;
    while (this.#fixed.has(next)) next += step;
    return this.#places.get(next);
  }

  /** One text between two that are known, where one control is gone between theirs. */
  matchBetween(): void {
    for (const at of this.#open()) {
      const before = this.#beside(at, -1);
      const after = this.#beside(at, 1);
      if (before === undefined || after !== before + 2 || this.#taken.has(before + 1)) continue;
      this.#put(at, before + 1);
    }
  }

  result(): { occurrences: Occurrence[]; loose: LooseText[]; tags: ReadonlySet<string> } {
    const occurrences = [...this.#places].flatMap(([at, place]) => this.#occurrencesOf(at, place));
    return {
      occurrences,
      loose: this.#loose.filter((_, at) => !this.#places.has(at)),
      tags: new Set(occurrences.map((each) => each.tag)),
    };
  }

  #put(at: number, place: number): void {
    this.#places.set(at, place);
    this.#taken.add(place);
  }

  #open(): number[] {
    return [...this.#loose.keys()].filter((at) => !this.#places.has(at) && !this.#fixed.has(at));
  }

  #left(): number[] {
    return [...this.#gone.keys()].filter((place) => !this.#taken.has(place));
  }

  #textAt = (at: number): string =>
    settled(this.#loose[at]?.around?.after ?? this.#loose[at]?.after ?? '');
  #textOf = (place: number): string => settled(this.#gone[place]?.text ?? '');

  /** The control with the fields within it, whose values are looked for in its words. */
  #occurrencesOf(at: number, place: number): Occurrence[] {
    const said = this.#loose[at];
    const control = this.#gone[place];
    if (!said || !control) return [];
    const { before, after, revisions, comments, around } = said;
    if (around) return [this.#aroundFields(control, said, around)];
    const common = { revisions: [], comments: new Set<string>(), choice: null };
    const inner = signsIn(control.own).flatMap((tag) => this.#expected.controls.get(tag) ?? []);
    return [
      {
        tag: control.tag,
        full: { before, after },
        own: { before: withSigns(before, inner), after: withSigns(after, inner) },
        revisions,
        comments,
        choice: null,
      },
      ...inner.map(({ tag, text, own }) => ({
        ...common,
        tag,
        full: { before: text, after: text },
        own: { before: own, after: own },
      })),
    ];
  }

  /** The fields within it stand there themselves. */
  #aroundFields({ tag }: ExpectedControl, said: LooseText, around: TextPair): Occurrence {
    const worded = (text: string) =>
      text.replace(SIGNED, (_, inner: string) => this.#expected.controls.get(inner)?.text ?? '');
    const full = { before: worded(around.before), after: worded(around.after) };
    const { revisions, comments } = said;
    return { tag, full, own: around, revisions, comments, choice: null };
  }
}

const SIGNED = /\ue000([^\ue000]+)\ue000/g;

const signsIn = (own: string): string[] =>
  [...own.matchAll(SIGNED)].flatMap(([, tag]) => tag ?? []);

/** A text with the values of fields, in their order, replaced by their signs. */
function withSigns(text: string, fields: readonly ExpectedControl[]): string {
  let rest = text.replace(/\s+/g, ' ');
  let done = '';
  for (const field of fields) {
    const value = settled(field.text);
    const at = value === '' ? -1 : rest.indexOf(value);
    if (at < 0) continue;
    done += rest.slice(0, at) + fieldSign(field.tag);
    rest = rest.slice(at + value.length);
  }
  return done + rest;
}

const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Words in common, of all words of both. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / Math.max(1, a.size + b.size);
}
