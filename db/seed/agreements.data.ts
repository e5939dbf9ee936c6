import { AgreementTerms } from '~/agreements/agreement';
import type { GradeConversion, LineConditions } from '~/agreements/recognition-line';
import type { Conditions } from '~/agreements/terms/conditions';
import type { Factsheet } from '~/agreements/terms/terms';
import type { LanguageMap } from '~/elm/language-map';
import { bodyTerms, factsheetOf, partyTerms } from './agreement-body';
import { agreedLine, type LineSeed } from './agreement-lines';
import { SUPERVISION } from './concepts.data';
import type { InstitutionId } from './institutions.data';
import type { PersonId } from './people.data';
import { dayFrom, enFr } from './shapes';

export interface AgreementSeed {
  id: string;
  versionId: string;
  code: string;
  version: string;
  status: 'in-force' | 'expired' | 'in-review' | 'awaiting-signatures' | 'expiring';
  terms: AgreementTerms;
  factsheet: Factsheet;
  /** Days from seeding; null where it has not happened. */
  createdOn: number;
  publishedOn: number | null;
  parties: readonly {
    institutionId: InstitutionId;
    unitId: string | null;
    approved: { by: PersonId; on: number } | null;
    signed: { by: PersonId; on: number } | null;
  }[];
}

/** Both scales run from 0 to 20 with 10 the lowest pass. */
const TWENTY: GradeConversion = {
  method: 'linear',
  best: 20,
  lowestPass: 10,
  localBest: 20,
  localPass: 10,
};
const LETTERS: GradeConversion = {
  method: 'table',
  rows: [
    { from: 'A', to: '17' },
    { from: 'B', to: '15' },
    { from: 'C', to: '13' },
    { from: 'D', to: '11' },
    { from: 'E', to: '10' },
  ],
};
const POLISH: GradeConversion = { ...TWENTY, best: 5, lowestPass: 3 };

const grade = (value: string, scale: string): LineConditions => ({
  minimumGrade: { value: { value, scale }, clause: '§9' },
});

/** What the agreement with Aveleda asks of every line. */
const COMMON: LineConditions = {
  minimumEqf: { value: 6, clause: '§9' },
  noDoubleCounting: { value: true, clause: '§9' },
};
/** What it asks of micro-credentials besides. */
const SEALED: LineConditions = {
  sealLevel: { value: 'advanced-with-qualified-certificate', clause: '§9' },
  credentialFormats: { value: ['edc-sealed'], clause: '§9' },
  identityVerification: {
    value: [SUPERVISION.supervisedWithId, SUPERVISION.unsupervisedWithId],
    clause: '§9',
  },
};

const fromAveleda = (
  number: string,
  sources: readonly string[],
  rest: Pick<LineSeed, 'target' | 'ects' | 'conditions'> & Partial<LineSeed>,
): LineSeed => ({
  id: `line-ave-roc-${number.toLowerCase()}`,
  number,
  from: 'inst-aveleda',
  to: 'inst-rochefleur',
  sources,
  grades: TWENTY,
  ...rest,
});

const lsd = (module: string, kind: LineSeed['target']['kind']): LineSeed['target'] => ({
  kind,
  programmeId: 'prog-roc-lsd',
  module,
});

const AVELEDA_LINES: readonly LineSeed[] = [
  fromAveleda('L1', ['MC-DLP-01'], {
    target: lsd('LSD-DON', 'elective-in-group'),
    ects: 4,
    conditions: { ...SEALED, ...grade('12', '0–20') },
  }),
  fromAveleda('L2', ['INF-2104'], {
    target: lsd('LSD-203', 'named-course'),
    ects: 6,
    conditions: grade('12', '0–20'),
  }),
  fromAveleda('L3', ['EST-1101', 'EST-1102'], {
    target: lsd('LSD-202', 'named-course'),
    ects: 12,
    conditions: grade('10', '0–20'),
  }),
  fromAveleda('L4', ['SUS-3001', 'SUS-3002', 'SUS-3003'], {
    rule: { kind: 'n-of-m', n: 2 },
    target: lsd('LSD-ENJ', 'elective-in-group'),
    ects: 10,
    conditions: grade('10', '0–20'),
  }),
  fromAveleda('L5', ['LIN-1201'], {
    target: lsd('LSD-LIB', 'free-elective'),
    ects: 6,
    conditions: {},
    grades: { method: 'pass-fail' },
  }),
  fromAveleda('L6', ['INF-3301', 'INF-3302'], {
    rule: { kind: 'or' },
    target: lsd('LSD-305', 'named-course'),
    ects: 6,
    conditions: grade('12', '0–20'),
  }),
  fromAveleda('L7', ['MC-GEO-02'], {
    target: lsd('LSD-DON', 'elective-in-group'),
    ects: 3,
    conditions: { ...SEALED, ...grade('12', '0–20') },
  }),
  fromAveleda('L8', ['MC-AIE-03'], {
    target: lsd('LSD-DON', 'elective-in-group'),
    ects: 3,
    conditions: SEALED,
    grades: { method: 'pass-fail' },
  }),
  fromAveleda('L9', ['BIO-3105'], {
    target: { kind: 'elective-in-group', programmeId: 'prog-roc-mte', module: 'MTE-TER' },
    ects: 5,
    conditions: grade('12', '0–20'),
  }),
  fromAveleda('L10', ['HIS-2107'], {
    target: { kind: 'elective-in-group', programmeId: 'prog-roc-llc', module: 'LLC-HIS' },
    ects: 5,
    conditions: grade('10', '0–20'),
  }),
  fromAveleda('L11', ['MC-RUR-05'], {
    nonFormal: true,
    target: {
      kind: 'supplement-note',
      title: ['Note in the Diploma Supplement, §6.1', 'Mention au supplément au diplôme, § 6.1'],
      grading: 'pass-fail',
    },
    ects: 0,
    conditions: {},
    waives: ['minimumEqf'],
    grades: { method: 'none' },
  }),
  {
    ...fromAveleda('L12', ['LSD-203'], {
      target: { kind: 'named-course', programmeId: 'prog-ave-lei', module: 'INF-2104' },
      ects: 6,
      conditions: grade('10', '0–20'),
    }),
    from: 'inst-rochefleur',
    to: 'inst-aveleda',
  },
  {
    ...fromAveleda('L13', ['LSD-305', 'LSD-306'], {
      rule: { kind: 'or' },
      target: { kind: 'elective-in-group', programmeId: 'prog-ave-lei', module: 'LEI-OPT' },
      ects: 6,
      conditions: grade('10', '0–20'),
    }),
    from: 'inst-rochefleur',
    to: 'inst-aveleda',
  },
];

const KOIDULA_CONDITIONS: LineConditions = {
  ...grade('C', 'A–F'),
  minimumEqf: { value: 6, clause: '§9' },
  sealLevel: { value: 'advanced', clause: '§9' },
  supervisedAssessment: { value: true, clause: '§9' },
};

/** What is still to be shown where recognition follows a simplified assessment. */
const ASSESSED: Conditions = {
  ...KOIDULA_CONDITIONS,
  residualAssessment: {
    value: {
      en: 'A conversation of 20 minutes about the work that was assessed.',
      fr: 'Un entretien de 20 minutes sur le travail évalué.',
    },
    clause: '§9',
  },
};

const fromKoidula = (
  number: string,
  code: string,
  target: LineSeed['target'],
  ects: number,
): LineSeed => ({
  id: `line-koi-roc-${number.toLowerCase()}`,
  number,
  from: 'inst-koidula',
  to: 'inst-rochefleur',
  sources: [code],
  target,
  ects,
  conditions: {},
  grades: LETTERS,
});

const KOIDULA_LINES: readonly LineSeed[] = [
  fromKoidula('L1', 'MIK-101', lsd('LSD-DON', 'elective-in-group'), 3),
  fromKoidula('L2', 'MIK-112', lsd('LSD-DON', 'elective-in-group'), 5),
  fromKoidula('L3', 'MIK-103', lsd('LSD-402', 'named-course'), 4),
  fromKoidula(
    'L4',
    'MIK-107',
    { kind: 'elective-in-group', programmeId: 'prog-roc-mte', module: 'MTE-TER' },
    5,
  ),
  fromKoidula(
    'L5',
    'MIK-106',
    { kind: 'elective-in-group', programmeId: 'prog-roc-mte', module: 'MTE-PRO' },
    4,
  ),
];

const fromVistula = (
  number: string,
  code: string,
  target: LineSeed['target'],
  ects: number,
): LineSeed => ({
  id: `line-vis-roc-${number.toLowerCase()}`,
  number,
  from: 'inst-vistula',
  to: 'inst-rochefleur',
  sources: [code],
  target,
  ects,
  conditions: grade('3.5', '2–5'),
  grades: POLISH,
});

const VISTULA_LINES: readonly LineSeed[] = [
  fromVistula('L1', 'PRA-3302', lsd('LSD-402', 'named-course'), 4),
  fromVistula('L2', 'EKO-2203', lsd('LSD-DON', 'elective-in-group'), 5),
  fromVistula(
    'L3',
    'LOG-3101',
    { kind: 'elective-in-group', programmeId: 'prog-roc-mte', module: 'MTE-TER' },
    5,
  ),
];

interface Duration {
  from: number;
  until: number | null;
  backFrom: number | null;
  teachOutMonths: number | null;
}

interface TermsSeed {
  versionId: string;
  title: LanguageMap;
  objective: LanguageMap;
  parties: readonly { id: InstitutionId; unit: LanguageMap | null }[];
  lines: readonly LineSeed[];
  conditions: Conditions;
  grades: GradeConversion;
  strength: AgreementTerms['strength'];
  effect: AgreementTerms['effect'];
  duration: Duration;
  decisionDays: number;
}

/** The document of an agreement: what its data say, over what all of them have in common. */
function documentOf(seed: TermsSeed, now: number): { terms: AgreementTerms; factsheet: Factsheet } {
  const { duration } = seed;
  const lines = seed.lines.map(agreedLine);
  const body = bodyTerms(
    seed.parties.map((each) => each.id),
    lines.map((each) => each.recognisingInstitutionId),
  );
  const terms = AgreementTerms.parse({
    ...body,
    title: seed.title,
    parties: seed.parties.map(({ id, unit }) =>
      partyTerms(id, unit, { from: dayFrom(now, -900), until: dayFrom(now, 926) }),
    ),
    objective: seed.objective,
    strength: seed.strength,
    effect: seed.effect,
    lines,
    conditions: seed.conditions,
    process: { ...body.process, decisionDays: seed.decisionDays },
    gradeConversion: seed.grades,
    duration: {
      inForceFrom: dayFrom(now, duration.from),
      inForceUntil: duration.until === null ? null : dayFrom(now, duration.until),
      backCoverageFrom: duration.backFrom === null ? null : dayFrom(now, duration.backFrom),
      teachOutMonths: duration.teachOutMonths,
      academicYears: [],
    },
  });
  return { terms, factsheet: factsheetOf(seed.versionId, terms, now) };
}

const SCIENCES = enFr('Faculty of Science and Technology', 'Faculté des sciences et technologies');

/** In force and published: modules both ways, micro-credentials one way. */
const aveleda = (now: number): AgreementSeed => ({
  id: 'agr-roc-ave',
  versionId: 'agr-roc-ave-1-0',
  code: 'MCRA-ROC-AVE',
  version: '1.0',
  status: 'in-force',
  createdOn: -520,
  publishedOn: -425,
  ...documentOf(
    {
      versionId: 'agr-roc-ave-1-0',
      title: enFr(
        'Recognition of modules and micro-credentials in data and sustainability',
        'Reconnaissance de modules et de microcertifications : données et développement durable',
      ),
      objective: enFr(
        'Students of either university count what they learn at the other without a new assessment.',
        'Les étudiants de chaque université font valoir ce qu’ils apprennent dans l’autre sans nouvelle évaluation.',
      ),
      parties: [
        { id: 'inst-rochefleur', unit: null },
        { id: 'inst-aveleda', unit: null },
      ],
      lines: AVELEDA_LINES,
      conditions: COMMON,
      grades: TWENTY,
      strength: 'presumption',
      effect: 'right',
      duration: { from: -430, until: 665, backFrom: -700, teachOutMonths: 12 },
      decisionDays: 30,
    },
    now,
  ),
  parties: [
    {
      institutionId: 'inst-rochefleur',
      unitId: null,
      approved: { by: 'person-marc', on: -450 },
      signed: { by: 'person-helene', on: -438 },
    },
    {
      institutionId: 'inst-aveleda',
      unitId: null,
      approved: { by: 'person-rui', on: -448 },
      signed: { by: 'person-teresa', on: -436 },
    },
  ],
});

/** Expired, with a teach-out still running. */
const koidula = (now: number): AgreementSeed => ({
  id: 'agr-roc-koi',
  versionId: 'agr-roc-koi-1-0',
  code: 'MCRA-ROC-KOI',
  version: '1.0',
  status: 'expired',
  createdOn: -1240,
  publishedOn: -1150,
  ...documentOf(
    {
      versionId: 'agr-roc-koi-1-0',
      title: enFr(
        'Recognition of micro-credentials of Koidula Open University',
        'Reconnaissance des microcertifications de l’Université ouverte Koidula',
      ),
      objective: enFr(
        'Micro-credentials with a supervised assessment count as electives.',
        'Les microcertifications à évaluation encadrée comptent comme options.',
      ),
      parties: [
        { id: 'inst-rochefleur', unit: SCIENCES },
        { id: 'inst-koidula', unit: null },
      ],
      lines: KOIDULA_LINES,
      conditions: ASSESSED,
      grades: LETTERS,
      strength: 'simplified-assessment',
      effect: 'undertaking',
      duration: { from: -1160, until: -120, backFrom: null, teachOutMonths: 12 },
      decisionDays: 20,
    },
    now,
  ),
  parties: [
    {
      institutionId: 'inst-rochefleur',
      unitId: 'unit-roc-sciences',
      approved: { by: 'person-marc', on: -1180 },
      signed: { by: 'person-helene', on: -1168 },
    },
    {
      institutionId: 'inst-koidula',
      unitId: null,
      approved: { by: 'person-liis', on: -1182 },
      signed: { by: 'person-aino', on: -1166 },
    },
  ],
});

/** Under review between the parties: nothing of it applies. */
const vistula = (now: number): AgreementSeed => ({
  id: 'agr-roc-vis',
  versionId: 'agr-roc-vis-0-2',
  code: 'MCRA-ROC-VIS',
  version: '0.2',
  status: 'in-review',
  createdOn: -24,
  publishedOn: null,
  ...documentOf(
    {
      versionId: 'agr-roc-vis-0-2',
      title: enFr(
        'Recognition of courses in economics and law',
        'Reconnaissance de cours d’économie et de droit',
      ),
      objective: enFr(
        'Courses taught in English at Collegium Vistulae count in Rochefleur’s programmes.',
        'Les cours en anglais du Collegium Vistulae comptent dans les formations de Rochefleur.',
      ),
      parties: [
        { id: 'inst-rochefleur', unit: null },
        { id: 'inst-vistula', unit: null },
      ],
      lines: VISTULA_LINES,
      conditions: { minimumEqf: { value: 6, clause: '§9' } },
      grades: POLISH,
      strength: 'presumption',
      effect: 'undertaking',
      duration: { from: 45, until: 1140, backFrom: null, teachOutMonths: 6 },
      decisionDays: 30,
    },
    now,
  ),
  parties: [
    {
      institutionId: 'inst-rochefleur',
      unitId: null,
      approved: { by: 'person-marc', on: -9 },
      signed: null,
    },
    { institutionId: 'inst-vistula', unitId: null, approved: null, signed: null },
  ],
});

const line = (
  id: string,
  from: InstitutionId,
  to: InstitutionId,
  number: string,
  rest: Pick<LineSeed, 'sources' | 'target' | 'ects' | 'grades'> & Partial<LineSeed>,
): LineSeed => ({
  id: `line-${id}-${number.toLowerCase()}`,
  number,
  from,
  to,
  conditions: {},
  ...rest,
});

const both = (
  first: { id: InstitutionId; by: PersonId | null; signer?: PersonId },
  second: { id: InstitutionId; by: PersonId | null; signer?: PersonId },
  on: { approved: number; signed: number | null },
): AgreementSeed['parties'] =>
  [first, second].map(({ id, by, signer }) => ({
    institutionId: id,
    unitId: null,
    approved: by ? { by, on: on.approved } : null,
    signed: signer && on.signed !== null ? { by: signer, on: on.signed } : null,
  }));

/** Agreed between the parties and frozen; nobody has signed yet. */
const languages = (now: number): AgreementSeed => ({
  id: 'agr-roc-ave-2',
  versionId: 'agr-roc-ave-2-1-0',
  code: 'MCRA-ROC-AVE-2',
  version: '1.0',
  status: 'awaiting-signatures',
  createdOn: -60,
  publishedOn: null,
  ...documentOf(
    {
      versionId: 'agr-roc-ave-2-1-0',
      title: enFr(
        'Recognition of courses in languages and philosophy',
        'Reconnaissance de cours de langues et de philosophie',
      ),
      objective: enFr(
        'Courses in languages and philosophy of either university count as free electives.',
        'Les cours de langues et de philosophie de chaque université comptent comme options libres.',
      ),
      parties: [
        { id: 'inst-rochefleur', unit: null },
        { id: 'inst-aveleda', unit: null },
      ],
      lines: [
        line('roc-ave-2', 'inst-aveleda', 'inst-rochefleur', 'L1', {
          sources: ['FIL-2010'],
          target: { kind: 'free-elective', programmeId: 'prog-roc-llc', module: 'LLC-OUV' },
          ects: 5,
          grades: TWENTY,
        }),
        line('roc-ave-2', 'inst-rochefleur', 'inst-aveleda', 'L2', {
          sources: ['LLC-120'],
          target: { kind: 'elective-in-group', programmeId: 'prog-ave-lei', module: 'LEI-OPT' },
          ects: 5,
          grades: TWENTY,
        }),
      ],
      conditions: grade('10', '0–20'),
      grades: TWENTY,
      strength: 'presumption',
      effect: 'right',
      duration: { from: 30, until: 1125, backFrom: null, teachOutMonths: 12 },
      decisionDays: 30,
    },
    now,
  ),
  parties: both(
    { id: 'inst-rochefleur', by: 'person-marc' },
    { id: 'inst-aveleda', by: 'person-rui' },
    { approved: -6, signed: null },
  ),
});

/** Under review between Aveleda and Koidula; it is Koidula's turn. */
const digital = (now: number): AgreementSeed => ({
  id: 'agr-ave-koi',
  versionId: 'agr-ave-koi-1-0',
  code: 'MCRA-AVE-KOI',
  version: '1.0',
  status: 'in-review',
  createdOn: -35,
  publishedOn: null,
  ...documentOf(
    {
      versionId: 'agr-ave-koi-1-0',
      title: enFr(
        'Recognition of digital micro-credentials',
        'Reconnaissance de microcertifications numériques',
      ),
      objective: enFr(
        'Micro-credentials of Koidula Open University count as electives at Aveleda.',
        'Les microcertifications de l’Université ouverte Koidula comptent comme options à Aveleda.',
      ),
      parties: [
        { id: 'inst-aveleda', unit: null },
        { id: 'inst-koidula', unit: null },
      ],
      lines: [
        line('ave-koi', 'inst-koidula', 'inst-aveleda', 'L1', {
          sources: ['MIK-101'],
          target: { kind: 'elective-in-group', programmeId: 'prog-ave-lei', module: 'LEI-OPT' },
          ects: 3,
          grades: { method: 'pass-fail' },
        }),
      ],
      conditions: ASSESSED,
      grades: { method: 'pass-fail' },
      strength: 'simplified-assessment',
      effect: 'undertaking',
      duration: { from: 60, until: 1155, backFrom: null, teachOutMonths: 6 },
      decisionDays: 25,
    },
    now,
  ),
  parties: both(
    { id: 'inst-aveleda', by: null },
    { id: 'inst-koidula', by: null },
    { approved: 0, signed: null },
  ),
});

/** In force and published; it ends in less than three months. */
const economics = (now: number): AgreementSeed => ({
  id: 'agr-koi-vis',
  versionId: 'agr-koi-vis-1-0',
  code: 'MCRA-KOI-VIS',
  version: '1.0',
  status: 'expiring',
  createdOn: -1090,
  publishedOn: -1010,
  ...documentOf(
    {
      versionId: 'agr-koi-vis-1-0',
      title: enFr('Recognition of courses in logistics', 'Reconnaissance de cours de logistique'),
      objective: enFr(
        'Courses in logistics of Collegium Vistulae count as electives at Koidula.',
        'Les cours de logistique du Collegium Vistulae comptent comme options à Koidula.',
      ),
      parties: [
        { id: 'inst-koidula', unit: null },
        { id: 'inst-vistula', unit: null },
      ],
      lines: [
        line('koi-vis', 'inst-vistula', 'inst-koidula', 'L1', {
          sources: ['LOG-3101'],
          target: { kind: 'elective-in-group', programmeId: 'prog-koi-digi', module: 'DIG-VAL' },
          ects: 5,
          grades: { method: 'pass-fail' },
        }),
      ],
      conditions: grade('3.0', '2–5'),
      grades: { method: 'pass-fail' },
      strength: 'presumption',
      effect: 'undertaking',
      duration: { from: -1015, until: 80, backFrom: null, teachOutMonths: 12 },
      decisionDays: 30,
    },
    now,
  ),
  parties: both(
    { id: 'inst-koidula', by: 'person-liis', signer: 'person-aino' },
    { id: 'inst-vistula', by: 'person-halina', signer: 'person-halina' },
    { approved: -1040, signed: -1030 },
  ),
});

export const agreements = (now: number): AgreementSeed[] => [
  aveleda(now),
  koidula(now),
  vistula(now),
  languages(now),
  digital(now),
  economics(now),
];
