/** A file of courses to import: the shared catalogue's where it is there, else as many made by seeded code. */
import { gzipSync } from 'node:zlib';
import { hasRealCourses, readRealCourses, readRealProviders } from '#tests/support/real-courses';

const SEED = 7;
const PROVIDERS = 40;
const WORDS = 4_000;

/** Repeatable numbers from 0 up to, not including, 1 (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = ['ba', 'dor', 'el', 'fin', 'gra', 'ho', 'ka', 'lem', 'mi', 'nor', 'pa', 'ris'];

interface Provider {
  readonly id: string;
  readonly name: string;
  readonly country: string;
}

function madeRecords(courses: number): unknown[] {
  const random = generator(SEED);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES));
  const words = Array.from({ length: WORDS }, () => word().join(''));
  const text = (length: number) => Array.from({ length }, () => pick(words)).join(' ');
  const providers = Array.from({ length: PROVIDERS }, (_, at): Provider => {
    const name = `University of ${text(1)} ${at}`;
    return { id: `made-${at}`, name, country: pick(['FI', 'FR', 'IT', 'NL', 'PL', 'PT']) };
  });
  return Array.from({ length: courses }, (_, at) => ({
    id: `made:${at}`,
    code: `M${at}`,
    title: text(3 + Math.floor(random() * 4)),
    titleLang: 'en',
    teachingLanguage: pick(['en', 'fr', 'it']),
    ects: 1 + Math.floor(random() * 12),
    prerequisites: text(10),
    description: text(20 + Math.floor(random() * 80)),
    learningOutcomes: text(30),
    provider: pick(providers),
    source: 'made',
  }));
}

function realRecords(courses: number): unknown[] {
  const providers = readRealProviders();
  return readRealCourses()
    .slice(0, courses)
    .map((record) => ({
      ...record,
      provider: { id: record.provider, ...providers[record.provider] },
    }));
}

/** JSONL in gzip, each record with its provider in full. */
export function importFileOf(courses: number): Uint8Array {
  const records = hasRealCourses() ? realRecords(courses) : madeRecords(courses);
  return gzipSync(records.map((each) => JSON.stringify(each)).join('\n'));
}
