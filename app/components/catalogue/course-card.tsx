import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '~/catalogue/course-summary';
import type { Snippet } from '~/catalogue/snippet';
import type { Localised } from '~/elm/localised';
import { paths } from '~/platform/paths';
import { useCourseWords } from './course-words';
import { MicroCredentialMark } from './micro-credential-mark';
import { useLinks } from './use-links';

type Card = CourseSummary & { readonly snippet?: Snippet | null };

/** A text in its own language; a string where it is in the reader's, which costs nothing to draw. */
const textOf = ({ text, lang }: Localised): ReactNode =>
  lang ? <span lang={lang}>{text}</span> : text;

const pieceOf = (piece: string, at: number): ReactNode =>
  at % 2 === 0 ? (
    piece
  ) : (
    <mark key={at} className="bg-accent-soft font-semibold text-ink">
      {piece}
    </mark>
  );

function useCardWords() {
  const { t } = useTranslation('catalogue');
  const words = useCourseWords();
  return {
    facts: (course: CourseSummary): string =>
      [
        course.ects === null ? null : words.format.ects(course.ects),
        course.eqf === null ? null : words.level(course.eqf),
        course.languageNames.length > 0 ? words.capitalised(course.languageNames) : null,
        course.mode ? words.mode(course.mode) : null,
        course.startsOn
          ? t('fact.starts', { date: words.format.date(course.startsOn, 'short') })
          : null,
      ]
        .filter((fact) => fact !== null)
        .join(' · '),
  };
}

/** The card as elements, its words given: twenty of them are drawn on every page of the list. */
function cardOf(course: Card, facts: string, Heading: 'h2' | 'h3') {
  const { description, snippet, provider } = course;
  return (
    <li
      key={course.id}
      className="grid gap-2 rounded-lg border border-line bg-surface p-5 shadow-sm"
    >
      <Heading className="text-lg">
        <a href={paths.course(course.id)}>{textOf(course.title)}</a>
      </Heading>
      <p className="text-sm text-ink-soft">
        {textOf(provider.name)}, {provider.country}
      </p>
      <p className="tabular text-sm">{facts}</p>
      {course.microCredential ? <MicroCredentialMark /> : null}
      {description ? (
        <p className="max-w-measure text-sm text-ink-soft" lang={description.lang}>
          {snippet ? snippet.map(pieceOf) : description.text}
        </p>
      ) : null}
    </li>
  );
}

/** Courses in a list. `level` is the heading level the list stands under. */
export function CourseCards({
  courses,
  label,
  level = 3,
}: {
  courses: readonly Card[];
  label: string;
  level?: 2 | 3;
}) {
  const { facts } = useCardWords();
  const onClick = useLinks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard
    <ul aria-label={label} className="grid gap-4" onClick={onClick}>
      {courses.map((course) => cardOf(course, facts(course), `h${level}`))}
    </ul>
  );
}

/** One course in a list of another page. */
export function CourseCard({ course, level = 3 }: { course: CourseSummary; level?: 2 | 3 }) {
  const { facts } = useCardWords();
  return cardOf(course, facts(course), `h${level}`);
}
