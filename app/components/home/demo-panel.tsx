import { useTranslation } from 'react-i18next';
import type { Role } from '~/accounts/roles';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { CopyButton } from '../ui/copy-button';
import { SectionHeading } from '../ui/headings';
import { Icon } from '../ui/icon';
import { StatusBadge } from '../ui/status-badge';
import { type Column, Table } from '../ui/table';
import type { Tone } from '../ui/tones';

interface DemoAccount {
  readonly role: Role | string;
  readonly institution: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string | null;
}
interface DemoDownload {
  readonly url: string;
  readonly title: string;
  readonly expectedMatch: string;
  readonly description: string;
}
export interface Demo {
  readonly accounts: readonly DemoAccount[];
  readonly downloads: readonly DemoDownload[];
}

const TONE: Record<string, Tone> = {
  'by-learning-agreement': 'valid',
  'full-match': 'valid',
  'match-with-gaps': 'unknown',
  'not-verifiable': 'invalid',
};

function Downloads({ downloads }: { downloads: readonly DemoDownload[] }) {
  const { t } = useTranslation('home');
  const word = useCodeText('home');
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {downloads.map((file) => (
        <Card as="li" key={file.url} padded={false} className="flex flex-col gap-2 p-4">
          <h4 className="text-base">{file.title}</h4>
          <p className="text-sm text-ink-soft">{file.description}</p>
          <p className="mt-auto pt-2 text-sm">
            <span className="sr-only">{t('demo.expected')} </span>
            <StatusBadge tone={TONE[file.expectedMatch] ?? 'neutral'} size="sm">
              {word('match', file.expectedMatch)}
            </StatusBadge>
          </p>
          <a
            href={file.url}
            download
            className="flex w-fit items-center gap-1.5 py-1 font-semibold"
          >
            <Icon name="download" size="sm" />
            {t('demo.download')}
            <span className="sr-only"> {file.title}</span>
          </a>
        </Card>
      ))}
    </ul>
  );
}

/** An address that breaks before its @ rather than anywhere. */
function Email({ address }: { address: string }) {
  const [name, host] = address.split('@');
  return (
    <span className="[overflow-wrap:anywhere]">
      {name}
      <wbr />@{host}
    </span>
  );
}

/** Passwords are shown on purpose: these people are invented and the server listens to this machine only. */
function Accounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation('common');
  const role = useCodeText('common');
  const columns: Column<DemoAccount>[] = [
    {
      key: 'role',
      header: t('demo.role'),
      rowHeader: true,
      cell: (row) => role('account.role', row.role),
    },
    { key: 'institution', header: t('demo.institution'), cell: (row) => row.institution },
    {
      key: 'email',
      header: t('demo.email'),
      cell: (row) => <Email address={row.email} />,
    },
    {
      key: 'password',
      header: t('demo.password'),
      cell: (row) => <code className="whitespace-nowrap">{row.password}</code>,
    },
    {
      key: 'code',
      header: t('demo.code'),
      cell: (row) =>
        row.totpSecret ? (
          <span className="inline-flex flex-wrap items-center justify-end gap-1 sm:justify-start">
            <code className="break-all">{row.totpSecret}</code>
            <CopyButton text={row.totpSecret} label={common('copy.label')} />
          </span>
        ) : (
          t('demo.codeNone')
        ),
    },
  ];
  return (
    <Table
      caption={t('demo.accountsCaption')}
      captionHidden
      columns={columns}
      rows={accounts}
      rowKey={(row) => `${row.email} ${row.role}`}
      className="text-sm"
    />
  );
}

/** In demo mode: files to try and people to be. */
export function DemoPanel({ demo }: { demo: Demo }) {
  const { t } = useTranslation('home');
  return (
    <section
      id="demo"
      aria-labelledby="demo-title"
      className="rounded-lg border border-accent-line bg-accent-soft p-5 sm:p-7"
    >
      <SectionHeading
        id="demo-title"
        lead={t('demo.lead')}
        actions={<LinkButton to={paths.signIn()}>{t('demo.signIn')}</LinkButton>}
      >
        {t('demo.title')}
      </SectionHeading>
      <h3 className="mt-2 mb-3 text-lg">{t('demo.credentials')}</h3>
      <Downloads downloads={demo.downloads} />
      <h3 className="mt-8 mb-3 text-lg">{t('demo.accounts')}</h3>
      <Card
        padded={false}
        className="p-1 max-sm:border-0 max-sm:bg-transparent max-sm:p-0 max-sm:shadow-none"
      >
        <Accounts accounts={demo.accounts} />
      </Card>
      <p className="mt-4 text-sm">
        <a href={paths.demoJson()}>{t('demo.json')}</a>
      </p>
    </section>
  );
}
