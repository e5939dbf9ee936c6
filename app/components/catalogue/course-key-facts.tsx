import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '~/catalogue/course-summary';
import { useFormat } from '~/components/shell/use-format';
import { useCourseWords } from './course-words';

/** The six facts that matter most of a course, in words; null where it does not state one. */
export function useKeyFacts() {
  const { t } = useTranslation('catalogue');
  const words = useCourseWords();
  return (course: CourseSummary): { term: string; value: string | null }[] => [
    {
      term: t('fact.ects'),
      value:
        course.ects !== null
          ? words.format.ects(course.ects)
          : course.hours !== null
            ? words.format.hours(course.hours)
            : null,
    },
    { term: t('fact.level'), value: course.eqf === null ? null : words.level(course.eqf) },
    {
      term: course.languages.length > 1 ? t('fact.languages') : t('fact.language'),
      value: course.languageNames.length === 0 ? null : words.capitalised(course.languageNames),
    },
    { term: t('fact.mode'), value: course.mode === null ? null : words.mode(course.mode) },
    {
      term: t('fact.start'),
      value: course.startsOn === null ? null : words.format.date(course.startsOn, 'short'),
    },
    { term: t('fact.price'), value: course.price === null ? null : words.price(course.price) },
  ];
}

/** ECTS, level, language, mode, start and price in a row; those not stated are named in one line. */
export function CourseKeyFacts({ course }: { course: CourseSummary }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const facts = useKeyFacts()(course);
  const stated = facts.filter(({ value }) => value !== null);
  const unstated = facts.filter(({ value }) => value === null).map(({ term }) => inSentence(term));
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      {stated.length > 0 ? (
        <dl className="grid grid-cols-2 sm:grid-cols-3 lg:flex">
          {stated.map(({ term, value }) => (
            <div
              key={term}
              className="-me-px -mb-px flex-1 border-e border-b border-line px-4 py-3"
            >
              <dt className="text-sm text-ink-soft">{term}</dt>
              <dd className="tabular font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {unstated.length > 0 ? (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-soft">
          {t('fact.unstated', { facts: format.list(unstated) })}
        </p>
      ) : null}
    </div>
  );
}

/** A term as it stands inside a sentence. */
export const inSentence = (term: string): string =>
  term.charAt(0).toLocaleLowerCase() + term.slice(1);
