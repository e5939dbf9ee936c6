import { useTranslation } from 'react-i18next';
import { useFormat } from '../shell/use-format';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';
import { BeforeAfter } from './change-text';
import { usePage } from './workspace-context';

/** Why the banner asks for what it asks: the note of who wants changes, an approval that fell. */
export function TurnReasons() {
  return (
    <>
      <AskedChanges />
      <FallenApproval />
    </>
  );
}

function AskedChanges() {
  const { t } = useTranslation('mcra');
  const { requested } = usePage();
  const format = useFormat();
  if (!requested) return null;
  return (
    <div className="grid gap-1">
      <p className="text-sm text-ink-soft">
        {t('because.asked', { who: requested.who, at: format.dateTime(requested.at) })}
      </p>
      <blockquote className="max-w-measure whitespace-pre-line border-s-2 border-line ps-3 [overflow-wrap:anywhere]">
        {requested.note}
      </blockquote>
    </div>
  );
}

function FallenApproval() {
  const { t } = useTranslation('mcra');
  const { fallen } = usePage();
  const format = useFormat();
  if (!fallen) return null;
  const { who, approvedAt, at, changes } = fallen;
  return (
    <Notice kind="warning" title={t('because.fellTitle')}>
      <p>
        {t('because.fell', {
          who,
          approved: format.dateTime(approvedAt),
          at: format.dateTime(at),
        })}
      </p>
      <Disclosure plain summary={t('because.changed', { count: changes.length })} className="py-1">
        <ul className="grid gap-3">
          {changes.map((change) => (
            <li key={change.address} className="grid gap-1">
              <p className="font-semibold">{change.label}</p>
              <p className="text-sm text-ink-soft">
                {t('changedBy', { name: change.by, at: format.dateTime(change.at) })}
              </p>
              <BeforeAfter change={change} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  );
}
