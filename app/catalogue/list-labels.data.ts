/** English and French labels of the lists in course-lists.data.ts, for forms, files and exports. */
import type * as lists from './course-lists.data';

type Labels<List extends readonly string[]> = Readonly<
  Record<List[number], readonly [en: string, fr: string]>
>;

const providerType: Labels<typeof lists.PROVIDER_TYPES> = {
  'higher-education-institution': [
    'Higher education institution',
    'Établissement d’enseignement supérieur',
  ],
  'continuing-education': ['Continuing education', 'Formation continue'],
  'education-service-provider': ['Education service provider', 'Prestataire de formation'],
  employer: ['Employer', 'Employeur'],
  'professional-body': ['Professional body', 'Ordre ou organisation professionnelle'],
  industry: ['Industry', 'Industrie'],
  'public-authority': ['Public authority', 'Autorité publique'],
  'civil-society': ['Civil society', 'Société civile'],
  ngo: ['Non-governmental organisation', 'Organisation non gouvernementale'],
};

const assessor: Labels<typeof lists.ASSESSORS> = {
  peers: ['Peers', 'Pairs'],
  self: ['The learner', 'L’apprenant lui-même'],
  teacher: ['Teacher', 'Enseignant'],
  'independent-assessor': ['Independent assessor', 'Évaluateur indépendant'],
  'artificial-intelligence': ['Artificial intelligence', 'Intelligence artificielle'],
  other: ['Other', 'Autre'],
};

const assessmentFormat: Labels<typeof lists.ASSESSMENT_FORMATS> = {
  automatic: ['Automatic', 'Automatique'],
  manual: ['By people', 'Par des personnes'],
  both: ['Both', 'Les deux'],
  none: ['None', 'Aucune'],
};

const assessmentPurpose: Labels<typeof lists.ASSESSMENT_PURPOSES> = {
  formative: ['Formative', 'Formative'],
  summative: ['Summative', 'Sommative'],
  both: ['Formative and summative', 'Formative et sommative'],
  none: ['None', 'Aucune'],
};

const assessmentMethod: Labels<typeof lists.ASSESSMENT_METHODS> = {
  test: ['Test', 'Test'],
  'practical-task': ['Practical task', 'Tâche pratique'],
  'solved-problem': ['Solved problem', 'Résolution d’un problème'],
  'essay-or-project': ['Essay or project', 'Dissertation ou projet'],
  presentation: ['Presentation', 'Présentation'],
  discussion: ['Discussion', 'Discussion'],
  portfolio: ['Portfolio', 'Portfolio'],
  'proof-of-work': ['Visible proof of work', 'Preuve visible du travail'],
  attendance: ['Attendance', 'Présence'],
  'numerical-exercise': ['Numerical exercise', 'Exercice de calcul'],
  'learning-diary': ['Learning diary', 'Journal d’apprentissage'],
  'open-book-exam': ['Open-book examination', 'Examen avec documents'],
  'closed-exam': ['Closed examination', 'Examen sans documents'],
};

const gradingScale: Labels<typeof lists.GRADING_SCALES> = {
  'pass-fail': ['Pass or fail', 'Réussite ou échec'],
  '100-0': ['100 to 0 %', 'De 100 à 0 %'],
  'a-f': ['A+ to F', 'De A+ à F'],
  '5-0': ['5 to 0', 'De 5 à 0'],
  '10-0': ['10 to 0', 'De 10 à 0'],
  '1-5': ['1 (best) to 5', 'De 1 (la meilleure) à 5'],
  '20-0': ['20 to 0', 'De 20 à 0'],
  '30-18': ['30 to 18', 'De 30 à 18'],
  ects: ['ECTS scale', 'Échelle ECTS'],
};

const identity: Labels<typeof lists.IDENTITY_CHECKS> = {
  none: ['None', 'Aucune'],
  'online-secure-login': [
    'Online, secure log-in without biometrics',
    'En ligne, connexion sécurisée sans biométrie',
  ],
  'online-biometric-or-id': [
    'Online, with biometrics or an identity document',
    'En ligne, avec biométrie ou pièce d’identité',
  ],
  'on-site-id': ['On site, with an identity document', 'Sur place, avec pièce d’identité'],
  other: ['Other', 'Autre'],
};

const identityMeans: Labels<typeof lists.IDENTITY_MEANS> = {
  'login-and-id': ['Log-in and identity document', 'Connexion et pièce d’identité'],
  'third-party-tool': ['Third-party tool', 'Outil d’un tiers'],
  'national-database': ['National database', 'Base de données nationale'],
  biometric: ['Biometric check', 'Contrôle biométrique'],
  proctoring: ['Proctoring', 'Télésurveillance'],
  'data-analysis': ['Data analysis', 'Analyse de données'],
};

const formOfStudy: Labels<typeof lists.FORMS_OF_STUDY> = {
  'full-time': ['Full time', 'Temps plein'],
  'part-time': ['Part time', 'Temps partiel'],
};

const credentialType: Labels<typeof lists.CREDENTIAL_TYPES> = {
  doctorate: ['Doctorate', 'Doctorat'],
  master: ['Master’s degree', 'Master'],
  bachelor: ['Bachelor’s degree', 'Licence'],
  'short-programme-certificate': [
    'Certificate of a short programme',
    'Certificat de programme court',
  ],
  'formal-module': ['Formal module', 'Module formel'],
  'non-formal-course': ['Non-formal course', 'Formation non formelle'],
  'apprenticeship-or-internship': ['Apprenticeship or internship', 'Apprentissage ou stage'],
  'informal-activity': ['Informal activity', 'Activité informelle'],
  'academic-certificate': ['Academic certificate', 'Certificat universitaire'],
  transcript: ['Transcript of records', 'Relevé de notes'],
  other: ['Other', 'Autre'],
};

const relation: Labels<typeof lists.COURSE_RELATIONS> = {
  'part-of': ['Part of', 'Fait partie de'],
  'has-part': ['Has part', 'Comprend'],
  'builds-on': ['Builds on', 'S’appuie sur'],
  'leads-to': ['Leads to', 'Mène à'],
  replaces: ['Replaces', 'Remplace'],
  related: ['Related to', 'En lien avec'],
};

export const LIST_LABELS = {
  providerType,
  assessor,
  assessmentFormat,
  assessmentPurpose,
  assessmentMethod,
  gradingScale,
  identity,
  identityMeans,
  formOfStudy,
  credentialType,
  relation,
} as const;
