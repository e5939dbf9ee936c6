import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { InstitutionPage as InstitutionPageData } from '~/recognition/how-we-decide.server';
import { LocalisedProse, LocalisedText } from '../catalogue/localised-text';
import { mayStartRequest } from '../shell/navigation';
import { useRootData } from '../shell/root-data';
import { LinkButton } from '../ui/button';
import { KeyFacts } from '../ui/definition-list';
import { PageHeading, SectionHeading } from '../ui/headings';
import { StatusBadge } from '../ui/status-badge';
import { Appeal, Criteria, Documents, Law, Steps } from './how-we-decide';
import { InstitutionAside, InstitutionCourses } from './institution-offer';
import { PartnerPart } from './partner-part';

/** An institution: how it decides on recognition, before anything it offers. */
export function InstitutionPage({ page }: { page: InstitutionPageData }) {
  const { t } = useTranslation('agreements');
  const asks = mayStartRequest(useRootData()?.viewer ?? null);
  return (
    <article>
      <PageHeading
        eyebrow={[page.city, page.country].filter(Boolean).join(', ')}
        title={<LocalisedText value={page.name} />}
        aside={
          page.recognised ? (
            <StatusBadge tone="valid" icon="landmark">
              {t('institution.recognised')}
            </StatusBadge>
          ) : (
            <StatusBadge tone="neutral" icon="building">
              {t('institution.notRecognised')}
            </StatusBadge>
          )
        }
        actions={
          asks ? (
            <LinkButton to={paths.newRequest()} data-print="never">
              {t('institution.ask')}
            </LinkButton>
          ) : null
        }
      />
      <section aria-labelledby="how">
        <SectionHeading id="how">{t('institution.how')}</SectionHeading>
        {page.policy.howWeDecide ? (
          <LocalisedProse value={page.policy.howWeDecide} />
        ) : (
          <p className="max-w-measure">{t('institution.howDefault')}</p>
        )}
        <Facts page={page} />
      </section>
      <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-12">
          <PartnerPart page={page} />
          <Criteria />
          <Documents policy={page.policy} />
          <Steps policy={page.policy} />
          <Appeal policy={page.policy} />
          <Law page={page} />
          <InstitutionCourses page={page} />
        </div>
        <InstitutionAside page={page} />
      </div>
    </article>
  );
}

function Facts({ page }: { page: InstitutionPageData }) {
  const { t } = useTranslation('agreements');
  const { decisionMonths, nationalLimitDays, completenessDays, hearingDays, appeal } = page.policy;
  const time =
    nationalLimitDays === null
      ? t('institution.months', { count: decisionMonths })
      : t('institution.days', { count: nationalLimitDays });
  const noted = (value: string, note: string) => (
    <>
      {value}
      <span className="block text-sm font-normal text-ink-soft">{note}</span>
    </>
  );
  return (
    <KeyFacts
      className="mt-6"
      items={[
        { term: t('institution.time'), value: noted(time, t('institution.timeNote')) },
        {
          term: t('institution.complete'),
          value: t('institution.completeDays', { count: completenessDays }),
        },
        {
          term: t('institution.appealShort'),
          value: t('institution.appealDays', { count: appeal.days }),
        },
        {
          term: t('institution.hearing'),
          value: t('institution.hearingDays', { count: hearingDays }),
        },
      ]}
    />
  );
}
