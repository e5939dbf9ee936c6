import { type EscoSkill, termsOf } from '~/catalogue/esco/skill';
import { COURSE_SKILLS } from './esco.data';
import { MORE_SKILLS, OTHER_NAMES } from './esco-more.data';

const REUSE = {
  t: 'transversal',
  c: 'cross-sector',
  s: 'sector-specific',
  o: 'occupation-specific',
} as const;

/** The part of ESCO that the demonstration comes with; `clearinghouse esco import` brings the rest. */
export function escoRows(now: number) {
  const skills: EscoSkill[] = [
    ...COURSE_SKILLS.map(([id, en, fr]) => skillOf(id, { en, fr }, OTHER_NAMES[id] ?? [], {})),
    ...MORE_SKILLS.map(([id, en, fr, kind, reuse, ...others]) =>
      skillOf(id, { en, fr }, others, {
        kind: kind === 'k' ? 'knowledge' : 'skill',
        reuse: REUSE[reuse],
      }),
    ),
  ];
  return {
    skills: skills.map((each) => ({
      ...each,
      altLabels: Object.fromEntries(
        Object.entries(each.altLabels).map(([language, labels]) => [language, [...labels]]),
      ),
      broader: [...each.broader],
      updatedAt: now,
    })),
    terms: skills.flatMap((each) => termsOf(each).map((term) => ({ iri: each.iri, ...term }))),
  };
}

function skillOf(
  id: string,
  labels: { en: string; fr: string },
  others: readonly string[],
  known: Partial<Pick<EscoSkill, 'kind' | 'reuse'>>,
): EscoSkill {
  return {
    iri: `http://data.europa.eu/esco/skill/${id}`,
    kind: known.kind ?? 'skill',
    reuse: known.reuse ?? null,
    status: 'released',
    labels,
    altLabels: others.length > 0 ? { en: others } : {},
    description: {},
    broader: [],
  };
}
