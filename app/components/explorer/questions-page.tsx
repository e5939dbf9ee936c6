import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { QuestionList, QuestionView } from '~/recognition/questions.server';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/headings';
import { Pagination } from '../ui/pagination';
import { LearningAgreements } from './learning-agreements';
import { QuestionStatus } from './question-status';

const STATUSES = ['asked', 'approved', 'declined', 'withdrawn'] as const;

/** Questions before enrolling: a learner's own, or those an office answers. */
export function QuestionsPage({ list }: { list: QuestionList }) {
  const { t } = useTranslation('explorer');
  const { questions, status, page, pages, office } = list;
  return (
    <>
      <PageHeading
        title={t('questions.title')}
        lead={office ? t('questions.leadOffice') : t('questions.lead')}
      />
      <StatusFilter list={list} />
      {questions.length === 0 ? (
        <EmptyState
          title={t('questions.none')}
          actions={
            office ? null : (
              <a className={buttonClass('secondary')} href={paths.courses()}>
                {t('toCourses')}
              </a>
            )
          }
        >
          <p>{office ? t('questions.noneOffice') : t('questions.noneMore')}</p>
        </EmptyState>
      ) : (
        <ul className="grid divide-y divide-line border-y border-line">
          {questions.map((question) => (
            <QuestionRow key={question.id} question={question} office={office} />
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(number) =>
          paths.questions({
            ...(status ? { status } : {}),
            ...(number > 1 ? { page: number } : {}),
          })
        }
      />
      <LearningAgreements agreements={list.agreements} />
    </>
  );
}

function StatusFilter({ list: { status, counts } }: { list: QuestionList }) {
  const { t } = useTranslation('explorer');
  const link = (to: string, label: string, on: boolean) => (
    <li key={label}>
      <a
        href={to}
        {...(on ? { 'aria-current': 'page' as const } : {})}
        className={`inline-flex min-h-8 items-center rounded-md border px-3 text-sm no-underline ${
          on ? 'border-accent bg-accent-soft font-semibold' : 'border-line bg-surface'
        }`}
      >
        {label}
      </a>
    </li>
  );
  return (
    <nav aria-label={t('questions.filter')} className="mb-6">
      <ul className="flex flex-wrap gap-2">
        {link(paths.questions(), t('questions.all'), status === null)}
        {STATUSES.map((each) =>
          link(
            paths.questions({ status: each }),
            `${t(`questions.status.${each}`)} (${counts[each]})`,
            status === each,
          ),
        )}
      </ul>
    </nav>
  );
}

function QuestionRow({ question, office }: { question: QuestionView; office: boolean }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  const { course, institution, learner, programme } = question;
  const who = office
    ? [learner, programme?.text].filter(Boolean).join(' · ')
    : institution.name.text;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3.5">
      <span className="grid min-w-0 gap-0.5">
        <a href={paths.question(question.id)} className="font-semibold [overflow-wrap:anywhere]">
          <LocalisedText value={course.title} />
        </a>
        <span className="text-sm text-ink-soft">{who}</span>
        <span className="text-sm text-ink-soft">
          {t('questions.askedOn', { date: format.date(question.askedAt) })}
        </span>
      </span>
      <QuestionStatus question={question} />
    </li>
  );
}
