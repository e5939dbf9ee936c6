/** A course's code as its provider gives it. Pure. */

/** Kinds of things stand before the ids of Erasmus Without Paper (Courses API, los-id). */
const EWP_KIND = /^(?:CR|MOD|DEP|CLS)\//;

export interface CodedCourse {
  readonly code: string;
  readonly data: {
    readonly source: { readonly recordId: string | null; readonly format: string } | null;
  };
}

/**
 * The code for people to read. The record keeps some with the id of their source behind them, which
 * tells courses of one code apart, and ids of networks where a source gives no code.
 */
export function ownCode({ code, data: { source } }: CodedCourse): string {
  const id = source?.recordId ?? null;
  if (id === null) return code;
  const behind = ` (${id})`;
  const own = code.endsWith(behind) ? code.slice(0, -behind.length) : code;
  return own === id && source?.format === 'ewp' ? own.replace(EWP_KIND, '') : own;
}

/** The id in its source, where only that tells the course from others of its code; null elsewhere. */
export const tellingRecord = ({ code, data: { source } }: CodedCourse): string | null =>
  source?.recordId && code.endsWith(` (${source.recordId})`) ? source.recordId : null;
