import type { ReactNode } from 'react';
import type { Fact, FactValue } from '~/catalogue/course-facts.server';
import { FoldedProse } from './folded';

/** Letters from which on a fact is prose. */
const LONG = 500;

/** A value, linked where it leads somewhere; elements without components: pages hold hundreds. */
export function factValue({ text, lang, href }: FactValue): ReactNode {
  if (!href && text.length > LONG)
    return <FoldedProse value={{ text, ...(lang ? { lang } : {}) }} atOnce={LONG} />;
  if (!href) return lang ? <span lang={lang}>{text}</span> : text;
  const away = /^https?:/.test(href) ? { rel: 'noreferrer external' } : {};
  return (
    <a href={href} {...away} {...(lang ? { lang } : {})}>
      {text}
    </a>
  );
}

const valuesOf = ({ values }: Fact): ReactNode =>
  values.length === 1 && values[0] ? (
    factValue(values[0])
  ) : (
    <ul className="grid gap-1">
      {values.map((value) => (
        <li key={value.text + (value.href ?? '')}>{factValue(value)}</li>
      ))}
    </ul>
  );

/** Facts in words made on the server: beside each other where there is room, or `stacked`. */
export function FactList({
  facts,
  stacked = false,
  children,
}: {
  facts: readonly Fact[];
  stacked?: boolean;
  children?: ReactNode;
}) {
  return (
    <dl className={stacked ? 'grid gap-3' : 'divide-y divide-line border-y border-line'}>
      {facts.map((fact) => (
        <div
          key={fact.term}
          className={
            stacked ? 'grid' : 'grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(8rem,1fr)_2fr]'
          }
        >
          <dt className={stacked ? 'text-sm text-ink-soft' : 'text-ink-soft'}>{fact.term}</dt>
          <dd className="min-w-0 max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">
            {valuesOf(fact)}
          </dd>
        </div>
      ))}
      {children}
    </dl>
  );
}
