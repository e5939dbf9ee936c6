import { useTranslation } from 'react-i18next';
import { type CourseQuery, courseQueryString } from '~/catalogue/finding';
import { paths } from '~/platform/paths';
import { useRootData } from '../shell/root-data';
import { useLinks } from '../ui/use-links';

/** For those who browse rather than search, and for those who search the same again. */
export function WaysToLook({ query }: { query: CourseQuery }) {
  const { t } = useTranslation('catalogue');
  const onClick = useLinks();
  const viewer = useRootData()?.viewer;
  const saved = courseQueryString({ ...query, page: 1 }).replace(/^\?/, '');
  const links = [
    [paths.fields(), t('list.byField')],
    [paths.providers(), t('list.byProvider')],
    [paths.skills(), t('list.bySkill')],
    [paths.explorer(), t('list.byProgramme')],
    ...(viewer ? [[paths.savedSearches(), t('list.savedSearches')]] : []),
    ...(saved === '' ? [] : [[paths.savedSearches({ query: saved }), t('list.saveSearch')]]),
  ] as const;
  return (
    <nav aria-label={t('list.browse')} className="-mt-4 mb-6" data-print="never">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard */}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" onClick={onClick}>
        {links.map(([href, text]) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-6 items-center">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
