/** How facts and clauses find each other: both ways, by number. */
import { DOCUMENT_FACTS } from '~/recognition/case-view';
import type { OfficeCase } from '~/recognition/show-case.server';

export interface CriterionLink {
  readonly id: string;
  readonly label: string;
}
/** For a unit (or `document:<id>`): by fact the criteria that look at it. */
export type CriterionLinksOf = (key: string) => Readonly<Record<string, readonly CriterionLink[]>>;

export const criterionId = (packageIndex: number, code: string): string =>
  `package-${packageIndex + 1}-${code}`;

/** The letter a document goes by: A, B, … */
export const documentLetter = (index: number): string => String.fromCharCode(65 + (index % 26));

export const documentIdOf = (unitKey: string): string => unitKey.slice(0, unitKey.indexOf(':'));

/** All links of a case, worked out once. */
export function linksOfCase(page: Pick<OfficeCase, 'packages'>): CriterionLinksOf {
  const found = new Map<string, Record<string, CriterionLink[]>>();
  const add = (key: string, fact: string, link: CriterionLink) => {
    const facts = found.get(key) ?? {};
    const links = facts[fact] ?? [];
    if (!links.some((each) => each.id === link.id)) facts[fact] = [...links, link];
    found.set(key, facts);
  };
  for (const [index, each] of page.packages.entries())
    for (const [at, { code }] of each.proposal.criteria.entries()) {
      const fact = each.about[at] ?? null;
      if (fact === null) continue;
      const label = page.packages.length > 1 ? `${index + 1} ${code}` : code;
      for (const key of each.proposal.sourceKeys) {
        const about = DOCUMENT_FACTS.has(fact) ? `document:${documentIdOf(key)}` : key;
        add(about, fact, { id: criterionId(index, code), label });
      }
    }
  return (key) => found.get(key) ?? {};
}
