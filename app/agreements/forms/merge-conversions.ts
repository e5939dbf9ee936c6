/**
 * Two people at one grade conversion: where both keep its method, what each changed of it is kept, the
 * grading table of each institution by itself. Pure.
 */
import { canonicalText } from '../terms/canonical';

type Parts = ReadonlyMap<string, unknown>;

interface Table {
  readonly institutionId: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTable = (value: unknown): value is Table =>
  isRecord(value) && typeof value.institutionId === 'string';

const TABLE = 'table of ';

/** What a conversion is made of; null where it is none, or of another method. */
function partsOf(value: unknown, method: unknown): Parts | null {
  if (!isRecord(value) || value.method !== method || typeof method !== 'string') return null;
  const { tables = [], ...rest } = value;
  if (!Array.isArray(tables) || !tables.every(isTable)) return null;
  const own = tables.map((each: Table) => [`${TABLE}${each.institutionId}`, each] as const);
  return new Map<string, unknown>([...Object.entries(rest), ...own]);
}

const same = (a: unknown, b: unknown): boolean =>
  canonicalText(a ?? null) === canonicalText(b ?? null);

/** Both conversions as one; null where the same was changed in two ways, or the method by either. */
export function mergeConversions(
  { before, after }: { readonly before: unknown; readonly after: unknown },
  theirs: unknown,
): object | null {
  if (!isRecord(after)) return null;
  const mine = partsOf(after, after.method);
  const now = partsOf(theirs, after.method);
  if (!mine || !now) return null;
  // Whoever began from another method, or from none, began with nothing of this one.
  const was = partsOf(before, after.method) ?? new Map<string, unknown>();
  const merged = [...new Set([...now.keys(), ...mine.keys()])].map((key) => {
    const [old, own, other] = [was.get(key), mine.get(key), now.get(key)];
    if (same(own, old) || same(own, other)) return { key, value: other };
    return same(other, old) ? { key, value: own } : null;
  });
  if (merged.some((each) => each === null)) return null;
  const kept = merged.flatMap((each) => (each?.value === undefined ? [] : [each]));
  const tables = kept.filter(({ key }) => key.startsWith(TABLE)).map(({ value }) => value);
  return {
    ...Object.fromEntries(
      kept.filter(({ key }) => !key.startsWith(TABLE)).map(({ key, value }) => [key, value]),
    ),
    ...('tables' in after ? { tables } : {}),
  };
}
