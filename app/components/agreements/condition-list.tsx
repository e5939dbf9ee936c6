import { useTranslation } from 'react-i18next';
import type { ConditionFact } from '~/agreements/condition-facts';
import { conditionInWords } from '~/agreements/condition-words';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';

/** A condition as a sentence in the reader's language. */
function useConditionWords() {
  const catalogue = useCodeText('catalogue');
  const agreements = useCodeText('agreements');
  const { locale, date } = useFormat();
  return (fact: ConditionFact): string =>
    conditionInWords(fact, { locale, date, agreements, catalogue });
}

/**
 * Conditions in plain words with the clause that states them: seen once below those of one clause,
 * heard with each.
 */
export function ConditionList({ conditions }: { conditions: readonly ConditionFact[] }) {
  const { t } = useTranslation('agreements');
  const words = useConditionWords();
  return (
    <ul className="grid gap-1 text-start">
      {conditions.map((fact, index) => (
        <li key={`${fact.code}-${fact.clause}-${JSON.stringify(fact.values)}`}>
          {words(fact)}{' '}
          <span className="sr-only">({t('show.clause', { clause: fact.clause })})</span>
          {conditions[index + 1]?.clause === fact.clause ? null : (
            <span aria-hidden="true" className="text-sm whitespace-nowrap text-ink-soft">
              {fact.clause}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
