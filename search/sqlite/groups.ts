import type Database from 'better-sqlite3';
import { type AskedWord, quoted } from '../words';
import type { Columns } from './columns';
import { either, listedRows, NO_ROWS, type RowSet } from './row-set';
import { editsAllowed, type Term, Vocabulary } from './spelling';

/** As many spellings, and as many labels of the same meaning, are looked for in place of a word. */
const MOST_SPELLINGS = 8;
const MOST_SYNONYMS = 12;
/** Near spellings whose courses are counted, to take the commonest. */
const MOST_COUNTED = 48;
/** Words looked at for a suggestion, and the letters below which anything would be near. */
const MOST_SUGGESTED = 6;
const SHORTEST_SUGGESTED = 3;
/** Shorter parts of words say too little. */
const SHORTEST_PART = 4;
/** Words of a query that together may be a synonym's label. */
const LONGEST_SPAN = 5;
/**
 * After so many new courses the vocabulary is read again, when it is next needed, rather than added
 * to: that takes a tenth of a second, and as long as the words of a hundred courses do.
 */
const MANY_COURSES = 100;

/** Courses are counted in both: "Physics 2" is "Physics II". */
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const NUMERALS = new Map(
  ROMAN.flatMap((roman, at) => [
    [roman, String(at + 1)],
    [String(at + 1), roman],
  ]),
);

/** The courses that one word of a query finds. */
export interface Group {
  /** Anywhere in the course. */
  all: RowSet;
  /** In its title or code. */
  title: RowSet;
  /** In its title or code just as typed. */
  readonly exact: RowSet;
  /** How much it says: rarer words say more. */
  weight: number;
  /** What was looked for, as an FTS5 expression; null where only a part of a word was found. */
  expression: string | null;
  /** Never left out: a phrase is meant as it stands. */
  readonly must: boolean;
  /** What to mark in a text. */
  readonly words: string[];
  /** The spelling taken in place of a word that occurs nowhere. */
  readonly respelt: { readonly typed: string; readonly taken: string } | null;
}

/** Finds the courses of words, phrases and beginnings in one generation of the index. */
export class WordFinder {
  private readonly listed: Database.Statement;
  private readonly partOfTitle: Database.Statement;
  private readonly meanings: Database.Statement;
  private vocabulary: Vocabulary | null = null;

  constructor(
    private readonly client: Database.Database,
    private readonly columns: Columns,
  ) {
    this.listed = client
      .prepare('SELECT group_concat(rowid) FROM course_text WHERE course_text MATCH ?')
      .pluck();
    this.partOfTitle = client
      .prepare('SELECT group_concat(rowid) FROM course_title WHERE title LIKE ?')
      .pluck();
    this.meanings = client
      .prepare(
        `SELECT other.phrase FROM synonym JOIN synonym other ON other.meaning = synonym.meaning
         WHERE synonym.phrase = ? AND other.phrase <> synonym.phrase ORDER BY other.meaning LIMIT ${MOST_SYNONYMS}`,
      )
      .pluck();
  }

  /** Brings the vocabulary up to new courses, given their words; with many it is read again. */
  learn(words: () => readonly string[], courses: number): void {
    if (courses > MANY_COURSES) this.vocabulary = null;
    if (this.vocabulary) for (const word of words()) this.vocabulary.add(word);
  }

  /** Reads the vocabulary before anybody waits for it. */
  prepare(): void {
    this.words();
  }

  groupsOf(asked: readonly AskedWord[]): Group[] {
    const groups = asked.map((word) => this.groupOf(word));
    this.addSynonyms(asked, groups);
    for (const group of groups)
      group.weight = Math.log(1 + this.columns.rows / (1 + group.all.size)) + 0.1;
    return groups;
  }

  private groupOf(word: AskedWord): Group {
    const beginning = word.kind === 'beginning';
    const numeral = NUMERALS.get(word.text);
    const typed = numeral
      ? `(${quoted(word.text)} OR ${quoted(numeral)})`
      : quoted(word.text, beginning);
    const all = this.find(typed);
    if (all.size > 0) {
      const title = this.findInTitle(typed);
      const exact = beginning ? this.findInTitle(quoted(word.text)) : title;
      const words = word.text.split(' ');
      return grouped({ all, title, exact, expression: typed, words }, word.kind === 'phrase');
    }
    return word.kind === 'phrase'
      ? grouped({ all, title: all, exact: all, expression: typed, words: [] }, true)
      : this.nearest(word.text, beginning);
  }

  /**
   * For a query that hardly any course answers: what its words may be misspellings or other forms of
   * counts too, and titles they are a part of ("recht" in "Arbeitsrecht"), below what was typed.
   */
  widen(asked: readonly AskedWord[], groups: readonly Group[]): void {
    for (const [at, group] of groups.entries()) {
      const text = asked[at]?.text ?? '';
      if (group.must || group.respelt) continue;
      group.all = this.withParts(group.all, text);
      const near = this.words()
        .near(text)
        .filter((term) => term.edits === 1)
        .slice(0, MOST_SPELLINGS);
      if (near.length === 0) continue;
      const expression = `(${near.map((term) => quoted(term.word)).join(' OR ')})`;
      group.all = this.with(group.all, this.find(expression));
      group.title = this.with(group.title, this.findInTitle(expression));
      group.words.push(...near.map((term) => term.word));
      if (group.expression !== null) group.expression = `(${group.expression} OR ${expression})`;
    }
  }

  /**
   * For a query whose words find nothing: the same with the nearest words there are, spelt further
   * off than a search takes by itself; null where there are none.
   */
  nearestText(asked: readonly AskedWord[]): string | null {
    const typed = asked.flatMap(({ text }) => text.split(' ')).slice(0, MOST_SUGGESTED);
    const taken = typed.flatMap((word) => this.knownWord(word) ?? []);
    const text = taken.join(' ');
    return text === '' ? null : text;
  }

  /**
   * The same words, in place of each that has a near spelling found in more than `times` as many
   * courses that spelling; null where none has.
   */
  commonerText(asked: readonly AskedWord[], times: number): string | null {
    const taken = asked.map(({ kind, text }) => {
      if (kind === 'phrase') return quoted(text);
      const typed = this.find(quoted(text, kind === 'beginning')).size;
      const [commonest] = this.commonestFirst(this.words().near(text).slice(0, MOST_COUNTED));
      return commonest && commonest.size > typed * times ? commonest.word : text;
    });
    return taken.some((text, at) => asked[at]?.kind !== 'phrase' && text !== asked[at]?.text)
      ? taken.join(' ')
      : null;
  }

  /** The word itself where it occurs, else the commonest of its nearest spellings. */
  private knownWord(word: string): string | null {
    if (this.find(quoted(word)).size > 0) return word;
    if (word.length < SHORTEST_SUGGESTED) return null;
    const terms = this.words().near(word, false, editsAllowed(word) + 1);
    const nearest = terms.filter((term) => term.edits === terms[0]?.edits);
    return this.commonestFirst(nearest)[0]?.word ?? null;
  }

  private commonestFirst(terms: readonly Term[]): { word: string; size: number }[] {
    return terms
      .map(({ word }) => ({ word, size: this.find(quoted(word)).size }))
      .sort((a, b) => b.size - a.size);
  }

  /** A word that occurs nowhere: its nearest spellings, and titles it is a part of. */
  private nearest(text: string, beginning: boolean): Group {
    const terms = this.words().near(text, beginning);
    const least = terms[0]?.edits;
    const nearest = terms.filter((term) => term.edits === least).slice(0, MOST_COUNTED);
    const near = this.commonestFirst(nearest).slice(0, MOST_SPELLINGS);
    const expression =
      near.length > 0 ? `(${near.map((term) => quoted(term.word)).join(' OR ')})` : null;
    const title = expression === null ? NO_ROWS : this.findInTitle(expression);
    const found = expression === null ? NO_ROWS : this.find(expression);
    const all = this.withParts(found, text);
    const taken = near[0]?.word;
    return {
      ...grouped({ all, title, exact: NO_ROWS, expression, words: near.map((term) => term.word) }),
      respelt: taken === undefined ? null : { typed: text, taken },
    };
  }

  /** Neighbouring words that are a label with synonyms also find the courses of those. */
  private addSynonyms(asked: readonly AskedWord[], groups: readonly Group[]): void {
    for (let from = 0; from < asked.length; from += 1)
      for (let to = from + 1; to <= Math.min(asked.length, from + LONGEST_SPAN); to += 1) {
        const span = asked.slice(from, to).map((word) => word.text);
        const others = this.meanings.all(span.join(' ')) as string[];
        if (others.length === 0) continue;
        const expression = `(${others.map((phrase) => quoted(phrase)).join(' OR ')})`;
        const found = this.find(expression);
        for (const group of groups.slice(from, to)) {
          group.all = this.with(group.all, found);
          group.words.push(...others.flatMap((phrase) => phrase.split(' ')));
          if (group.expression !== null)
            group.expression = `(${group.expression} OR ${expression})`;
        }
      }
  }

  private find(expression: string): RowSet {
    return listedRows(this.listed.get(expression) as string | null, this.columns.rows);
  }

  /** With the courses whose titles hold the text inside a word. */
  private withParts(found: RowSet, text: string): RowSet {
    if (text.length < SHORTEST_PART) return found;
    const listed = this.partOfTitle.get(`%${text}%`) as string | null;
    return this.with(found, listedRows(listed, this.columns.rows));
  }

  private with(one: RowSet, other: RowSet): RowSet {
    return either(one, other, this.columns.rows);
  }

  private findInTitle(expression: string): RowSet {
    return this.find(`{title code} : ${expression}`);
  }

  private words(): Vocabulary {
    this.vocabulary ??= new Vocabulary(
      this.client.prepare('SELECT term FROM course_term').pluck().all() as string[],
    );
    return this.vocabulary;
  }
}

const grouped = (
  found: Pick<Group, 'all' | 'title' | 'exact' | 'expression' | 'words'>,
  must = false,
): Group => ({ ...found, must, weight: 0, respelt: null });
