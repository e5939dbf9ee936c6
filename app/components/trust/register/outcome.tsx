import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Notice } from '~/components/ui/notice';
import type { RegisterOutcome } from '~/credentials/accreditation/register-page.server';
import { useTally } from './use-tally';

/** What an import did, or would do: numbers, entries, and the rows refused. */
export function Outcome({ outcome }: { outcome: RegisterOutcome }) {
  const { t } = useTranslation('trust');
  const tally = useTally();
  const { file, dryRun, refused, added, changed, removed, unchanged, withheld } = outcome;
  const isImported = added + changed + removed > 0 && !withheld;
  const title = dryRun ? 'compareTitle' : isImported ? 'outcomeTitle' : 'nothingImported';
  const isPoor =
    refused > 0 || outcome.isToConfirm || withheld !== null || (!isImported && unchanged === 0);
  return (
    <Notice
      live
      kind={isPoor ? 'warning' : dryRun || !isImported ? 'info' : 'success'}
      title={t(`register.${title}`, { file })}
      className="mb-8"
    >
      {withheld ? <p className="font-semibold">{t(`register.withheld.${withheld}`)}</p> : null}
      {outcome.confirm ? <p className="font-semibold">{t('register.toConfirm')}</p> : null}
      <p>{tally(outcome)}</p>
      <Keys title={t('register.removedKeys')} keys={outcome.removedKeys} open />
      <Keys title={t('register.newKeys')} keys={outcome.addedKeys} />
      <Keys title={t('register.changedKeys')} keys={outcome.changedKeys} />
      <Refused outcome={outcome} />
    </Notice>
  );
}

function Keys({
  title,
  keys,
  open = false,
}: {
  title: string;
  keys: readonly string[];
  open?: boolean;
}) {
  if (keys.length === 0) return null;
  return (
    <Disclosure plain open={open} summary={title}>
      <ul className="list-disc ps-5 text-sm [overflow-wrap:anywhere]">
        {keys.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Refused({ outcome: { errors } }: { outcome: RegisterOutcome }) {
  const { t } = useTranslation('trust');
  if (errors.length === 0) return null;
  return (
    <Disclosure plain open summary={t('register.errorsTitle')}>
      <ul className="list-disc ps-5 text-sm [overflow-wrap:anywhere]">
        {errors.map(({ row, code, detail }) => (
          <li key={`${row}-${code}-${detail}`}>
            {code === 'workbook' ? null : <strong>{t('register.row', { row })} </strong>}
            {t(`register.rowError.${code}`)}
            {detail ? ` (${detail})` : ''}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
