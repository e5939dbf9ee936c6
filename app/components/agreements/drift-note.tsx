import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DriftView } from '~/agreements/line-extras.server';
import { paths } from '~/platform/paths';
import { StatusBadge } from '../ui/status-badge';

/** Courses of a line that the catalogue has changed since they were signed. */
export function DriftNote({ drift }: { drift: readonly DriftView[] }) {
  const { t } = useTranslation('agreements');
  if (drift.length === 0) return null;
  return (
    <div className="mt-2 grid justify-items-start gap-1 text-start">
      <StatusBadge tone="unknown" size="sm">
        {t('drift.flag')}
      </StatusBadge>
      <ul className="grid gap-1 text-sm">
        {drift.map((each) => (
          <DriftSentence key={each.key} drift={each} />
        ))}
      </ul>
    </div>
  );
}

/** What was signed and what stands in the catalogue now. */
function DriftSentence({ drift }: { drift: DriftView }) {
  const { t } = useTranslation('agreements');
  const { signed, today, title } = drift;
  if (today === null) return <li>{t('drift.gone', { title: title.text, signed })}</li>;
  return (
    <li>
      {t('drift.changed', { title: title.text, signed, today })}{' '}
      <Link to={paths.course(drift.courseId)}>{t('drift.see')}</Link>
    </li>
  );
}
