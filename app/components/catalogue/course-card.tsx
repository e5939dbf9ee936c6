import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseCard as Card } from '~/catalogue/course-card.server';
import type { Localised } from '~/elm/localised';
import { paths } from '~/platform/paths';
import { useLinks } from '../ui/use-links';

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

/** The card as elements, looks by its place in `.course-card`: twenty are drawn on every page. */
function cardOf(course: Card, Heading: 'h2' | 'h3', mark: ReactNode) {
  const { about } = course;
  return (
    <li key={course.id} className="course-card">
      <Heading>
        <a href={paths.course(course.id)}>{textOf(course.title)}</a>
      </Heading>
      <p>
        {course.provider.lang
          ? [<Fragment key="name">{textOf(course.provider)}</Fragment>, `, ${course.country}`]
          : `${course.provider.text}, ${course.country}`}
      </p>
      {course.facts ? <p className="course-facts">{course.facts}</p> : null}
      {course.recognised ? <p className="course-recognised">{course.recognised}</p> : null}
      {course.microCredential ? mark : null}
      {about ? (
        <p lang={about.lang}>
          {about.pieces.length > 1 ? about.pieces.map(pieceOf) : about.pieces[0]}
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
  label?: string;
  level?: 2 | 3;
}) {
  const onClick = useLinks();
  const { t } = useTranslation('catalogue');
  // One element for all: nothing of it depends on the course.
  const mark = <p className="course-mark">{`${t('microCredential')} · ${t('notDegree')}`}</p>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard
    <ul aria-label={label} className="grid gap-4" onClick={onClick}>
      {courses.map((course) => cardOf(course, `h${level}`, mark))}
    </ul>
  );
}
