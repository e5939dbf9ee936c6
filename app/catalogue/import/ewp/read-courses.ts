/**
 * Courses of Erasmus Without Paper: answers of its Courses API (`courses-response`, stable-v1), in
 * which a specification holds its instances, and of Course Replication, which lists ids alone. The
 * answers do not say whose courses they are: who asked knows. Pure.
 */
import { ownValue } from '~/elm/own-value';
import type { LearningOpportunityInput } from '../../learning-opportunity';
import { activitiesOf } from '../classes';
import { fault, type ImportRow, refusedRow } from '../imported-course';
import { createSieve, joined, orNull, type Sieve } from '../values';
import { all, type EwpElement, first, textIn, textsIn } from './element';

type Facts = Omit<LearningOpportunityInput, 'title'>;

export function* readEwpCourses(root: EwpElement): Generator<ImportRow> {
  if (root.name === 'course-replication-response') {
    for (const [index, { text }] of all(root, 'los-id').entries())
      yield refusedRow(index + 1, fault('only-reference', 'los-id', text.trim()));
    return;
  }
  for (const [index, each] of all(root, 'learningOpportunitySpecification').entries())
    yield readSpecification(each, index + 1);
}

/** A type that is not known is none: newer versions of the schema may have more (response.xsd). */
const TYPES: Readonly<Record<string, string>> = {
  'Degree Programme': 'Educational programme',
  Module: 'Programme module',
  Course: 'Course',
};

function readSpecification(specification: EwpElement, row: number): ImportRow {
  const recordId = textIn(specification, 'los-id');
  const code = textIn(specification, 'los-code') ?? recordId;
  const title = textsIn(specification, 'title');
  if (Object.keys(title).length === 0) return refusedRow(row, fault('no-title', 'title', code));
  if (code === null) return refusedRow(row, fault('no-code', 'los-id'));
  const type = textIn(specification, 'type');
  // A course is the smallest thing that gives credit; a class is a lecture or lab within one.
  if (type === 'Class' || recordId?.startsWith('CLS/'))
    return refusedRow(row, fault('part-of-course', 'type', code));
  const sieve = createSieve();
  const instance = latestOf(specification);
  const data = {
    title,
    defaultLanguage: Object.keys(title).find((tag) => tag !== 'und') ?? 'und',
    description: textsIn(specification, 'description'),
    type: sieve.concept('type', 'opportunityType', ownValue(TYPES, type ?? '') ?? null),
    homepage: sieve.url('url', textIn(specification, 'url')),
    eqf: sieve.whole('eqfLevelProvided', textIn(specification, 'eqfLevelProvided'), 1, 8),
    iscedF: [sieve.isced('iscedCode', textIn(specification, 'iscedCode'))].flatMap(
      (each) => each ?? [],
    ),
    subjects: subjectsOf(textIn(specification, 'subjectArea')),
    ...instanceFacts(instance, sieve),
    source: { name: 'Erasmus Without Paper', format: 'ewp', recordId },
  };
  return { row, course: { code, recordId, provider: null, data }, faults: sieve.faults };
}

const subjectsOf = (code: string | null): NonNullable<Facts['subjects']> =>
  code === null ? [] : [{ framework: 'Erasmus subject area', code, label: { und: code } }];

/** The instance that starts last. Days are `YYYY-MM-DD` (xs:date). */
const latestOf = (specification: EwpElement): EwpElement | null =>
  all(first(specification, 'specifies'), 'learningOpportunityInstance').reduce<EwpElement | null>(
    (latest, each) =>
      latest === null || (textIn(each, 'start') ?? '') > (textIn(latest, 'start') ?? '')
        ? each
        : latest,
    null,
  );

const CYCLES: Readonly<Record<string, 'first' | 'second' | 'third'>> = {
  Bachelor: 'first',
  Master: 'second',
  PhD: 'third',
};

function instanceFacts(instance: EwpElement | null, sieve: Sieve): Facts {
  if (instance === null) return {};
  const language = sieve.language(
    'languageOfInstruction',
    textIn(instance, 'languageOfInstruction'),
  );
  const grading = first(instance, 'gradingScheme');
  const gradingScheme = orNull(joined(textsIn(grading, 'label'), textsIn(grading, 'description')));
  return {
    startsOn: sieve.day('start', textIn(instance, 'start')),
    endsOn: sieve.day('end', textIn(instance, 'end')),
    scheduleInformation: orNull(textsIn(first(instance, 'academic-term'), 'display-name')),
    languages: language === null ? [] : [language],
    ...creditOf(instance, sieve),
    activities: activitiesOf(
      sieve,
      'engagementHours',
      [],
      sieve.number('engagementHours', textIn(instance, 'engagementHours')),
    ),
    assessments: gradingScheme ? [{ gradingScheme }] : [],
  };
}

/** ECTS by the scheme of that name; the first other scheme is credit of another system. */
function creditOf(instance: EwpElement, sieve: Sieve): Facts {
  const credits = all(instance, 'credit').flatMap((each) => {
    const points = sieve.number('credit', textIn(each, 'value'));
    const scheme = textIn(each, 'scheme') ?? 'ects';
    return points === null ? [] : [{ scheme, points, level: textIn(each, 'level') }];
  });
  const isEcts = ({ scheme }: { scheme: string }) => scheme.toLowerCase() === 'ects';
  const other = credits.find((each) => !isEcts(each));
  const [level] = credits.flatMap((each) => each.level ?? []);
  return {
    ects: credits.find(isEcts)?.points ?? null,
    credits: other ? { points: other.points, framework: other.scheme } : null,
    cycle: ownValue(CYCLES, level ?? '') ?? null,
  };
}
