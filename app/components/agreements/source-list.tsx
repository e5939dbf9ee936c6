import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SourceView } from '~/agreements/agreement-view';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';

/** Courses of a line; linked where they have a page, and marked where they are no longer offered. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return (
    <ul className="grid gap-1.5 text-start">
      {sources.map((source) => (
        <li key={source.key}>
          {source.courseId ? (
            <Link to={paths.course(source.courseId)}>
              <LocalisedText value={source.title} />
            </Link>
          ) : (
            <LocalisedText value={source.title} />
          )}
          {source.gone ? <span className="block text-sm">{t('show.noLongerOffered')}</span> : null}
          <span className="tabular block text-sm text-ink-soft">
            {[source.code, source.ects === null ? null : format.ects(source.ects)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
