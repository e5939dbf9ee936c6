import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type {
  TemplateAnswer,
  TemplatesPage as TemplatesPageData,
} from '~/agreements/template-page.server';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { Button, buttonClass } from '~/components/ui/button';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { Icon } from '~/components/ui/icon';
import { Select } from '~/components/ui/inputs';
import { Notice } from '~/components/ui/notice';
import { paths } from '~/platform/paths';
import { Guide } from './guide';
import { TemplateTable } from './template-table';
import { UploadPart } from './upload-part';

/** The model agreement for everyone: guide, blank documents, an example, and the way back from Word. */
export function TemplatesPage({
  page,
  answer,
}: {
  page: TemplatesPageData;
  answer: TemplateAnswer | null;
}) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('list.title'), to: paths.agreements() },
          { label: t('templates.crumb') },
        ]}
      />
      <PageHeading title={t('templates.title')} lead={t('templates.lead')} />
      <div className="grid gap-12">
        {answer ? <UploadPart page={page} answer={answer} /> : null}
        <LanguageForm page={page} />
        <TemplateTable page={page} />
        <Example page={page} />
        {answer ? null : <UploadPart page={page} answer={null} />}
        <Guide guide={page.guide} language={page.language} />
      </div>
    </>
  );
}

function LanguageForm({ page }: { page: TemplatesPageData }) {
  const { t } = useTranslation('agreements');
  return (
    <Form
      key={page.language}
      method="get"
      action={paths.agreementTemplates()}
      className="flex flex-wrap items-end gap-4"
      data-print="never"
    >
      <Select
        id="language"
        name="language"
        label={t('templates.language')}
        defaultValue={page.language}
        options={[...page.languages]}
      />
      <Button look="secondary">{t('templates.choose')}</Button>
    </Form>
  );
}

function Example({ page }: { page: TemplatesPageData }) {
  const { t } = useTranslation('agreements');
  const { title, notice, href } = page.example;
  return (
    <section aria-labelledby="example">
      <SectionHeading id="example" lead={t('templates.exampleLead')}>
        {t('templates.example')}
      </SectionHeading>
      <Notice title={<span lang={page.language}>{title}</span>}>
        <p lang={page.language}>{notice}</p>
        <p className="mt-3">
          <a href={href} download className={buttonClass('secondary')}>
            <Icon name="download" />
            {t('templates.exampleDownload')}
          </a>
        </p>
      </Notice>
    </section>
  );
}
