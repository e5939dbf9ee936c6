import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CameBack, VersionPage } from '~/curriculum/curriculum-view';
import { textIn } from '~/elm/text-in';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { LinkButton } from '../ui/button';
import { SectionHeading } from '../ui/headings';
import { Table } from '../ui/table';
import { ModuleForm } from './module-form';

type Line = VersionPage['modules'][number];

/** Each group before what stands in it, then what stands outside any. */
function inGroups(modules: readonly Line[]): Line[] {
  const groups = modules.filter(({ entry }) => entry.kind === 'elective-group');
  const codes = new Set(groups.map(({ entry }) => entry.code));
  const inside = (code: string) => modules.filter(({ entry }) => entry.group === code);
  const outside = modules.filter(
    ({ entry }) => entry.kind === 'module' && !(entry.group && codes.has(entry.group)),
  );
  return [
    ...outside,
    ...groups.flatMap((group) => [
      group,
      ...inside(group.entry.code).filter(({ entry }) => entry.kind === 'module'),
    ]),
  ];
}

/** The modules and elective groups, and the form of the one that is open. */
export function ModulePart({
  page,
  open,
  came,
}: {
  page: VersionPage;
  open: string | null;
  came: CameBack | null;
}) {
  const { t } = useTranslation('curriculum');
  const { version, modules } = page;
  const edits = page.mayEdit && version.state === 'draft';
  const opened = modules.find(({ id }) => id === open);
  return (
    <section aria-labelledby="modules" className="grid grid-cols-1 gap-5">
      <SectionHeading
        id="modules"
        actions={
          edits ? (
            <LinkButton
              look="secondary"
              icon="plus"
              to={`${paths.curriculumVersion(version.id, { module: 'new' })}#module-form`}
            >
              {t('module.add')}
            </LinkButton>
          ) : undefined
        }
      >
        {t('module.title')}
      </SectionHeading>
      {modules.length === 0 ? (
        <p className="text-ink-soft">{t('module.none')}</p>
      ) : (
        <ModuleTable modules={inGroups(modules)} edits={edits ? version.id : null} />
      )}
      {edits && (opened || open === 'new') ? (
        <ModuleForm key={open} page={page} {...(opened ? { opened } : {})} came={came} />
      ) : null}
    </section>
  );
}

function ModuleTable({ modules, edits }: { modules: readonly Line[]; edits: string | null }) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  return (
    <Table
      caption={t('module.title')}
      captionHidden
      rows={modules}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('module.name'),
          rowHeader: true,
          cell: ({ id, entry }) => <Name entry={entry} id={id} edits={edits} />,
        },
        { key: 'code', header: t('field.code'), cell: ({ entry }) => entry.code },
        {
          key: 'kind',
          header: t('field.kind'),
          cell: ({ entry }) =>
            entry.group === null
              ? t(`moduleKind.${entry.kind}`)
              : t('module.inGroup', { group: entry.group }),
        },
        {
          key: 'ects',
          header: t('field.ects'),
          align: 'end',
          cell: ({ entry }) => format.number(entry.ects),
        },
        {
          key: 'grading',
          header: t('field.grading'),
          cell: ({ entry }) => t(`grading.${entry.grading}`),
        },
        {
          key: 'outcomes',
          header: t('field.outcomes'),
          align: 'end',
          cell: ({ entry }) => format.number(entry.outcomes.length),
        },
        {
          key: 'cap',
          header: t('field.external_cap'),
          align: 'end',
          cell: ({ entry }) =>
            entry.externalCap === null ? '–' : format.number(entry.externalCap),
        },
      ]}
    />
  );
}

function Name({ entry, id, edits }: { entry: Line['entry']; id: string; edits: string | null }) {
  const { locale } = useFormat();
  const title = textIn(entry.titles, locale);
  return edits === null ? (
    title
  ) : (
    <Link to={`${paths.curriculumVersion(edits, { module: id })}#module-form`}>{title}</Link>
  );
}
