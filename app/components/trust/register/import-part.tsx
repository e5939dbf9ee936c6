import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Checkbox } from '~/components/ui/choice';
import { Disclosure } from '~/components/ui/disclosure';
import { FileDrop } from '~/components/ui/file-drop';
import { SectionHeading } from '~/components/ui/headings';
import { Select } from '~/components/ui/inputs';
import { Table } from '~/components/ui/table';
import type {
  RegisterPageData,
  RegisterResult,
} from '~/credentials/accreditation/register-page.server';
import { TABLE_COLUMNS } from '~/credentials/accreditation/table-columns.data';
import { Outcome } from './outcome';
import { useTally } from './use-tally';

const FORMATS = ['elm', 'deqar', 'table'] as const;

/** The form that takes a register's file: compare first, or import at once. */
export function ImportPart({ came }: { came: RegisterResult | null }) {
  const { t } = useTranslation('trust');
  const wrong = came && !came.ok && !('key' in came) ? [t(`error.${came.error}`)] : undefined;
  const outcome = came?.ok && 'outcome' in came ? came.outcome : null;
  return (
    <Card as="section" labelledBy="import-title">
      {outcome ? <Outcome outcome={outcome} /> : null}
      <SectionHeading id="import-title" lead={t('register.uploadLead')}>
        {t('register.uploadTitle')}
      </SectionHeading>
      <form method="post" encType="multipart/form-data" className="grid max-w-xl gap-5">
        <Select
          id="format"
          name="format"
          label={t('register.format')}
          placeholder={t('register.anyFormat')}
          options={FORMATS.map((each) => ({ value: each, label: t(`register.source.${each}`) }))}
        />
        <FileDrop
          id="register-file"
          name="file"
          label={t('register.file')}
          accept=".json,.jsonld,.csv"
          required
          {...(wrong ? { errors: wrong } : {})}
        />
        <Checkbox
          id="replace"
          name="replace"
          label={t('register.replace')}
          help={t('register.replaceHelp')}
          defaultChecked={Boolean(outcome?.confirm)}
        />
        {outcome?.confirm ? <input type="hidden" name="confirm" value={outcome.confirm} /> : null}
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="compare">
            {t('register.compare')}
          </Button>
          <Button name="intent" value="import" look="secondary">
            {t('register.import')}
          </Button>
        </div>
      </form>
      <Disclosure plain className="mt-4" summary={t('register.columns')}>
        <p className="max-w-measure">{t('register.columnsText')}</p>
        <code className="mt-2 block text-sm [overflow-wrap:anywhere]">
          {TABLE_COLUMNS.join(',')}
        </code>
      </Disclosure>
    </Card>
  );
}

/** Every import that changed something. */
export function ImportHistory({ imports }: { imports: RegisterPageData['imports'] }) {
  const { t } = useTranslation('trust');
  const format = useFormat();
  const tally = useTally();
  return (
    <section aria-labelledby="history-title">
      <SectionHeading id="history-title">{t('register.historyTitle')}</SectionHeading>
      {imports.length === 0 ? (
        <p className="text-ink-soft">{t('register.noImports')}</p>
      ) : (
        <Table
          caption={t('register.historyCaption')}
          captionHidden
          rows={imports}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'file',
              header: t('register.file'),
              rowHeader: true,
              cell: (row) => <span className="[overflow-wrap:anywhere]">{row.fileName}</span>,
            },
            { key: 'at', header: t('register.at'), cell: (row) => format.dateTime(row.at) },
            {
              key: 'format',
              header: t('register.format'),
              cell: (row) => t(`register.source.${row.format}`),
            },
            { key: 'result', header: t('register.result'), cell: tally },
          ]}
        />
      )}
    </section>
  );
}
