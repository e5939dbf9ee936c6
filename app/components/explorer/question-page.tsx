import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { QuestionPageView, QuestionView } from '~/recognition/questions.server';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { AnswerForm } from './answer-form';
import { AgreementMade } from './learning-agreements';
import { QuestionStatus } from './question-status';

export interface QuestionCame {
  readonly overtaken: boolean;
  readonly errors: Readonly<Record<string, string>>;
}

/** A question before enrolling: what was asked, and the answer or the form for it. */
export function QuestionPage({
  question,
  came,
}: {
  question: QuestionPageView;
  came: QuestionCame | null;
}) {
  const { t } = useTranslation('explorer');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('questions.title'), to: paths.questions() },
          { label: question.course.title.text },
        ]}
      />
      <PageHeading
        eyebrow={t('questions.one')}
        title={<LocalisedText value={question.course.title} />}
        aside={<QuestionStatus question={question} />}
      />
      {came?.overtaken ? (
        <Notice kind="warning" live className="mb-6">
          <p>{t('questions.overtaken')}</p>
        </Notice>
      ) : null}
      <div className="grid gap-10">
        <QuestionFacts question={question} />
        {question.answer ? <Answer question={question} /> : null}
        {question.agreement ? <AgreementMade agreement={question.agreement} /> : null}
        {question.mayAnswer ? <AnswerForm question={question} errors={came?.errors ?? {}} /> : null}
        {question.mayWithdraw ? <Withdraw question={question} /> : null}
        {question.status === 'asked' && !question.mayAnswer && !question.mayWithdraw ? (
          <p>{t('questions.waits')}</p>
        ) : null}
      </div>
    </>
  );
}

function QuestionFacts({ question }: { question: QuestionView }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  const { course, institution, learner, programme } = question;
  const items = [
    {
      term: t('questions.course'),
      value: <CourseAsked course={course} />,
    },
    { term: t('ask.university'), value: <LocalisedText value={institution.name} /> },
    { term: t('questions.learner'), value: learner },
    {
      term: t(learner ? 'questions.programme' : 'programme'),
      value: programme ? <LocalisedText value={programme} /> : null,
    },
    { term: t('questions.asked'), value: format.date(question.askedAt) },
    {
      term: t('questions.words'),
      value: question.question ? (
        <span className="whitespace-pre-line">{question.question}</span>
      ) : null,
    },
  ];
  return (
    <DefinitionList
      items={items.filter((item) => item.value)}
      className="max-w-3xl border-y border-line"
    />
  );
}

function CourseAsked({ course }: { course: QuestionView['course'] }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  const facts = [
    course.code,
    t('questions.version', { version: course.version }),
    course.ects === null ? null : format.ects(course.ects),
  ];
  return (
    <>
      {course.listed ? (
        <a href={paths.course(course.id)}>
          <LocalisedText value={course.title} />
        </a>
      ) : (
        <LocalisedText value={course.title} />
      )}
      <span className="block text-sm text-ink-soft">{facts.filter(Boolean).join(' · ')}</span>
      {course.changed ? (
        <span className="block text-sm">
          <a href={paths.courseVersions(course.id, { from: course.version })}>
            {t('questions.changed')}
          </a>
        </span>
      ) : null}
    </>
  );
}

function Answer({ question }: { question: QuestionView }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  const { answer, validUntil, answeredAt } = question;
  if (!answer) return null;
  const day = answeredAt === null ? '' : format.date(answeredAt);
  return (
    <Card as="section" labelledBy="answer" className="grid max-w-3xl gap-3">
      <h2 id="answer" className="text-xl">
        {t('questions.answer')}
      </h2>
      {answer.kind === 'approved' ? (
        <>
          <p className="max-w-measure">{t('questions.approvedText')}</p>
          <DefinitionList
            items={[
              { term: t('answer.target'), value: answer.target },
              { term: 'ECTS', value: answer.ects === null ? null : format.ects(answer.ects) },
              {
                term: t('answer.conditions'),
                value: answer.conditions ? (
                  <span className="whitespace-pre-line">{answer.conditions}</span>
                ) : null,
              },
              { term: t('answer.validUntil'), value: validUntil ? format.date(validUntil) : null },
            ].filter((item) => item.value !== null)}
          />
          <p className="max-w-measure text-sm">{t('questions.kept')}</p>
        </>
      ) : (
        <>
          <p className="max-w-measure">{t('questions.declinedText')}</p>
          <ul className="grid list-disc gap-1 ps-6">
            {answer.reasons.map((reason) => (
              <li key={reason}>{t(`answer.reason.${reason}`)}</li>
            ))}
          </ul>
          <p className="max-w-measure whitespace-pre-line">{answer.explanation}</p>
          <p className="max-w-measure text-sm">{t('questions.stillOpen')}</p>
        </>
      )}
      <p className="text-sm text-ink-soft">{t('questions.answeredOn', { date: day })}</p>
    </Card>
  );
}

function Withdraw({ question }: { question: QuestionView }) {
  const { t } = useTranslation('explorer');
  return (
    <Form method="post" action={paths.question(question.id)} className="grid gap-3">
      <p className="max-w-measure">{t('questions.next')}</p>
      <input type="hidden" name="intent" value="withdraw" />
      <input type="hidden" name="revision" value={question.revision} />
      <p>
        <Button look="secondary">{t('questions.withdraw')}</Button>
      </p>
    </Form>
  );
}
