import type { Role } from '~/accounts/roles';
import type { InstitutionId } from './institutions.data';

export interface RoleSeed {
  role: Role;
  institutionId: InstitutionId | null;
  unitId?: string;
}

export interface PersonSeed {
  id: PersonId;
  givenName: string;
  familyName: string;
  email: string;
  dateOfBirth: string;
  locale: 'en' | 'fr';
  roles: readonly RoleSeed[];
}

export type PersonId = `person-${string}`;

const learner = (
  id: PersonId,
  givenName: string,
  familyName: string,
  email: string,
  dateOfBirth: string,
  locale: PersonSeed['locale'] = 'fr',
): PersonSeed => ({
  id,
  givenName,
  familyName,
  email,
  dateOfBirth,
  locale,
  roles: [{ role: 'learner', institutionId: null }],
});

const staff = (
  id: PersonId,
  givenName: string,
  familyName: string,
  email: string,
  dateOfBirth: string,
  locale: PersonSeed['locale'],
  ...roles: RoleSeed[]
): PersonSeed => ({ id, givenName, familyName, email, dateOfBirth, locale, roles });

const roc = (role: Role, unitId?: string): RoleSeed => ({
  role,
  institutionId: 'inst-rochefleur',
  ...(unitId ? { unitId } : {}),
});
const ave = (role: Role, unitId?: string): RoleSeed => ({
  role,
  institutionId: 'inst-aveleda',
  ...(unitId ? { unitId } : {}),
});
const vis = (role: Role, unitId?: string): RoleSeed => ({
  role,
  institutionId: 'inst-vistula',
  ...(unitId ? { unitId } : {}),
});
const koi = (role: Role, unitId?: string): RoleSeed => ({
  role,
  institutionId: 'inst-koidula',
  ...(unitId ? { unitId } : {}),
});

/** Invented people. The first of a role and institution is the one the demonstration offers first. */
export const PEOPLE: readonly PersonSeed[] = [
  learner(
    'person-camille',
    'Camille',
    'Aubertin',
    'camille.aubertin@etu.univ-rochefleur.example',
    '2004-05-17',
  ),
  learner(
    'person-youssef',
    'Youssef',
    'Benhaddou',
    'youssef.benhaddou@etu.univ-rochefleur.example',
    '2001-11-02',
  ),
  learner(
    'person-tomas',
    'Tomás',
    'Figueira Leal',
    'tomas.figueira@etu.univ-rochefleur.example',
    '2003-02-26',
    'en',
  ),
  learner(
    'person-maelle',
    'Maëlle',
    'Kerrien',
    'maelle.kerrien@etu.univ-rochefleur.example',
    '2005-09-08',
  ),
  learner(
    'person-nadia',
    'Nadia',
    'Haroun',
    'nadia.haroun@etu.univ-rochefleur.example',
    '1998-03-30',
    'en',
  ),
  learner(
    'person-lucas',
    'Lucas',
    'Ferrand',
    'lucas.ferrand@etu.univ-rochefleur.example',
    '2003-07-21',
  ),
  learner(
    'person-beatriz',
    'Beatriz',
    'Sampaio',
    'beatriz.sampaio@alunos.uaveleda.example',
    '2002-12-11',
    'en',
  ),
  learner(
    'person-kaarel',
    'Kaarel',
    'Tammsalu',
    'kaarel.tammsalu@tudeng.koidula.example',
    '1995-06-23',
    'en',
  ),
  learner(
    'person-zofia',
    'Zofia',
    'Wilkosz',
    'zofia.wilkosz@student.vistulae.example',
    '2003-10-05',
    'en',
  ),
  learner(
    'person-jakub',
    'Jakub',
    'Orłowski',
    'jakub.orlowski@student.vistulae.example',
    '2002-01-19',
    'en',
  ),
  learner(
    'person-hanna',
    'Hanna',
    'Sikorzak',
    'hanna.sikorzak@student.vistulae.example',
    '2002-06-30',
    'en',
  ),
  learner(
    'person-mateusz',
    'Mateusz',
    'Brzozka',
    'mateusz.brzozka@student.vistulae.example',
    '2001-11-08',
    'en',
  ),
  learner(
    'person-oliwia',
    'Oliwia',
    'Lipowczan',
    'oliwia.lipowczan@student.vistulae.example',
    '2002-09-17',
    'en',
  ),

  staff(
    'person-claire',
    'Claire',
    'Montaigu',
    'claire.montaigu@univ-rochefleur.example',
    '1984-08-14',
    'fr',
    roc('international-office'),
  ),
  staff(
    'person-sylvie',
    'Sylvie',
    'Carpentier',
    'sylvie.carpentier@univ-rochefleur.example',
    '1976-04-03',
    'fr',
    roc('faculty-administrator', 'unit-roc-sciences'),
    roc('course-editor', 'unit-roc-sciences'),
  ),
  staff(
    'person-benoit',
    'Benoît',
    'Rousselot',
    'benoit.rousselot@univ-rochefleur.example',
    '1988-10-27',
    'fr',
    roc('faculty-administrator', 'unit-roc-lettres'),
  ),
  staff(
    'person-marc',
    'Marc',
    'Delaunay',
    'marc.delaunay@univ-rochefleur.example',
    '1969-01-12',
    'fr',
    roc('recognition-curator', 'unit-roc-sciences'),
    roc('agreement-drafter'),
  ),
  staff(
    'person-ines',
    'Inès',
    'Vauquelin',
    'ines.vauquelin@univ-rochefleur.example',
    '1979-06-30',
    'fr',
    roc('recognition-curator', 'unit-roc-lettres'),
  ),
  staff(
    'person-odile',
    'Odile',
    'Saint-Aubin',
    'odile.saint-aubin@univ-rochefleur.example',
    '1972-09-19',
    'fr',
    roc('committee-secretary', 'unit-roc-sciences'),
  ),
  staff(
    'person-pascal',
    'Pascal',
    'Lemerle',
    'pascal.lemerle@univ-rochefleur.example',
    '1981-03-08',
    'fr',
    roc('studies-official'),
  ),
  staff(
    'person-genevieve',
    'Geneviève',
    'Duchastel',
    'genevieve.duchastel@univ-rochefleur.example',
    '1964-12-01',
    'fr',
    roc('appeal-panel'),
  ),
  staff(
    'person-etienne',
    'Étienne',
    'Vasseur',
    'etienne.vasseur@univ-rochefleur.example',
    '1975-05-25',
    'fr',
    roc('institution-admin'),
    roc('legal-reviewer'),
  ),
  staff(
    'person-helene',
    'Hélène',
    'Marchand',
    'helene.marchand@univ-rochefleur.example',
    '1961-02-15',
    'fr',
    roc('signatory'),
  ),
  staff(
    'person-yann',
    'Yann',
    'Prigent',
    'yann.prigent@univ-rochefleur.example',
    '1983-11-11',
    'fr',
    roc('auditor'),
  ),
  staff(
    'person-lea',
    'Léa',
    'Thibaudet',
    'lea.thibaudet@univ-rochefleur.example',
    '1990-07-04',
    'fr',
    roc('agreement-drafter'),
    roc('course-editor', 'unit-roc-lettres'),
  ),

  staff(
    'person-rui',
    'Rui',
    'Azevedo Pinto',
    'rui.azevedo@uaveleda.example',
    '1977-08-22',
    'en',
    ave('course-editor', 'unit-ave-tecnologia'),
    ave('agreement-drafter'),
  ),
  staff(
    'person-teresa',
    'Teresa',
    'Vilhena',
    'teresa.vilhena@uaveleda.example',
    '1966-04-17',
    'en',
    ave('signatory'),
  ),
  staff(
    'person-joana',
    'Joana',
    'Marques Tavares',
    'joana.tavares@uaveleda.example',
    '1985-01-29',
    'en',
    ave('international-office'),
    ave('faculty-administrator', 'unit-ave-tecnologia'),
  ),
  staff(
    'person-liis',
    'Liis',
    'Pärnoja',
    'liis.parnoja@koidula.example',
    '1986-03-14',
    'en',
    koi('course-editor'),
    koi('agreement-drafter'),
  ),

  staff(
    'person-aino',
    'Aino',
    'Rebane',
    'aino.rebane@koidula.example',
    '1963-11-30',
    'en',
    koi('signatory'),
  ),
  staff(
    'person-mart',
    'Mart',
    'Kuusemets',
    'mart.kuusemets@koidula.example',
    '1976-02-11',
    'en',
    koi('institution-admin'),
  ),

  staff(
    'person-magdalena',
    'Magdalena',
    'Krasnodębska',
    'magdalena.krasnodebska@vistulae.example',
    '1980-05-09',
    'en',
    vis('international-office'),
  ),
  staff(
    'person-piotr',
    'Piotr',
    'Zalewicz',
    'piotr.zalewicz@vistulae.example',
    '1974-10-31',
    'en',
    vis('faculty-administrator', 'unit-vis-ekonomia'),
  ),
  staff(
    'person-ewa',
    'Ewa',
    'Gąsiorek',
    'ewa.gasiorek@vistulae.example',
    '1968-06-12',
    'en',
    vis('recognition-curator'),
  ),
  staff(
    'person-tadeusz',
    'Tadeusz',
    'Rębacz',
    'tadeusz.rebacz@vistulae.example',
    '1971-02-20',
    'en',
    vis('studies-official'),
  ),
  staff(
    'person-halina',
    'Halina',
    'Wrońska',
    'halina.wronska@vistulae.example',
    '1982-09-27',
    'en',
    vis('institution-admin'),
  ),

  staff(
    'person-maren',
    'Maren',
    'Oosterling',
    'maren.oosterling@clearinghouse.example',
    '1970-12-06',
    'en',
    { role: 'steering-committee', institutionId: null },
  ),
  staff(
    'person-tilda',
    'Tilda',
    'Svahnberg',
    'tilda.svahnberg@clearinghouse.example',
    '1978-06-08',
    'en',
    { role: 'steering-committee', institutionId: null },
  ),
  staff(
    'person-operator',
    'Noor',
    'Lindqvist',
    'operator@clearinghouse.example',
    '1987-04-24',
    'en',
    { role: 'operator', institutionId: null },
  ),
];

export interface EnrolmentSeed {
  id: string;
  personId: PersonId;
  institutionId: InstitutionId;
  studentNumber: string;
  programmeId: string;
  regulation: string;
  /** Days before seeding. */
  startedAgo: number;
  confirmed: boolean;
  status?: 'on-leave' | 'graduated';
}

export const ENROLMENTS: readonly EnrolmentSeed[] = [
  {
    id: 'enrol-camille',
    personId: 'person-camille',
    institutionId: 'inst-rochefleur',
    studentNumber: '22400117',
    programmeId: 'prog-roc-lsd',
    regulation: '2024',
    startedAgo: 445,
    confirmed: true,
  },
  {
    id: 'enrol-youssef',
    personId: 'person-youssef',
    institutionId: 'inst-rochefleur',
    studentNumber: '22300842',
    programmeId: 'prog-roc-mte',
    regulation: '2024',
    startedAgo: 445,
    confirmed: true,
  },
  {
    id: 'enrol-tomas',
    personId: 'person-tomas',
    institutionId: 'inst-rochefleur',
    studentNumber: '22400233',
    programmeId: 'prog-roc-lsd',
    regulation: '2024',
    startedAgo: 445,
    confirmed: true,
  },
  {
    id: 'enrol-maelle',
    personId: 'person-maelle',
    institutionId: 'inst-rochefleur',
    studentNumber: '22500901',
    programmeId: 'prog-roc-lsd',
    regulation: '2024',
    startedAgo: 80,
    confirmed: false,
  },
  {
    id: 'enrol-nadia',
    personId: 'person-nadia',
    institutionId: 'inst-rochefleur',
    studentNumber: '22500477',
    programmeId: 'prog-roc-lsd',
    regulation: '2024',
    startedAgo: 80,
    confirmed: true,
  },
  {
    id: 'enrol-lucas',
    personId: 'person-lucas',
    institutionId: 'inst-rochefleur',
    studentNumber: '22300655',
    programmeId: 'prog-roc-llc',
    regulation: '2024',
    startedAgo: 445,
    confirmed: true,
  },
  {
    id: 'enrol-beatriz',
    personId: 'person-beatriz',
    institutionId: 'inst-aveleda',
    studentNumber: 'A-98213',
    programmeId: 'prog-ave-lei',
    regulation: '2023',
    startedAgo: 800,
    confirmed: true,
  },
  {
    id: 'enrol-kaarel',
    personId: 'person-kaarel',
    institutionId: 'inst-koidula',
    studentNumber: 'K250317',
    programmeId: 'prog-koi-digi',
    regulation: '2025',
    startedAgo: 80,
    confirmed: true,
  },
  {
    id: 'enrol-zofia',
    personId: 'person-zofia',
    institutionId: 'inst-vistula',
    studentNumber: '184 077',
    programmeId: 'prog-vis-eko',
    regulation: '2023',
    startedAgo: 780,
    confirmed: true,
  },
  {
    id: 'enrol-jakub',
    personId: 'person-jakub',
    institutionId: 'inst-vistula',
    studentNumber: '183 950',
    programmeId: 'prog-vis-eko',
    regulation: '2023',
    startedAgo: 780,
    confirmed: false,
  },
  {
    id: 'enrol-hanna',
    personId: 'person-hanna',
    institutionId: 'inst-vistula',
    studentNumber: '183 412',
    programmeId: 'prog-vis-eko',
    regulation: '2023',
    startedAgo: 780,
    confirmed: true,
  },
  {
    id: 'enrol-mateusz',
    personId: 'person-mateusz',
    institutionId: 'inst-vistula',
    studentNumber: '183 507',
    programmeId: 'prog-vis-eko',
    regulation: '2023',
    startedAgo: 780,
    confirmed: true,
  },
  {
    id: 'enrol-oliwia',
    personId: 'person-oliwia',
    institutionId: 'inst-vistula',
    studentNumber: '183 688',
    programmeId: 'prog-vis-eko',
    regulation: '2023',
    startedAgo: 780,
    confirmed: true,
  },
];
