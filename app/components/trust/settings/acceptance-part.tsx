import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { Acceptance } from '~/credentials/trust/import-lists.server';
import { useListCountry } from '../use-country';

/** What became of the proposals where not all of them could be put in force. */
export function AcceptancePart({ acceptance: { accepted, dropped } }: { acceptance: Acceptance }) {
  const { t } = useTranslation('trust');
  const country = useListCountry();
  if (accepted === 0 && dropped.length === 0)
    return (
      <Notice kind="info" live>
        {t('acceptance.nothing')}
      </Notice>
    );
  return (
    <Notice
      kind={accepted > 0 ? 'warning' : 'danger'}
      title={t('acceptance.accepted', { count: accepted })}
      live
    >
      <p>{t('acceptance.dropped', { count: dropped.length })}</p>
      <ul className="list-disc ps-5">
        {dropped.map(({ territory, why }) => (
          <li key={territory}>
            {t('acceptance.line', { list: country(territory), why: t(`acceptance.why.${why}`) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
