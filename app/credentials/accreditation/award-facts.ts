import { concepts } from '~/elm/concepts';
import type { JsonNode } from '~/elm/json-node';
import type { Achievement, Organisation } from '../report';
import type { AwardFacts } from './evaluate-accreditation';

type Awarded = Pick<
  Achievement,
  'title' | 'titles' | 'identifiers' | 'eqf' | 'iscedF' | 'awardingDate' | 'awardingBodies'
> & { awardingDateSource: string | null };

/**
 * What a register can be asked about an achievement, one answer a body that awarded it. Only the
 * date of the award itself counts: a date of issue proves no day of award.
 */
export function awardFacts(
  achievement: Awarded,
  credentialTypes: readonly string[],
): { body: Organisation; facts: AwardFacts }[] {
  const { awardingDate, awardingDateSource } = achievement;
  const isAward = awardingDateSource === 'awardingDate' || awardingDateSource === 'typed';
  const day = awardingDate?.slice(0, 10) ?? '';
  return achievement.awardingBodies.map((body) => ({
    body,
    facts: {
      identifiers: body.identifiers,
      country: body.country,
      awardedOn: isAward && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
      fields: achievement.iscedF,
      eqf: achievement.eqf,
      credentialTypes,
      titles: [...new Set([achievement.title, ...Object.values(achievement.titles)])],
      courseIdentifiers: achievement.identifiers.map(({ value }) => value),
    },
  }));
}

/** IRIs of the credential's profiles (ELM 3, credentialProfiles). */
export const credentialTypesOf = (root: JsonNode): string[] =>
  concepts(root, 'credentialProfiles').flatMap(({ iri }) => iri ?? []);
