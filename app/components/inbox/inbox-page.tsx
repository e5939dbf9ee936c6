/** components/inbox — an office's cases, dense and in order of urgency. This file: the page. */
import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { Inbox } from '~/recognition/inbox.server';
import { inboxAddress } from '~/recognition/inbox-query';
import { useRootData } from '../shell/root-data';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Pagination } from '../ui/pagination';
import { BulkBar } from './bulk-bar';
import { CaseChart } from './case-chart';
import { InboxFilters } from './inbox-filters';
import { InboxTable } from './inbox-table';
import { InboxViews } from './inbox-views';
import { OpenQuestions } from './open-questions';

/** /cases: what waits for the role acted in, and everything beside it. */
export function InboxPage({
  inbox,
  mayFile,
  questions,
}: {
  inbox: Inbox;
  mayFile: boolean;
  questions: number;
}) {
  const { t } = useTranslation('cases');
  const place = useRootData()?.viewer?.acting.institutionName;
  return (
    <>
      <PageHeading
        title={t('inbox.title')}
        {...(place ? { lead: t('inbox.lead', { place }) } : {})}
        actions={
          mayFile ? (
            <LinkButton look="secondary" icon="plus" to={paths.newRequest()}>
              {t('inbox.empty.file')}
            </LinkButton>
          ) : null
        }
      />
      <BulkAnswerNotice />
      <OpenQuestions count={questions} />
      <CaseChart inbox={inbox} />
      <InboxViews inbox={inbox} />
      <InboxFilters inbox={inbox} />
      {inbox.cut ? (
        <Notice kind="warning" className="mt-4">
          <p>{t('inbox.cut')}</p>
        </Notice>
      ) : null}
      <p role="status" className="mt-6 mb-2 text-sm text-ink-soft">
        {t('inbox.found', { count: inbox.total })}
      </p>
      {inbox.items.length > 0 ? <CaseList inbox={inbox} /> : <NothingHere inbox={inbox} />}
      <Pagination
        page={inbox.query.page}
        pages={inbox.pages}
        hrefFor={(page) => inboxAddress(inbox.query, { page })}
      />
    </>
  );
}

/** The table; where full matches can be accepted it stands in the form that does so. */
function CaseList({ inbox }: { inbox: Inbox }) {
  const choosing = inbox.items.some((item) => item.acceptable > 0);
  if (!choosing) return <InboxTable inbox={inbox} choosing={false} />;
  return (
    <Form method="post" action={inboxAddress(inbox.query, { page: inbox.query.page })}>
      <BulkBar />
      <InboxTable inbox={inbox} choosing />
    </Form>
  );
}

/** What came of the last choice; it stands in the address, so that a reload repeats nothing. */
function BulkAnswerNotice() {
  const { t } = useTranslation('cases');
  const [search] = useSearchParams();
  const count = (name: string): number =>
    Math.max(0, Math.trunc(Number(search.get(name) ?? 0))) || 0;
  if (!search.has('accepted')) return null;
  const accepted = count('accepted');
  const skipped = count('skipped');
  const nothing = accepted === 0 && skipped === 0;
  return (
    <Notice kind={accepted > 0 ? 'success' : 'warning'} live className="mb-6">
      <p>
        {accepted > 0 ? t('inbox.bulk.done', { count: accepted }) : t('inbox.bulk.none')}{' '}
        {skipped > 0 ? t('inbox.bulk.skipped', { count: skipped }) : null}
        {nothing ? t('inbox.bulk.nothing') : null}
      </p>
    </Notice>
  );
}

function NothingHere({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation('cases');
  const { query, narrowed } = inbox;
  const kind = narrowed ? 'narrowed' : query.view;
  const plain = { q: '', status: '', unit: '', overdue: false } as const;
  return (
    <EmptyState
      title={t(`inbox.empty.${kind}`)}
      actions={
        narrowed ? (
          <LinkButton look="secondary" to={inboxAddress(query, plain)}>
            {t('inbox.filter.clear')}
          </LinkButton>
        ) : query.view === 'open' ? null : (
          <LinkButton look="secondary" to={inboxAddress(query, { view: 'open' })}>
            {t('inbox.empty.showOpen')}
          </LinkButton>
        )
      }
    >
      {t(`inbox.empty.${kind}Text`)}
    </EmptyState>
  );
}
