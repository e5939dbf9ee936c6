import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Notice } from '~/components/ui/notice';
import type { RegisterOutcome } from '~/credentials/accreditation/register-page.server';
import { useTally } from './use-tally';

/** What an import did, or would do: numbers, entries, and the rows refused. */
export function Outcome({ outcome }: { outcome: RegisterOutcome }) {
  const { t } = useTranslation('trust');
  const tally = useTally();
  const { file, dryRun, refused } = outcome;
  return (
    <Notice
      live
      kind={refused > 0 ? 'warning' : dryRun ? 'info' : 'success'}
      title={t(dryRun ? 'register.compareTitle' : 'register.outcomeTitle', { file })}
      className="mb-8"
    >
      <p>{tally(outcome)}</p>
      <Keys title={t('register.newKeys')} keys={outcome.addedKeys} />
      <Keys title={t('register.changedKeys')} keys={outcome.changedKeys} />
      <Refused outcome={outcome} />
    </Notice>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <Disclosure plain summary={title}>
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
            <strong>{t('register.row', { row })}</strong> {t(`register.rowError.${code}`)}
            {detail ? ` (${detail})` : ''}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
