import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstitutionView } from '~/agreements/agreement-view';
import { paths } from '~/platform/paths';
import { StatusBadge } from '../ui/status-badge';
import { LocalisedText } from './localised-text';

/** Name, country and how it stands with the course. */
export function WhereTitle({
  institution,
  own,
  children,
}: {
  institution: InstitutionView;
  own: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('catalogue');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h3 className="text-lg">
        <a href={paths.institution(institution.slug)}>
          <LocalisedText value={institution.name} />
        </a>
        <span className="font-normal text-ink-soft">, {institution.country}</span>
      </h3>
      {children}
      {own ? (
        <StatusBadge tone="neutral" icon="graduation">
          {t('where.yours')}
        </StatusBadge>
      ) : null}
    </div>
  );
}
