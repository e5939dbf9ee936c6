import { useTranslation } from 'react-i18next';
import { courseQueryString, isFiltered, unfiltered } from '~/catalogue/finding';
import type { CourseList } from '~/catalogue/list-courses.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';

/** "Did you mean …?", with what the words find when they are spelt so. */
export function NearestLink({ list: { query, nearest } }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  if (!nearest) return null;
  const { text, count, filtered } = nearest;
  const to = { ...(filtered ? query : unfiltered(query)), page: 1, text };
  const said = { text, count, formatted: format.number(count) };
  return (
    <a
      href={paths.courses() + courseQueryString(to)}
      className="inline-block py-1 [overflow-wrap:anywhere]"
    >
      {filtered || !isFiltered(query) ? t('empty.nearest', said) : t('empty.nearestAll', said)}
    </a>
  );
}
