import { useTranslation } from 'react-i18next';
import type { ProviderPage as ProviderPageData } from '~/catalogue/browse-pages.server';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { DefinitionList } from '../ui/definition-list';
import { PageHeading, SectionHeading } from '../ui/headings';
import { BrowsedCourses, CountedLinks } from './browsed-courses';
import { LocalisedText } from './localised-text';

/** Who offers courses: what is known of it, in which fields it teaches, and its courses. */
export function ProviderPage({ page }: { page: ProviderPageData }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('providersPage.title'), to: paths.providers() },
          { label: page.name.text },
        ]}
      />
      <PageHeading
        title={<LocalisedText value={page.name} />}
        eyebrow={[page.city, page.country].filter(Boolean).join(', ')}
      />
      <div className="grid gap-12">
        <ProviderFacts page={page} />
        {page.fields.length > 0 ? (
          <section aria-labelledby="fields">
            <SectionHeading id="fields">{t('providerPage.fields')}</SectionHeading>
            <CountedLinks links={page.fields} label={t('providerPage.fields')} />
          </section>
        ) : null}
        <BrowsedCourses
          browsed={page.browsed}
          hrefFor={(number) => paths.provider(page.slug, { page: number })}
        />
      </div>
    </>
  );
}

function ProviderFacts({ page }: { page: ProviderPageData }) {
  const { t } = useTranslation('catalogue');
  const scheme = useCodeText('catalogue');
  const items = [
    {
      term: t('providerPage.otherNames'),
      value:
        page.otherNames.length > 0 ? (
          <ul>
            {page.otherNames.map((name) => (
              <li key={name.lang ?? name.text}>
                <LocalisedText value={name} />
              </li>
            ))}
          </ul>
        ) : null,
    },
    {
      term: t('providerPage.homepage'),
      value: page.homepage ? (
        <a href={page.homepage} rel="noreferrer external">
          {page.homepage}
        </a>
      ) : null,
    },
    {
      term: t('providerPage.identifiers'),
      value:
        page.identifiers.length > 0 ? (
          <ul>
            {page.identifiers.map((each) => (
              <li key={each.scheme + each.value} className="tabular">
                <span className="text-ink-soft">{scheme('identifierSchemes', each.scheme)}</span>{' '}
                {each.value}
              </li>
            ))}
          </ul>
        ) : null,
    },
    {
      term: t('providerPage.decides'),
      value: <a href={paths.institution(page.slug)}>{t('providerPage.decidesLink')}</a>,
    },
  ].filter((item) => item.value !== null);
  return <DefinitionList items={items} className="border-y border-line" />;
}
