import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { FindForm } from '~/components/ui/find-form';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { Pagination } from '~/components/ui/pagination';
import type {
  RegisterPageData,
  RegisterResult,
} from '~/credentials/accreditation/register-page.server';
import { paths } from '~/platform/paths';
import { EntryTable } from './entry-table';
import { ImportHistory, ImportPart } from './import-part';

/** The registers of accreditation: search, import with the difference, history. */
export function RegisterPage({
  register,
  came,
}: {
  register: RegisterPageData;
  came: RegisterResult | null;
}) {
  const { t } = useTranslation('trust');
  return (
    <>
      <PageHeading
        title={t('register.title')}
        lead={t('register.lead')}
        actions={
          <LinkButton look="secondary" to={paths.trustSettings()}>
            {t('register.trustLink')}
          </LinkButton>
        }
      />
      <div className="grid grid-cols-1 gap-12">
        <TakenBack came={came} />
        <Entries register={register} came={came} />
        {register.mayManage ? <ImportPart came={came} /> : null}
        <ImportHistory imports={register.imports} />
      </div>
    </>
  );
}

/** What became of an entry that was to be taken back, said above all others. */
function TakenBack({ came }: { came: RegisterResult | null }) {
  const { t } = useTranslation('trust');
  if (came?.ok && 'takenBack' in came)
    return (
      <Notice live kind="success">
        {t('register.takenBack', { key: came.takenBack })}
      </Notice>
    );
  return came && !came.ok && came.error === 'gone' ? (
    <Notice live kind="warning">
      {t('error.gone')}
    </Notice>
  ) : null;
}

function Entries({ register, came }: { register: RegisterPageData; came: RegisterResult | null }) {
  const { t } = useTranslation('trust');
  const { q, total, entries, page, pages } = register;
  if (total === 0 && q === '')
    return (
      <EmptyState icon="shield" title={t('register.emptyTitle')}>
        {t('register.empty')}
      </EmptyState>
    );
  return (
    <section aria-label={t('register.caption')} className="grid grid-cols-1 gap-5">
      <Counts register={register} />
      <FindForm q={q} label={t('register.search')} find={t('register.find')} />
      {total === 0 ? (
        <EmptyState icon="search" title={t('register.nothingTitle')}>
          {t('register.nothing', { q })}
        </EmptyState>
      ) : (
        <EntryTable entries={entries} mayManage={register.mayManage} came={came} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(wanted) => paths.accreditationSettings({ q, page: wanted })}
      />
    </section>
  );
}

function Counts({ register }: { register: RegisterPageData }) {
  const { t } = useTranslation('trust');
  const format = useFormat();
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-ink-soft">
      {register.counts.map(({ source, entries }) => (
        <li key={source}>
          {t(`register.source.${source}`)} ({format.number(entries)})
        </li>
      ))}
    </ul>
  );
}
