/**
 * An institution's way to an approval as it is set on a page: rows of a form that are added, moved
 * and taken out without script, and kept as a whole. Pure.
 */

/** Who may mark a step as done. */
const ROUTE_ROLES = ['agreement-drafter', 'legal-reviewer', 'signatory'] as const;
export type RouteRole = (typeof ROUTE_ROLES)[number];

/** Steps that most institutions know; the locales hold their names. */
export const USUAL_STEPS = [
  { key: 'unit', role: 'agreement-drafter', decision: false },
  { key: 'curator', role: 'agreement-drafter', decision: false },
  { key: 'legal', role: 'legal-reviewer', decision: false },
  { key: 'board', role: 'signatory', decision: true },
  { key: 'other', role: 'agreement-drafter', decision: false },
] as const satisfies readonly { key: string; role: RouteRole; decision: boolean }[];
export type UsualStep = (typeof USUAL_STEPS)[number]['key'];

export const MOST_STEPS = 12;
export const LONGEST_NAME = 120;

/** A step as typed; names by language, '' where there is none. */
export interface RouteRow {
  readonly key: string;
  readonly names: { readonly en: string; readonly fr: string };
  readonly role: RouteRole;
  readonly decision: boolean;
}

export interface RouteStepKept {
  readonly key: string;
  readonly names: Readonly<Record<string, string>>;
  readonly role: RouteRole;
  readonly decision: boolean;
}

export const toRow = ({ key, names, role, decision }: RouteStepKept): RouteRow => ({
  key,
  names: { en: names.en ?? '', fr: names.fr ?? '' },
  role,
  decision,
});

/** What is typed in one field: its name to its text; null: the form has no such field. */
export type ReadText = (name: string) => string | null;

/** The rows of a form, as many as it says, no more than there may be. */
export function readRows(read: ReadText): RouteRow[] {
  const count = Math.min(Number(read('count')) || 0, MOST_STEPS);
  return Array.from({ length: count }, (_, index) => ({
    key: (read(`key-${index}`) ?? '').slice(0, 40),
    names: {
      en: (read(`en-${index}`) ?? '').trim(),
      fr: (read(`fr-${index}`) ?? '').trim(),
    },
    role: ROUTE_ROLES.find((each) => each === read(`role-${index}`)) ?? 'agreement-drafter',
    decision: read(`decision-${index}`) === 'yes',
  }));
}

/** `up:2`, `down:0`, `out:1`, `add:legal`; rows as they were where a deed says nothing of use. */
export function changeRows(
  rows: readonly RouteRow[],
  deed: string,
  nameOf: (step: UsualStep) => RouteRow['names'],
): RouteRow[] {
  const [act = '', what = ''] = deed.split(':');
  if (act === 'add') {
    const usual = USUAL_STEPS.find((each) => each.key === what);
    if (!usual || rows.length >= MOST_STEPS) return [...rows];
    return [...rows, { ...usual, names: nameOf(usual.key) }];
  }
  const at = Number(what);
  if (!Number.isInteger(at) || !rows[at]) return [...rows];
  if (act === 'out') return rows.filter((_, index) => index !== at);
  const to = act === 'up' ? at - 1 : act === 'down' ? at + 1 : at;
  return swapped(rows, at, to);
}

function swapped(rows: readonly RouteRow[], at: number, to: number): RouteRow[] {
  const [one, other] = [rows[at], rows[to]];
  if (!one || !other) return [...rows];
  return rows.map((row, index) => (index === at ? other : index === to ? one : row));
}

export type RouteProblem = 'name' | 'long';

export type CheckedRoute =
  | { readonly ok: true; readonly steps: readonly RouteStepKept[] }
  /** By field: `en-2`. */
  | { readonly ok: false; readonly problems: Readonly<Record<string, RouteProblem>> };

/** Each step needs a name in one language; keys tell steps apart. */
export function checkRows(rows: readonly RouteRow[]): CheckedRoute {
  const problems: Record<string, RouteProblem> = {};
  rows.forEach(({ names }, index) => {
    if (names.en === '' && names.fr === '') problems[`en-${index}`] = 'name';
    for (const language of ['en', 'fr'] as const)
      if (names[language].length > LONGEST_NAME) problems[`${language}-${index}`] = 'long';
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const steps = rows.map((row, index) => ({
    key: rows.findIndex((each) => each.key === row.key) === index ? row.key : `step-${index + 1}`,
    names: Object.fromEntries(Object.entries(row.names).filter(([, name]) => name !== '')),
    role: row.role,
    decision: row.decision,
  }));
  return { ok: true, steps };
}
