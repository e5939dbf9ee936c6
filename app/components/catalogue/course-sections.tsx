import { useTranslation } from 'react-i18next';
import type { AssessmentView, CourseView, OutcomeView } from '~/catalogue/course-view';
import { useCodeText } from '~/platform/i18n';
import { DefinitionList } from '../ui/definition-list';
import { SectionHeading } from '../ui/headings';
import { Icon } from '../ui/icon';
import { LocalisedText } from './localised-text';

function Skill({ skill }: { skill: OutcomeView['skills'][number] }) {
  const { t } = useTranslation('catalogue');
  if (!skill.url) return <LocalisedText value={skill.label} />;
  return (
    <a
      href={skill.url}
      rel="noreferrer external"
      aria-label={t('course.escoLink', { skill: skill.label.text })}
      className="inline-flex items-center gap-1 py-0.5"
    >
      <LocalisedText value={skill.label} />
      <Icon name="external-link" size="sm" />
    </a>
  );
}

/** Outcomes, each with its kind and the ESCO skills it corresponds to. */
export function CourseOutcomes({ course }: { course: CourseView }) {
  const { t } = useTranslation('catalogue');
  const code = useCodeText('catalogue');
  if (course.outcomes.length === 0) return null;
  return (
    <section aria-labelledby="outcomes">
      <SectionHeading id="outcomes" lead={t('course.outcomesLead')}>
        {t('course.outcomes')}
      </SectionHeading>
      <ol className="grid max-w-measure divide-y divide-line border-y border-line">
        {course.outcomes.map((outcome) => (
          <li key={outcome.title.text} className="grid gap-1 py-3.5" data-print="together">
            {outcome.type ? (
              <p className="text-sm text-ink-soft">{code('outcomeTypes', outcome.type)}</p>
            ) : null}
            <p>
              <LocalisedText value={outcome.title} />
            </p>
            {outcome.skills.length > 0 ? (
              <ul
                className="flex flex-wrap gap-x-5 gap-y-0.5 text-sm"
                aria-label={t('course.skills')}
              >
                {outcome.skills.map((skill) => (
                  <li key={skill.url ?? skill.label.text}>
                    <Skill skill={skill} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

const text = (value: CourseView['place']) => (value ? <LocalisedText value={value} /> : null);

function AssessmentFacts({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('catalogue');
  const code = useCodeText('catalogue');
  const { title, type, description, idVerification, gradingScheme } = assessment;
  const items = [
    { term: t('course.assessmentType'), value: type ? code('assessments', type) : null },
    { term: t('course.assessmentHow'), value: text(description) },
    {
      term: t('course.identity'),
      value: idVerification ? code('supervision', idVerification) : null,
    },
    { term: t('course.grading'), value: text(gradingScheme) },
  ].filter((item) => item.value !== null);
  return (
    <>
      {title ? (
        <h3 className="mt-4 mb-2 text-lg">
          <LocalisedText value={title} />
        </h3>
      ) : null}
      <DefinitionList items={items} className="border-y border-line" />
    </>
  );
}

export function CourseAssessment({ course }: { course: CourseView }) {
  const { t } = useTranslation('catalogue');
  if (course.assessments.length === 0) return null;
  return (
    <section aria-labelledby="assessment">
      <SectionHeading id="assessment">{t('course.assessment')}</SectionHeading>
      <div className="grid gap-4">
        {course.assessments.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: assessments have no id and keep their order
          <div key={index}>
            <AssessmentFacts assessment={each} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What the learner takes away, and what it is not. */
export function CourseCredential({ course }: { course: CourseView }) {
  const { t } = useTranslation('catalogue');
  const accreditation = course.accreditation.map((each) => (
    <li key={each.title.text}>
      {each.url ? (
        <a href={each.url} rel="noreferrer external">
          <LocalisedText value={each.title} />
        </a>
      ) : (
        <LocalisedText value={each.title} />
      )}
    </li>
  ));
  const items = [
    { term: t('course.quality'), value: text(course.qualityAssurance) },
    {
      term: t('course.accreditation'),
      value: accreditation.length > 0 ? <ul>{accreditation}</ul> : null,
    },
    { term: t('course.stackability'), value: text(course.stackability) },
  ].filter((item) => item.value !== null);
  return (
    <section aria-labelledby="credential">
      <SectionHeading id="credential">{t('course.credential')}</SectionHeading>
      <p className="mb-4 max-w-measure">
        {course.microCredential ? t('course.credentialMicro') : t('course.credentialCourse')}
      </p>
      {items.length > 0 ? <DefinitionList items={items} className="border-y border-line" /> : null}
    </section>
  );
}
