/** Where a value read from a converted document stands in the document itself. */
import { childPath, isObject } from '~/elm/json-node';
import type { XmlElement } from '../../trust/lists/xml-tree.server';

/** ELM's names of what ELMO keeps in an element of another name, below the element they belong to. */
const INSTANCE = 'specifies/learningOpportunityInstance';
const NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  awardingDate: `${INSTANCE}/date`,
  volumeOfLearning: `${INSTANCE}/engagementHours`,
  ISCEDFCode: 'iscedCode',
  givenName: 'givenNames',
  familyName: 'familyName',
  dateOfBirth: 'bday',
  legalName: 'title',
  point: 'value',
  issuanceDate: 'report/issueDate',
  issuer: 'report/issuer',
};

/** A grading scheme, which has a description for a title. */
const SCHEME = /\/gradingScheme(?:\[\d+\])?$/;

/** XPath 1.0 location of every element, with positions only where siblings share a name. */
export function locationsIn(root: XmlElement): ReadonlyMap<XmlElement, string> {
  const found = new Map<XmlElement, string>();
  const note = (node: XmlElement, location: string): void => {
    found.set(node, location);
    const below = node.children.filter((each): each is XmlElement => typeof each !== 'string');
    const totals = countBy(below);
    const seen = new Map<string, number>();
    for (const each of below) {
      const position = (seen.get(each.local) ?? 0) + 1;
      seen.set(each.local, position);
      const several = (totals.get(each.local) ?? 0) > 1;
      note(each, `${location}/${each.local}${several ? `[${position}]` : ''}`);
    }
  };
  note(root, `/${root.local}`);
  return found;
}

function countBy(siblings: readonly XmlElement[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { local } of siblings) totals.set(local, (totals.get(local) ?? 0) + 1);
  return totals;
}

export type Relocate = (path: string) => string;

/** JSONPaths into `converted` to XPaths into the document that its objects come from. */
export function relocation(
  converted: unknown,
  origins: WeakMap<object, XmlElement>,
  locations: ReadonlyMap<XmlElement, string>,
): Relocate {
  const known = new Map<string, string>();
  const note = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) note(each, `${path}[${index}]`);
      return;
    }
    if (!isObject(value)) return;
    const origin = origins.get(value);
    const location = origin && locations.get(origin);
    if (location) known.set(path, location);
    for (const key of Object.keys(value)) note(value[key], childPath(path, key));
  };
  note(converted, '$');
  return (path) => {
    const exact = known.get(path);
    if (exact) return exact;
    const leaf = /\.(\w+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '';
    const holder = nearest(path, known);
    if (leaf === 'title' && SCHEME.test(holder)) return `${holder}/description`;
    const name = Object.hasOwn(NAMES, leaf) ? NAMES[leaf] : undefined;
    return name ? `${holder}/${name}` : holder;
  };
}

function nearest(path: string, known: ReadonlyMap<string, string>): string {
  let cut = path;
  while (cut.length > 1) {
    cut = cut.slice(0, Math.max(cut.lastIndexOf('.'), cut.lastIndexOf('['), 1));
    const found = known.get(cut);
    if (found) return found;
  }
  return known.get('$') ?? '/';
}

/** A copy in which every `path`, `parent` and source tells the place in the document. */
export function relocated<T>(value: T, relocate: Relocate): T {
  return move(value, relocate, false) as T;
}

function move(value: unknown, relocate: Relocate, all: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => move(each, relocate, all));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      typeof each === 'string' && (all || key === 'path' || key === 'parent')
        ? relocate(each)
        : move(each, relocate, key === 'sources'),
    ]),
  );
}
