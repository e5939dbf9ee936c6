import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSections, FactGroup, OutcomeOnPage } from '~/catalogue/course-sections.server';
import type { Localised } from '~/elm/localised';
import { paths } from '~/platform/paths';
import type { CourseHead } from '~/recognition/show-course.server';
import { useFormat } from '../shell/use-format';
import { Colon } from '../ui/colon';
import { FactList } from './fact-list';
import { FoldedList, FoldedProse } from './folded';

/** Outcomes in sight before the others are folded: imported entries may have hundreds. */
const OUTCOMES_AT_FIRST = 12;

interface Part {
  readonly sections: CourseSections;
}

const heading = (id: string, title: string, lead?: string, under = false): ReactNode => (
  <div className="mb-4 grid gap-1">
    {under ? (
      <h3 id={id} className="text-lg">
        {title}
      </h3>
    ) : (
      <h2 id={id} className="text-xl">
        {title}
      </h2>
    )}
    {lead ? <p className="max-w-measure text-ink-soft">{lead}</p> : null}
  </div>
);

const words = ({ text, lang }: Localised): ReactNode =>
  lang ? <span lang={lang}>{text}</span> : text;

/** Outcomes, each with its kind and the skills it corresponds to. */
export function CourseOutcomes({ sections }: Part) {
  const { t } = useTranslation('catalogue');
  const { outcomes, outcomesSummary } = sections;
  if (outcomes.length === 0 && !outcomesSummary) return <NamedSkills sections={sections} />;
  const skills = t('course.skills');
  const esco = t('course.atEsco');
  return (
    <section aria-labelledby="outcomes">
      {heading(
        'outcomes',
        t('course.outcomes'),
        outcomes.length > 0 ? t('course.outcomesLead') : '',
      )}
      {outcomesSummary ? (
        <div className="mb-4">
          <FoldedProse value={outcomesSummary} />
        </div>
      ) : null}
      {outcomes.length > 0 ? (
        <FoldedList
          items={outcomes}
          few={OUTCOMES_AT_FIRST}
          list={(some) => outcomeList(some, skills, esco)}
        />
      ) : null}
      <NamedSkills sections={sections} under />
    </section>
  );
}

/** Skills that stand beside no outcome: who named them, and that they are no outcomes. */
function NamedSkills({
  sections: { skills, skillsFrom },
  under = false,
}: Part & { under?: boolean | undefined }) {
  const { t } = useTranslation('catalogue');
  if (skills.length === 0) return null;
  const lead = skillsFrom
    ? t('course.namedSkillsBy', { source: skillsFrom })
    : t('course.namedSkillsLead');
  return (
    <section aria-labelledby="named-skills" className={under ? 'mt-6' : ''}>
      {heading('named-skills', t('course.namedSkills'), lead, under)}
      <FoldedList
        items={skills}
        few={OUTCOMES_AT_FIRST}
        list={(some) => skillList(some, t('course.namedSkills'), t('course.atEsco'))}
      />
    </section>
  );
}

const outcomeList = (
  outcomes: readonly OutcomeOnPage[],
  skills: string,
  esco: string,
): ReactNode => (
  <ol className="grid max-w-measure grid-cols-1 divide-y divide-line border-y border-line">
    {outcomes.map((outcome) => (
      <li key={outcome.title.text} className="grid grid-cols-1 gap-1 py-3.5" data-print="together">
        {outcome.kind ? <p className="text-sm text-ink-soft">{outcome.kind}</p> : null}
        <p>{words(outcome.title)}</p>
        {outcome.note ? <p className="text-sm">{words(outcome.note)}</p> : null}
        {outcome.skills.length > 0 ? (
          <div className="text-sm">{skillList(outcome.skills, skills, esco)}</div>
        ) : null}
      </li>
    ))}
  </ol>
);

const skillList = (skills: OutcomeOnPage['skills'], label: string, esco: string): ReactNode => (
  <ul className="flex flex-wrap gap-x-5 gap-y-0.5" aria-label={label}>
    {skills.map((skill) => (
      <li key={skill.esco ?? skill.label.text} className="py-0.5">
        {skill.to ? <a href={skill.to}>{words(skill.label)}</a> : words(skill.label)}
        {skill.esco ? (
          <>
            {' '}
            <a
              href={skill.esco}
              rel="noreferrer external"
              aria-label={`${skill.label.text}: ${esco}`}
              className="text-xs"
            >
              {skill.to ? 'ESCO' : '↗'}
            </a>
          </>
        ) : null}
      </li>
    ))}
  </ul>
);

const group = ({ title, facts }: FactGroup, index: number): ReactNode => (
  <div key={index}>
    {title ? <h3 className="mb-2 text-lg">{words(title)}</h3> : null}
    {facts.length > 0 ? <FactList facts={facts} /> : null}
  </div>
);

export function CourseActivities({ sections: { activities } }: Part) {
  const { t } = useTranslation('catalogue');
  if (activities.length === 0) return null;
  return (
    <section aria-labelledby="activities">
      {heading('activities', t('course.activities'))}
      <div className="grid gap-5">{activities.map(group)}</div>
    </section>
  );
}

export function CourseAssessment({ sections: { assessments } }: Part) {
  const { t } = useTranslation('catalogue');
  if (assessments.length === 0) return null;
  return (
    <section aria-labelledby="assessment">
      {heading('assessment', t('course.assessment'))}
      <div className="grid gap-5">{assessments.map(group)}</div>
    </section>
  );
}

/** What the learner takes away, and what it is not. */
export function CourseCredential({ course, sections }: Part & { course: CourseHead }) {
  const { t } = useTranslation('catalogue');
  return (
    <section aria-labelledby="credential">
      {heading('credential', t('course.credential'))}
      {course.microCredential || course.credential === null ? (
        <p className="mb-4 max-w-measure">
          {course.microCredential ? t('course.credentialMicro') : t('course.credentialUnknown')}
        </p>
      ) : null}
      {sections.credential.length > 0 ? <FactList facts={sections.credential} /> : null}
    </section>
  );
}

/** The rest, for those who need it: field, rhythm, identifiers, version, data. */
export function CourseDetails({
  course,
  sections,
  draft = false,
}: Part & {
  course: CourseHead;
  /** Versions and data are of what is published. */
  draft?: boolean | undefined;
}) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const version = {
    term: t('course.version'),
    values: [
      {
        text: t('course.versionOf', {
          version: course.version,
          date: format.date(course.updatedAt),
        }),
        href: paths.courseVersions(course.id),
      },
    ],
  };
  const data = {
    term: t('course.data'),
    values: [
      { text: 'JSON-LD', href: paths.courseData(course.id, 'jsonld') },
      { text: 'Turtle', href: paths.courseData(course.id, 'ttl') },
    ],
  };
  return (
    <section aria-labelledby="details" className="text-sm">
      {heading('details', t('course.details'))}
      <FactList facts={draft ? sections.details : [...sections.details, version, data]} />
    </section>
  );
}

export function CourseRelated({ sections: { related } }: Part) {
  const { t } = useTranslation('catalogue');
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related">
      {heading('related', t('course.related'))}
      <ul className="grid gap-2">
        {related.map((each) => (
          <li key={each.title.text + (each.href ?? '')}>
            <span className="text-sm text-ink-soft">
              {each.relation}
              <Colon />{' '}
            </span>
            {each.href ? <a href={each.href}>{words(each.title)}</a> : words(each.title)}
          </li>
        ))}
      </ul>
    </section>
  );
}
