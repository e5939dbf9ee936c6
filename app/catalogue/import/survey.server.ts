/** A first reading of a file: how many rows, which codes come twice, who the providers are. */
import { setTimeout as delay } from 'node:timers/promises';
import type { ImportedCourse, ProviderFacts } from './imported-course';
import type { Source } from './open-source.server';

export interface Survey {
  readonly rows: number;
  /** Keys of courses that more than one row has. */
  readonly repeated: ReadonlySet<string>;
  /** By their key within the file. */
  readonly providers: ReadonlyMap<string, ProviderFacts>;
}

/** Rows between which others have their turn. */
const TURN = 200;

export const courseKey = ({ provider, code }: ImportedCourse): string =>
  `${provider?.key ?? ''}\n${code}`;

export async function surveyOf(source: Source, signal?: AbortSignal): Promise<Survey> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const providers = new Map<string, ProviderFacts>();
  let rows = 0;
  for (const { course } of source.rows()) {
    rows += 1;
    if (rows % TURN === 0) await delay(0);
    signal?.throwIfAborted();
    if (!course) continue;
    const key = courseKey(course);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
    if (course.provider && !providers.has(course.provider.key))
      providers.set(course.provider.key, course.provider);
  }
  return { rows, repeated, providers };
}

/**
 * The code under which a course is kept. Where a source gives several courses of a provider one
 * code, its own ids tell them apart: the same each time, in whatever order they come.
 */
export function keptCode(course: ImportedCourse, repeated: ReadonlySet<string>): string | null {
  if (!repeated.has(courseKey(course))) return course.code;
  return course.recordId === null ? null : `${course.code} (${course.recordId})`;
}

