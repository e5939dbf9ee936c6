import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ImportPageData } from '~/catalogue/import/import-pages.server';
import { COLUMNS, LANGUAGE_COLUMNS } from '~/catalogue/import/table/columns.data';
import { Button } from '~/components/ui/button';
import { SectionHeading } from '~/components/ui/headings';
import { Select } from '~/components/ui/inputs';

type Data = Pick<ImportPageData, 'columns' | 'languages'>;

/** What a column may be, by name: texts once for each language. */
function useChoices({ columns, languages }: Data): { value: string; label: string }[] {
  const { t } = useTranslation('imports');
  const known = COLUMNS.flatMap((column) => [
    { value: column, label: t(`columnNames.${column}`) },
    ...(LANGUAGE_COLUMNS.has(column) ? languages : []).map(({ code, name }) => ({
      value: `${column}_${code}`,
      label: t('columnIn', { column: t(`columnNames.${column}`), language: name }),
    })),
  ]);
  // A header may name a language that is not offered.
  const further = columns.flatMap(({ column }) =>
    column === null || known.some(({ value }) => value === column) ? [] : [column],
  );
  return [...known, ...[...new Set(further)].map((value) => ({ value, label: value }))];
}

/** Which column of the table is which; read again when it is saved. */
export function ColumnsPart({ columns, languages }: Data) {
  const { t } = useTranslation('imports');
  const options = useChoices({ columns, languages });
  return (
    <section aria-labelledby="columns-title">
      <SectionHeading id="columns-title" lead={t('columns.lead')}>
        {t('columns.title')}
      </SectionHeading>
      <Form method="post" className="grid grid-cols-1 gap-5">
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map(({ header, column }, index) => (
            <Select
              key={header}
              id={`column-${index}`}
              name={`column-${index}`}
              label={header || t('columns.unnamed', { number: index + 1 })}
              placeholder={t('columns.none')}
              defaultValue={column ?? ''}
              options={options}
            />
          ))}
        </div>
        <div>
          <Button name="intent" value="map" look="secondary">
            {t('columns.save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
