/**
 * A course as lists show it, in words of the reader's language: made here, so that a page of twenty
 * only sets them and its data hold nothing that is not shown.
 */
import { listSharingTitle } from '#db/queries/catalogue';
import type { Read } from '#db/store';
import { countryName, languageName } from '~/elm/display-names';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { ownCode, tellingRecord } from '~/elm/own-code';
import { formatDate, formatEcts, formatList } from '~/platform/format';
import { type NearReader, NOBODY_NEAR, recognitionOfCards } from './card-recognition.server';
import { closingOf } from './closing';
import type { CatalogueT } from './course-facts.server';
import { type ListedCourse, shortened } from './course-summary';
import { modeSlug } from './finding';
import type { LearningOpportunity } from './learning-opportunity';
import { type Snippet, snippetOf } from './snippet';

export interface CourseCard {
  readonly id: string;
  readonly title: Localised;
  readonly provider: Localised;
  readonly country: string;
  /** Credits, level, languages, mode and start, as far as stated; the code of one of several namesakes. */
  readonly facts: string;
  readonly microCredential: boolean;
  /** Who recognises it by an agreement in force; null: nobody. */
  readonly recognised: string | null;
  /** Its description, or the part of it that holds what was searched for. */
  readonly about: { readonly pieces: Snippet; readonly lang?: string | undefined } | null;
}

interface Reader {
  readonly t: CatalogueT;
  readonly locale: string;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  readonly near?: NearReader;
}

/**
 * Cards of courses, in their order. `words`: what was searched for, folded; marked where a
 * description holds it. Courses of one provider under one title are told apart by their codes.
 */
export async function toCourseCards(
  read: Read,
  courses: readonly ListedCourse[],
  reader: Reader,
  words: readonly string[] = [],
): Promise<CourseCard[]> {
  const ids = courses.map(({ id }) => id);
  const [namesakes, recognised] = await Promise.all([
    listSharingTitle(read, ids),
    recognitionOfCards(read, ids, { near: NOBODY_NEAR, ...reader }),
  ]);
  return courses.map((each) => ({
    ...toCourseCard(each, reader, words, namesakes.has(each.id)),
    recognised: withClosing(recognised.get(each.id) ?? null, each.data, reader),
  }));
}

/** A promise nobody can make use of now says so. */
function withClosing(
  recognised: string | null,
  data: LearningOpportunity,
  { t, locale, day }: Reader,
): string | null {
  const closing = recognised === null ? null : closingOf(data, day);
  if (closing === null) return recognised;
  const date = formatDate(closing.on, locale, 'UTC', 'short');
  return `${recognised}\u00a0· ${t(`closed.short.${closing.kind}`, { date })}`;
}

function toCourseCard(
  course: ListedCourse,
  { t, locale }: Reader,
  words: readonly string[],
  withCode: boolean,
): Omit<CourseCard, 'recognised'> {
  const { data, provider } = course;
  return {
    id: course.id,
    title: localised(data.title, locale, data.defaultLanguage) ?? { text: ownCode(course) },
    provider: localisedOr(provider.names, locale, provider.slug),
    country: countryName(provider.country, locale),
    facts: factsOf(data, withCode ? codeInWords(course, t) : '', { t, locale }),
    microCredential: data.microCredential,
    about: aboutOf(localised(data.description, locale, data.defaultLanguage), words),
  };
}

function codeInWords(course: ListedCourse, t: CatalogueT): string {
  const code = ownCode(course);
  const record = tellingRecord(course);
  return record === null ? t('course.code', { code }) : t('course.codeOfRecord', { code, record });
}

function factsOf(
  data: LearningOpportunity,
  code: string,
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): string {
  const languages = data.languages.map((code) => languageName(code, locale));
  const mode = modeSlug(data.mode);
  return (
    [
      data.ects === null ? '' : formatEcts(data.ects, locale),
      data.eqf === null ? '' : t('eqfLevel', { level: data.eqf }),
      capitalised(formatList(languages, locale), locale),
      mode === null ? '' : t(`modes.${mode}` as 'modes.online'),
      data.startsOn ? t('fact.starts', { date: startOf(data.startsOn, locale) }) : '',
      code,
    ]
      .filter((fact) => fact !== '')
      // No line begins with a dot.
      .join('\u00a0· ')
  );
}

const startOf = (day: string, locale: string): string => formatDate(day, locale, 'UTC', 'short');

/** Language names are lower case in French. */
const capitalised = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

function aboutOf(description: Localised | null, words: readonly string[]): CourseCard['about'] {
  // Some sources write a dash where they say nothing.
  if (!description || !/[\p{L}\p{N}]/u.test(description.text)) return null;
  const { text, lang } = description;
  const pieces = snippetOf(text, words) ?? [shortened(description).text];
  return { pieces, ...(lang ? { lang } : {}) };
}
