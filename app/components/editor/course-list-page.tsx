import { useTranslation } from 'react-i18next';
import type { CourseListData } from '~/catalogue/editing/list-entries.server';
import { useLocale } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/headings';
import { EntryListPart } from './entry-list';

/** The entries of one's institution. */
export function CourseListPage({ list }: { list: CourseListData }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <PageHeading
        title={t('list.title')}
        lead={t('list.lead')}
        actions={<ListLinks list={list} />}
      />
      <EntryListPart
        list={list}
        caption={t('list.caption')}
        usual={t('list.all')}
        columns={list.network ? OF_ALL : OWN}
        hrefFor={paths.editor}
        tableFor={paths.editorTable}
        hrefOf={(id) => paths.editCourse(id)}
        empty={
          <EmptyState icon="book" title={t('list.emptyTitle')}>
            {t('list.empty')}
          </EmptyState>
        }
      />
    </>
  );
}

const OWN = ['course', 'state', 'version', 'changed'] as const;
const OF_ALL = ['course', 'provider', 'state', 'version', 'changed'] as const;

function ListLinks({ list }: { list: CourseListData }) {
  const { t } = useTranslation('editor');
  const lang = useLocale();
  return (
    <>
      {list.mayEdit ? (
        <LinkButton to={paths.newCourse()} icon="plus">
          {t('list.new')}
        </LinkButton>
      ) : null}
      {list.mayEdit ? (
        <LinkButton to={paths.imports()} look="secondary" icon="upload">
          {t('list.import')}
        </LinkButton>
      ) : null}
      <LinkButton to={paths.blankDescription(lang)} reloadDocument look="secondary" icon="download">
        {t('list.blank')}
      </LinkButton>
    </>
  );
}
