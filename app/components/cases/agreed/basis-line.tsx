import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { PackageProposal } from '~/recognition/proposal';

/** What a package rests on: agreement, version and line, or a learning agreement, or nothing. */
export function BasisLine({ basis }: { basis: PackageProposal['basis'] }) {
  const { t } = useTranslation('cases');
  switch (basis.kind) {
    case 'mcra':
      return (
        <p>
          <Link to={paths.agreement(basis.agreementCode)} className="font-semibold">
            {basis.agreementCode}
          </Link>{' '}
          {t('case.agreed.line', { version: basis.agreementVersion, line: basis.lineNumber })}
          <span className="block text-sm text-ink-soft">
            {t(`case.agreed.effect.${basis.effect}`)}
          </span>
        </p>
      );
    case 'learning-agreement':
      return (
        <p>
          {t('case.agreed.learningAgreement', {
            version: basis.version,
            component: basis.component,
          })}
        </p>
      );
    default:
      return <p>{t('case.agreed.individual')}</p>;
  }
}
