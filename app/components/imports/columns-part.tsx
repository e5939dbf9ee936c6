import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ImportPageData } from '~/catalogue/import/import-pages.server';
import { COLUMNS, LANGUAGE_COLUMNS } from '~/catalogue/import/table/columns.data';
import { Button } from '~/components/ui/button';
import { SectionHeading } from '~/components/ui/headings';
import { Select } from '~/components/ui/inputs';

/** Languages that texts of a table are offered in; others are named in the header itself. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'lt', 'nl'] as const;

const NAMES: readonly string[] = COLUMNS.flatMap((column) => [
  column,
  ...(LANGUAGE_COLUMNS.has(column) ? LANGUAGES.map((language) => `${column}_${language}`) : []),
]);

/** Which column of the table is which; read again when it is saved. */
export function ColumnsPart({ columns }: { columns: ImportPageData['columns'] }) {
  const { t } = useTranslation('imports');
  const names = new Set([...NAMES, ...columns.flatMap(({ column }) => column ?? [])]);
  const options = [...names].map((name) => ({ value: name, label: name }));
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
