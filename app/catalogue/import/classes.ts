/** Classes of a course as learning activities: of which kind, and how many hours one attends. Pure. */
import { findConcept } from '~/elm/vocabularies/vocabularies';
import type { LearningOpportunityInput } from '../learning-opportunity';
import { conceptIn, type Sieve } from './values';

type Activities = NonNullable<LearningOpportunityInput['activities']>;

const titled = (iri: string) => ({ title: { ...findConcept(iri)?.labels }, type: iri });

/**
 * `kinds`: codes of the learning activity list. Hours one attends are no workload: they stand with
 * the one kind of activity there is, else with classes as such.
 */
export function activitiesOf(
  sieve: Sieve,
  field: string,
  kinds: readonly unknown[],
  contactHours: number | null,
): Activities {
  const named = kinds.flatMap((each) => sieve.concept(field, 'activityType', each) ?? []);
  const all = [...new Set(named)].map(titled);
  if (contactHours === null) return all;
  const [only] = all;
  if (only && all.length === 1) return [{ ...only, contactHours }];
  const classes = conceptIn('activityType', 'Classroom coursework');
  const rest = all.filter(({ type }) => type !== classes);
  return classes === null ? rest : [{ ...titled(classes), contactHours }, ...rest];
}
