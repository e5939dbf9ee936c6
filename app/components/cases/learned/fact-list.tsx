import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, factId } from './facts';

/** Facts numbered within their unit or document, each with the criteria that look at it. */
export function FactList({
  number,
  facts,
  criteria,
}: {
  /** Number of the unit, or letter of the document. */
  number: number | string;
  facts: readonly Fact[];
  /** By fact: links to the criteria of column two. */
  criteria: Readonly<Record<string, readonly { id: string; label: string }[]>>;
}) {
  const { t } = useTranslation('cases');
  return (
    <dl className="grid grid-cols-1 divide-y divide-line text-sm">
      {facts.map((fact, index) => (
        <div
          key={fact.key}
          id={factId(number, fact.key)}
          tabIndex={-1}
          className="grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 py-1.5"
        >
          <dt className="contents">
            <span className="tabular text-ink-soft">
              {number}.{index + 1}
            </span>
            <span className="text-ink-soft">{fact.term}</span>
          </dt>
          <dd className="col-start-2 min-w-0 [overflow-wrap:anywhere]">
            <span className="text-base">{fact.value}</span>
            {fact.note ? <span className="block text-ink-soft">{fact.note}</span> : null}
            {fact.path ? (
              <code className="block font-mono text-[0.75rem]/4.5 text-ink-soft">
                <span className="sr-only">{t('case.fact.from')} </span>
                <PathText path={fact.path} />
              </code>
            ) : null}
            <CriterionLinks links={criteria[fact.key] ?? []} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A path into the file; a narrow column breaks it after its dots. */
function PathText({ path }: { path: string }) {
  return path.split(/(?<=\.)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a path stand in a fixed order
    <Fragment key={at}>
      {at > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}

function CriterionLinks({ links }: { links: readonly { id: string; label: string }[] }) {
  const { t } = useTranslation('cases');
  if (links.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3">
      <span className="sr-only">{t('case.fact.seenBy')}</span>
      {links.map((each) => (
        <a key={each.id} href={`#${each.id}`} className="py-0.5 font-semibold">
          → {each.label}
        </a>
      ))}
    </span>
  );
}
