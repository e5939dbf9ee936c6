import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { InvitationPage as PageData } from '~/agreements/workspace/open-invitation.server';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { PageHeading } from '../ui/headings';

/** Whose invitation a single-use link is; opening it uses it up. */
export function InvitationPage({ page }: { page: PageData }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <>
      <PageHeading
        eyebrow={page.code}
        title={t('guest.title')}
        lead={t('guest.lead', { name: page.name, institution: page.institution })}
      />
      <Card className="grid max-w-2xl gap-4">
        <p>{t('guest.once', { until: format.date(page.until) })}</p>
        <Form method="post" reloadDocument>
          <Button>{t('guest.open')}</Button>
        </Form>
      </Card>
    </>
  );
}
