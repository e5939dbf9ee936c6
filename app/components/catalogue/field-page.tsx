import { useTranslation } from 'react-i18next';
import type { FieldPage as FieldPageData } from '~/catalogue/browse-pages.server';
import { paths } from '~/platform/paths';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { PageHeading, SectionHeading } from '../ui/headings';
import { BrowsedCourses, CountedLinks } from './browsed-courses';

/** A field of ISCED-F: what lies within it, who offers courses in it, and those courses. */
export function FieldPage({ page }: { page: FieldPageData }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('fieldsPage.crumb'), to: paths.fields() },
          ...page.within,
          { label: page.name },
        ]}
      />
      <PageHeading
        title={page.name}
        lead={t('fieldPage.lead', { field: page.name })}
        eyebrow={t('fieldPage.code', { code: page.code })}
      />
      <div className="grid gap-12">
        {page.narrower.length > 0 ? (
          <section aria-labelledby="narrower">
            <SectionHeading id="narrower">{t('fieldPage.narrower')}</SectionHeading>
            <CountedLinks links={page.narrower} label={t('fieldPage.narrower')} />
          </section>
        ) : null}
        {page.providers.length > 0 ? (
          <section aria-labelledby="providers">
            <SectionHeading id="providers">{t('fieldPage.providers')}</SectionHeading>
            <CountedLinks links={page.providers} label={t('fieldPage.providers')} />
          </section>
        ) : null}
        <BrowsedCourses
          browsed={page.browsed}
          hrefFor={(number) => paths.field(page.code, { page: number })}
        />
      </div>
    </>
  );
}
