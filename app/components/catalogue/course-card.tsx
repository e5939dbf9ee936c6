import { Fragment, type ReactNode } from 'react';
import type { CourseCard as Card } from '~/catalogue/course-card.server';
import type { Localised } from '~/elm/localised';
import { paths } from '~/platform/paths';
import { useLinks } from '../ui/use-links';
import { MicroCredentialMark } from './micro-credential-mark';

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

/** The card as elements: twenty of them are drawn on every page of the list. */
function cardOf(course: Card, Heading: 'h2' | 'h3', mark: ReactNode) {
  const { about } = course;
  return (
    <li key={course.id} className="course-card">
      <Heading className="text-lg">
        <a href={paths.course(course.id)}>{textOf(course.title)}</a>
      </Heading>
      <p className="text-sm text-ink-soft">
        {course.provider.lang
          ? [<Fragment key="name">{textOf(course.provider)}</Fragment>, `, ${course.country}`]
          : `${course.provider.text}, ${course.country}`}
      </p>
      <p className="tabular text-sm">{course.facts}</p>
      {course.microCredential ? mark : null}
      {about ? (
        <p className="max-w-measure text-sm text-ink-soft" lang={about.lang}>
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
  // One element for all: nothing of it depends on the course.
  const mark = <MicroCredentialMark />;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard
    <ul aria-label={label} className="grid gap-4" onClick={onClick}>
      {courses.map((course) => cardOf(course, `h${level}`, mark))}
    </ul>
  );
}
