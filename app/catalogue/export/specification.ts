/** What a course leads to: ELM Qualification where it has levels, else LearningAchievementSpecification. */
import { CREDIT_ECTS, SNB } from '~/elm/concepts.data';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/language-map';
import type { CourseAccreditation, LearningAssessment, LearningOutcome } from '../course-parts';
import type { LearningOpportunity } from '../learning-opportunity';
import { listLabels } from '../list-labels';
import {
  concept,
  type ElmNode,
  endOfDay,
  hoursAsDuration,
  languageConcepts,
  node,
  note,
  place,
  present,
  startOfDay,
  texts,
  webResource,
  xsdDuration,
} from './nodes';
import { agencyNode } from './organisations';
import type { Profile } from './profile';
import { assessmentNotes, notes } from './remarks';

/** Whom and what the nodes of one course point to. */
export interface Around {
  readonly profile: Profile;
  readonly provider: ElmNode;
  readonly providers: readonly ElmNode[];
  readonly awardingBody: ElmNode;
  /** IRIs of the offer and of what it leads to. */
  readonly opportunity: string;
  readonly specification: string;
  readonly identifiers: readonly ElmNode[];
  /** ISO 8601 instant of the last change. */
  readonly modified: string;
}

/** Both levels are demanded of a Qualification. */
const isQualification = (data: LearningOpportunity): boolean =>
  data.eqf !== null && data.nqf !== null;

export function specificationNode(data: LearningOpportunity, around: Around): ElmNode {
  const levelled = isQualification(data) || around.profile === 'quality-link';
  const kind = isQualification(data) ? 'Qualification' : 'LearningAchievementSpecification';
  return node(around.profile === 'elm-3.2' ? kind : ['LearningOpportunitySpecification', kind], {
    id: around.specification,
    identifier: around.identifiers,
    title: texts(data.title),
    description: texts(data.description),
    category: categories(data),
    ISCEDFCode: data.iscedF.map((code) => concept(`${SNB}isced-f/${code}`)),
    educationSubject: data.subjects.map((each) =>
      node('Concept', {
        ...(each.iri === null ? {} : { id: each.iri }),
        notation: each.code,
        prefLabel: texts(each.label),
        inScheme:
          each.framework === null
            ? null
            : node('ConceptScheme', { prefLabel: { und: each.framework } }),
      }),
    ),
    language: languageConcepts(data.languages),
    mode: [...present(data.mode), ...data.furtherModes].map(concept),
    learningSetting: present(data.setting).map(concept),
    creditPoint: credits(data),
    volumeOfLearning: hoursAsDuration(data.hours),
    maximumDuration: xsdDuration(data.maximumDuration),
    ...(levelled ? levels(data) : {}),
    targetGroup: data.targetGroups.map(concept),
    entryRequirement: note(data.prerequisites),
    learningOutcome: data.outcomes.map((each) => outcomeNode(each)),
    learningOutcomeSummary: note(data.outcomesSummary),
    influencedBy: data.activities.map((each) =>
      node('LearningActivitySpecification', {
        title: texts(each.title),
        description: texts(each.description),
        dcType: present(each.type).map(concept),
        mode: present(each.mode).map(concept),
        volumeOfLearning: hoursAsDuration(each.hours),
        contactHour: each.contactHours === null ? null : String(each.contactHours),
      }),
    ),
    provenBy: data.assessments.map((each) => assessmentNode(each, data)),
    awardingOpportunity: awardingNode(data, around),
    accreditation: accreditations(data, around),
    additionalNote: notes(data, isToldInFull(data), levelled),
    modified: around.modified,
  });
}

const levels = (data: LearningOpportunity) => ({
  EQFLevel: present(data.eqf).map((level) => concept(`${SNB}eqf/${level}`)),
  NQFLevel: present(data.nqf).map(concept),
  isPartialQualification: data.qualification?.partial ?? null,
});

function credits(data: LearningOpportunity): ElmNode[] {
  const ects =
    data.ects === null
      ? []
      : [node('CreditPoint', { framework: concept(CREDIT_ECTS), point: String(data.ects) })];
  const other = present(data.credits).map(({ points, framework }) =>
    node('CreditPoint', {
      framework: node('Concept', { prefLabel: { und: framework } }),
      point: String(points),
    }),
  );
  return [...ects, ...other];
}

/** ELM's `category` is text: keywords, the kind of credential, and that it is a micro-credential. */
function categories(data: LearningOpportunity): LanguageMap {
  const said = [
    ...(data.microCredential ? [{ en: 'Micro-credential', fr: 'Microcertification' }] : []),
    ...present(data.credentialType).flatMap((each) => listLabels('credentialType', each) ?? []),
    ...data.keywords,
  ];
  const joined = new Map<string, string[]>();
  for (const map of said)
    for (const [tag, text] of Object.entries(texts(map)))
      joined.set(tag, [...(joined.get(tag) ?? []), text]);
  return Object.fromEntries([...joined].map(([tag, each]) => [tag, each.join('; ')]));
}

/** ELM's list of outcome types knows no responsibility: such an outcome says so in a note. */
function outcomeNode(outcome: LearningOutcome): ElmNode {
  const { type, reusability } = outcome;
  const skill = (each: { iri: string; label: LanguageMap }) =>
    node('Concept', { id: each.iri, prefLabel: texts(each.label) });
  return node('LearningOutcome', {
    title: texts(outcome.title),
    dcType: type === null || type === 'responsibility' ? [] : [concept(`${SNB}skill-type/${type}`)],
    reusabilityLevel: present(reusability).map((each) =>
      concept(`${SNB}skill-reuse-level/${each}`),
    ),
    relatedESCOSkill: outcome.esco.map(skill),
    relatedSkill: outcome.skills.map(skill),
    additionalNote: [
      ...(type === 'responsibility' ? note(RESPONSIBILITY) : []),
      ...note(outcome.note),
    ],
  });
}

const RESPONSIBILITY = { en: 'Responsibility and autonomy', fr: 'Responsabilité et autonomie' };

function assessmentNode(assessment: LearningAssessment, data: LearningOpportunity): ElmNode {
  const types = present(assessment.type).map(concept);
  const named = texts(assessment.title);
  const typeName = types[0]?.prefLabel as LanguageMap | undefined;
  const scheme = texts(assessment.gradingScheme);
  const scale = present(assessment.gradingScale).flatMap(
    (each) => listLabels('gradingScale', each) ?? [],
  );
  return node('LearningAssessmentSpecification', {
    title:
      Object.keys(named).length > 0
        ? named
        : (typeName ?? { en: `Assessment of ${textIn(data.title, 'en')}` }),
    description: texts(assessment.description),
    dcType: types,
    mode: present(assessment.mode).map(concept),
    language: languageConcepts(assessment.languages),
    gradingScheme:
      Object.keys(scheme).length > 0 || scale[0]
        ? node('GradingScheme', {
            title: scale[0] ?? GRADING,
            description: scheme,
          })
        : null,
    additionalNote: [
      ...present(assessment.idVerification).flatMap((iri) =>
        note(concept(iri).prefLabel as LanguageMap),
      ),
      ...assessmentNotes(assessment),
    ],
  });
}

const GRADING = { en: 'Grading scheme', fr: 'Système de notation' };

function awardingNode(data: LearningOpportunity, around: Around): ElmNode {
  const { awarding } = data;
  const period = awarding?.from || awarding?.until;
  return node('AwardingOpportunity', {
    awardingBody: around.awardingBody,
    learningAchievementSpecification: { id: around.specification },
    location: awarding ? place(awarding.country, { name: awarding.place }) : [],
    temporal: period
      ? node('PeriodOfTime', {
          startDate: startOfDay(awarding?.from ?? null),
          endDate: endOfDay(awarding?.until ?? null),
        })
      : null,
  });
}

/**
 * ELM has accreditations on a Qualification only, and demands the kind and the agency with its
 * country; any other is told in a note.
 */
const isToldInFull =
  (data: LearningOpportunity) =>
  (each: CourseAccreditation): boolean =>
    isQualification(data) &&
    each.type !== null &&
    each.agency !== null &&
    each.agencyCountry !== null;

function accreditations(data: LearningOpportunity, around: Around): ElmNode[] {
  return data.accreditation.filter(isToldInFull(data)).map((each) =>
    node('Accreditation', {
      dcType: present(each.type).map(concept),
      title: texts(each.title),
      organisation: around.provider.id === undefined ? around.provider : { id: around.provider.id },
      accreditingAgent: agencyNode(each.agency ?? {}, each.agencyCountry ?? ''),
      homepage: webResource(each.url),
      report: webResource(each.reportUrl),
      expiryDate: endOfDay(each.validUntil),
    }),
  );
}
