import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { InvitationPage as PageData } from '~/agreements/workspace/open-invitation.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button, LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { PageHeading } from '../ui/headings';
import { TextArea } from '../ui/inputs';

export function InvitationPage({ page }: { page: PageData }) {
  if (page.kind === 'invitation') return <Invitation page={page} />;
  return page.kind === 'used' ? <Used page={page} /> : <Ended page={page} />;
}

/** The link was taken back or has run out: who can send another one. */
function Ended({ page }: { page: Extract<PageData, { kind: 'ended' }> }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { code, who, why, at } = page;
  return (
    <PageHeading
      eyebrow={code}
      title={t(`guest.${why}Title`)}
      lead={t(`guest.${why}`, { who, date: format.date(at) })}
    />
  );
}

/** The link was used, and this browser is still open to an agreement. */
function Used({ page }: { page: Extract<PageData, { kind: 'used' }> }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { code, name, until } = page;
  return (
    <>
      <PageHeading eyebrow={code} title={t('guest.usedTitle')} lead={t('guest.usedLead')} />
      <Card className="grid max-w-2xl gap-4">
        <p>{t('guest.usedOpen', { code, name, until: format.date(until) })}</p>
        <LinkButton to={paths.agreementWorkspace(code)} className="w-fit">
          {t('guest.open')}
        </LinkButton>
      </Card>
    </>
  );
}

/** Whose invitation a single-use link is; opening it uses it up. */
function Invitation({ page }: { page: Extract<PageData, { kind: 'invitation' }> }) {
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
        {page.signedIn === null ? <Enter /> : <SignedIn name={page.signedIn} />}
        {page.mayDecline && page.signedIn === null ? <Decline /> : null}
      </Card>
    </>
  );
}

function Enter() {
  const { t } = useTranslation('mcra');
  return (
    <Form method="post" reloadDocument>
      <Button>{t('guest.open')}</Button>
    </Form>
  );
}

/** Under their own name they see what their own institution sees: the link stays good. */
function SignedIn({ name }: { name: string }) {
  const { t } = useTranslation('mcra');
  return (
    <form method="post" action={paths.signOut()} className="grid justify-items-start gap-3">
      <p>{t('guest.signedIn', { name })}</p>
      <Button look="secondary">{t('guest.signOut')}</Button>
    </form>
  );
}

/** Saying no at once, with a reason or without one. */
function Decline() {
  const { t } = useTranslation('mcra');
  return (
    <Form method="post" reloadDocument className="grid gap-3 border-t border-line pt-4">
      <p className="text-ink-soft">{t('guest.declineLead')}</p>
      <input type="hidden" name="intent" value="decline" />
      <TextArea
        id="decline-note"
        name="note"
        label={t('guest.declineNote')}
        rows={3}
        maxLength={2_000}
        optional
      />
      <Button look="danger" className="w-fit">
        {t('guest.decline')}
      </Button>
    </Form>
  );
}
