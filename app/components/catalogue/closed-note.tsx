import { useTranslation } from 'react-i18next';
import type { PromiseClosed } from '~/recognition/promise-closed';
import { useFormat } from '../shell/use-format';
import { Icon } from '../ui/icon';

/** Beside a promise of recognition: that one cannot begin the course now, and since when. */
export function ClosedNote({ closed, of }: { closed: PromiseClosed; of?: string | undefined }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const values =
    closed.kind === 'years'
      ? { years: format.list(closed.years) }
      : { date: format.date(closed.on) };
  const text = t(`closed.${closed.kind}`, values);
  return (
    <p className="flex max-w-measure gap-2 text-sm font-semibold">
      <Icon name="clock" className="mt-0.5 shrink-0" />
      <span>{of ? t('closed.of', { title: of, text }) : text}</span>
    </p>
  );
}
