/** What is known beside agreements: earlier decisions, refusals, and what the reader has asked. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import type { AskedQuestion, Indication, NotRecognised } from '~/recognition/indications.server';
import { buttonClass } from '../ui/button';
import { Card } from '../ui/card';
import { StatusBadge } from '../ui/status-badge';
import { WhereTitle } from './where-title';

/** Earlier decisions suggest it; nothing is promised. */
export function Indicated({
  indication,
  courseId,
  mayAsk,
}: {
  indication: Indication;
  courseId: string;
  mayAsk: boolean;
}) {
  const { t } = useTranslation('catalogue');
  return (
    <Card as="article" className="grid gap-3">
      <WhereTitle institution={indication.institution} own={indication.own}>
        <StatusBadge tone="progress" icon="info">
          {t('where.indicative')}
        </StatusBadge>
      </WhereTitle>
      <p className="max-w-measure">
        {t('where.indicativeText', {
          count: indication.decisions,
          year: String(indication.latestYear),
        })}
      </p>
      {indication.own && mayAsk ? <AskLink courseId={courseId} /> : null}
    </Card>
  );
}

/** Examined and refused, with the reasons: told to its own learners where it chose so. */
export function NotRecognisedThere({
  refusal,
  courseId,
  mayAsk,
}: {
  refusal: NotRecognised;
  courseId: string;
  mayAsk: boolean;
}) {
  const { t } = useTranslation('catalogue');
  const reason = useCodeText('catalogue');
  return (
    <Card as="article" className="grid gap-3">
      <WhereTitle institution={refusal.institution} own>
        <StatusBadge tone="invalid">{t('where.notRecognised')}</StatusBadge>
      </WhereTitle>
      <p className="max-w-measure">
        {t('where.notRecognisedText', { year: String(refusal.latestYear) })}
      </p>
      <ul className="grid list-disc gap-1 ps-6">
        {refusal.reasons.map((code) => (
          <li key={code}>{reason('refusalReasons', code)}</li>
        ))}
      </ul>
      {mayAsk ? <AskLink courseId={courseId} /> : null}
    </Card>
  );
}

function AskLink({ courseId }: { courseId: string }) {
  const { t } = useTranslation('catalogue');
  return (
    <p data-print="never">
      <a className={buttonClass('secondary')} href={paths.askAbout(courseId)}>
        {t('where.ask')}
      </a>
    </p>
  );
}

const TONES = {
  asked: 'progress',
  approved: 'valid',
  declined: 'invalid',
  withdrawn: 'neutral',
} as const;

/** The reader's own question about this course, and how it stands. */
export function AskedAlready({ question }: { question: AskedQuestion }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { institution, status, holds, validUntil } = question;
  const expired = status === 'approved' && !holds;
  return (
    <Card as="article" className="grid gap-3">
      <WhereTitle institution={institution} own>
        <StatusBadge tone={expired ? 'unknown' : TONES[status]}>
          {expired ? t('where.asked.expired') : t(`where.asked.${status}`)}
        </StatusBadge>
      </WhereTitle>
      {status === 'approved' && validUntil ? (
        <p>{t('where.asked.until', { date: format.date(validUntil) })}</p>
      ) : null}
      <p>
        <a href={paths.question(question.id)}>{t('where.asked.show')}</a>
      </p>
    </Card>
  );
}
