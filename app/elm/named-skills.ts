/**
 * Collections link skills to a course where its provider states no learning outcome; ELM has a place
 * for skills in an outcome only. Such an outcome says nothing but the name of its skill, and is told
 * apart here: a skill is what a course touches, not what its learners can do. Pure.
 */
import type { LanguageMap } from './language-map';

interface Skill {
  readonly label: LanguageMap;
}

interface Outcome {
  readonly title: LanguageMap;
  readonly type: string | null;
  readonly note: LanguageMap | null;
  readonly esco: readonly Skill[];
  readonly skills: readonly Skill[];
}

/** What the outcome of a course states is the label of its only skill, and no more. */
export function isOnlySkill({ title, type, note, esco, skills }: Outcome): boolean {
  const [skill, another] = [...esco, ...skills];
  if (skill === undefined || another !== undefined || type !== null || note !== null) return false;
  const labels = new Set(Object.values(skill.label).map(plain));
  return Object.values(title).every((text) => labels.has(plain(text)));
}

const plain = (text: string): string => text.trim().toLowerCase();

/** What learners can do afterwards, as somebody stated it. */
export const statedOutcomes = <T extends Outcome>(outcomes: readonly T[]): T[] =>
  outcomes.filter((each) => !isOnlySkill(each));

/** Skills named without an outcome, each in an entry of its own. */
export const bareSkills = <T extends Outcome>(outcomes: readonly T[]): T[] =>
  outcomes.filter(isOnlySkill);
