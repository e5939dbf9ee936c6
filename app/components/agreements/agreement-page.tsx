import { useTranslation } from 'react-i18next';
import type { AgreementActionAnswer } from '~/agreements/agreement-action.server';
import type { AgreementView } from '~/agreements/show-agreement.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { LinkButton } from '../ui/button';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { AgreementDocument } from './agreement-document';
import { AgreementLines } from './agreement-lines';
import { AgreementParties } from './agreement-parties';
import { AgreementStatus } from './agreement-status';
import { AgreementTermsSection } from './agreement-terms';
import { DeparturesSection } from './departures-section';
import { JoinSection } from './join-section';
import { LineActs } from './line-acts';

/** One agreement: whether it applies, between whom, what is recognised, on which terms. */
export function AgreementPage({
  agreement,
  answer,
}: {
  agreement: AgreementView;
  answer: AgreementActionAnswer | null;
}) {
  const { t } = useTranslation('agreements');
  return (
    <article>
      <Breadcrumbs
        items={[{ label: t('show.crumbs'), to: paths.agreements() }, { label: agreement.code }]}
      />
      <PageHeading
        eyebrow={`${agreement.code} · ${t('show.version', { version: agreement.version })}`}
        title={<LocalisedText value={agreement.title} />}
        aside={<AgreementStatus state={agreement.state} phase={agreement.phase} />}
        lead={<Summary agreement={agreement} />}
        actions={agreement.own ? <WorkspaceLink code={agreement.code} /> : null}
      />
      {agreement.published ? null : (
        <Notice kind="warning" className="mb-8">
          <p>{t('show.draftNotice')}</p>
        </Notice>
      )}
      <WhyEnded agreement={agreement} />
      <div className="grid gap-12">
        <AgreementParties agreement={agreement} />
        <AgreementLines agreement={agreement} />
        <LineActs agreement={agreement} answer={answer?.intent === 'line' ? answer : null} />
        {agreement.publication === 'full-text' ? null : (
          <Notice>
            <p>
              {agreement.publication === 'listing' ? t('show.listingOnly') : t('show.summaryOnly')}
            </p>
          </Notice>
        )}
        {agreement.terms ? <AgreementTermsSection terms={agreement.terms} /> : null}
        <DeparturesSection departures={agreement.departures} />
        <AgreementDocument agreement={agreement} />
        {agreement.join ? (
          <JoinSection
            agreement={agreement}
            join={agreement.join}
            refused={answer?.intent === 'join' ? answer.refused : null}
          />
        ) : null}
      </div>
    </article>
  );
}

function WorkspaceLink({ code }: { code: string }) {
  const { t } = useTranslation('agreements');
  return (
    <LinkButton to={paths.agreementWorkspace(code)} data-print="never">
      {t('show.workspace')}
    </LinkButton>
  );
}

function Summary({ agreement }: { agreement: AgreementView }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { phase, state, inForceFrom, inForceUntil, suspendedOn, longStop, renewsBy } = agreement;
  const from = inForceFrom === null ? '' : format.date(inForceFrom);
  const until = inForceUntil === null ? '' : format.date(inForceUntil);
  const since = suspendedOn === null ? '' : format.date(suspendedOn);
  if (state === 'suspended') return <>{t('show.summary.suspended', { since })}</>;
  if (state === 'notice-given')
    return <>{t(`show.summary.${since ? 'noticeSuspended' : 'notice'}`, { from, until })}</>;
  if (phase === 'ended' && until !== '') return <Ended until={until} longStop={longStop} />;
  if (phase === 'applies' && until === '') return <>{t('show.summary.appliesOpen', { from })}</>;
  const renews = until !== '' && renewsBy !== null && (phase === 'applies' || phase === 'starts');
  return (
    <>
      {t(`show.summary.${phase}`, { from, until })}{' '}
      {renews ? t('show.summary.renews', { count: renewsBy }) : null}
    </>
  );
}

/** The reason that a party gave when it stopped or ended the agreement. */
function WhyEnded({ agreement: { ending } }: { agreement: AgreementView }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  if (!ending) return null;
  const { kind, by, at, reason } = ending;
  return (
    <Notice kind="warning" className="mb-8">
      <p className="[overflow-wrap:anywhere]">
        {t(`show.why.${kind}`, { who: by.text, date: format.date(at), reason })}
      </p>
    </Notice>
  );
}

/** Its last day, and what learners who had begun by then may count on. */
function Ended({ until, longStop }: { until: string; longStop: string | null }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return (
    <>
      {t('show.summary.endedOn', { until })}{' '}
      {longStop
        ? t('show.summary.teachOut', { stop: format.date(longStop) })
        : t('show.summary.noTeachOut')}
    </>
  );
}
