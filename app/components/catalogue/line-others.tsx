import { useTranslation } from 'react-i18next';
import type { Recognition } from '~/recognition/where-recognised.server';
import { SourceList } from '../agreements/source-list';

/** The other courses of the same line: with this one, or instead of it. */
export function LineOthers({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  const { others, rule } = recognition;
  if (others.length === 0) return null;
  const words = {
    and: () => t('where.together'),
    or: () => t('where.instead'),
    'n-of-m': () => t('where.someOf', { count: rule.kind === 'n-of-m' ? rule.n : 1 }),
  };
  return (
    <div className="mt-2 grid gap-1 text-sm">
      <p>{words[rule.kind]()}</p>
      <SourceList sources={others} />
    </div>
  );
}
