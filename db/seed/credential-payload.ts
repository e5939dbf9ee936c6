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
  COUNTRY,
  ISCED_LABEL,
  LANGUAGE,
  MODE,
  NQF,
  NQF_LABEL,
  OPPORTUNITY_TYPE,
  SETTING,
  SUPERVISION,
  type SupervisionName,
} from './concepts.data';
import { type CourseSeed, courseIdentifiers, hoursOfCourse, institutionSeed } from './course-seed';
import { courseSeed } from './courses';
import { esco } from './esco.data';
import type { InstitutionId, InstitutionSeed } from './institutions.data';
import { inTwo } from './shapes';

type Json = { [key: string]: unknown };

/** The sentence every demonstration credential carries. */
export const DEMO_NOTE: LanguageMap = {
  en: 'Demo – not a real credential',
  fr: "Démonstration – ce n'est pas un véritable justificatif",
};

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

const SCHEME = (iri: string): string => iri.replace(/\/[^/]+$/, '/25831c2');

function concept(iri: string, label: string, scheme = SCHEME(iri)): Json {
  return {
    id: iri,
    type: 'Concept',
    inScheme: { id: scheme, type: 'ConceptScheme' },
    prefLabel: { en: label },
  };
}

function authority(table: Readonly<Record<string, readonly [string, string]>>, code: string): Json {
  const [iri, label] = table[code] ?? [];
  if (!iri || !label) throw new Error(`no concept for ${code} among the seeds`);
  return concept(iri, label, iri.replace(/\/[^/]+$/, ''));
}

/** Ids as the EC's builder numbers them: unique in one file only. */
function numbering(): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const next = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, next);
    return `urn:epass:${kind}:${next}`;
  };
}

type NextId = ReturnType<typeof numbering>;

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

const demoNote = (next: NextId): Json => ({
  id: next('note'),
  type: 'Note',
  noteLiteral: DEMO_NOTE,
});

function award(by: InstitutionSeed, awardedOn: string | null, next: NextId): Json {
  return {
    id: next('awardingProcess'),
    type: 'AwardingProcess',
    ...(awardedOn ? { awardingDate: `${awardedOn}T00:00:00Z` } : {}),
    awardingBody: awardingBody(by, next),
  };
}

function awardingBody(by: InstitutionSeed, next: NextId): Json {
  const named: Readonly<Record<string, string>> = {
    schac: 'SCHAC',
    erasmus: 'Erasmus code',
    pic: 'PIC',
    deqar: 'DEQAR',
    ror: 'ROR',
  };
  const vat = by.identifiers.find((each) => each.scheme === 'vat');
  return {
    id: next('org'),
    type: 'Organisation',
    legalName: by.names,
    location: location(by, next),
    identifier: by.identifiers
      .filter((each) => named[each.scheme])
      .map((each) => ({
        id: next('identifier'),
        type: 'Identifier',
        schemeName: named[each.scheme],
        notation: each.value,
      })),
    ...(vat ? { vatIdentifier: legalIdentifier(vat.value, by, next) } : {}),
    accreditation: {
      id: next('accreditation'),
      type: 'Accreditation',
      title: by.qualityAssurance,
      dcType: concept(
        'http://data.europa.eu/snb/accreditation/bb4618238e',
        'Institutional Quality Assurance',
      ),
    },
    homepage: { id: next('webResource'), type: 'WebResource', contentURL: by.homepage },
  };
}

const legalIdentifier = (notation: string, by: InstitutionSeed, next: NextId): Json => ({
  id: next('legalIdentifier'),
  type: 'LegalIdentifier',
  notation,
  spatial: authority(COUNTRY, by.country),
});

const location = (by: InstitutionSeed, next: NextId): Json => ({
  id: next('location'),
  type: 'Location',
  address: {
    id: next('address'),
    type: 'Address',
    countryCode: authority(COUNTRY, by.country),
    fullAddress: { id: next('note'), type: 'Note', noteLiteral: { en: by.address.join(', ') } },
  },
});

/** Who seals: here the awarding institution itself, under the number its certificate carries. */
const sealingOrganisation = (by: InstitutionSeed, next: NextId): Json => ({
  id: next('org'),
  type: 'Organisation',
  legalName: by.names,
  altLabel: DEMO_NOTE,
  eIDASIdentifier: legalIdentifier(by.legalNumber, by, next),
  location: location(by, next),
});

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
    ...(course.requires
      ? { entryRequirement: note(inTwo(course.requires, by.language), next) }
      : {}),
    homepage: {
      id: next('webResource'),
      type: 'WebResource',
      contentURL: `${by.homepage}/courses/${course.code.toLowerCase()}`,
    },
  };
}

const OPPORTUNITY_LABELS = {
  course: 'Course',
  module: 'Programme module',
  mooc: 'MOOC',
  shortProgramme: 'Short learning programme',
} as const;

const note = (text: LanguageMap, next: NextId): Json => ({
  id: next('note'),
  type: 'Note',
  noteLiteral: text,
});

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
