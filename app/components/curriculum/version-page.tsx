import { useTranslation } from 'react-i18next';
import type { VersionPage as PageData } from '~/curriculum/curriculum-view';
import { paths } from '~/platform/paths';
import type { OutcomeSkills } from '~/recognition/module-skills.server';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { KeyFacts } from '../ui/definition-list';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Answer, type Answered } from './curriculum-frame';
import { FindingList } from './finding-list';
import { ModulePart } from './module-part';
import { ModuleSkills } from './module-skills';
import { VersionChanges } from './version-changes';
import { VersionForms } from './version-forms';
import { useSpan, VersionState } from './version-words';

/** One version of a programme's regulations: what it asks, what differs, what may be done to it. */
export function VersionPage({
  page,
  open,
  skills,
  said,
  came,
}: Answered<PageData> & {
  /** The module whose form is open, or `new`. */
  open: string | null;
  /** Beside its outcomes. */
  skills: readonly OutcomeSkills[];
}) {
  const { t } = useTranslation('curriculum');
  const { programme, version, changes } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), to: paths.curriculum() },
          { label: programme.title, to: paths.curriculumProgramme(programme.id) },
          { label: version.label },
        ]}
      />
      <PageHeading
        eyebrow={programme.code}
        title={t('version.title', { title: programme.title, label: version.label })}
        aside={<VersionState state={version.state} />}
      />
      <Answer said={said} came={came} />
      <div className="grid grid-cols-1 gap-10">
        <Facts page={page} />
        <Checks page={page} />
        <ModulePart page={page} open={open} came={came} />
        {open !== null && skills.length > 0 ? (
          <ModuleSkills key={open} moduleId={open} outcomes={skills} />
        ) : null}
        {changes ? <VersionChanges changes={changes} /> : null}
        {page.mayEdit ? <VersionForms page={page} came={came} /> : null}
      </div>
    </>
  );
}

function Facts({ page: { version, modules } }: { page: PageData }) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  const span = useSpan();
  const count = (kind: string) => modules.filter(({ entry }) => entry.kind === kind).length;
  return (
    <KeyFacts
      items={[
        { term: t('version.valid'), value: span(version) },
        { term: t('module.plural'), value: format.number(count('module')) },
        { term: t('module.groups'), value: format.number(count('elective-group')) },
        { term: t('section.students'), value: format.number(version.enrolled) },
      ]}
    />
  );
}

function Checks({ page: { findings, version } }: { page: PageData }) {
  const { t } = useTranslation('curriculum');
  if (findings.length === 0)
    return version.state === 'draft' ? <Notice kind="success">{t('finding.none')}</Notice> : null;
  return (
    <section aria-labelledby="checks">
      <SectionHeading id="checks">{t('finding.title')}</SectionHeading>
      <FindingList findings={findings} />
    </section>
  );
}
