/** components/explorer — pages that join courses and recognition. This file: courses side by side. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { Comparison } from '~/recognition/compare-courses.server';
import { LocalisedText } from '../catalogue/localised-text';
import { Button, buttonClass } from '../ui/button';
import { PageHeading, SectionHeading } from '../ui/headings';
import { TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { ComparisonTable } from './comparison-table';

const MOST = 4;

export function ComparePage({ page }: { page: Comparison }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <PageHeading title={t('comparePage.title')} lead={t('comparePage.lead')} />
      {page.unknown > 0 ? (
        <Notice kind="warning" className="mb-6">
          <p>{t('comparePage.unknown', { count: page.unknown })}</p>
        </Notice>
      ) : null}
      {page.courses.length > 0 ? <ComparisonTable page={page} /> : <p>{t('comparePage.empty')}</p>}
      {page.ids.length < MOST ? <AddCourse page={page} /> : null}
    </>
  );
}

/** Another course, found by its words; what is compared stays in the address. */
function AddCourse({ page: { ids, text, suggestions } }: { page: Comparison }) {
  const { t } = useTranslation('catalogue');
  return (
    <section aria-labelledby="add" className="mt-10" data-print="never">
      <SectionHeading id="add">{t('comparePage.add')}</SectionHeading>
      <Form
        method="get"
        action={paths.compareCourses([])}
        role="search"
        className="flex flex-wrap items-end gap-3 max-sm:flex-col max-sm:items-stretch"
      >
        {ids.map((id) => (
          <input key={id} type="hidden" name="id" value={id} />
        ))}
        <TextInput
          id="compare-q"
          name="q"
          type="search"
          label={t('list.searchLabel')}
          defaultValue={text}
          maxLength={200}
          className="min-w-0 flex-1 sm:max-w-md"
        />
        <Button icon="search">{t('list.submit')}</Button>
      </Form>
      {text && suggestions.length === 0 ? <p className="mt-4">{t('empty.title')}</p> : null}
      <ul className="mt-4 grid max-w-measure divide-y divide-line">
        {suggestions.map((course) => (
          <li key={course.id} className="flex items-center justify-between gap-4 py-2.5">
            <span className="min-w-0">
              <LocalisedText value={course.title} />
              <span className="block text-sm text-ink-soft">{course.provider.text}</span>
              {course.facts ? <span className="block text-sm">{course.facts}</span> : null}
            </span>
            <a
              className={buttonClass('secondary', 'sm')}
              href={paths.compareCourses([...ids, course.id])}
              aria-label={t('comparePage.addOne', { title: course.title.text })}
            >
              {t('comparePage.addButton')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
