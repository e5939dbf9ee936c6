import { indexLines } from '#tests/support/index-lines';
import type { LineConditions, RecognitionLine } from '~/agreements/recognition-line';
import type { MatchContext } from '~/recognition/criteria/answers';
import { match } from '~/recognition/match';
import type { CriterionCode, LearningUnit } from '~/recognition/proposal';
import type { Submission } from '~/recognition/submission';
import { context, evidence, line, type sealedBy, submission } from './fixtures';

/** The first match of these units with these lines, and its answer to each criterion. */
export async function first(
  given: {
    units?: LearningUnit[];
    lines?: RecognitionLine[];
    context?: Partial<MatchContext>;
    submission?: Partial<Submission>;
  } = {},
) {
  const outcome = await match(
    submission(given.units, given.submission),
    indexLines(given.lines ?? [line()]),
    context(given.context),
  );
  const [one] = outcome.matches;
  if (!one) throw new Error('nothing matched');
  const of = (code: CriterionCode) => one.criteria.find((each) => each.code === code)!;
  return { ...one, of, all: outcome.matches };
}
/** One line under these conditions. */
export const withConditions = (conditions: LineConditions) => ({ lines: [line({ conditions })] });
/** A submission whose one document is authentic in this way. */
export const seen = (authenticity: ReturnType<typeof sealedBy>) => ({
  submission: { evidence: [evidence({ authenticity })] },
});
