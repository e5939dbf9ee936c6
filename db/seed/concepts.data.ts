/**
 * The EU vocabulary concepts that the demonstration world uses, by short names.
 * Source: EU Vocabularies, European Learning Model controlled lists (CC BY 4.0).
 */
const SNB = 'http://data.europa.eu/snb';

export const MODE = {
  online: `${SNB}/learning-assessment/920fbb3cbe`,
  onsite: `${SNB}/learning-assessment/9191af2ed9`,
  blended: `${SNB}/learning-assessment/e92d221e4d`,
  hybrid: `${SNB}/learning-assessment/c_3a90b26d`,
  project: `${SNB}/learning-assessment/7813801c77`,
  workplace: `${SNB}/learning-assessment/729f3bed4b`,
  laboratory: `${SNB}/learning-assessment/ed4c557045`,
} as const;
export type ModeName = keyof typeof MODE;

export const ASSESSMENT = {
  assignment: `${SNB}/assessment/2939dae15f`,
  continuous: `${SNB}/assessment/3484bd7e51`,
  portfolio: `${SNB}/assessment/4f03b91c0e`,
  group: `${SNB}/assessment/56539a6507`,
  practical: `${SNB}/assessment/6a4db9f11d`,
  written: `${SNB}/assessment/6e6cb2cc78`,
  project: `${SNB}/assessment/795dac4096`,
  quiz: `${SNB}/assessment/b1b68f6735`,
  problem: `${SNB}/assessment/c4256a2726`,
  oral: `${SNB}/assessment/d30284d7df`,
  artefact: `${SNB}/assessment/de4d165a6c`,
  presentation: `${SNB}/assessment/c_04b30a72`,
} as const;
export type AssessmentName = keyof typeof ASSESSMENT;

export const SUPERVISION = {
  supervisedWithId: `${SNB}/supervision-verification/70be69aaf9`,
  supervised: `${SNB}/supervision-verification/44314532f9`,
  unsupervisedWithId: `${SNB}/supervision-verification/df2880c5cb`,
  unsupervised: `${SNB}/supervision-verification/c598449d64`,
} as const;
export type SupervisionName = keyof typeof SUPERVISION;

export const SETTING = {
  formal: `${SNB}/learning-setting/6fd4685715`,
  nonFormal: `${SNB}/learning-setting/e207a81fc7`,
} as const;

export const SCHEDULE = {
  fullTime: `${SNB}/learning-schedule/72a0ab92fa`,
  partTime: `${SNB}/learning-schedule/f230bae523`,
  partTimeLight: `${SNB}/learning-schedule/67395e6b5a`,
} as const;

export const OPPORTUNITY_TYPE = {
  course: `${SNB}/learning-opportunity/05053c1cbe`,
  module: `${SNB}/learning-opportunity/0f7dac46ca`,
  mooc: `${SNB}/learning-opportunity/17744a2647`,
  shortProgramme: `${SNB}/learning-opportunity/74a4a268e8`,
} as const;
export const OPPORTUNITY_LABELS = {
  course: 'Course',
  module: 'Programme module',
  mooc: 'MOOC',
  shortProgramme: 'Short learning programme',
} as const;

export type OpportunityTypeName = keyof typeof OPPORTUNITY_TYPE;

/** National qualification levels by country and EQF level (QNQ, CFC, EstQF, PQF). */
export const NQF: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  PT: {
    5: `${SNB}/qdr/c_d2b47671`,
    6: `${SNB}/qdr/c_8cf0774e`,
    7: `${SNB}/qdr/c_0fe2b814`,
  },
  FR: {
    5: `${SNB}/qdr/c_cf6bd5a1`,
    6: `${SNB}/qdr/c_09d0ebb0`,
    7: `${SNB}/qdr/c_4e0e5f6b`,
  },
  EE: {
    5: `${SNB}/qdr/c_11b06734`,
    6: `${SNB}/qdr/c_3dddfd70`,
    7: `${SNB}/qdr/c_9173237a`,
  },
  PL: {
    5: `${SNB}/qdr/c_045fd11d`,
    6: `${SNB}/qdr/c_cb086da3`,
    7: `${SNB}/qdr/c_e860b49b`,
  },
};

export const NQF_LABEL: Readonly<Record<string, string>> = {
  PT: 'QNQ Level',
  FR: 'CFC Level',
  EE: 'EstQF Level',
  PL: 'PQF Level',
};

/** Fields of education and training, ISCED-F 2013, as far as they are used. */
export const ISCED_LABEL: Readonly<Record<string, string>> = {
  '0031': 'Personal skills and development',
  '0111': 'Education science',
  '0212': 'Fashion, interior and industrial design',
  '0213': 'Fine arts',
  '0222': 'History and archaeology',
  '0223': 'Philosophy and ethics',
  '0231': 'Language acquisition',
  '0232': 'Literature and linguistics',
  '0311': 'Economics',
  '0312': 'Political sciences and civics',
  '0314': 'Sociology and cultural studies',
  '0319': 'Social and behavioural sciences not elsewhere classified',
  '0322': 'Library, information and archival studies',
  '0411': 'Accounting and taxation',
  '0412': 'Finance, banking and insurance',
  '0413': 'Management and administration',
  '0414': 'Marketing and advertising',
  '0421': 'Law',
  '0511': 'Biology',
  '0521': 'Environmental sciences',
  '0522': 'Natural environments and wildlife',
  '0532': 'Earth sciences',
  '0541': 'Mathematics',
  '0542': 'Statistics',
  '0612': 'Database and network design and administration',
  '0613': 'Software and applications development and analysis',
  '0619': 'Information and communication technologies not elsewhere classified',
  '0713': 'Electricity and energy',
  '0714': 'Electronics and automation',
  '0731': 'Architecture and town planning',
  '0732': 'Building and civil engineering',
  '0919': 'Health not elsewhere classified',
  '1041': 'Transport services',
};

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

export const COUNTRY: Readonly<Record<string, readonly [iri: string, label: string]>> = {
  PT: [`${AUTHORITY}/country/PRT`, 'Portugal'],
  FR: [`${AUTHORITY}/country/FRA`, 'France'],
  EE: [`${AUTHORITY}/country/EST`, 'Estonia'],
  PL: [`${AUTHORITY}/country/POL`, 'Poland'],
};

export const LANGUAGE: Readonly<Record<string, readonly [iri: string, label: string]>> = {
  en: [`${AUTHORITY}/language/ENG`, 'English'],
  fr: [`${AUTHORITY}/language/FRA`, 'French'],
  pt: [`${AUTHORITY}/language/POR`, 'Portuguese'],
  et: [`${AUTHORITY}/language/EST`, 'Estonian'],
  pl: [`${AUTHORITY}/language/POL`, 'Polish'],
  es: [`${AUTHORITY}/language/SPA`, 'Spanish'],
  fi: [`${AUTHORITY}/language/FIN`, 'Finnish'],
};
