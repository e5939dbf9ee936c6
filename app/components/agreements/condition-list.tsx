import { useTranslation } from 'react-i18next';
import type { ConditionFact } from '~/agreements/condition-facts';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';

/** A condition as a sentence in the reader's language. */
function useConditionWords() {
  const catalogue = useCodeText('catalogue');
  const agreements = useCodeText('agreements');
  const format = useFormat();
  return (fact: ConditionFact): string => {
    const name = (item: string) =>
      fact.list === 'formats' || fact.list === 'sealLevels'
        ? agreements(fact.list, item)
        : catalogue(fact.list ?? '', item);
    const list = fact.items
      ? anyOf(fact.items.map(name), fact.list !== 'formats', format.locale)
      : '';
    const day = fact.day ? format.date(fact.day) : '';
    return agreements('conditions', fact.code, { ...fact.values, list, day });
  };
}

/** "a, b or c"; words that begin with a capital only where they stand alone go on in lower case. */
function anyOf(items: readonly string[], lowerCase: boolean, locale: string): string {
  const words = items.map((item) =>
    lowerCase ? item.charAt(0).toLocaleLowerCase(locale) + item.slice(1) : item,
  );
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'disjunction' }).format(
    words,
  );
}

/** Conditions in plain words, each with the clause that states it. */
export function ConditionList({ conditions }: { conditions: readonly ConditionFact[] }) {
  const { t } = useTranslation('agreements');
  const words = useConditionWords();
  return (
    <ul className="grid gap-1 text-start">
      {conditions.map((fact) => (
        <li key={`${fact.code}-${fact.clause}-${JSON.stringify(fact.values)}`}>
          {words(fact)}{' '}
          <span className="text-sm whitespace-nowrap text-ink-soft">
            <span className="sr-only">({t('show.clause', { clause: fact.clause })})</span>
            <span aria-hidden="true">{fact.clause}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
