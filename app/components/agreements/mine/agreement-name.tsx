import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MyAgreement } from '~/agreements/own-side.server';
import { LocalisedText } from '~/components/catalogue/localised-text';
import type { Localised } from '~/elm/localised';

/** Title with code and version, linked. */
export function AgreementName({
  agreement,
  to,
}: {
  agreement: Pick<MyAgreement, 'title' | 'code' | 'version'>;
  to: string;
}) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <Link to={to}>
        <LocalisedText value={agreement.title} />
      </Link>
      <span className="block text-sm font-normal text-ink-soft">
        {agreement.code}, {t('show.version', { version: agreement.version })}
      </span>
    </>
  );
}

export const PartnerNames = ({ names }: { names: readonly Localised[] }) => (
  <ul>
    {names.map((name) => (
      <li key={name.text}>
        <LocalisedText value={name} />
      </li>
    ))}
  </ul>
);
