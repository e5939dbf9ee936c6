import type { LanguageMap } from '~/elm/language-map';
import type { MatchResult } from '~/recognition/proposal';
import type { CredentialSeed } from './credential-payload';
import type { InstitutionId } from './institutions.data';
import { ENROLMENTS, PEOPLE, type PersonId } from './people.data';
import { dayFrom, enFr, instantFrom } from './shapes';

/** A demonstration credential anyone can download, and what the portal should say of it. */
export interface DemoCredential {
  /** File name below /demo/credentials/. */
  name: string;
  title: LanguageMap;
  description: LanguageMap;
  expectedMatch: MatchResult;
  /** The result of each package proposed when the applicant hands it in, in the order of the file. */
  expectedPackages: readonly MatchResult[];
  /** The person it was issued to, and whose request it belongs in. */
  holderId: PersonId;
  applicantId: PersonId;
  /** What happens after the payload is written. */
  make: 'seal' | 'seal-then-alter' | 'draft';
  payload(now: number): CredentialSeed;
}

/** Student numbers at the institutions that issue: guests have one as well. */
const GUEST_NUMBERS: Readonly<Record<string, string>> = {
  'person-camille@inst-aveleda': 'A-98551',
  'person-camille@inst-vistula': '184 902',
  'person-camille@inst-koidula': 'K240991',
  'person-tomas@inst-vistula': '184 913',
};

export function holderOf(
  personId: PersonId,
  institutionId: InstitutionId,
): CredentialSeed['holder'] {
  const person = PEOPLE.find((each) => each.id === personId);
  if (!person) throw new Error(`no person ${personId} among the seeds`);
  const { givenName, familyName, dateOfBirth } = person;
  const enrolled = ENROLMENTS.find(
    (each) => each.personId === personId && each.institutionId === institutionId,
  );
  const studentNumber =
    enrolled?.studentNumber ??
    GUEST_NUMBERS[`${personId}@${institutionId}`] ??
    `G-${personId.replace('person-', '')}`;
  return { givenName, familyName, dateOfBirth, studentNumber };
}

const iso = (now: number, days: number): string => new Date(instantFrom(now, days)).toISOString();

interface Single {
  name: string;
  issuer: InstitutionId;
  holder: PersonId;
  title: LanguageMap;
  code: string;
  grade: string;
  /** Days from seeding; null leaves the award date out. */
  awarded: number | null;
  issued: number;
  eqf?: number;
}

const single =
  (seed: Single) =>
  (now: number): CredentialSeed => ({
    name: seed.name,
    issuer: seed.issuer,
    holder: holderOf(seed.holder, seed.issuer),
    title: seed.title,
    issued: iso(now, seed.issued),
    validFrom: iso(now, seed.issued),
    claim: {
      code: seed.code,
      grade: seed.grade,
      awardedOn: seed.awarded === null ? null : dayFrom(now, seed.awarded),
      ...(seed.eqf ? { eqf: seed.eqf } : {}),
    },
  });

const DATA_LITERACY = enFr(
  'Data Literacy for Public Decisions',
  'Culture des données pour la décision publique',
);

const dataLiteracy = (name: string, holder: PersonId) =>
  single({
    name,
    issuer: 'inst-aveleda',
    holder,
    title: DATA_LITERACY,
    code: 'MC-DLP-01',
    grade: '16',
    awarded: -33,
    issued: -30,
  });

const CAMILLE = { holderId: 'person-camille', applicantId: 'person-camille' } as const;

export const DEMO_CREDENTIALS: readonly DemoCredential[] = [
  {
    name: '01-full-match.jsonld',
    title: enFr(
      'A micro-credential that matches fully',
      'Une microcertification qui correspond entièrement',
    ),
    description: enFr(
      'Camille’s micro-credential from Aveleda, sealed, with identity check and grade 16: line L1 of the agreement in force covers it.',
      'La microcertification de Camille à Aveleda, scellée, avec contrôle d’identité et note 16 : la ligne L1 de l’accord en vigueur la couvre.',
    ),
    expectedMatch: 'full-match',
    expectedPackages: ['full-match'],
    ...CAMILLE,
    make: 'seal',
    payload: dataLiteracy('full-match', 'person-camille'),
  },
  {
    name: '02-transcript-partly-covered.jsonld',
    title: enFr('A transcript, partly covered', 'Un relevé de notes, couvert en partie'),
    description: enFr(
      'Eleven courses of Camille’s year at Aveleda. Six count as agreed (a pair, two of three, two single courses), one has too low a grade, one belongs to another programme, three are in no agreement.',
      'Onze cours de l’année de Camille à Aveleda. Six comptent comme convenu (une paire, deux sur trois, deux cours isolés), une note est trop basse, un cours relève d’une autre formation, trois ne sont dans aucun accord.',
    ),
    expectedMatch: 'match-with-gaps',
    expectedPackages: [
      'full-match',
      'full-match',
      'full-match',
      'match-with-gaps',
      'full-match',
      'no-agreement-individual',
      'no-agreement-individual',
      'no-agreement-individual',
      'match-with-gaps',
    ],
    ...CAMILLE,
    make: 'seal',
    payload: (now) => ({
      name: 'transcript',
      issuer: 'inst-aveleda',
      holder: holderOf('person-camille', 'inst-aveleda'),
      title: enFr('Transcript of Records', 'Relevé de notes'),
      issued: iso(now, -88),
      validFrom: iso(now, -88),
      claim: {
        title: enFr('Exchange year, eleven course units', 'Année d’échange, onze unités'),
        awardedOn: dayFrom(now, -95),
        parts: [
          { code: 'EST-1101', grade: '13', awardedOn: dayFrom(now, -270) },
          { code: 'EST-1102', grade: '12', awardedOn: dayFrom(now, -110) },
          { code: 'SUS-3001', grade: '15', awardedOn: dayFrom(now, -268) },
          { code: 'SUS-3002', grade: '17', awardedOn: dayFrom(now, -104) },
          { code: 'INF-2104', grade: '15', awardedOn: dayFrom(now, -266) },
          { code: 'INF-3301', grade: '11', awardedOn: dayFrom(now, -99) },
          { code: 'LIN-1201', grade: '14', awardedOn: dayFrom(now, -270) },
          { code: 'INF-2201', grade: '14', awardedOn: dayFrom(now, -102) },
          { code: 'FIL-2010', grade: '16', awardedOn: dayFrom(now, -101) },
          { code: 'GES-1203', grade: '15', awardedOn: dayFrom(now, -264) },
          { code: 'HIS-2107', grade: '12', awardedOn: dayFrom(now, -267) },
        ],
      },
    }),
  },
  {
    name: '03-gaps.jsonld',
    title: enFr('A micro-credential with gaps', 'Une microcertification avec des écarts'),
    description: enFr(
      'The agreement names the course, but asks for level 6 and grade 12; this one states level 5 and grade 11.',
      'L’accord cite le cours, mais demande le niveau 6 et la note 12 ; celle-ci indique le niveau 5 et la note 11.',
    ),
    expectedMatch: 'match-with-gaps',
    expectedPackages: ['match-with-gaps'],
    ...CAMILLE,
    make: 'seal',
    payload: single({
      name: 'gaps',
      issuer: 'inst-aveleda',
      holder: 'person-camille',
      title: enFr(
        'Geographic Information for Local Development',
        'Information géographique pour le développement local',
      ),
      code: 'MC-GEO-02',
      grade: '11',
      awarded: -52,
      issued: -50,
      eqf: 5,
    }),
  },
  {
    name: '04-no-agreement.jsonld',
    title: enFr('A course no agreement covers', 'Un cours qu’aucun accord ne couvre'),
    description: enFr(
      'European Labour Law at Collegium Vistulae: the agreement with Vistula is still under review, so the case is assessed individually.',
      'Droit européen du travail au Collegium Vistulae : l’accord avec Vistula est encore en examen, le dossier est donc apprécié individuellement.',
    ),
    expectedMatch: 'no-agreement-individual',
    expectedPackages: ['no-agreement-individual'],
    ...CAMILLE,
    make: 'seal',
    payload: single({
      name: 'no-agreement',
      issuer: 'inst-vistula',
      holder: 'person-camille',
      title: enFr('European Labour Law', 'Droit européen du travail'),
      code: 'PRA-3302',
      grade: '4.5',
      awarded: -64,
      issued: -60,
    }),
  },
  {
    name: '05-award-date-unclear.jsonld',
    title: enFr('A credential without its award date', 'Un justificatif sans date d’obtention'),
    description: enFr(
      'Only the day of issue is stated. A person must confirm the award date once; then everything is met.',
      'Seule la date d’émission est indiquée. Une personne doit confirmer la date d’obtention une fois ; tout est alors rempli.',
    ),
    expectedMatch: 'match-with-gaps',
    expectedPackages: ['match-with-gaps'],
    ...CAMILLE,
    make: 'seal',
    payload: single({
      name: 'award-date-unclear',
      issuer: 'inst-aveleda',
      holder: 'person-camille',
      title: enFr('Ethics of AI in Public Services', 'Éthique de l’IA dans les services publics'),
      code: 'MC-AIE-03',
      grade: '15',
      awarded: null,
      issued: -45,
    }),
  },
  {
    name: '06-altered.jsonld',
    title: enFr(
      'A credential altered after sealing',
      'Un justificatif modifié après le scellement',
    ),
    description: enFr(
      'Someone turned the grade 11 into 19. The seal no longer fits the content.',
      'Quelqu’un a changé la note 11 en 19. Le sceau ne correspond plus au contenu.',
    ),
    expectedMatch: 'not-verifiable',
    expectedPackages: ['not-verifiable'],
    ...CAMILLE,
    make: 'seal-then-alter',
    payload: single({
      name: 'altered',
      issuer: 'inst-aveleda',
      holder: 'person-camille',
      title: enFr('Databases and Data Modelling', 'Bases de données et modélisation'),
      code: 'INF-2104',
      grade: '11',
      awarded: -58,
      issued: -55,
    }),
  },
  {
    name: '07-upload-draft.json',
    title: enFr('A draft that was never sealed', 'Un brouillon jamais scellé'),
    description: enFr(
      'The file an issuer uploads to have it sealed. It is no evidence: ask for the sealed file.',
      'Le fichier qu’un émetteur dépose pour le faire sceller. Il ne prouve rien : demandez le fichier scellé.',
    ),
    expectedMatch: 'not-verifiable',
    expectedPackages: ['not-verifiable'],
    ...CAMILLE,
    make: 'draft',
    payload: dataLiteracy('upload-draft', 'person-camille'),
  },
  {
    name: '08-someone-else.jsonld',
    title: enFr('Someone else’s credential', 'Le justificatif d’une autre personne'),
    description: enFr(
      'The same course as the first one, but Beatriz earned it. Handed in by Camille, the holder does not fit.',
      'Le même cours que le premier, mais c’est Beatriz qui l’a suivi. Déposé par Camille, le titulaire ne correspond pas.',
    ),
    expectedMatch: 'match-with-gaps',
    expectedPackages: ['match-with-gaps'],
    holderId: 'person-beatriz',
    applicantId: 'person-camille',
    make: 'seal',
    payload: dataLiteracy('someone-else', 'person-beatriz'),
  },
  {
    name: '09-learning-agreement.jsonld',
    title: enFr('A semester under a learning agreement', 'Un semestre sous contrat d’études'),
    description: enFr(
      'Tomás’s four courses at Collegium Vistulae, as set out in his approved learning agreement. Sign in as Tomás.',
      'Les quatre cours de Tomás au Collegium Vistulae, conformes à son contrat d’études approuvé. Connectez-vous comme Tomás.',
    ),
    expectedMatch: 'by-learning-agreement',
    expectedPackages: ['by-learning-agreement', 'by-learning-agreement', 'by-learning-agreement'],
    holderId: 'person-tomas',
    applicantId: 'person-tomas',
    make: 'seal',
    payload: (now) => ({
      name: 'learning-agreement',
      issuer: 'inst-vistula',
      holder: holderOf('person-tomas', 'inst-vistula'),
      title: enFr('Transcript of Records', 'Relevé de notes'),
      issued: iso(now, -108),
      validFrom: iso(now, -108),
      claim: {
        title: enFr('Exchange semester, four courses', 'Semestre d’échange, quatre cours'),
        awardedOn: dayFrom(now, -125),
        parts: [
          { code: 'EKO-2203', grade: '4', awardedOn: dayFrom(now, -131) },
          { code: 'LOG-3101', grade: '4.5', awardedOn: dayFrom(now, -129) },
          { code: 'MKT-2204', grade: '5', awardedOn: dayFrom(now, -128) },
          { code: 'JEZ-1001', grade: '3.5', awardedOn: dayFrom(now, -127) },
        ],
      },
    }),
  },
  {
    name: '10-teach-out.jsonld',
    title: enFr(
      'A course begun before an agreement ended',
      'Un cours commencé avant la fin d’un accord',
    ),
    description: enFr(
      'The agreement with Koidula has expired, but what was begun before its end stays covered for a year. When the learning began must be confirmed.',
      'L’accord avec Koidula a expiré, mais ce qui a commencé avant sa fin reste couvert un an. Le début de l’apprentissage doit être confirmé.',
    ),
    expectedMatch: 'match-with-gaps',
    expectedPackages: ['match-with-gaps'],
    ...CAMILLE,
    make: 'seal',
    payload: single({
      name: 'teach-out',
      issuer: 'inst-koidula',
      holder: 'person-camille',
      title: enFr('Python for Analysts', 'Python pour analystes'),
      code: 'MIK-112',
      grade: 'B',
      awarded: -70,
      issued: -68,
    }),
  },
];
