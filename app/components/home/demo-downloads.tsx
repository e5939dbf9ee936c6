import { useTranslation } from 'react-i18next';
import { useCodeText } from '~/platform/i18n';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { StatusBadge } from '../ui/status-badge';
import type { Tone } from '../ui/tones';
import { DemoEmail } from './demo-email';

export interface DemoDownload {
  readonly url: string;
  readonly title: string;
  readonly expectedMatch: string;
  readonly description: string;
  /** The account whose request the file belongs in. */
  readonly applicant: string;
}

const TONE: Record<string, Tone> = {
  'by-learning-agreement': 'valid',
  'full-match': 'valid',
  'match-with-gaps': 'unknown',
  'not-verifiable': 'invalid',
};

function Download({ file }: { file: DemoDownload }) {
  const { t } = useTranslation('home');
  const word = useCodeText('home');
  return (
    <Card as="li" padded={false} className="flex flex-col gap-2 p-4">
      <h4 className="text-base">{file.title}</h4>
      <p className="text-sm text-ink-soft">{file.description}</p>
      <p className="text-sm text-ink-soft">
        {t('demo.handIn')} <DemoEmail address={file.applicant} />
      </p>
      <p className="mt-auto grid justify-items-start gap-1 pt-2 text-sm">
        <span className="text-ink-soft">{t('demo.expected')} </span>
        <StatusBadge tone={TONE[file.expectedMatch] ?? 'neutral'} size="sm">
          {word('match', file.expectedMatch)}
        </StatusBadge>
      </p>
      <a href={file.url} download className="flex w-fit items-center gap-1.5 py-1 font-semibold">
        <Icon name="download" size="sm" />
        {t('demo.download')}
        <span className="sr-only"> {file.title}</span>
      </a>
    </Card>
  );
}

/** Sealed files to try, each with the result to expect. */
export function DemoDownloads({ downloads }: { downloads: readonly DemoDownload[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {downloads.map((file) => (
        <Download key={file.url} file={file} />
      ))}
    </ul>
  );
}
