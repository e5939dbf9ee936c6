import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ComponentRows, useComponentErrors } from '~/components/requests/component-rows';
import { PaperSteps } from '~/components/requests/paper-steps';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Colon } from '~/components/ui/colon';
import { FormErrors } from '~/components/ui/form-errors';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { paths } from '~/platform/paths';
import type { RetypedForm, showComponents } from '~/recognition/retype-case.server';

type Page = Awaited<ReturnType<typeof showComponents>>;

/** What stands on the paper, typed row by row; the scan is one click away. */
export function RetypePage({ page, returned }: { page: Page; returned: RetypedForm | null }) {
  const { t } = useTranslation('cases');
  const state = returned?.state ?? page.state;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: page.fileNumber ?? t('case.noNumber'), to: paths.case(page.caseId) },
          { label: t('paper.components.title') },
        ]}
      />
      <PageHeading title={t('paper.components.title')} lead={t('paper.components.lead')} />
      <div className="grid grid-cols-1 gap-6">
        {page.isDraft ? <PaperSteps current="components" /> : null}
        {page.scan ? (
          <p>
            <a href={paths.caseDocument(page.caseId, page.scan.id)} download>
              {t('case.document.download')}
              <Colon />
              {page.scan.title}
            </a>
          </p>
        ) : null}
        {returned?.problem === 'overtaken' ? (
          <Notice kind="warning" live>
            {t('case.problem.overtaken')}
          </Notice>
        ) : null}
        <FormErrors errors={useComponentErrors(state)} />
        <TypedRows page={page} state={state} />
      </div>
    </>
  );
}

function TypedRows({ page, state }: { page: Page; state: Page['state'] }) {
  const { t } = useTranslation('cases');
  return (
    <Card>
      <Form
        method="post"
        action={paths.caseComponents(page.caseId)}
        preventScrollReset
        className="grid grid-cols-1 gap-8"
      >
        <input type="hidden" name="revision" value={page.revision} />
        <ComponentRows state={state} countries={page.countries} />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="save" icon="check">
            {t('case.retype.save')}
          </Button>
          <LinkButton to={paths.case(page.caseId)} look="secondary">
            {t('case.retype.back')}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
