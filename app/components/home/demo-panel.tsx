import { useTranslation } from 'react-i18next';
import type { Role } from '~/accounts/roles';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { useRootData } from '../shell/root-data';
import { useFormat } from '../shell/use-format';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { CopyButton } from '../ui/copy-button';
import { Disclosure } from '../ui/disclosure';
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
  /** The account whose request the file belongs in. */
  readonly applicant: string;
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

function Downloads({ downloads }: { downloads: readonly DemoDownload[] }) {
  const { t } = useTranslation('home');
  const word = useCodeText('home');
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {downloads.map((file) => (
        <Card as="li" key={file.url} padded={false} className="flex flex-col gap-2 p-4">
          <h4 className="text-base">{file.title}</h4>
          <p className="text-sm text-ink-soft">{file.description}</p>
          <p className="text-sm text-ink-soft">
            {t('demo.handIn')} <Email address={file.applicant} />
          </p>
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

/** One person as shown: all roles held at one institution. */
interface DemoPerson extends Omit<DemoAccount, 'role'> {
  readonly roles: readonly string[];
}

/** People by institution, in the order given; a person with several roles stands there once. */
export function peopleByInstitution(accounts: readonly DemoAccount[]) {
  const places = new Map<string, Map<string, DemoPerson>>();
  for (const { role, ...account } of accounts) {
    const people = places.get(account.institution) ?? new Map<string, DemoPerson>();
    const known = people.get(account.email);
    people.set(account.email, { ...account, roles: [...(known?.roles ?? []), role] });
    places.set(account.institution, people);
  }
  return [...places].map(([institution, people]) => ({
    institution,
    people: [...people.values()],
  }));
}

function SetUpKey({ secret }: { secret: string | null }) {
  const { t } = useTranslation('home');
  if (!secret) return t('demo.codeNone');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1 max-sm:justify-end">
      <code className="break-all">{secret}</code>
      <CopyButton text={secret} />
    </span>
  );
}

/** Passwords are shown on purpose: these people are invented and the server listens to this machine only. */
function People({ people, caption }: { people: readonly DemoPerson[]; caption: string }) {
  const { t } = useTranslation('home');
  const word = useCodeText('common');
  const format = useFormat();
  const columns: Column<DemoPerson>[] = [
    {
      key: 'role',
      header: t('demo.role'),
      rowHeader: true,
      cell: (row) => format.list(row.roles.map((role) => word('account.role', role))),
    },
    { key: 'email', header: t('demo.email'), cell: (row) => <Email address={row.email} /> },
    {
      key: 'password',
      header: t('demo.password'),
      cell: (row) => <code className="sm:whitespace-nowrap">{row.password}</code>,
    },
    { key: 'code', header: t('demo.code'), cell: (row) => <SetUpKey secret={row.totpSecret} /> },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={(row) => row.email}
      className="text-sm"
    />
  );
}

function Accounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const { t } = useTranslation('home');
  return (
    <div className="grid grid-cols-1 gap-2">
      {peopleByInstitution(accounts).map(({ institution, people }) => {
        const place = institution || t('demo.network');
        return (
          <Disclosure
            key={place}
            summary={
              <>
                {place}{' '}
                <span className="font-normal text-ink-soft">
                  {t('demo.people', { count: people.length })}
                </span>
              </>
            }
          >
            <People people={people} caption={t('demo.accountsCaption', { place })} />
          </Disclosure>
        );
      })}
    </div>
  );
}

/** In demo mode: files to try and people to be. */
export function DemoPanel({ demo }: { demo: Demo }) {
  const { t } = useTranslation('home');
  const signedIn = Boolean(useRootData()?.viewer);
  return (
    <section
      id="demo"
      aria-labelledby="demo-title"
      className="rounded-lg border border-accent-line bg-accent-soft p-5 sm:p-7"
    >
      <SectionHeading
        id="demo-title"
        lead={t('demo.lead')}
        actions={signedIn ? null : <LinkButton to={paths.signIn()}>{t('demo.signIn')}</LinkButton>}
      >
        {t('demo.title')}
      </SectionHeading>
      <h3 className="mt-2 mb-3 text-lg">{t('demo.credentials')}</h3>
      <Downloads downloads={demo.downloads} />
      <h3 className="mt-8 mb-3 text-lg">{t('demo.accounts')}</h3>
      <Accounts accounts={demo.accounts} />
      <p className="mt-4 text-sm">
        <a href={paths.demoJson()}>{t('demo.json')}</a>
      </p>
    </section>
  );
}
