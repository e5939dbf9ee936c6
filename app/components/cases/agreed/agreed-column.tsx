import { useTranslation } from 'react-i18next';
import type { OfficeCase } from '~/recognition/show-case.server';
import { ColumnHeading } from '../column-heading';
import { AgreedPackage } from './agreed-package';

/** Column two: what was agreed, clause by clause, and what the file says to each. */
export function AgreedColumn({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  return (
    <div className="grid grid-cols-1 gap-5">
      <ColumnHeading id="agreed-title">{t('case.agreed.title')}</ColumnHeading>
      {page.packages.length === 0 ? (
        <p className="text-ink-soft">{t('case.agreed.nothing')}</p>
      ) : null}
      {page.packages.map((each, index) => (
        <AgreedPackage key={each.id} page={page} each={each} index={index} />
      ))}
    </div>
  );
}
