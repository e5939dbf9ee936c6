import { useTranslation } from 'react-i18next';
import type { ProgrammeDoubt } from '~/curriculum/plausibility';
import { useFormat } from '../shell/use-format';
import { StatusBadge } from '../ui/status-badge';

/** Questions about programmes, each with its row where they come from a table. */
export function DoubtList({
  doubts,
}: {
  doubts: readonly (ProgrammeDoubt & { readonly row?: number })[];
}) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  const words = useDoubtWords();
  return (
    <ul className="grid gap-2">
      {doubts.map((doubt) => (
        <li
          key={JSON.stringify(doubt)}
          className="flex flex-wrap items-start gap-x-3 gap-y-1 sm:flex-nowrap"
        >
          <StatusBadge size="sm" tone="unknown">
            {doubt.row === undefined
              ? t('doubt.mark')
              : t('doubt.inRow', { row: format.number(doubt.row) })}
          </StatusBadge>
          <span>{words(doubt)}</span>
        </li>
      ))}
    </ul>
  );
}

function useDoubtWords() {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  return (doubt: ProgrammeDoubt): string =>
    doubt.code === 'cycle-level'
      ? t('doubt.cycle-level', { eqf: doubt.eqf, cycle: t(`cycle.${doubt.cycle}`) })
      : t(`doubt.${doubt.code}`, {
          eqf: doubt.eqf,
          ects: format.number(doubt.ects),
          least: format.number(doubt.least),
          most: format.number(doubt.most),
        });
}
