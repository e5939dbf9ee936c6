/** What a specification says a course leads to: level, credit, outcomes, assessment. Pure. */

import { conceptKey } from '~/elm/concepts';
import { CREDIT_ECTS } from '~/elm/concepts.data';
import { parsePoints } from '~/elm/credits';
import { hoursOf } from '~/elm/durations';
import type { LanguageMap } from '~/elm/language-map';
import type { LearningOpportunityInput } from '../../learning-opportunity';
import { cleaned, orNull, type Sieve } from '../values';
import { assessmentOf } from './assessment';
import { categoriesOf } from './categories';
import { conceptsOf, localName, many, notes, one, type Thing, text, texts } from './graph';
import { durationOf } from './offer';
import { countryOf, toPartner } from './organisations';
import { accreditationsOf } from './told';

type Facts = Omit<LearningOpportunityInput, 'title'>;
type Outcome = NonNullable<Facts['outcomes']>[number];

export function specificationOf(
  specification: Thing | null,
  opportunity: Thing | null,
  sieve: Sieve,
): Facts {
  if (specification === null) return {};
  const languages = conceptsOf(specification, 'language').flatMap(
    (each) => sieve.language('language', each) ?? [],
  );
  const eqf = conceptsOf(specification, 'EQFLevel')[0];
  return {
    ...modesOf(specification, opportunity, sieve),
    languages: [...new Set(languages)],
    iscedF: conceptsOf(specification, 'ISCEDFCode').flatMap(
      (each) => sieve.isced('ISCEDFCode', each) ?? [],
    ),
    ...creditsOf(specification, sieve),
    hours: hoursOf(text(specification, 'volumeOfLearning') ?? ''),
    maximumDuration: durationOf(specification, 'maximumDuration'),
    eqf: eqf === undefined ? null : sieve.whole('EQFLevel', localName(eqf), 1, 8),
    nqf: sieve.concept('NQFLevel', 'nqf', conceptsOf(specification, 'NQFLevel')[0]),
    setting: sieve.concept('setting', 'setting', conceptsOf(specification, 'learningSetting')[0]),
    targetGroups: conceptsOf(specification, 'targetGroup').flatMap(
      (each) => sieve.concept('targetGroup', 'targetGroup', each) ?? [],
    ),
    prerequisites: orNull(cleaned(notes(specification, 'entryRequirement'))),
    ...categoriesOf(specification),
    subjects: many(specification, 'educationSubject').flatMap(subjectOf),
    outcomes: many(specification, 'learningOutcome').flatMap((each) => outcomeOf(each)),
    outcomesSummary: orNull(cleaned(notes(specification, 'learningOutcomeSummary'))),
    activities: many(specification, 'influencedBy').flatMap((each) => activityOf(each, sieve)),
    assessments: many(specification, 'provenBy').map((each) => assessmentOf(each, sieve)),
    ...awardOf(specification, opportunity, sieve),
    ...partialOf(specification),
    accreditation: accreditationsOf(specification, sieve),
  };
}

/** A field in another framework than ISCED-F. */
function subjectOf(subject: Thing): NonNullable<Facts['subjects']> {
  const label = cleaned(texts(subject, 'prefLabel'));
  const scheme = one(subject, 'inScheme');
  const framework = Object.values(texts(scheme, 'prefLabel'))[0] ?? scheme?.id ?? null;
  return Object.keys(label).length > 0
    ? [{ framework, code: text(subject, 'notation'), iri: subject.id, label }]
    : [];
}

/** Who awards is said only where that is another than who offers. */
function awardOf(specification: Thing, opportunity: Thing | null, sieve: Sieve): Facts {
  const awarding = one(specification, 'awardingOpportunity');
  const provider = one(opportunity, 'providedBy') ?? one(specification, 'publisher', 'providedBy');
  const bodies = many(awarding, 'awardingBody').filter((each) => each !== provider);
  const period = one(awarding, 'temporal');
  const award = {
    place: orNull(cleaned(texts(one(awarding, 'location'), 'geographicName'))),
    country: countryOf(awarding),
    from: sieve.day('startDate', text(period, 'startDate')),
    until: sieve.day('endDate', text(period, 'endDate')),
  };
  const isSaid = Object.values(award).some((each) => each !== null);
  return {
    awardingBody: bodies.flatMap(toPartner)[0] ?? null,
    ...(isSaid ? { awarding: award } : {}),
  };
}

const partialOf = (specification: Thing): Facts => {
  const partial = text(specification, 'isPartialQualification');
  return partial === null ? {} : { qualification: { partial: /^(true|1)$/.test(partial) } };
};

/** The offer's own modes come before those of what it leads to. */
function modesOf(specification: Thing, opportunity: Thing | null, sieve: Sieve): Facts {
  if (many(opportunity, 'mode').length > 0) return {};
  const [mode = null, ...furtherModes] = conceptsOf(specification, 'mode').flatMap(
    (each) => sieve.concept('mode', 'mode', each) ?? [],
  );
  return { mode, furtherModes };
}

function creditsOf(specification: Thing, sieve: Sieve): Facts {
  const read = many(specification, 'creditPoint').flatMap((each) => {
    const written = text(each, 'point');
    const points = written === null ? null : parsePoints(written);
    if (points === null) {
      sieve.leaveOut('creditPoint', written ?? '');
      return [];
    }
    const framework = one(each, 'framework');
    const label = Object.values(texts(framework, 'prefLabel'))[0];
    return [{ points, ects: isEcts(framework, label), framework: label ?? framework?.id ?? '' }];
  });
  const other = read.find((each) => !each.ects);
  return {
    ects: read.find((each) => each.ects)?.points ?? null,
    credits: other ? { points: other.points, framework: other.framework } : null,
  };
}

const isEcts = (framework: Thing | null, label: string | undefined): boolean =>
  framework?.id
    ? conceptKey(framework.id) === conceptKey(CREDIT_ECTS)
    : /\bECTS\b|European Credit Transfer/i.test(label ?? '');

const REUSE = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific'] as const;

function outcomeOf(outcome: Thing): Outcome[] {
  const title = cleaned(texts(outcome, 'title'));
  const labelled = (name: string) =>
    many(outcome, name).flatMap(({ id, ...rest }) =>
      id === null ? [] : [{ iri: id, label: cleaned(texts({ id, ...rest }, 'prefLabel')) }],
    );
  const note = cleaned(notes(outcome, 'additionalNote'));
  const responsibility = isResponsibility(note);
  const type = localName(conceptsOf(outcome, 'dcType')[0] ?? '');
  const reuse = localName(conceptsOf(outcome, 'reusabilityLevel')[0] ?? '');
  const skills = labelled('relatedSkill');
  const esco = labelled('relatedESCOSkill');
  if (Object.keys(title).length === 0 && esco.length === 0 && skills.length === 0) return [];
  return [
    {
      title: Object.keys(title).length > 0 ? title : ([...esco, ...skills][0]?.label ?? {}),
      type: responsibility
        ? 'responsibility'
        : type === 'knowledge' || type === 'skill'
          ? type
          : null,
      reusability: REUSE.find((each) => each === reuse) ?? null,
      note: responsibility ? null : orNull(note),
      esco,
      skills,
    },
  ];
}

/** How our own exports mark an outcome type that ELM's list lacks. */
const isResponsibility = (note: LanguageMap): boolean =>
  /^Responsibility and autonomy$/.test(note.en ?? '');

function activityOf(activity: Thing, sieve: Sieve): NonNullable<Facts['activities']> {
  const title = cleaned(texts(activity, 'title'));
  if (Object.keys(title).length === 0) return [];
  return [
    {
      title,
      description: orNull(cleaned(texts(activity, 'description'))),
      type: sieve.concept('activity', 'activityType', conceptsOf(activity, 'dcType')[0]),
      mode: sieve.concept('mode', 'mode', conceptsOf(activity, 'mode')[0]),
      hours: hoursOf(text(activity, 'volumeOfLearning') ?? ''),
      contactHours: sieve.number('contactHour', text(activity, 'contactHour')),
    },
  ];
}
