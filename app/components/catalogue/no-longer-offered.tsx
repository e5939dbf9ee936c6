import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Notice } from '../ui/notice';

/** That a course has ended, and why its page is still there. `since` is in milliseconds. */
export function NoLongerOffered({
  id,
  since,
  versions = false,
}: {
  id: string;
  since: number;
  /** Leads to what was published before. */
  versions?: boolean;
}) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return (
    <Notice kind="warning" className="mb-6" title={t('gone.since', { date: format.date(since) })}>
      <p className="max-w-measure">{t('gone.kept')}</p>
      {versions ? (
        <p>
          <a href={paths.courseVersions(id)}>{t('gone.versions')}</a>
        </p>
      ) : null}
    </Notice>
  );
}
