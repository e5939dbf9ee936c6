import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Of the Imprimerie nationale: before `: ; ? ! »` and after `«` stands a space that does not break. */
const BARE = /(?<![\u00a0\u202f])[:;?!»]|«(?![\u00a0\u202f])/g;
/** Where a mark is no punctuation of a sentence: addresses and times of day. */
const OTHER_USES = /[a-z]+:\/\/\S*|\b\d{1,2}:\d{2}\b|mailto:\S*/g;
const HOLE = /\{\{[^}]*\}\}/g;

const slips = (text: string): string[] =>
  [...text.replace(HOLE, '…').replace(OTHER_USES, '').matchAll(BARE)].map(({ index }) =>
    text.slice(Math.max(0, index - 20), index + 10),
  );

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** The texts of a source: literals whole, template literals with their holes as one letter. */
function literalsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(
        [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'),
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const LOCALES = 'app/locales/fr';
const WORDING = 'templates/wording/fr';
const SEED = 'db/seed';
/** Labels of ESCO stand as ESCO publishes them. */
const AS_PUBLISHED = new Set(['esco.data.ts', 'esco-more.data.ts']);

/** Inside a word, or about one or more of them. */
const STRAIGHT = /\p{L}'\p{L}|"/u;
const straight = (text: string) => STRAIGHT.test(text);

/** Every file below, by its path. */
const below = (dir: string, end: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end) && !AS_PUBLISHED.has(path.basename(name)))
    .map((name) => path.join(dir, name));

describe('French typography', () => {
  it('tells a bare mark from a well set one', () => {
    expect(slips('Quoi ?')).toHaveLength(1);
    expect(slips('Quoi?')).toHaveLength(1);
    expect(slips('Quoi\u00a0? «\u202foui\u202f»')).toEqual([]);
    expect(slips('« oui »')).toHaveLength(2);
    expect(slips('{{name}}\u00a0: à 10:30, https://a.example/?b=c')).toEqual([]);
  });

  it.each(readdirSync(LOCALES))('is kept in %s', (name) => {
    const texts = stringsOf(JSON.parse(readFileSync(path.join(LOCALES, name), 'utf8')));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(slips)).toEqual([]);
  });

  it.each(readdirSync(WORDING))('is kept in the wording of documents: %s', (name) => {
    const texts = literalsOf(path.join(WORDING, name));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(slips)).toEqual([]);
  });

  it.each(below(SEED, '.ts'))('never breaks a line before a mark in %s', (file) => {
    expect(literalsOf(file).filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
  });
});

describe('Apostrophes and quotation marks', () => {
  it('are told from straight ones', () => {
    expect(['it’s', '“so”', '5.2 % of x', "'"].filter(straight)).toEqual([]);
    expect(["l'eau", 'called "so"'].filter(straight)).toHaveLength(2);
  });

  it.each(below('app/locales', '.json'))('are typographic in %s', (file) => {
    expect(stringsOf(JSON.parse(readFileSync(file, 'utf8'))).filter(straight)).toEqual([]);
  });

  it.each([...below('templates/wording', '.ts'), ...below(SEED, '.ts')])(
    'are typographic in %s',
    (file) => {
      expect(literalsOf(file).filter(straight)).toEqual([]);
    },
  );
});
