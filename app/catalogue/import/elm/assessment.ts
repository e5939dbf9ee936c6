/** How learning is assessed, with what our own exports tell of it in notes. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import { findConcept } from '~/elm/vocabularies/vocabularies';
import type { LearningOpportunityInput } from '../../learning-opportunity';
import type { CourseListName, CourseListValue } from '../../list-labels';
import { type NoteLabel, readNote } from '../../note-labels';
import { cleaned, conceptIn, orNull, type Sieve } from '../values';
import { conceptsOf, notes, one, type Thing, texts } from './graph';
import { listedAs, notesOf } from './told';

type Assessment = NonNullable<LearningOpportunityInput['assessments']>[number];

export function assessmentOf(assessment: Thing, sieve: Sieve): Assessment {
  const type = sieve.concept('assessment', 'assessmentType', conceptsOf(assessment, 'dcType')[0]);
  return {
    title: titleOf(assessment, type),
    type,
    description: orNull(cleaned(texts(assessment, 'description'))),
    mode: sieve.concept('mode', 'mode', conceptsOf(assessment, 'mode')[0]),
    languages: conceptsOf(assessment, 'language').flatMap(
      (each) => sieve.language('language', each) ?? [],
    ),
    ...gradingOf(one(assessment, 'gradingScheme')),
    idVerification: supervisionOf(assessment, sieve),
    ...toldOf(assessment),
  };
}

const NAMED_AFTER_COURSE = /^Assessment of /;

/** ELM demands a title: one that is only the name of the kind, or of the course, is none. */
function titleOf(assessment: Thing, type: string | null): LanguageMap | null {
  const title = cleaned(texts(assessment, 'title'));
  const labels: LanguageMap = type === null ? {} : (findConcept(type)?.labels ?? {});
  const derived = Object.entries(title).every(
    ([tag, text]) => labels[tag] === text || NAMED_AFTER_COURSE.test(text),
  );
  return derived ? null : orNull(title);
}

/** What ELM's grading schemes are called where ours has a description only. */
const UNNAMED = new Set(['Grading scheme', 'Système de notation']);

/** The scale by its name; what a grade means in words, else the name of the scheme. */
function gradingOf(scheme: Thing | null): Pick<Assessment, 'gradingScale' | 'gradingScheme'> {
  const title = cleaned(texts(scheme, 'title'));
  const described = cleaned(texts(scheme, 'description'));
  const gradingScale = listedAs('gradingScale', title);
  const named = gradingScale === null && !Object.values(title).some((each) => UNNAMED.has(each));
  return { gradingScale, gradingScheme: orNull({ ...(named ? title : {}), ...described }) };
}

function toldOf(assessment: Thing): Partial<Assessment> {
  const read = notesOf(assessment).flatMap(({ said }) => readNote(said) ?? []);
  const all = <List extends CourseListName>(
    label: NoteLabel,
    list: List,
  ): CourseListValue<List>[] =>
    read.flatMap((each) => (each.label === label ? (listedAs(list, each.said) ?? []) : []));
  return {
    purpose: all('purpose', 'assessmentPurpose')[0] ?? null,
    methods: all('method', 'assessmentMethod'),
    assessor: all('assessor', 'assessor')[0] ?? null,
    format: all('format', 'assessmentFormat')[0] ?? null,
    identity: all('identity', 'identity')[0] ?? null,
    identityMeans: all('identityMeans', 'identityMeans'),
  };
}

/** A concept of its own in ELM; our exports tell it in a note. */
const supervisionOf = (assessment: Thing, sieve: Sieve): string | null => {
  const stated = conceptsOf(assessment, 'idVerification')[0];
  if (stated !== undefined) return sieve.concept('idVerification', 'supervision', stated);
  const said = Object.values(notes(assessment, 'additionalNote')).flatMap((each) =>
    each.split('\n'),
  );
  return said.flatMap((each) => conceptIn('supervision', each) ?? [])[0] ?? null;
};
