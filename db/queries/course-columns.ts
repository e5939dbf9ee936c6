import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import { textIn } from '~/elm/language-map';

/** A version's data, and what of it stands in columns of its own for lists and filters. */
export const courseColumns = (data: LearningOpportunity) => ({
  data,
  title: textIn(data.title, data.defaultLanguage),
  ects: data.ects,
  eqf: data.eqf,
  iscedF: data.iscedF[0] ?? null,
  mode: data.mode,
});
