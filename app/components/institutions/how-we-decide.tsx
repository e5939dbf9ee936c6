import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';
import type { InstitutionPage, PolicyView } from '~/recognition/how-we-decide.server';
import { LocalisedProse, LocalisedText } from '../catalogue/localised-text';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { SectionHeading } from '../ui/headings';

const CRITERIA = [
  'authenticity',
  'quality',
  'level',
  'outcomes',
  'workload',
  'assessment',
  'identification',
] as const;

/** The seven criteria for what no agreement settles. */
export function Criteria() {
  const { t } = useTranslation('agreements');
  return (
    <section aria-labelledby="criteria">
      <SectionHeading id="criteria" lead={t('institution.criteriaLead')}>
        {t('institution.criteria')}
      </SectionHeading>
      <ul className="grid max-w-measure gap-1.5 ps-5 list-disc marker:text-ink-soft">
        {CRITERIA.map((criterion) => (
          <li key={criterion}>{t(`institution.criteriaList.${criterion}`)}</li>
        ))}
      </ul>
    </section>
  );
}

export function Documents({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('agreements');
  const text = useCodeText('agreements');
  const format = useFormat();
  const { localScale } = policy;
  const items: (Definition | null)[] = [
    {
      term: t('institution.seal'),
      value: t('institution.sealText', { level: text('sealLevels', policy.sealLevel) }),
    },
    { term: t('institution.paper'), value: t('institution.paperText') },
    {
      term: t('institution.documentLanguages'),
      value:
        policy.documentLanguages.length > 0
          ? format.list(policy.documentLanguages)
          : t('institution.documentLanguagesNone'),
    },
    {
      term: t('institution.fee'),
      value: policy.fee ? <LocalisedText value={policy.fee} /> : t('institution.feeNone'),
    },
    { term: t('institution.letterLanguages'), value: format.list(policy.languages) },
    localScale && { term: t('institution.scale'), value: t('institution.scaleText', localScale) },
    policy.creditConversions.length > 0
      ? {
          term: t('institution.conversion'),
          value: format.list(
            policy.creditConversions.map(({ framework, factor }) =>
              t('institution.conversionText', { framework, factor: format.number(factor) }),
            ),
          ),
        }
      : null,
  ];
  return (
    <section aria-labelledby="documents">
      <SectionHeading id="documents">{t('institution.documents')}</SectionHeading>
      <DefinitionList
        items={items.filter((item): item is Definition => item !== null)}
        className="border-y border-line"
      />
    </section>
  );
}

/** The road of a request, step by step. */
export function Steps({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('agreements');
  const steps = [
    policy.internationalOffice ? t('institution.step.office') : null,
    t('institution.step.faculty'),
    t(`institution.step.${policy.secondStep}`),
    t('institution.step.studies'),
  ].filter((step) => step !== null);
  return (
    <section aria-labelledby="steps">
      <SectionHeading id="steps" lead={t('institution.stepsLead')}>
        {t('institution.steps')}
      </SectionHeading>
      <ol className="grid max-w-measure gap-1.5 ps-6 list-decimal marker:text-ink-soft">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

export function Appeal({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('agreements');
  const { appeal } = policy;
  const items: (Definition | null)[] = [
    {
      term: t('institution.hearing'),
      value: t('institution.hearingText', { count: policy.hearingDays }),
    },
    {
      term: t('institution.appealBody'),
      value: appeal.body ? <LocalisedText value={appeal.body} /> : t('institution.appealUnknown'),
    },
    {
      term: t('institution.appealTime'),
      value: t('institution.appealTimeText', { count: appeal.days }),
    },
    appeal.form && {
      term: t('institution.appealForm'),
      value: <LocalisedText value={appeal.form} />,
    },
  ];
  return (
    <section aria-labelledby="appeal">
      <SectionHeading id="appeal">{t('institution.appeal')}</SectionHeading>
      <DefinitionList
        items={items.filter((item): item is Definition => item !== null)}
        className="border-y border-line"
      />
    </section>
  );
}

/** Articles in force today, the national law they rest on, and data protection. */
export function Law({ page, policy }: { page: InstitutionPage; policy: PolicyView }) {
  const { t } = useTranslation('agreements');
  const { nationalLaw, dataProtection } = policy;
  const items: Definition[] = page.articles.map((each) => ({
    key: each.key,
    term: (
      <>
        {each.url ? (
          <a href={each.url} rel="noreferrer external">
            <LocalisedText value={each.regulation} />
          </a>
        ) : (
          <LocalisedText value={each.regulation} />
        )}
        , {each.article}
      </>
    ),
    value: <LocalisedText value={each.text} />,
  }));
  if (nationalLaw) items.push({ term: t('institution.nationalLaw'), value: nationalLaw });
  if (dataProtection)
    items.push({
      term: t('institution.dataProtection'),
      value: <LocalisedProse value={dataProtection} />,
    });
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="law">
      <SectionHeading id="law">{t('institution.law')}</SectionHeading>
      <DefinitionList items={items} className="border-y border-line" />
    </section>
  );
}
