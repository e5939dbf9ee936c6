import { useTranslation } from 'react-i18next';
import type { SearchView } from '~/network/show-network.server';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';

/** Fields, cycles and words of a search for partners. */
export function SearchWords({ search }: { search: SearchView }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  return (
    <div className="grid gap-1 text-start">
      <p>{format.list(search.fields)}</p>
      {search.cycles.length > 0 ? (
        <p className="text-sm text-ink-soft">
          {format.list(search.cycles.map((cycle) => t(`cycles.${cycle}`)))}
        </p>
      ) : null}
      {search.text ? (
        <p className="max-w-measure text-sm">
          <LocalisedText value={search.text} />
        </p>
      ) : null}
    </div>
  );
}
