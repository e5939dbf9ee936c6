import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import type { Activity, Credential } from '~/credentials/report';
import { type HeadingLevel, ReportHeading } from './report-heading';

const MOST_ROWS = 100;

/** Activities say what was done; they are no achievement and carry no credit. */
export function ActivityList({
  activities,
  level,
}: {
  activities: readonly Activity[];
  level: HeadingLevel;
}) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  if (activities.length === 0) return null;
  return (
    <section aria-labelledby="report-activities" className="mt-6">
      <ReportHeading level={level} below={2} id="report-activities" className="text-lg">
        {t('report.activity.title', { count: activities.length })}
      </ReportHeading>
      <ul className="mt-2 divide-y divide-line">
        {activities.slice(0, MOST_ROWS).map((each) => (
          <li key={each.path} className="py-2">
            <bdi>{each.title || t('report.untitled')}</bdi>
            <span className="block text-sm text-ink-soft">
              {[each.hours === null ? null : format.hours(each.hours), each.mode]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the credential says it entitles to: its own words, never proof. */
export function EntitlementList({
  entitlements,
  level,
}: {
  entitlements: NonNullable<Credential['entitlements']>;
  level: HeadingLevel;
}) {
  const { t } = useTranslation('credentials');
  if (entitlements.length === 0) return null;
  return (
    <section aria-labelledby="report-entitlements" className="mt-6">
      <ReportHeading level={level} below={2} id="report-entitlements" className="text-lg">
        {t('report.entitlement.title')}
      </ReportHeading>
      <p className="text-sm text-ink-soft">{t('report.entitlement.note')}</p>
      <ul className="mt-2 grid list-disc gap-1 ps-5">
        {entitlements.slice(0, MOST_ROWS).map((each) => (
          <li key={each.path}>
            <bdi>{each.title || t('report.untitled')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
