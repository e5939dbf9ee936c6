import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalText } from '~/components/credentials/local-text';
import { useFormat } from '~/components/shell/use-format';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { ColumnTabs } from '~/components/ui/column-tabs';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { paths } from '~/platform/paths';
import type { OfficeCase } from '~/recognition/show-case.server';
import { AgreedColumn } from './agreed/agreed-column';
import { usePackageTitle } from './agreed/agreed-package';
import { CaseBar } from './case-bar';
import { CaseProvider } from './case-form';
import { CaseNotices } from './case-notices';
import { CaseTimeline } from './case-timeline';
import { DecidedColumn } from './decided/decided-column';
import { LearnedColumn } from './learned/learned-column';
import { linksOfCase } from './links';
import { NextStep } from './next-step';
import { Notes } from './notes';
import { useReveal } from './use-reveal';
import { useCaseWords } from './words';

/** A case as those see it who work on it: what was learned, what was agreed, what we decide. */
export function CaseScreen({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  useReveal();
  const linksOf = useMemo(() => linksOfCase(page), [page]);
  const open = page.packages.filter((each) => each.decision === null).length;
  return (
    <CaseProvider page={page}>
      <div className="case-screen case-wide">
        <CaseHeading page={page} />
        <CaseBar
          status={page.status}
          clock={page.clock}
          whoActs={page.whoActs}
          main={page.main}
          title={page.fileNumber ?? page.learner.name}
        />
        <CaseNotices />
        <Steps page={page} />
        <ColumnTabs
          label={t('case.columns')}
          initial={page.mayEdit ? 'decided' : 'learned'}
          tabs={[
            {
              id: 'learned',
              label: t('case.learned.tab'),
              content: <LearnedColumn page={page} linksOf={linksOf} />,
            },
            { id: 'agreed', label: t('case.agreed.tab'), content: <AgreedColumn page={page} /> },
            {
              id: 'decided',
              label: t('case.decide.tab'),
              content: <DecidedColumn page={page} />,
              ...(page.mayEdit && open > 0 ? { count: open } : {}),
            },
          ]}
        />
        <CaseRecord page={page} />
      </div>
    </CaseProvider>
  );
}

function Steps({ page }: { page: OfficeCase }) {
  const title = usePackageTitle(page);
  const correctable = page.packages.map((each, index) => ({
    id: each.id,
    title: title(each, index),
    ectsCredited: each.decision?.ectsCredited ?? null,
    convertedGrade: each.decision?.grade?.converted ?? null,
  }));
  return (
    <NextStep
      main={page.main}
      actions={page.actions}
      status={page.status}
      correctable={correctable}
    />
  );
}

function CaseHeading({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const format = useFormat(page.institution.timeZone);
  const { learner, enrolment } = page;
  const facts = [
    learner.dateOfBirth ? t('case.head.born', { date: format.date(learner.dateOfBirth) }) : '',
    enrolment ? t('case.head.student', { number: enrolment.studentNumber }) : '',
    words.of('origin', page.origin),
    page.submittedAt === null
      ? ''
      : t('case.head.submitted', { date: format.date(page.submittedAt) }),
    page.filedBy ? t('case.head.filedBy', { name: page.filedBy }) : '',
  ].filter(Boolean);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('case.inbox'), to: paths.cases() },
          { label: page.fileNumber ?? t('case.noNumber') },
        ]}
      />
      <PageHeading
        eyebrow={
          <>
            {page.fileNumber ?? t('case.noNumber')} · <LocalText map={page.institution.names} />
            {page.unit ? (
              <>
                , <LocalText map={page.unit} />
              </>
            ) : null}
          </>
        }
        title={learner.name}
      />
      <div className="-mt-5 mb-5 grid max-w-measure grid-cols-1 gap-1.5">
        <p className="text-ink-soft">{facts.join(' · ')}</p>
        {enrolment ? (
          <p className="text-ink-soft">
            <LocalText map={enrolment.programme} /> ({enrolment.regulation}) ·{' '}
            {t(enrolment.confirmed ? 'case.head.enrolled' : 'case.head.notConfirmed')}
          </p>
        ) : (
          <p className="text-ink-soft">{t('case.head.notEnrolled')}</p>
        )}
        {page.request ? (
          <blockquote className="border-s-4 border-accent-line ps-4 whitespace-pre-line">
            {page.request}
          </blockquote>
        ) : null}
      </div>
    </>
  );
}

/** Below the columns: what was written about the case, and what happened to it. */
function CaseRecord({ page }: { page: OfficeCase }) {
  const { t } = useTranslation('cases');
  return (
    <div className="mt-12 grid grid-cols-1 gap-10">
      <section aria-labelledby="notes">
        <SectionHeading id="notes">{t('case.notes.title')}</SectionHeading>
        <Notes notes={page.notes} mayNote={page.mayNote} />
      </section>
      <section aria-labelledby="timeline">
        <SectionHeading id="timeline">{t('case.timeline.title')}</SectionHeading>
        <CaseTimeline events={page.timeline} hashes />
      </section>
    </div>
  );
}
