import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { Notice } from '../ui/notice';

/** Questions before enrolling wait beside the cases; draws nothing when none does. */
export function OpenQuestions({ count }: { count: number }) {
  const { t } = useTranslation('explorer');
  if (count === 0) return null;
  return (
    <Notice
      kind="info"
      className="mb-6"
      actions={<Link to={paths.questions({ status: 'asked' })}>{t('questions.inboxLink')}</Link>}
    >
      <p>{t('questions.inbox', { count })}</p>
    </Notice>
  );
}
