import { useTranslation } from 'react-i18next';
import type { SkillPage as SkillPageData } from '~/catalogue/skill-pages.server';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { DefinitionList } from '../ui/definition-list';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { BrowsedCourses } from './browsed-courses';
import { LocalisedText } from './localised-text';

/** A skill of ESCO, and the courses with an outcome that corresponds to it. */
export function SkillPage({ page }: { page: SkillPageData }) {
  const { t } = useTranslation('catalogue');
  const tail = page.esco.slice(page.esco.lastIndexOf('/') + 1);
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('skillsPage.title'), to: paths.skills() }, { label: page.name.text }]}
      />
      <PageHeading
        title={<LocalisedText value={page.name} />}
        {...(page.description ? { lead: <LocalisedText value={page.description} /> } : {})}
      />
      {page.obsolete ? (
        <Notice kind="warning" className="mb-8">
          <p>{t('skillPage.obsolete')}</p>
        </Notice>
      ) : null}
      <div className="grid gap-12">
        <SkillFacts page={page} />
        <BrowsedCourses
          browsed={page.browsed}
          hrefFor={(number) => paths.skill(tail, { page: number })}
        />
      </div>
    </>
  );
}

function SkillFacts({ page }: { page: SkillPageData }) {
  const { t } = useTranslation('catalogue');
  const code = useCodeText('catalogue');
  const format = useFormat();
  const items = [
    {
      term: t('skillPage.kind'),
      value: [code('skillKinds', page.kind), page.reuse ? code('reusability', page.reuse) : null]
        .filter(Boolean)
        .join(' · '),
    },
    { term: t('skillPage.otherNames'), value: format.list(page.otherNames) },
    {
      term: t('skillPage.broader'),
      value:
        page.broader.length > 0 ? (
          <ul>
            {page.broader.map((each) => (
              <li key={each.to}>
                <a href={each.to}>
                  <LocalisedText value={each.label} />
                </a>
              </li>
            ))}
          </ul>
        ) : null,
    },
    {
      term: 'ESCO',
      value: (
        <a href={page.esco} rel="noreferrer external">
          {page.esco}
        </a>
      ),
    },
  ].filter((item) => item.value !== null && item.value !== '');
  return <DefinitionList items={items} className="border-y border-line" />;
}
