import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { MyRequest } from '~/recognition/my-requests.server';
import { STATUS_TONE, useCaseWords } from '../cases/words';
import { useFormat } from '../shell/use-format';
import { LinkButton } from '../ui/button';
import { cx } from '../ui/cx';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/headings';
import { Icon } from '../ui/icon';
import { StatusBadge } from '../ui/status-badge';

/** /requests: every request of a learner, in words. */
export function MyRequestsPage({ requests }: { requests: readonly MyRequest[] }) {
  const { t } = useTranslation('cases');
  if (requests.length === 0) return <NoRequests />;
  return (
    <>
      <PageHeading
        title={t('requests.title')}
        lead={t('requests.lead')}
        actions={
          <>
            <MyQuestions />
            <LinkButton icon="plus" to={paths.newRequest()}>
              {t('requests.new')}
            </LinkButton>
          </>
        }
      />
      <p className="mb-3 text-sm text-ink-soft">
        {t('requests.count', { count: requests.length })}
      </p>
      <ol className="grid grid-cols-1 gap-4">
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </ol>
    </>
  );
}

function NoRequests() {
  const { t } = useTranslation('cases');
  return (
    <>
      <PageHeading title={t('requests.title')} lead={t('requests.lead')} />
      <EmptyState
        icon="graduation"
        title={t('requests.empty.title')}
        actions={
          <>
            <LinkButton to={paths.newRequest()}>{t('requests.empty.action')}</LinkButton>
            <LinkButton look="secondary" to={paths.newPaperRequest()}>
              {t('requests.form.onPaper')}
            </LinkButton>
            <MyQuestions />
          </>
        }
      >
        {t('requests.empty.text')}
      </EmptyState>
    </>
  );
}

/** What was asked, where it stands, what happens next: read from left to right. */
function RequestItem({ request }: { request: MyRequest }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const format = useFormat();
  const { id, status, fileNumber, yourTurn, titles } = request;
  const name =
    titles.length > 0
      ? format.list(titles)
      : t('requests.draftName', { date: format.date(request.createdAt) });
  return (
    <li
      className={cx(
        'grid gap-x-8 gap-y-3 rounded-lg border bg-surface p-4 shadow-sm sm:p-5',
        'md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]',
        yourTurn ? 'border-s-4 border-unknown-line' : 'border-line',
      )}
    >
      <div className="grid content-start gap-1">
        <h2 className="text-lg [overflow-wrap:anywhere]">
          <Link to={paths.case(id)}>{name}</Link>
        </h2>
        <p className="text-sm text-ink-soft">
          {t('requests.to', { institution: request.institution })}
          {fileNumber ? <span className="tabular"> · {fileNumber}</span> : null}
        </p>
      </div>
      <div className="grid content-start gap-1.5">
        <StatusBadge tone={STATUS_TONE[status]}>{words.status(status)}</StatusBadge>
        <p className={yourTurn ? 'font-semibold' : ''}>{t(`requests.next.${status}`)}</p>
        <RequestDeadline request={request} />
      </div>
    </li>
  );
}

function RequestDeadline({ request: { deadline } }: { request: MyRequest }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  if (!deadline) return null;
  const date = format.date(deadline.on);
  return (
    <p className={cx('flex items-start gap-1.5 text-sm', deadline.past && 'text-invalid')}>
      <Icon name={deadline.past ? 'alert' : 'calendar'} size="sm" className="mt-0.75" />
      <span>
        <time dateTime={deadline.on}>{t(`requests.byKind.${deadline.kind}`, { date })}</time>
        {deadline.past && deadline.kind !== 'appeal' ? <> · {t('requests.late')}</> : null}
      </span>
    </p>
  );
}

/** What the learner asked before enrolling is kept beside the requests. */
function MyQuestions() {
  const { t } = useTranslation('explorer');
  return (
    <LinkButton look="quiet" to={paths.questions()}>
      {t('questions.mine')}
    </LinkButton>
  );
}
