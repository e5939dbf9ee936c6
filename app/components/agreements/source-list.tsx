import { Link } from '@remix-run/react';
import type { SourceView } from '~/agreements/agreement-view';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';

/** Courses of a line; linked where the catalogue still lists them. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
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
