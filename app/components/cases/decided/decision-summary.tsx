import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { type Definition, DefinitionList } from '~/components/ui/definition-list';
import { StatusBadge } from '~/components/ui/status-badge';
import type { PackageDecision } from '~/recognition/proposal';
import type { OfficePackage } from '~/recognition/show-case.server';
import { OUTCOME_TONE, useCaseWords } from '../words';
import { useTargetLabel } from './target-label';

/** A package as decided, with all that stands in the letter. */
export function DecisionSummary({
  each,
  decision,
  intended = false,
  forLearner = false,
}: {
  each: Pick<OfficePackage, 'learnerAccepts'>;
  decision: PackageDecision;
  /** Not decided yet: the learner is heard about it first. */
  intended?: boolean;
  /** Why it departs from the proposal is the office's own affair. */
  forLearner?: boolean;
}) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const items = useDecisionItems(forLearner ? { ...decision, departure: null } : decision);
  return (
    <div className="grid gap-2">
      <StatusBadge tone={OUTCOME_TONE[decision.outcome]}>
        {intended ? `${t('case.intended')} ` : ''}
        {words.outcome(decision.outcome)}
      </StatusBadge>
      <DefinitionList items={items} dense />
      {each.learnerAccepts ? (
        <p className="text-sm">
          {t(`case.${forLearner ? 'youAccept' : 'accepts'}.${each.learnerAccepts}`)}
        </p>
      ) : null}
    </div>
  );
}

function useDecisionItems(decision: PackageDecision): Definition[] {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const format = useFormat();
  const label = useTargetLabel();
  const { targets, ectsCredited, grade, conditions, reasons, laterWays, departure } = decision;
  const list = (lines: readonly string[]) => (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  const items: (Definition | null)[] = [
    targets.length > 0 ? { term: t('case.decide.targets'), value: list(targets.map(label)) } : null,
    ectsCredited === null
      ? null
      : { term: t('case.decide.ects'), value: format.ects(ectsCredited) },
    grade ? { term: t('case.decide.gradeOf'), value: <GradeText grade={grade} /> } : null,
    conditions.length > 0
      ? {
          term: t('case.decide.conditions'),
          value: list(
            conditions.map(({ text, dueOn }) =>
              dueOn ? t('case.decide.until', { text, date: format.date(dueOn) }) : text,
            ),
          ),
        }
      : null,
    reasons.length > 0
      ? {
          term: t('case.decide.reasons'),
          value: list(
            reasons.map(
              ({ code, evidence }) => `${code} ${words.of('reasonCode', code)}: ${evidence}`,
            ),
          ),
        }
      : null,
    laterWays ? { term: t('case.decide.laterWays'), value: laterWays } : null,
    departure ? { term: t('case.decide.departure'), value: departure } : null,
  ];
  return items.filter((each) => each !== null);
}

/** The original always beside the conversion, with its method or why there is none. */
function GradeText({ grade }: { grade: NonNullable<PackageDecision['grade']> }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const original = [grade.original, grade.originalScale].filter(Boolean).join(' · ');
  if (grade.converted === null)
    return (
      <>
        {original}
        {grade.note ? (
          <span className="block text-ink-soft">{words.of('gradeNote', grade.note)}</span>
        ) : null}
      </>
    );
  const how =
    grade.note === 'by-hand' ? t('case.decide.byHand') : words.of('gradeMethod', grade.method);
  return (
    <>
      {t('case.decide.converted', { original, converted: grade.converted })}
      <span className="block text-ink-soft">{how}</span>
    </>
  );
}
