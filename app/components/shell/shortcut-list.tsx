import { useTranslation } from 'react-i18next';
import { GO_KEYS } from './navigation';

const KBD =
  'inline-grid min-w-7 place-items-center rounded-sm border border-edge bg-sunken px-1.5 font-mono text-sm';

/** Every shortcut with what it does. */
export function ShortcutList() {
  const { t } = useTranslation('common');
  const rows: { keys: string[]; does: string }[] = [
    { keys: ['?'], does: t('shortcuts.help') },
    { keys: ['/'], does: t('shortcuts.search') },
    ...Object.entries(GO_KEYS).map(([key, { label }]) => ({
      keys: ['g', key],
      does: t(`shortcuts.${label}`),
    })),
  ];
  return (
    <dl className="divide-y divide-line">
      {rows.map(({ keys, does }) => (
        <div key={does} className="flex items-center justify-between gap-6 py-2">
          <dt className="order-last whitespace-nowrap">
            {keys.map((key, index) => (
              <span key={key}>
                {index > 0 ? (
                  <span className="px-1.5 text-sm text-ink-soft">{t('shortcuts.then')}</span>
                ) : null}
                <kbd className={KBD}>{key}</kbd>
              </span>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
