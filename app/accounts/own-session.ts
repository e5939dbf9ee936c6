/** One of somebody's open sessions, as they see it. Times in milliseconds. */
export interface OwnSession {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  /** What the browser calls itself, shortened: `Firefox, Linux`. */
  readonly browser: string | null;
}

const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
];
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** Browser and system of a User-Agent, as far as they can be told; rough on purpose. */
export function browserName(userAgent: string | null): string | null {
  const named = [BROWSERS, SYSTEMS].flatMap(
    (kind) => kind.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? [],
  );
  return named.join(', ') || null;
}
