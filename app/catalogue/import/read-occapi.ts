/**
 * Courses and programmes of the Online Course Catalogue API, versions 1 and 2 (JSON:API with typed
 * strings). Version 2 has lists where version 1 has single values, concepts of the European Learning
 * Model, and course instances beside the courses, which say when. Pure.
 */
import { isObject, type JsonObject } from '~/elm/json-node';
import type { LearningOpportunityInput } from '../learning-opportunity';
import { activitiesOf } from './classes';
import { fault, type ImportRow, type ProviderFacts, refusedRow } from './imported-course';
import { listOf, selfOf, strings, textOf, uriOf } from './occapi-texts';
import { createSieve, joined, orNull, type Sieve } from './values';

type Facts = Omit<LearningOpportunityInput, 'title'>;

/** A course, and the attributes of its latest instance in the same file. */
export interface OccapiEntry {
  readonly item: unknown;
  readonly instance: JsonObject | null;
}

/** Courses with their instances; an instance whose course is not in the file stands for itself. */
export function occapiEntries(items: readonly unknown[]): OccapiEntry[] {
  const isInstance = (item: unknown): item is JsonObject =>
    isObject(item) && item.type === 'instance';
  const courses = items.filter((item) => !isInstance(item));
  const ids = new Set(courses.map((item) => (isObject(item) ? textOf(item.id) : null)));
  const latest = new Map<string, JsonObject>();
  const alone: OccapiEntry[] = [];
  for (const item of items.filter(isInstance)) {
    const courseId = courseOf(item);
    const attributes = isObject(item.attributes) ? item.attributes : {};
    if (courseId === null || !ids.has(courseId)) alone.push({ item, instance: null });
    else if (startOf(attributes) >= startOf(latest.get(courseId))) latest.set(courseId, attributes);
  }
  const entries = courses.map((item) => {
    const id = isObject(item) ? textOf(item.id) : null;
    return { item, instance: (id === null ? null : latest.get(id)) ?? null };
  });
  return [...entries, ...alone];
}

const startOf = (instance: JsonObject | undefined): string => textOf(instance?.startDate) ?? '';

function courseOf({ relationships }: JsonObject): string | null {
  const related = isObject(relationships) ? relationships.course : null;
  const linked = isObject(related) ? related.data : null;
  return isObject(linked) ? textOf(linked.id) : null;
}

export function readOccapi(
  item: unknown,
  row: number,
  instance: JsonObject | null = null,
): ImportRow {
  const attributes = isObject(item) && isObject(item.attributes) ? item.attributes : null;
  if (!isObject(item) || !attributes) return refusedRow(row, fault('not-readable'));
  if (item.type === 'instance')
    return refusedRow(row, fault('only-reference', 'course', courseOf(item)));
  if (item.type === 'hei' || item.type === 'ounit')
    return refusedRow(row, fault('not-a-course', null, item.type));
  const title = strings(attributes.title);
  if (Object.keys(title).length === 0) return refusedRow(row, fault('no-title', 'title'));
  const recordId = textOf(item.id);
  const code = textOf(attributes.code) ?? recordId;
  if (code === null) return refusedRow(row, fault('no-code', 'code'));
  if (attributes.deprecated === true) return refusedRow(row, fault('withdrawn', 'code', code));
  const sieve = createSieve();
  const self = selfOf(item);
  const data = {
    title,
    defaultLanguage: Object.keys(title).find((tag) => tag !== 'und') ?? 'und',
    ...textsOf(attributes),
    ...offerOf(item, attributes, instance ?? {}, sieve),
    ...specificationOf(item, attributes, instance ?? {}, sieve),
    source: { name: 'OCCAPI', format: 'occapi', recordId, url: self },
  };
  return {
    row,
    course: { code, recordId, provider: providerOf(self), data },
    faults: sieve.faults,
  };
}

function textsOf(attributes: JsonObject): Facts {
  const texts = (name: string) => strings(attributes[name]);
  return {
    description: joined(texts('description'), texts('courseContent')),
    outcomesSummary: orNull(texts('learningOutcomes')),
    prerequisites: orNull(texts('prerequisites')),
    furtherInformation: orNull(
      joined(texts('courseAvailability'), texts('teachingMethod'), texts('bibliography')),
    ),
  };
}

function offerOf(
  { type }: JsonObject,
  attributes: JsonObject,
  instance: JsonObject,
  sieve: Sieve,
): Facts {
  const languages = listOf(attributes.languageOfInstruction ?? instance.languageOfInstruction);
  const modes = listOf(attributes.elmModeOfLearning ?? instance.elmModeOfLearning);
  const [mode = null, ...furtherModes] = new Set(
    modes.flatMap((each) => sieve.concept('elmModeOfLearning', 'mode', each) ?? []),
  );
  const [kind] = listOf(attributes.elmLearningOpportunityType);
  const byType = type === 'programme' ? 'Educational programme' : type === 'course' && 'Course';
  return {
    type: sieve.concept('elmLearningOpportunityType', 'opportunityType', kind ?? (byType || null)),
    homepage: sieve.url('url', uriOf(attributes.url)),
    languages: [
      ...new Set(languages.flatMap((each) => sieve.language('languageOfInstruction', each) ?? [])),
    ],
    startsOn: sieve.day('startDate', instance.startDate),
    endsOn: sieve.day('endDate', instance.endDate),
    duration: lengthOf(attributes.length, sieve),
    schedule: sieve.concept(
      'elmLearningScheduleType',
      'schedule',
      attributes.elmLearningScheduleType,
    ),
    mode,
    furtherModes,
  };
}

/** `7/2`: seven terms of half a year, as an ISO 8601 duration. */
function lengthOf(length: unknown, sieve: Sieve): string | null {
  if (length === null || length === undefined) return null;
  const [, terms, fraction] = /^(\d{1,2})\/([1-9])$/.exec(String(length).trim()) ?? [];
  const months = (Number(terms) * 12) / Number(fraction);
  if (!Number.isInteger(months) || months === 0) return sieve.leaveOut('length', length);
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
}

function specificationOf(
  item: JsonObject,
  attributes: JsonObject,
  instance: JsonObject,
  sieve: Sieve,
): Facts {
  const meta = isObject(item.meta) && isObject(item.meta.global) ? item.meta.global : {};
  const level = attributes.eqfLevelProvided ?? meta.eqfLevel;
  return {
    ects: sieve.number('ects', attributes.ects ?? instance.ects),
    eqf: sieve.whole('eqfLevel', level, 1, 8),
    iscedF: [
      ...new Set(
        listOf(attributes.iscedCode).flatMap((each) => sieve.isced('iscedCode', each) ?? []),
      ),
    ],
    subjects: listOf(attributes.localClassification)
      .filter(isObject)
      .flatMap((each) => subjectOf(textOf(each.classificationSystem), each.classificationValue)),
    activities: activitiesOf(
      sieve,
      'elmLearningActivityType',
      listOf(attributes.elmLearningActivityType ?? instance.elmLearningActivityType),
      sieve.number('engagementHours', instance.engagementHours),
    ),
    assessments: assessmentsOf(attributes, instance, sieve),
  };
}

function subjectOf(framework: string | null, value: unknown) {
  const code = textOf(value);
  return code === null ? [] : [{ framework, code, label: { und: code } }];
}

/** The method in words and the grading scheme stand with the first kind of assessment. */
function assessmentsOf(
  attributes: JsonObject,
  instance: JsonObject,
  sieve: Sieve,
): NonNullable<Facts['assessments']> {
  const kinds = listOf(attributes.elmAssessmentType ?? instance.elmAssessmentType);
  const [type = null, ...further] = new Set(
    kinds.flatMap((each) => sieve.concept('elmAssessmentType', 'assessmentType', each) ?? []),
  );
  const description = orNull(strings(attributes.assessmentMethod));
  const scheme = isObject(instance.gradingScheme) ? instance.gradingScheme : {};
  const gradingScheme = orNull(joined(strings(scheme.label), strings(scheme.description)));
  const first = { type, description, gradingScheme };
  const isStated = Object.values(first).some((each) => each !== null);
  return [...(isStated ? [first] : []), ...further.map((each) => ({ type: each }))];
}

/** The institution stands in the address of the course, by its SCHAC code. */
function providerOf(self: string | null): ProviderFacts | null {
  const schac = /\/hei\/([a-z0-9.-]+)\//i.exec(self ?? '')?.[1];
  if (schac === undefined) return null;
  return {
    key: schac,
    names: {},
    country: null,
    city: null,
    homepage: null,
    identifiers: [{ scheme: 'schac', value: schac }],
  };
}
