/** What a profile asks of a course and what the course answers. */
import type { LearningOpportunity } from '../learning-opportunity';

export type ElementStatus = 'present' | 'missing' | 'not-applicable';

export interface ProfileElement {
  /** Stable; names the element's texts in the locales (`profiles.element.…`). */
  readonly element: string;
  readonly mandatory: boolean;
  readonly status: ElementStatus;
  /** Where it is written, for a link to the field. Empty where it is no field of the entry. */
  readonly fields: readonly (keyof LearningOpportunity)[];
  /** Stable code of what its lack means elsewhere (`profiles.meaning.…`); null where it is not missing. */
  readonly meaning: string | null;
}

export type ProfileName =
  | 'annex-i'
  | 'annex-vi'
  | 'common-microcredential'
  | 'elm'
  | 'quality-link';

export interface ProfileReport {
  readonly profile: ProfileName;
  /** The profile is for courses like this one. */
  readonly applies: boolean;
  readonly elements: readonly ProfileElement[];
  /** Applicable elements that are there, and how many apply; mandatory ones alone. */
  readonly present: number;
  readonly wanted: number;
  /** Nothing mandatory is missing. */
  readonly complete: boolean;
}

export interface Rule {
  readonly element: string;
  readonly mandatory: boolean;
  readonly fields: readonly (keyof LearningOpportunity)[];
  readonly meaning: string;
  /** True: stated. Null: does not apply to this course. */
  readonly test: (data: LearningOpportunity) => boolean | null;
}

export function reportOn(
  profile: ProfileName,
  applies: boolean,
  rules: readonly Rule[],
  data: LearningOpportunity,
): ProfileReport {
  const elements = rules.map(({ element, mandatory, fields, meaning, test }): ProfileElement => {
    const met = test(data);
    const status = met === null ? 'not-applicable' : met ? 'present' : 'missing';
    return { element, mandatory, status, fields, meaning: status === 'missing' ? meaning : null };
  });
  const wanted = elements.filter((each) => each.mandatory && each.status !== 'not-applicable');
  const present = wanted.filter((each) => each.status === 'present').length;
  return {
    profile,
    applies,
    elements,
    present,
    wanted: wanted.length,
    complete: present === wanted.length,
  };
}

export const said = (map: Readonly<Record<string, string>> | null): boolean =>
  Object.values(map ?? {}).some((text) => text.trim() !== '');
