/**
 * The JSON of a European Digital Credential (ELM 3 in VC 1.1, profile edc-generic-full), as the
 * demonstration's issuers would write it. Pure: the instant and everything said are arguments.
 */
import {
  ASSESSMENT_TYPES,
  LEARNING_SETTINGS,
  MODES,
  SUPERVISION as SUPERVISION_LABELS,
} from '~/elm/concepts.data';
import type { LanguageMap } from '~/elm/language-map';
import {
  ASSESSMENT,
  ISCED_LABEL,
  LANGUAGE,
  MODE,
  NQF,
  NQF_LABEL,
  OPPORTUNITY_LABELS,
  OPPORTUNITY_TYPE,
  SETTING,
  SUPERVISION,
  type SupervisionName,
} from './concepts.data';
import {
  type CourseSeed,
  courseIdentifiers,
  hoursOfCourse,
  institutionSeed,
  NO_PREREQUISITES,
} from './course-seed';
import { courseSeed } from './courses';
import {
  authority,
  awardingBody,
  concept,
  DEMO_NOTE,
  demoNote,
  type Json,
  type NextId,
  note,
  numbering,
  sealingOrganisation,
} from './credential-nodes';
import { esco } from './esco.data';
import type { InstitutionId, InstitutionSeed } from './institutions.data';
import { inTwo } from './shapes';

export interface CredentialSeed {
  /** Ends the credential's id. */
  name: string;
  issuer: InstitutionId;
  holder: {
    givenName: string;
    familyName: string;
    dateOfBirth: string;
    /** The number at the issuing institution. */
    studentNumber: string;
  };
  title: LanguageMap;
  /** ISO instants. */
  issued: string;
  validFrom: string;
  /** One achievement, or a parent with its parts. */
  claim: AchievementSeed | TranscriptSeed;
}

export interface AchievementSeed {
  code: string;
  grade: string;
  /** YYYY-MM-DD; null leaves it out. */
  awardedOn: string | null;
  /** What the file says where it differs from the catalogue. */
  eqf?: number;
  supervision?: SupervisionName;
}

export interface TranscriptSeed {
  title: LanguageMap;
  awardedOn: string;
  parts: readonly AchievementSeed[];
}

/** The whole credential, unsealed. */
export function credentialPayload(seed: CredentialSeed): Json {
  const next = numbering();
  const by = institutionSeed(seed.issuer);
  return {
    id: `urn:credential:demo-${seed.name}`,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialProfiles: concept('http://data.europa.eu/snb/credential/e34929035b', 'Generic'),
    displayParameter: {
      id: next('displayParameter'),
      type: 'DisplayParameter',
      title: seed.title,
      description: DEMO_NOTE,
      primaryLanguage: authority(LANGUAGE, 'en'),
      language: [authority(LANGUAGE, 'en'), authority(LANGUAGE, by.language)],
    },
    credentialSchema: {
      id: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
      type: 'ShaclValidator2017',
    },
    credentialSubject: subject(seed, by, next),
    issuanceDate: seed.issued,
    issued: seed.issued,
    validFrom: seed.validFrom,
    issuer: sealingOrganisation(by, next),
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'http://data.europa.eu/snb/model/context/edc-ap',
    ],
  };
}

function subject({ holder, claim }: CredentialSeed, by: InstitutionSeed, next: NextId): Json {
  return {
    id: next('person'),
    type: 'Person',
    givenName: { en: holder.givenName },
    familyName: { en: holder.familyName },
    fullName: { en: `${holder.givenName} ${holder.familyName}` },
    dateOfBirth: `${holder.dateOfBirth}T00:00:00Z`,
    identifier: {
      id: next('identifier'),
      type: 'Identifier',
      schemeName: 'Student number',
      notation: holder.studentNumber,
    },
    hasClaim: 'parts' in claim ? transcript(claim, by, next) : achievement(claim, by, next),
  };
}

function transcript(seed: TranscriptSeed, by: InstitutionSeed, next: NextId): Json {
  return {
    id: next('learningAchievement'),
    type: 'LearningAchievement',
    title: seed.title,
    additionalNote: demoNote(next),
    awardedBy: award(by, seed.awardedOn, next),
    specifiedBy: {
      id: next('learningAchievementSpec'),
      type: 'LearningAchievementSpecification',
      title: seed.title,
      learningSetting: concept(SETTING.formal, LEARNING_SETTINGS[SETTING.formal]),
    },
    hasPart: seed.parts.map((part) => achievement(part, by, next)),
  };
}

function achievement(seed: AchievementSeed, by: InstitutionSeed, next: NextId): Json {
  const { seed: course } = courseSeed(by.id, seed.code);
  const title = inTwo(course.title, by.language);
  return {
    id: next('learningAchievement'),
    type: 'LearningAchievement',
    title,
    additionalNote: demoNote(next),
    identifier: {
      id: next('identifier'),
      type: 'Identifier',
      schemeName: 'Course code',
      notation: course.code,
    },
    awardedBy: award(by, seed.awardedOn, next),
    provenBy: assessment(seed, course, by, next),
    influencedBy: activity(course, by, next),
    specifiedBy: qualification(seed, course, by, next),
  };
}

function award(by: InstitutionSeed, awardedOn: string | null, next: NextId): Json {
  return {
    id: next('awardingProcess'),
    type: 'AwardingProcess',
    ...(awardedOn ? { awardingDate: `${awardedOn}T00:00:00Z` } : {}),
    awardingBody: awardingBody(by, next),
  };
}

function assessment(
  seed: AchievementSeed,
  course: CourseSeed,
  by: InstitutionSeed,
  next: NextId,
): Json {
  const type = ASSESSMENT[course.assess];
  const supervision = SUPERVISION[seed.supervision ?? course.supervision ?? 'supervisedWithId'];
  const title = inTwo(course.assessedBy, by.language);
  return {
    id: next('learningAssessment'),
    type: 'LearningAssessment',
    title,
    grade: { id: next('note'), type: 'Note', noteLiteral: { en: seed.grade } },
    idVerification: concept(supervision, SUPERVISION_LABELS[supervision]),
    specifiedBy: {
      id: next('learningAssessmentSpec'),
      type: 'LearningAssessmentSpecification',
      title,
      dcType: concept(type, ASSESSMENT_TYPES[type]),
      mode: concept(MODE[course.mode], MODES[MODE[course.mode]]),
      gradingScheme: {
        id: next('gradingScheme'),
        type: 'GradingScheme',
        title: { en: by.scale },
        description: by.gradingScheme,
      },
    },
  };
}

function activity(course: CourseSeed, by: InstitutionSeed, next: NextId): Json {
  const title = inTwo(course.title, by.language);
  return {
    id: next('activity'),
    type: 'LearningActivity',
    title,
    workload: `PT${hoursOfCourse(course, by.id)}H`,
    specifiedBy: {
      id: next('learningActivitySpec'),
      type: 'LearningActivitySpecification',
      title,
      mode: concept(MODE[course.mode], MODES[MODE[course.mode]]),
    },
  };
}

function qualification(
  seed: AchievementSeed,
  course: CourseSeed,
  by: InstitutionSeed,
  next: NextId,
): Json {
  const eqf = seed.eqf ?? course.eqf;
  const nqf = NQF[by.country]?.[eqf];
  const setting = course.nonFormal ? SETTING.nonFormal : SETTING.formal;
  const type = course.micro ? 'shortProgramme' : (course.type ?? 'module');
  return {
    id: next('qualification'),
    type: 'Qualification',
    title: inTwo(course.title, by.language),
    dcType: concept(OPPORTUNITY_TYPE[type], OPPORTUNITY_LABELS[type]),
    identifier: courseIdentifiers(by, course.code).map(({ scheme, value }) => ({
      id: next('identifier'),
      type: 'Identifier',
      schemeName: scheme,
      notation: value,
    })),
    eqfLevel: concept(`http://data.europa.eu/snb/eqf/${eqf}`, `Level ${eqf}`),
    ...(nqf ? { nqfLevel: concept(nqf, `${NQF_LABEL[by.country]} ${eqf}`) } : {}),
    thematicArea: course.field.map((code) =>
      concept(`http://data.europa.eu/snb/isced-f/${code}`, ISCED_LABEL[code] ?? code),
    ),
    creditPoint: {
      id: next('creditPoint'),
      type: 'CreditPoint',
      framework: concept(
        'http://data.europa.eu/snb/education-credit/6fcec5c5af',
        'European Credit Transfer System',
      ),
      point: String(course.ects),
    },
    volumeOfLearning: `PT${hoursOfCourse(course, by.id)}H`,
    learningSetting: concept(setting, LEARNING_SETTINGS[setting]),
    mode: concept(MODE[course.mode], MODES[MODE[course.mode]]),
    language: course.languages.map((code) => authority(LANGUAGE, code)),
    learningOutcome: course.outcomes.map((each) => outcome(each, by, next)),
    entryRequirement: note(
      inTwo(course.requires ?? NO_PREREQUISITES[by.language], by.language),
      next,
    ),
    homepage: {
      id: next('webResource'),
      type: 'WebResource',
      contentURL: `${by.homepage}/courses/${course.code.toLowerCase()}`,
    },
  };
}

function outcome(seed: CourseSeed['outcomes'][number], by: InstitutionSeed, next: NextId): Json {
  return {
    id: next('learningOutcome'),
    type: 'LearningOutcome',
    title: inTwo(seed.title, by.language),
    relatedESCOSkill: seed.esco.map((label) => {
      const { iri } = esco(label);
      return concept(iri, label, 'http://data.europa.eu/esco/concept-scheme/skills');
    }),
  };
}

/** What an issuer uploads to have it sealed: no seal, hence no evidence. */
export const uploadDraft = (credential: Json, email: string): Json => ({
  credential,
  deliveryDetails: {
    id: 'urn:epass:delivery:1',
    type: 'DeliveryDetails',
    deliveryAddress: [email],
  },
});
