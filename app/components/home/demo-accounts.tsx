import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DemoPeople, DemoPerson } from '~/demo/people';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Disclosure } from '../ui/disclosure';
import { type Column, Table } from '../ui/table';
import { DemoEmail } from './demo-email';

/** The code an authenticator would show now, for visitors without one, and the key to set one up. */
function OneTimeCode({ person }: { person: DemoPerson }) {
  const { t } = useTranslation('home');
  const { code, totpSecret } = person;
  if (!code || !totpSecret) return <span className="text-ink-soft">{t('demo.codeNone')}</span>;
  return (
    <span className="grid gap-1 max-sm:justify-items-end">
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <code className="text-base font-semibold tabular-nums">{code}</code>
        <CopyButton text={code} />
      </span>
      <span className="text-ink-soft">
        {t('demo.key')} <code className="[overflow-wrap:anywhere]">{totpSecret}</code>
      </span>
    </span>
  );
}

function useColumns(): Column<DemoPerson>[] {
  const { t } = useTranslation('home');
  const word = useCodeText('common');
  const format = useFormat();
  return [
    {
      key: 'person',
      header: t('demo.person'),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <span className="block font-normal text-ink-soft">
            {format.list(row.roles.map((role) => word('account.role', role)))}
          </span>
        </>
      ),
    },
    { key: 'email', header: t('demo.email'), cell: (row) => <DemoEmail address={row.email} /> },
    {
      key: 'password',
      header: t('demo.password'),
      cell: (row) => <code className="sm:whitespace-nowrap">{row.password}</code>,
    },
    { key: 'code', header: t('demo.code'), cell: (row) => <OneTimeCode person={row} /> },
  ];
}

function People({ people, caption }: { people: readonly DemoPerson[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={useColumns()}
      rows={people}
      rowKey={(row) => row.email}
      className="text-sm"
    />
  );
}

function Others({ others }: { others: DemoPeople['others'] }) {
  const { t } = useTranslation('home');
  const count = others.reduce((sum, each) => sum + each.people.length, 0);
  if (count === 0) return null;
  return (
    <Disclosure summary={t('demo.others', { count })} className="mt-4">
      <div className="grid grid-cols-1 gap-6">
        {others.map(({ institution, people }) => {
          const place = institution || t('demo.network');
          return (
            <section key={place}>
              <h4 className="mb-2 text-base">{place}</h4>
              <People people={people} caption={t('demo.accountsCaption', { place })} />
            </section>
          );
        })}
      </div>
    </Disclosure>
  );
}

/**
 * People to be: those of the main story in sight, everybody else folded away. Passwords and codes
 * are shown on purpose: these people are invented and the server listens to this machine only.
 */
export function DemoAccounts({ people }: { people: DemoPeople }) {
  const { t } = useTranslation('home');
  const place = people.story[0]?.institution ?? '';
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2 text-sm">
        <p className="max-w-measure text-ink-soft">
          {t('demo.story', { place })} {t('demo.codeHelp')}
        </p>
        <Form action={`${paths.home()}#demo-accounts`} preventScrollReset>
          <Button look="quiet" size="sm">
            {t('demo.codeReload')}
          </Button>
        </Form>
      </div>
      <People people={people.story} caption={t('demo.accountsCaption', { place })} />
      <Others others={people.others} />
    </>
  );
}
