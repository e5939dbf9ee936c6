import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { FormErrors } from '~/components/ui/form-errors';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import type { TrustIntent, TrustResult } from '~/credentials/trust/trust-action.server';
import type { TrustSettings } from '~/credentials/trust/trust-settings.server';
import { paths } from '~/platform/paths';
import { AcceptancePart } from './acceptance-part';
import { HistoryPart, ListsPart } from './lists-part';
import { OverridesPart } from './overrides-part';
import type { PartProps } from './part-props';
import { ProposalsPart } from './proposals-part';
import { ServicesPart } from './services-part';
import { ReadFiles, UploadPart } from './upload-part';
import { useTrustForm } from './use-trust-form';
import { CertificatesPart, DidsPart } from './words-part';

/** Everything the installation trusts, for operators; auditors only look. */
export function TrustSettingsPage({
  settings,
  done,
  came,
}: {
  settings: TrustSettings;
  done: TrustIntent | null;
  came: TrustResult | null;
}) {
  const { t } = useTranslation('trust');
  const form = came && !came.ok && 'form' in came ? came : null;
  const { summary } = useTrustForm(form?.intent ?? '', form?.form ?? null);
  const parts: PartProps = {
    settings,
    stateOf: (intent) => (form?.intent === intent ? form.form : null),
  };
  const read = came && !came.ok && 'lists' in came ? came.lists : [];
  const acceptance = came && !came.ok && 'acceptance' in came ? came.acceptance : null;
  return (
    <>
      <PageHeading
        title={t('settings.title')}
        lead={t('settings.lead')}
        actions={<HeadingLinks />}
      />
      <div className="grid grid-cols-1 gap-12">
        {done ? (
          <Notice kind="success" live>
            {t(`settings.done.${done}`)}
          </Notice>
        ) : null}
        <FormErrors errors={summary} />
        {acceptance ? <AcceptancePart acceptance={acceptance} /> : null}
        {read.length > 0 ? <ReadFiles read={read} /> : null}
        {settings.territory ? (
          <ServicesPart territory={settings.territory} />
        ) : (
          <>
            <ProposalsPart settings={settings} />
            <ListsPart settings={settings} />
            {settings.mayManage ? <UploadPart {...parts} /> : null}
            <OverridesPart {...parts} />
            <CertificatesPart {...parts} what="pin" />
            <CertificatesPart {...parts} what="anchor" />
            <DidsPart {...parts} />
            <HistoryPart lines={settings.history} />
          </>
        )}
      </div>
    </>
  );
}

function HeadingLinks() {
  const { t } = useTranslation('trust');
  return (
    <>
      <LinkButton look="secondary" to={paths.trust()}>
        {t('settings.publicLink')}
      </LinkButton>
      <LinkButton look="secondary" to={paths.accreditationSettings()}>
        {t('settings.registerLink')}
      </LinkButton>
    </>
  );
}
