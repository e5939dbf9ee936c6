import type { EscoLabel } from './esco.data';
import type { InstitutionId } from './institutions.data';
import type { Two } from './shapes';

/** `both` regulation versions, or the later one only. */
type Versions = 'both' | 'later' | 'earlier';

export interface ModuleSeed {
  code: string;
  kind: 'module' | 'elective-group';
  /** Code of the elective group it belongs to. */
  group?: string;
  title: Two;
  ects: number;
  eqf?: number;
  grading?: 'pass-fail';
  outcomes?: readonly (readonly [title: Two, ...esco: EscoLabel[]])[];
  ownerUnitId?: string;
  externalCap?: number;
  versions?: Versions;
}

export interface ProgrammeSeed {
  id: string;
  institutionId: InstitutionId;
  unitId: string;
  code: string;
  title: Two;
  degree: Two;
  eqf: 6 | 7;
  cycle: 'first' | 'second';
  ects: number;
  iscedF: string;
  /** Labels, first day in force, last day (the later one is open). */
  earlier: { label: string; validFrom: string; validUntil: string };
  later: { label: string; validFrom: string };
  /** A draft of the regulations that come after, with the modules it adds. */
  next?: { label: string; validFrom: string; adds: readonly ModuleSeed[] };
  modules: readonly ModuleSeed[];
}

export const regulationId = (programmeId: string, label: string): string =>
  `${programmeId.replace('prog-', 'reg-')}-${label}`;

export const moduleId = (programmeId: string, label: string, code: string): string =>
  `${programmeId.replace('prog-', 'mod-')}-${label}-${code.toLowerCase()}`;

export const PROGRAMMES: readonly ProgrammeSeed[] = [
  {
    id: 'prog-roc-lsd',
    institutionId: 'inst-rochefleur',
    unitId: 'unit-roc-sciences',
    code: 'LSD',
    title: ['Bachelor in Data Science', 'Licence Sciences des données'],
    degree: ['Bachelor of Science', 'Licence'],
    eqf: 6,
    cycle: 'first',
    ects: 180,
    iscedF: '0619',
    earlier: { label: '2019', validFrom: '2019-09-01', validUntil: '2024-08-31' },
    later: { label: '2024', validFrom: '2024-09-01' },
    next: {
      label: '2028',
      validFrom: '2028-09-01',
      adds: [
        {
          code: 'LSD-290',
          kind: 'module',
          title: ['Responsible Data Use', 'Usage responsable des données'],
          ects: 3,
          grading: 'pass-fail',
          outcomes: [
            [
              [
                'Weighs benefit and harm of using personal data.',
                'Met en balance l’utilité et les risques d’un usage de données personnelles.',
              ],
            ],
          ],
        },
      ],
    },
    modules: [
      {
        code: 'LSD-101',
        kind: 'module',
        title: ['Algorithms and Programming', 'Algorithmique et programmation'],
        ects: 6,
        outcomes: [
          [
            ['Write readable and tested programs', 'Écrire des programmes lisibles et testés'],
            'computer programming',
          ],
        ],
      },
      {
        code: 'LSD-102',
        kind: 'module',
        title: ['Linear Algebra for Data', 'Algèbre linéaire pour les données'],
        ects: 6,
        outcomes: [
          [
            ['Use decompositions of matrices', 'Utiliser les décompositions de matrices'],
            'mathematics',
          ],
        ],
      },
      {
        code: 'LSD-202',
        kind: 'module',
        title: ['Probability and Statistics', 'Probabilités et statistique'],
        ects: 12,
        outcomes: [
          [
            ['Master the laws of probability', 'Maîtriser les lois de probabilité'],
            'probability theory',
          ],
          [['Estimate, test and report', 'Estimer, tester et rendre compte'], 'statistics'],
        ],
      },
      {
        code: 'LSD-203',
        kind: 'module',
        title: ['Databases', 'Bases de données'],
        ects: 6,
        outcomes: [
          [
            ['Design a schema and query it', 'Concevoir un schéma et l’interroger'],
            'design database scheme',
            'SQL',
          ],
        ],
      },
      {
        code: 'LSD-305',
        kind: 'module',
        title: ['Statistical Learning', 'Apprentissage statistique'],
        ects: 6,
        outcomes: [
          [
            ['Train and validate a predictive model', 'Entraîner et valider un modèle prédictif'],
            'utilise machine learning',
          ],
        ],
      },
      {
        code: 'LSD-402',
        kind: 'module',
        title: ['Law and Ethics of Data', 'Droit et éthique des données'],
        ects: 4,
        versions: 'later',
        outcomes: [
          [
            ['Apply data protection law to a case', 'Appliquer le droit des données à un cas'],
            'data protection',
          ],
        ],
      },
      {
        code: 'LSD-ENJ',
        kind: 'elective-group',
        title: ['Electives: Contemporary Challenges', 'Options « Enjeux contemporains »'],
        ects: 10,
        externalCap: 10,
      },
      {
        code: 'LSD-DON',
        kind: 'elective-group',
        title: ['Electives: Data and Society', 'Options « Données et société »'],
        ects: 30,
        externalCap: 20,
      },
      {
        code: 'LSD-306',
        kind: 'module',
        group: 'LSD-DON',
        title: ['Data Visualisation', 'Visualisation des données'],
        ects: 4,
        outcomes: [
          [
            [
              'Design an honest and accessible chart',
              'Concevoir un graphique honnête et accessible',
            ],
            'deliver visual presentation of data',
          ],
        ],
      },
      {
        code: 'LSD-LIB',
        kind: 'elective-group',
        title: ['Free Electives', 'Options libres'],
        ects: 12,
        grading: 'pass-fail',
        externalCap: 12,
      },
      {
        code: 'LSD-699',
        kind: 'module',
        title: ['Bachelor Project', 'Projet de fin de licence'],
        ects: 12,
      },
    ],
  },
  {
    id: 'prog-roc-mte',
    institutionId: 'inst-rochefleur',
    unitId: 'unit-roc-sciences',
    code: 'MTE',
    title: [
      'Master in Ecological Transition of Territories',
      'Master Transitions écologiques des territoires',
    ],
    degree: ['Master of Science', 'Master'],
    eqf: 7,
    cycle: 'second',
    ects: 120,
    iscedF: '0521',
    earlier: { label: '2020', validFrom: '2020-09-01', validUntil: '2024-08-31' },
    later: { label: '2024', validFrom: '2024-09-01' },
    modules: [
      {
        code: 'MTE-701',
        kind: 'module',
        eqf: 7,
        title: ['Energy Systems in Transition', 'Systèmes énergétiques en transition'],
        ects: 6,
        outcomes: [
          [
            ['Compare renewable technologies', 'Comparer les technologies renouvelables'],
            'renewable energy technologies',
          ],
        ],
      },
      {
        code: 'MTE-702',
        kind: 'module',
        eqf: 7,
        title: ['Environmental Law', 'Droit de l’environnement'],
        ects: 6,
        outcomes: [
          [
            [
              'Set out the principles of environmental law',
              'Exposer les principes du droit de l’environnement',
            ],
            'environmental legislation',
          ],
        ],
      },
      {
        code: 'MTE-703',
        kind: 'module',
        eqf: 7,
        title: ['The Porous City', 'La ville perméable'],
        ects: 4,
        versions: 'later',
      },
      {
        code: 'MTE-TER',
        kind: 'elective-group',
        eqf: 7,
        title: ['Electives: Territories', 'Options « Territoires »'],
        ects: 18,
        externalCap: 12,
      },
      {
        code: 'MTE-PRO',
        kind: 'elective-group',
        title: ['Professional Skills', 'Compétences professionnelles'],
        ects: 6,
        grading: 'pass-fail',
        externalCap: 6,
      },
    ],
  },
  {
    id: 'prog-roc-llc',
    institutionId: 'inst-rochefleur',
    unitId: 'unit-roc-lettres',
    code: 'LLC',
    title: [
      'Bachelor in European Languages and Cultures',
      'Licence Langues et cultures européennes',
    ],
    degree: ['Bachelor of Arts', 'Licence'],
    eqf: 6,
    cycle: 'first',
    ects: 180,
    iscedF: '0232',
    earlier: { label: '2019', validFrom: '2019-09-01', validUntil: '2024-08-31' },
    later: { label: '2024', validFrom: '2024-09-01' },
    modules: [
      { code: 'LLC-110', kind: 'module', title: ['Phonetics', 'Phonétique'], ects: 5 },
      {
        code: 'LLC-120',
        kind: 'module',
        title: ['Translation Workshop', 'Atelier de traduction'],
        ects: 5,
        outcomes: [
          [
            ['Translate texts of several kinds', 'Traduire des textes de plusieurs genres'],
            'translate different types of texts',
          ],
        ],
      },
      {
        code: 'LLC-LV3',
        kind: 'elective-group',
        title: ['Third Language', 'Troisième langue'],
        ects: 12,
        externalCap: 12,
      },
      {
        code: 'LLC-HIS',
        kind: 'elective-group',
        title: ['Electives: History and Heritage', 'Options « Histoire et patrimoine »'],
        ects: 15,
        externalCap: 10,
      },
      {
        code: 'LLC-OUV',
        kind: 'elective-group',
        title: ['Open Electives', 'Options d’ouverture'],
        ects: 9,
        grading: 'pass-fail',
        externalCap: 9,
      },
    ],
  },
  {
    id: 'prog-ave-lei',
    institutionId: 'inst-aveleda',
    unitId: 'unit-ave-tecnologia',
    code: 'LEI',
    title: ['Bachelor in Informatics Engineering', 'Licenciatura em Engenharia Informática'],
    degree: ['Bachelor', 'Licenciatura'],
    eqf: 6,
    cycle: 'first',
    ects: 180,
    iscedF: '0613',
    earlier: { label: '2018', validFrom: '2018-09-01', validUntil: '2023-08-31' },
    later: { label: '2023', validFrom: '2023-09-01' },
    modules: [
      {
        code: 'INF-2104',
        kind: 'module',
        title: ['Databases and Data Modelling', 'Bases de Dados e Modelação de Dados'],
        ects: 6,
      },
      { code: 'EST-1101', kind: 'module', title: ['Probability', 'Probabilidades'], ects: 6 },
      {
        code: 'EST-1102',
        kind: 'module',
        title: ['Statistical Inference', 'Inferência Estatística'],
        ects: 6,
      },
      {
        code: 'INF-3301',
        kind: 'module',
        title: ['Machine Learning', 'Aprendizagem Automática'],
        ects: 6,
      },
      {
        code: 'LEI-OPT',
        kind: 'elective-group',
        title: ['Options', 'Opções'],
        ects: 18,
        externalCap: 12,
      },
    ],
  },
  {
    id: 'prog-koi-digi',
    institutionId: 'inst-koidula',
    unitId: 'unit-koi-digi',
    code: 'DIG',
    title: ['Master in Digital Society', 'Digiühiskonna magistriõpe'],
    degree: ['Master of Arts', 'Magistrikraad'],
    eqf: 7,
    cycle: 'second',
    ects: 120,
    iscedF: '0312',
    earlier: { label: '2021', validFrom: '2021-08-30', validUntil: '2025-08-31' },
    later: { label: '2025', validFrom: '2025-09-01' },
    modules: [
      {
        code: 'DIG-7001',
        kind: 'module',
        eqf: 7,
        title: ['Digital Identity and Trust Services', 'Digiidentiteet ja usaldusteenused'],
        ects: 6,
      },
      {
        code: 'DIG-7003',
        kind: 'module',
        eqf: 7,
        title: ['Human Rights in the Digital Society', 'Inimõigused digiühiskonnas'],
        ects: 5,
      },
      {
        code: 'DIG-VAL',
        kind: 'elective-group',
        eqf: 7,
        title: ['Electives', 'Valikained'],
        ects: 24,
        externalCap: 18,
      },
    ],
  },
  {
    id: 'prog-vis-eko',
    institutionId: 'inst-vistula',
    unitId: 'unit-vis-ekonomia',
    code: 'EKO',
    title: ['Bachelor in Economics', 'Ekonomia, studia I stopnia'],
    degree: ['Bachelor', 'Licencjat'],
    eqf: 6,
    cycle: 'first',
    ects: 180,
    iscedF: '0311',
    earlier: { label: '2019', validFrom: '2019-10-01', validUntil: '2023-09-30' },
    later: { label: '2023', validFrom: '2023-10-01' },
    modules: [
      { code: 'EKO-1101', kind: 'module', title: ['Microeconomics', 'Mikroekonomia'], ects: 6 },
      { code: 'EKO-1102', kind: 'module', title: ['Macroeconomics', 'Makroekonomia'], ects: 6 },
      { code: 'EKO-2203', kind: 'module', title: ['Econometrics', 'Ekonometria'], ects: 5 },
      {
        code: 'EKO-DOW',
        kind: 'elective-group',
        title: ['Elective Classes', 'Zajęcia do wyboru'],
        ects: 20,
        externalCap: 15,
      },
    ],
  },
];
