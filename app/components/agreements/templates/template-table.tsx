import { useTranslation } from 'react-i18next';
import type { TemplateRow, TemplatesPage } from '~/agreements/template-page.server';
import { SectionHeading } from '~/components/ui/headings';
import { type Column, Table } from '~/components/ui/table';

/** The sixteen ordinary paths, each a blank Word document. */
export function TemplateTable({ page }: { page: TemplatesPage }) {
  const { t } = useTranslation('agreements');
  const columns = useColumns(page);
  return (
    <section aria-labelledby="blank">
      <SectionHeading id="blank" lead={t('templates.blankLead')}>
        {t('templates.blank')}
      </SectionHeading>
      <Table
        caption={t('templates.blank')}
        captionHidden
        columns={columns}
        rows={page.templates}
        rowKey={(each) => each.name}
      />
    </section>
  );
}

const QUESTIONS = ['direction', 'scope', 'level', 'learning'] as const;

function useColumns(page: TemplatesPage): Column<TemplateRow>[] {
  const { t } = useTranslation('agreements');
  return [
    ...QUESTIONS.map((question, index) => ({
      key: question,
      header: t(`templates.questions.${question}`),
      cell: (row: TemplateRow) => <span lang={page.language}>{row.answers[index]}</span>,
    })),
    {
      key: 'download',
      header: t('templates.file'),
      cell: (row) => (
        <a href={row.href} download>
          {t('templates.download')}
          <span className="sr-only" lang={page.language}>
            {' '}
            ({row.answers.join(', ')})
          </span>
        </a>
      ),
    },
  ];
}
