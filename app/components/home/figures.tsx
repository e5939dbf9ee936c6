import { useTranslation } from 'react-i18next';
import { useFormat } from '../shell/use-format';
import { Stats } from '../ui/stat';

export interface HomeFigures {
  readonly courses: number;
  readonly agreementsInForce: number;
  readonly decisionsRecorded: number;
}

/** Three figures, counted when the page was asked for. */
export function Figures({ figures }: { figures: HomeFigures }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const items = [
    { key: 'courses', count: figures.courses },
    { key: 'agreements', count: figures.agreementsInForce },
    { key: 'decisions', count: figures.decisionsRecorded },
  ] as const;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="sr-only">
        {t('figures.title')}
      </h2>
      <Stats
        items={items.map(({ key, count }) => ({
          label: t(`figures.${key}`, { count }),
          value: format.number(count),
        }))}
      />
    </section>
  );
}
