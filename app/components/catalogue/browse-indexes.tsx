/** Where browsing begins: all fields, all providers, all skills. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type {
  FieldsPage as FieldsPageData,
  ProvidersPage as ProvidersPageData,
} from '~/catalogue/browse-pages.server';
import type { SkillsPage as SkillsPageData } from '~/catalogue/skill-pages.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { Button, buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/headings';
import { TextInput } from '../ui/inputs';
import { useLinks } from '../ui/use-links';
import { CountedLinks } from './browsed-courses';

export function FieldsPage({ page }: { page: FieldsPageData }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const onClick = useLinks();
  return (
    <>
      <PageHeading title={t('fieldsPage.title')} lead={t('fieldsPage.lead')} />
      <Unstated page={page} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard */}
      <ul className="grid gap-x-12 gap-y-8 md:grid-cols-2" onClick={onClick}>
        {page.fields.map((broad) => (
          <li key={broad.to}>
            <h2 className="flex items-baseline justify-between gap-4 border-b border-edge pb-1.5 text-lg">
              <a href={broad.to}>{broad.label.text}</a>
              <span className="tabular text-sm font-normal text-ink-soft">
                {format.number(broad.count)}
              </span>
            </h2>
            <ul className="mt-1.5 grid gap-0.5">
              {broad.narrower.map((narrow) => (
                <li key={narrow.to} className="flex items-baseline justify-between gap-4 py-1">
                  <a href={narrow.to} className="py-0.5">
                    {narrow.label.text}
                  </a>
                  <span className="tabular text-sm text-ink-soft">
                    {format.number(narrow.count)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whoever looks by field alone would never meet them. */
function Unstated({ page: { unstated } }: { page: FieldsPageData }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { count, to } = unstated;
  if (count === 0) return null;
  return (
    <p className="mb-8">
      <a href={to}>{t('fieldsPage.unstated', { count, formatted: format.number(count) })}</a>
    </p>
  );
}

/** The list is not the whole: how the rest is found. */
function Cut({ of, count }: { of: 'skillsPage' | 'providersPage'; count: number }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return (
    <p className="mb-4 max-w-measure">{t(`${of}.cut`, { formatted: format.number(count) })}</p>
  );
}

function LookUp({ action, text, label }: { action: string; text: string; label: string }) {
  const { t } = useTranslation('catalogue');
  return (
    <Form
      method="get"
      action={action}
      role="search"
      className="mb-8 flex flex-wrap items-end gap-3"
    >
      <TextInput
        id="look-up"
        name="q"
        type="search"
        label={label}
        defaultValue={text}
        maxLength={200}
        className="min-w-0 flex-1 sm:max-w-md"
      />
      <Button icon="search">{t('list.submit')}</Button>
    </Form>
  );
}

function Nothing({ to }: { to: string }) {
  const { t } = useTranslation('catalogue');
  return (
    <EmptyState
      icon="search"
      title={t('browse.notFound')}
      actions={
        <a className={buttonClass('secondary')} href={to}>
          {t('browse.showAll')}
        </a>
      }
    >
      <p>{t('browse.notFoundMore')}</p>
    </EmptyState>
  );
}

export function ProvidersPage({ page }: { page: ProvidersPageData }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <PageHeading title={t('providersPage.title')} lead={t('providersPage.lead')} />
      <LookUp action={paths.providers()} text={page.text} label={t('providersPage.look')} />
      {page.cut ? <Cut of="providersPage" count={page.providers.length} /> : null}
      {page.providers.length > 0 ? (
        <CountedLinks links={page.providers} label={t('providersPage.title')} />
      ) : (
        <Nothing to={paths.providers()} />
      )}
    </>
  );
}

export function SkillsPage({ page }: { page: SkillsPageData }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <PageHeading title={t('skillsPage.title')} lead={t('skillsPage.lead')} />
      <LookUp action={paths.skills()} text={page.text} label={t('skillsPage.look')} />
      {page.cut ? <Cut of="skillsPage" count={page.skills.length} /> : null}
      {page.skills.length > 0 ? (
        <CountedLinks links={page.skills} label={t('skillsPage.title')} />
      ) : (
        <Nothing to={paths.skills()} />
      )}
    </>
  );
}
