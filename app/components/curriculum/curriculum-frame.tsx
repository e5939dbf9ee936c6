import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameBack } from '~/curriculum/curriculum-view';
import type { Said as SaidCode } from '~/curriculum/said';
import type { TableKind } from '~/curriculum/table/columns.data';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { cx } from '../ui/cx';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { FindingList } from './finding-list';

const SECTIONS = ['programmes', 'regulations', 'students', 'bring'] as const;
type Section = (typeof SECTIONS)[number];
const TO: Record<Section, string> = {
  programmes: paths.curriculum(),
  regulations: paths.curriculumRegulations(),
  students: paths.curriculumStudents(),
  bring: paths.curriculumImport(),
};

/** The pages of the curriculum beside each other; some are only for those who keep or confirm. */
export function CurriculumSections({
  here,
  keeps,
  confirms,
}: {
  here: Section;
  keeps: boolean;
  confirms: boolean;
}) {
  const { t } = useTranslation('curriculum');
  const shown = SECTIONS.filter((each) =>
    each === 'bring' ? keeps : each === 'students' ? confirms : true,
  );
  return (
    <nav aria-label={t('title')} className="mb-8 border-b border-line" data-print="never">
      <ul className="flex flex-wrap gap-x-6">
        {shown.map((each) => (
          <li key={each}>
            <Link
              to={TO[each]}
              {...(each === here ? { 'aria-current': 'page' as const } : {})}
              className={cx(
                '-mb-px inline-block border-b-3 py-2 font-semibold no-underline hover:border-accent-line',
                each === here ? 'border-accent text-ink' : 'border-transparent',
              )}
            >
              {t(`section.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What a page of the curriculum is drawn from: its data, and what came of the form sent last. */
export interface Answered<Page> {
  page: Page;
  said: SaidCode | null;
  came: CameBack | null;
}

/** A page of the curriculum: whose it is, its tables to take along, the pages beside it. */
export function CurriculumFrame({
  here,
  keeps,
  confirms,
  institution,
  title,
  lead,
  exports,
  said,
  came = null,
  children,
}: {
  here: Section;
  keeps: boolean;
  confirms: boolean;
  institution: string;
  title: string;
  lead: string;
  exports: readonly TableKind[];
  said: SaidCode | null;
  came?: CameBack | null;
  children: ReactNode;
}) {
  return (
    <>
      <PageHeading
        eyebrow={institution}
        title={title}
        lead={lead}
        actions={exports.length > 0 ? <Exports kinds={exports} /> : undefined}
      />
      <CurriculumSections here={here} keeps={keeps} confirms={confirms} />
      <Answer said={said} came={came} />
      {children}
    </>
  );
}

function Exports({ kinds }: { kinds: readonly TableKind[] }) {
  const { t } = useTranslation('curriculum');
  return kinds.map((kind) => (
    <LinkButton
      key={kind}
      look="secondary"
      icon="download"
      reloadDocument
      to={paths.curriculumExport(kind)}
    >
      {t('export', { kind: t(`kind.${kind}`) })}
    </LinkButton>
  ));
}

/** What was done, or why it was not. */
export function Answer({ said, came }: { said: SaidCode | null; came: CameBack | null }) {
  const { t } = useTranslation('curriculum');
  if (came?.problem)
    return (
      <Notice kind="danger" live title={t(`problem.${came.problem}`)} className="mb-8">
        {came.findings ? <FindingList findings={came.findings} /> : null}
      </Notice>
    );
  if (came || !said) return null;
  return (
    <Notice kind="success" live className="mb-8">
      <p>{t(`said.${said}`)}</p>
    </Notice>
  );
}
