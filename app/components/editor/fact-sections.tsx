import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, FactSection } from '~/catalogue/editing/describe-course.server';
import type { FieldKey } from '~/catalogue/editing/field-keys.data';

/** An entry to read: sections, fields and what stands in them. `below` adds to a field. */
export function FactSections({
  sections,
  below,
}: {
  sections: readonly FactSection[];
  below?: (key: FieldKey) => ReactNode;
}) {
  const { t } = useTranslation('editor');
  return (
    <div className="grid gap-10">
      {sections.map(({ section, facts }) => (
        <section key={section} aria-labelledby={`s-${section}`}>
          <h2 id={`s-${section}`} className="mb-3 text-xl">
            {t(`section.${section}`)}
          </h2>
          <dl className="grid gap-4">
            {facts.map((fact) => (
              <div
                key={fact.key}
                id={fact.key}
                className="grid min-w-0 gap-1 border-t border-line pt-3 sm:grid-cols-[14rem_minmax(0,1fr)] sm:gap-6"
              >
                <dt className="font-semibold">{t(`field.${fact.key}.label`)}</dt>
                <dd className="min-w-0">
                  <FactValue fact={fact} />
                  {below?.(fact.key)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** What a field holds: its texts, or rows of further fields. */
export function FactValue({ fact }: { fact: Fact }) {
  const { t } = useTranslation('editor');
  if (fact.rows.length === 0 && fact.texts.length === 0)
    return <span className="text-ink-soft">{t('history.nothing')}</span>;
  return (
    <div className="grid min-w-0 gap-3 [overflow-wrap:anywhere]">
      {fact.texts.map(({ text, lang }) => (
        <p
          key={`${lang}:${text}`}
          className="max-w-measure whitespace-pre-line"
          {...(lang ? { lang } : {})}
        >
          {text}
          {lang ? <span className="text-sm text-ink-soft"> ({lang})</span> : null}
        </p>
      ))}
      {fact.rows.map((row) => (
        <dl
          key={JSON.stringify(row)}
          className="grid gap-x-4 gap-y-1 border-s-4 border-line ps-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          {row.map((each) => (
            <div key={each.key} className="contents">
              <dt className="text-sm text-ink-soft">{t(`field.${each.key}.label`)}</dt>
              <dd className="min-w-0">
                <FactValue fact={each} />
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </div>
  );
}
