import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Colon } from '~/components/ui/colon';
import type { Achievement, ConceptRef } from '~/credentials/report';
import { eheaCycleOf } from '~/elm/levels';
import { useLocale } from '~/platform/i18n';
import { pickText } from './local-text';

interface Fact {
  key: string;
  term: string;
  value: string;
}

/** The achievement's row: credits, level, workload and grade first, then how it was earned. */
export function AchievementFacts({ achievement }: { achievement: Achievement }) {
  const main = useMainFacts(achievement);
  const more = useFurtherFacts(achievement);
  return (
    <>
      {main.length > 0 ? (
        <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
          {main.map((fact) => (
            <div key={fact.key} className="flex items-baseline gap-1.5">
              <dt className="text-sm text-ink-soft">{fact.term}</dt>
              <dd className="tabular font-semibold">{fact.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {more.length > 0 ? (
        <dl className="mt-1 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
          {more.map((fact) => (
            <div key={fact.key} className="min-w-0 [overflow-wrap:anywhere]">
              <dt className="inline text-ink-soft">
                {fact.term}
                <Colon />
              </dt>
              <dd className="inline">{fact.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

const fact = (key: string, term: string, value: string | null): Fact[] =>
  value ? [{ key, term, value }] : [];

function useMainFacts(each: Achievement): Fact[] {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const { otherCredit } = each;
  const cycle = eheaCycleOf(each.eqf);
  const grade =
    each.grade && each.gradingScheme
      ? t('report.fact.gradeWithScheme', { grade: each.grade, scheme: each.gradingScheme })
      : each.grade;
  return [
    ...fact('ects', t('report.fact.credits'), each.ects === null ? null : format.ects(each.ects)),
    ...fact(
      'credit',
      t('report.fact.credits'),
      otherCredit && `${format.number(otherCredit.point)} ${otherCredit.framework}`.trim(),
    ),
    ...fact(
      'hours',
      t('report.fact.workload'),
      each.hours === null ? null : format.hours(each.hours),
    ),
    ...fact('eqf', t('report.fact.eqf'), each.eqf === null ? null : String(each.eqf)),
    ...fact('ehea', t('report.fact.ehea'), cycle && t(`report.ehea.${cycle}`)),
    ...fact('nqf', t('report.fact.nqf'), each.nqf),
    ...fact('grade', t('report.fact.grade'), grade),
  ];
}

function useFurtherFacts(each: Achievement): Fact[] {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const concept = useConceptText();
  const awarded =
    each.awardingDate && each.awardingDateSource
      ? t(`report.fact.awardedFrom.${each.awardingDateSource}`, {
          date: format.writtenDay(each.awardingDate),
        })
      : null;
  const many = (list: readonly string[]) => (list.length > 0 ? format.list(list) : null);
  return [
    ...fact('awarded', t('report.fact.awarded'), awarded),
    ...fact(
      'assessment',
      t('report.fact.assessment'),
      concept(each.assessmentType, each.assessment),
    ),
    ...fact(
      'supervision',
      t('report.fact.supervision'),
      concept(each.idVerificationConcept, each.idVerification),
    ),
    ...fact('mode', t('report.fact.mode'), concept(each.modeConcept, each.mode)),
    ...fact('setting', t('report.fact.setting'), concept(each.setting, null)),
    ...fact('field', t('report.fact.field'), many(each.iscedF)),
    ...fact(
      'identifiers',
      t('report.fact.identifiers'),
      many(each.identifiers.map(({ scheme, value }) => `${scheme} ${value}`.trim())),
    ),
    ...fact(
      'accreditations',
      t('report.fact.accreditations'),
      many(each.accreditations.flatMap(({ title, id }) => title || (id ?? []))),
    ),
    ...fact(
      'entitlements',
      t('report.fact.entitlements'),
      many(each.entitlements.map(({ title }) => title)),
    ),
  ];
}

/** A concept's label in the reader's language where the file gives it, else as the report has it. */
function useConceptText() {
  const locale = useLocale();
  return (concept: ConceptRef | null, otherwise: string | null): string | null =>
    concept ? pickText(concept.label, locale).text || otherwise : otherwise;
}
