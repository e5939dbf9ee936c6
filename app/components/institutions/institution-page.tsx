import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type {
  InstitutionPage as InstitutionPageData,
  PolicyView,
} from '~/recognition/how-we-decide.server';
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
  const asks = mayStartRequest(useRootData()?.viewer ?? null) && page.decidesHere;
  const { policy } = page;
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
      {policy ? <How page={page} policy={policy} /> : <NotHere />}
      <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-12">
          <PartnerPart page={page} />
          {policy ? <Decides page={page} policy={policy} /> : null}
          <InstitutionCourses page={page} />
        </div>
        <InstitutionAside page={page} />
      </div>
    </article>
  );
}

interface Policed {
  page: InstitutionPageData;
  policy: PolicyView;
}

function How({ page, policy }: Policed) {
  const { t } = useTranslation('agreements');
  return (
    <section aria-labelledby="how">
      <SectionHeading id="how">{t('institution.how')}</SectionHeading>
      {policy.howWeDecide ? (
        <LocalisedProse value={policy.howWeDecide} />
      ) : (
        <p className="max-w-measure">{t('institution.howDefault')}</p>
      )}
      <Facts policy={policy} />
      {page.decidesHere ? null : (
        <p className="mt-4 max-w-measure text-ink-soft">{t('institution.notHereYet')}</p>
      )}
    </section>
  );
}

/** The portal knows of it from a register: whom to ask instead. */
function NotHere() {
  const { t } = useTranslation('agreements');
  return (
    <section aria-labelledby="how">
      <SectionHeading id="how">{t('institution.notHere')}</SectionHeading>
      <p className="max-w-measure">{t('institution.notHereText')}</p>
    </section>
  );
}

function Decides({ page, policy }: Policed) {
  return (
    <>
      <Criteria />
      <Documents policy={policy} />
      <Steps policy={policy} />
      <Appeal policy={policy} />
      <Law page={page} policy={policy} />
    </>
  );
}

function Facts({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('agreements');
  const { decisionMonths, nationalLimitDays, completenessDays, hearingDays, appeal } = policy;
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
