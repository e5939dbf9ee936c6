import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { paths } from '~/platform/paths';
import type { OfficeCase } from '~/recognition/show-case.server';
import { ColumnHeading, PartHeading } from '../column-heading';
import type { CriterionLinksOf } from '../links';
import { DocumentList } from './document-list';
import { UnitList } from './unit-list';

/** Column one: what was learned, and how far the papers can be relied on. */
export function LearnedColumn({ page, linksOf }: { page: OfficeCase; linksOf: CriterionLinksOf }) {
  const { t } = useTranslation('cases');
  return (
    <div className="grid grid-cols-1 gap-5">
      <ColumnHeading>{t('case.learned.title')}</ColumnHeading>
      <div id="documents">
        <PartHeading>{t('case.learned.documents')}</PartHeading>
        <DocumentList page={page} linksOf={linksOf} />
      </div>
      <div id="units">
        <PartHeading>{t('case.learned.units', { count: page.units.length })}</PartHeading>
        <UnitList units={page.units} linksOf={linksOf} />
        {page.mayRetype ? (
          <LinkButton
            to={paths.caseComponents(page.id)}
            look="secondary"
            size="sm"
            icon="pencil"
            className="mt-3"
          >
            {t('case.learned.retype')}
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}
