import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type {
  ChangedFact,
  VersionsPage as VersionsPageData,
} from '~/catalogue/course-versions.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { LocalisedText } from './localised-text';

/** All published versions of a course, two of them compared fact by fact. */
export function VersionsPage({ page }: { page: VersionsPageData }) {
  const { t } = useTranslation('catalogue');
  const { course, versions, compared } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: course.title.text, to: paths.course(course.id) },
          { label: t('course.versions') },
        ]}
      />
      <PageHeading
        eyebrow={<LocalisedText value={course.title} />}
        title={t('course.versions')}
        lead={t('versions.lead')}
      />
      {versions.length > 1 ? <ChooseVersions page={page} /> : <OnlyVersion page={page} />}
      {compared ? <Changes compared={compared} /> : null}
    </>
  );
}

function OnlyVersion({ page }: { page: VersionsPageData }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const [only] = page.versions;
  return (
    <p>
      {only
        ? t('versions.only', { version: only.version, date: format.date(only.createdAt) })
        : t('versions.none')}
    </p>
  );
}

function ChooseVersions({ page: { course, versions, compared } }: { page: VersionsPageData }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const options = versions.map(({ version, createdAt }) => ({
    value: String(version),
    label: t('course.versionOf', { version, date: format.date(createdAt, 'short') }),
  }));
  const field = (name: 'from' | 'to') => (
    <Select
      key={`${name}${compared?.[name]}`}
      id={name}
      name={name}
      label={t(`versions.${name}`)}
      options={options}
      defaultValue={String(compared?.[name] ?? '')}
      width="md"
    />
  );
  return (
    <Form
      method="get"
      action={paths.courseVersions(course.id)}
      className="mb-10 flex flex-wrap items-end gap-4"
      data-print="never"
    >
      {field('from')}
      {field('to')}
      <Button look="secondary">{t('versions.compare')}</Button>
    </Form>
  );
}

function Changes({ compared }: { compared: NonNullable<VersionsPageData['compared']> }) {
  const { t } = useTranslation('catalogue');
  const { from, to, changes } = compared;
  return (
    <section aria-labelledby="changes">
      <SectionHeading id="changes" lead={t('versions.legend')}>
        {t('versions.changes', { from, to })}
      </SectionHeading>
      {changes.length === 0 ? <p>{t('versions.noChanges')}</p> : null}
      <dl className="divide-y divide-line border-y border-line">
        {changes.map((change) => (
          <div
            key={change.term}
            className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(8rem,1fr)_3fr]"
          >
            <dt className="text-ink-soft">{change.term}</dt>
            <dd className="max-w-measure min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">
              <Pieces change={change} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Added text is underlined, removed text struck through: never by colour alone. */
function Pieces({ change }: { change: ChangedFact }) {
  return change.pieces.map(({ text, change: kind }, index) => {
    const key = `${index}${kind}`;
    if (kind === 'added')
      return (
        <ins key={key} className="bg-valid-soft text-valid underline">
          {text}
        </ins>
      );
    if (kind === 'removed')
      return (
        <del key={key} className="bg-invalid-soft text-invalid line-through">
          {text}
        </del>
      );
    return <span key={key}>{text}</span>;
  });
}
