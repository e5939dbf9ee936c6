import { useTranslation } from 'react-i18next';
import type { ComparedCourse } from '~/recognition/compare-courses.server';
import { ClosedNote } from '../catalogue/closed-note';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { StatusBadge } from '../ui/status-badge';

/** Who recognises one of the compared courses, the reader's own institution first. */
export function CompareRecognition({ course }: { course: ComparedCourse }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { recognisedBy } = course;
  return (
    <div className="grid gap-2">
      {recognisedBy.length === 0 ? (
        <StatusBadge tone="unknown" size="sm">
          {t('where.notAssessed')}
        </StatusBadge>
      ) : null}
      <ul className="grid gap-2 text-sm">
        {recognisedBy.map(({ name, own, ects, kind, closed }) => (
          <li key={name.text + kind} className="grid gap-0.5">
            <span className={own ? 'font-semibold' : ''}>
              <LocalisedText value={name} />
              {own ? ` (${t('where.yours')})` : ''}
            </span>
            <span className="flex flex-wrap items-center gap-2">
              <StatusBadge
                tone={kind === 'covered' ? 'valid' : 'progress'}
                size="sm"
                {...(kind === 'covered' ? {} : { icon: 'info' as const })}
              >
                {kind === 'covered' ? t('where.covered') : t('where.indicative')}
              </StatusBadge>
              {ects === null ? null : <span className="tabular">{format.ects(ects)}</span>}
            </span>
            {closed ? <ClosedNote closed={closed} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
