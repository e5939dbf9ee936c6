import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { PageHeading } from '~/components/ui/headings';
import { paths } from '~/platform/paths';

/** There is nothing to show behind this link; `seconds`: it was asked for too often. */
export function NoProof({ seconds }: { seconds: number | null }) {
  const { t } = useTranslation('decisions');
  if (seconds !== null)
    return (
      <PageHeading
        title={t('verify.busy.title')}
        lead={t('verify.busy.text', { count: Math.max(1, seconds) })}
      />
    );
  return (
    <>
      <PageHeading title={t('verify.unknown.title')} lead={t('verify.unknown.text')} />
      <ul className="mb-8 grid max-w-measure list-disc gap-1.5 ps-5">
        <li>{t('verify.unknown.typing')}</li>
        <li>{t('verify.unknown.expired')}</li>
        <li>{t('verify.unknown.office')}</li>
      </ul>
      <LinkButton to={paths.home()} look="secondary">
        {t('verify.unknown.home')}
      </LinkButton>
    </>
  );
}
