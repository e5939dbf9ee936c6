import { useTranslation } from 'react-i18next';
import { useCodeText } from '~/platform/i18n';
import type { EarlierRefusal } from '~/recognition/explore-earlier.server';
import { LocalisedText } from '../catalogue/localised-text';
import { Card } from '../ui/card';
import { StatusBadge } from '../ui/status-badge';

/** Courses that were examined and refused for what they are, with the reasons. */
export function RefusalList({ refusals }: { refusals: readonly EarlierRefusal[] }) {
  const { t } = useTranslation('explorer');
  const reason = useCodeText('catalogue');
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {refusals.map((each) => (
        <li key={each.key}>
          <Card as="article" className="grid h-full content-start gap-3">
            <p>
              <StatusBadge tone="invalid" size="sm">
                {t('refused.title')}
              </StatusBadge>
            </p>
            <h3 className="text-base">
              <LocalisedText value={each.title} />
              <span className="block text-sm font-normal text-ink-soft">
                {each.code} · <LocalisedText value={each.provider} />
              </span>
            </h3>
            <p className="text-sm">{t('refused.reasons', { year: String(each.latestYear) })}</p>
            <ul className="grid list-disc gap-1 ps-6">
              {each.reasons.map((code) => (
                <li key={code}>{reason('refusalReasons', code)}</li>
              ))}
            </ul>
          </Card>
        </li>
      ))}
    </ul>
  );
}
