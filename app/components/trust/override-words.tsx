import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import type { OverrideWord } from '~/credentials/trust/trust-view';

/** What an operator says against a list: the effect, since when, and why. */
export function OverrideWords({
  words,
}: {
  words: readonly (OverrideWord & { readonly againstGrant?: boolean })[];
}) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  return words.map(({ effect, reason, since, againstGrant }) => (
    <span key={`${effect} ${since} ${reason}`} className="block [overflow-wrap:anywhere]">
      {t('override.word', {
        effect: t(`effect.${effect === 'distrust' && againstGrant ? 'distrust-granted' : effect}`),
        date: format.date(since),
        reason,
      })}
    </span>
  ));
}
