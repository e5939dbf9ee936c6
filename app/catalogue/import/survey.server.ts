/** A first reading of a file: how many rows, which codes come twice, who the providers are. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ImportedCourse, ProviderFacts } from './imported-course';
import type { Source } from './open-source.server';

export interface Survey {
  readonly rows: number;
  /** By their key within the file. */
  readonly providers: ReadonlyMap<string, ProviderFacts>;
  /** How often each code comes with each provider's key. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Rows between which others have their turn. */
const TURN = 200;

const providerKey = ({ provider }: Pick<ImportedCourse, 'provider'>): string | null =>
  provider?.key ?? null;

export async function surveyOf(source: Source, signal?: AbortSignal): Promise<Survey> {
  const providers = new Map<string, ProviderFacts>();
  const codes = new Map<string, Map<string, number>>();
  let rows = 0;
  for (const { course } of source.rows()) {
    rows += 1;
    if (rows % TURN === 0) await delay(0);
    signal?.throwIfAborted();
    if (!course) continue;
    const key = providerKey(course) ?? '';
    const counts = codes.get(key) ?? new Map<string, number>();
    counts.set(course.code, (counts.get(course.code) ?? 0) + 1);
    codes.set(key, counts);
    if (course.provider && !providers.has(key)) providers.set(key, course.provider);
  }
  return { rows, providers, codes };
}

/** Which courses have a code that another of the same provider has too. */
export type Repeated = (course: ImportedCourse) => boolean;

/** `identityOf` answers the same for keys of the same institution. */
export function repeatedIn(survey: Survey, identityOf: (key: string | null) => string): Repeated {
  const counts = new Map<string, number>();
  const nameOf = (key: string, code: string) => `${identityOf(key === '' ? null : key)}\n${code}`;
  for (const [key, codes] of survey.codes)
    for (const [code, times] of codes) {
      const name = nameOf(key, code);
      counts.set(name, (counts.get(name) ?? 0) + times);
    }
  return (course) => (counts.get(nameOf(providerKey(course) ?? '', course.code)) ?? 0) > 1;
}

/**
 * The code under which a course is kept. Where a source gives several courses of a provider one
 * code, its own ids tell them apart: the same each time, in whatever order they come. Null: nothing
 * tells them apart.
 */
export function keptCode(course: ImportedCourse, repeated: Repeated): string | null {
  if (!repeated(course)) return course.code;
  return course.recordId === null ? null : `${course.code} (${course.recordId})`;
}
