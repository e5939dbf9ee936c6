import { useTranslation } from 'react-i18next';
import type { TermsView } from '~/agreements/agreement-view';
import { useFormat } from '~/components/shell/use-format';
import { LocalisedProse, LocalisedText } from '../catalogue/localised-text';
import { Colon } from '../ui/colon';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { SectionHeading } from '../ui/headings';
import { ConditionList } from './condition-list';

/** The terms in the order a reader asks: what for, how firm, on which conditions, how long. */
export function AgreementTermsSection({ terms }: { terms: TermsView }) {
  const { t } = useTranslation('agreements');
  return (
    <section aria-labelledby="terms">
      <SectionHeading id="terms">{t('show.terms')}</SectionHeading>
      <div className="grid gap-8">
        {terms.objective ? <LocalisedProse value={terms.objective} /> : null}
        <div className="grid gap-2">
          <h3 className="text-lg">{t('show.common')}</h3>
          {terms.conditions.length > 0 ? (
            <ConditionList conditions={terms.conditions} />
          ) : (
            <p className="text-ink-soft">{t('show.commonNone')}</p>
          )}
        </div>
        <DefinitionList items={useTermItems(terms)} className="border-y border-line" />
      </div>
    </section>
  );
}

function useTermItems(terms: TermsView): Definition[] {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { duration, process } = terms;
  const items: (Definition | null)[] = [
    terms.strength && { term: t('show.strengthLabel'), value: t(`strength.${terms.strength}`) },
    terms.effect && { term: t('show.effectLabel'), value: t(`effect.${terms.effect}`) },
    terms.gradeConversion && {
      term: t('show.grades'),
      value: t(`gradeMethods.${terms.gradeConversion}`),
    },
    process.completenessWorkingDays !== null && process.decisionDays !== null
      ? {
          term: t('show.process'),
          value: t('show.processText', {
            completeness: process.completenessWorkingDays,
            decision: process.decisionDays,
          }),
        }
      : null,
    {
      term: t('show.backCoverage'),
      value: duration.backCoverageFrom
        ? t('show.backCoverageText', { date: format.date(duration.backCoverageFrom) })
        : t('show.noBackCoverage'),
    },
    {
      term: t('show.teachOut'),
      value:
        duration.teachOutMonths === null
          ? t('show.noTeachOut')
          : t('show.teachOutText', { count: duration.teachOutMonths }),
    },
    terms.legalBasis.length > 0
      ? { term: t('show.legalBasis'), value: <Texts values={terms.legalBasis} /> }
      : null,
    ...terms.qualityAssurance.map((each) => ({
      key: `quality-${each.institution.text}`,
      term: (
        <>
          {t('show.quality')}
          <Colon />
          <LocalisedText value={each.institution} />
        </>
      ),
      value: <LocalisedText value={each.statement} />,
    })),
  ];
  return items.filter((item): item is Definition => item !== null);
}

const Texts = ({ values }: { values: TermsView['legalBasis'] }) => (
  <ul className="grid gap-1">
    {values.map((value) => (
      <li key={value.text}>
        <LocalisedText value={value} />
      </li>
    ))}
  </ul>
);
