/**
 * Small controlled lists of the European Learning Model: last part of the concept's IRI, English
 * and French label. Source: EU Vocabularies (CC BY 4.0), with the concepts added to them in 2025;
 * French labels are ours where the lists published have none.
 */
import type { ConceptRow } from './concept-list';

export const MODE_ROWS: readonly ConceptRow[] = [
  ['920fbb3cbe', 'Online', 'En ligne'],
  ['9191af2ed9', 'On site', 'En présentiel'],
  ['e92d221e4d', 'Blended', 'Mixte (en ligne et en présentiel)'],
  ['c_3a90b26d', 'Hybrid', 'Hybride'],
  ['7813801c77', 'Project-based', 'Par projet'],
  ['729f3bed4b', 'Work-based', 'En milieu de travail'],
  ['ed4c557045', 'Research laboratory', 'En laboratoire de recherche'],
];

export const ASSESSMENT_TYPE_ROWS: readonly ConceptRow[] = [
  ['19a2e5e671', 'Peer assessment', 'Évaluation par les pairs'],
  ['2939dae15f', 'Marked assignment', 'Devoir noté'],
  ['3484bd7e51', 'Continuous evaluation', 'Contrôle continu'],
  ['4f03b91c0e', 'Portfolio', 'Portfolio'],
  ['56539a6507', 'Group performance', 'Travail de groupe'],
  ['6a4db9f11d', 'Practical assessment', 'Épreuve pratique'],
  ['6e6cb2cc78', 'Written examination', 'Examen écrit'],
  ['7331eb4762', 'Level of attendance', 'Assiduité'],
  ['795dac4096', 'Project work', 'Projet'],
  ['812e3b0ae1', 'Peer review', 'Relecture par les pairs'],
  ['b1b68f6735', 'Quiz', 'Questionnaire'],
  ['c4256a2726', 'Problem-based learning', 'Apprentissage par problèmes'],
  ['d30284d7df', 'Oral examination', 'Examen oral'],
  ['de4d165a6c', 'Assessment of a product', 'Évaluation d’une réalisation'],
  ['c_04b30a72', 'Presentation', 'Présentation'],
  ['c_2b3bd410', 'Self-assessment', 'Auto-évaluation'],
  ['c_4f874951', 'Guided self-assessment', 'Auto-évaluation guidée'],
];

export const OPPORTUNITY_TYPE_ROWS: readonly ConceptRow[] = [
  ['05053c1cbe', 'Course', 'Cours'],
  ['0f7dac46ca', 'Programme module', 'Module de programme'],
  ['11252a5207', 'Mentoring', 'Mentorat'],
  ['17744a2647', 'Massive open online course (MOOC)', 'Cours en ligne ouvert et massif (MOOC)'],
  ['63f9f6180c', 'Apprenticeship', 'Apprentissage en entreprise'],
  ['65a4cf5de2', 'Study visit', 'Visite d’étude'],
  ['74a4a268e8', 'Short learning programme', 'Programme court'],
  ['77b99de990', 'Internship', 'Stage'],
  ['79343569f3', 'Educational programme', 'Programme d’études'],
  ['7e1ac538db', 'Class', 'Classe'],
  ['8b965da2d4', 'Service learning', 'Apprentissage par l’engagement'],
  ['b2434ca358', 'Thesis', 'Mémoire'],
  ['c_170b037d', 'Challenge', 'Défi'],
];

export const SETTING_ROWS: readonly ConceptRow[] = [
  ['6fd4685715', 'Formal learning', 'Apprentissage formel'],
  ['e207a81fc7', 'Non-formal learning', 'Apprentissage non formel'],
];

export const SCHEDULE_ROWS: readonly ConceptRow[] = [
  ['72a0ab92fa', 'Full time', 'Temps plein'],
  ['f230bae523', 'Part time, intensive', 'Temps partiel intensif'],
  ['67395e6b5a', 'Part time, light', 'Temps partiel léger'],
];

export const SUPERVISION_ROWS: readonly ConceptRow[] = [
  ['70be69aaf9', 'Supervised, identity verified', 'Surveillée, identité vérifiée'],
  ['44314532f9', 'Supervised, identity not verified', 'Surveillée, identité non vérifiée'],
  ['df2880c5cb', 'Unsupervised, identity verified', 'Non surveillée, identité vérifiée'],
  ['c598449d64', 'Unsupervised, identity not verified', 'Non surveillée, identité non vérifiée'],
];

export const ACCREDITATION_TYPE_ROWS: readonly ConceptRow[] = [
  ['bb4618238e', 'Institutional quality assurance', 'Assurance qualité de l’établissement'],
  ['003293d2ce', 'Institutional licence', 'Habilitation de l’établissement'],
  ['820101cba6', 'Programme quality assurance', 'Assurance qualité du programme'],
  ['e57dddfcf3', 'Programme licence', 'Habilitation du programme'],
];

export const ACTIVITY_TYPE_ROWS: readonly ConceptRow[] = [
  ['ff436ea7c9', 'Classroom coursework', 'Travail en classe'],
  ['bf2e3a7bae', 'E-learning coursework', 'Travail en ligne'],
  ['3c8bd58d62', 'Laboratory, simulation or practice', 'Laboratoire, simulation ou pratique'],
  ['efff75e10a', 'Workshop, seminar or conference', 'Atelier, séminaire ou conférence'],
  ['b660f5dcea', 'Self-motivated study', 'Étude personnelle'],
  ['a7e556215a', 'Research', 'Recherche'],
  ['fd33e234ae', 'Educational programme', 'Programme d’études'],
  ['bf5588ff84', 'Internship', 'Stage'],
  ['d46a826a39', 'Apprenticeship', 'Apprentissage en entreprise'],
  ['4357e0e681', 'Job experience', 'Expérience professionnelle'],
  ['59eaf34fab', 'Volunteering', 'Bénévolat'],
  ['c_5665a0ad', 'Mentoring and monitoring', 'Mentorat et suivi'],
];

export const TARGET_GROUP_ROWS: readonly ConceptRow[] = [
  ['5b1417fd15', 'Persons in primary education', 'Élèves du primaire'],
  [
    '1cfca7f767',
    'Persons who have completed primary education',
    'Personnes ayant achevé le primaire',
  ],
  [
    '46806e0244',
    'Persons in secondary or compulsory education',
    'Élèves du secondaire ou en scolarité obligatoire',
  ],
  [
    '919082b88b',
    'Persons who have completed secondary or compulsory education',
    'Personnes ayant achevé le secondaire ou la scolarité obligatoire',
  ],
  [
    '1599531db0',
    'Persons in tertiary education (EQF 6)',
    'Étudiants de l’enseignement supérieur (CEC 6)',
  ],
  [
    'e7627913ad',
    'Persons who have completed tertiary education (EQF 6)',
    'Diplômés de l’enseignement supérieur (CEC 6)',
  ],
  [
    'acb7f20f25',
    'Persons in tertiary education (EQF 7)',
    'Étudiants de l’enseignement supérieur (CEC 7)',
  ],
  [
    '527a6f97eb',
    'Persons who have completed tertiary education (EQF 7)',
    'Diplômés de l’enseignement supérieur (CEC 7)',
  ],
  [
    'b0bf4f9fe9',
    'Persons in tertiary education (EQF 8)',
    'Étudiants de l’enseignement supérieur (CEC 8)',
  ],
  [
    '808b99d38f',
    'Persons who have completed tertiary education (EQF 8)',
    'Diplômés de l’enseignement supérieur (CEC 8)',
  ],
  [
    '5e56931138',
    'Persons with 0–3 years of work experience',
    'Personnes ayant de 0 à 3 ans d’expérience',
  ],
  [
    'cbedf28444',
    'Persons with 3–10 years of work experience',
    'Personnes ayant de 3 à 10 ans d’expérience',
  ],
  [
    'd45b47b458',
    'Persons with more than 10 years of work experience',
    'Personnes ayant plus de 10 ans d’expérience',
  ],
  [
    '05f11c859b',
    'Persons who need retraining for employment',
    'Personnes en reconversion professionnelle',
  ],
  ['c900d8ecb1', 'Migrants', 'Migrants'],
  ['e3782a33ab', 'Native speakers', 'Locuteurs natifs'],
  ['0247b300b0', 'Non-native speakers', 'Locuteurs non natifs'],
  ['022beab85a', 'High achievers', 'Personnes aux résultats élevés'],
  ['fd1279fd9f', 'Low achievers', 'Personnes aux résultats faibles'],
  [
    'de9cd193ce',
    'Persons with a learning disability',
    'Personnes ayant un trouble de l’apprentissage',
  ],
];

export const CREDIT_SYSTEM_ROWS: readonly ConceptRow[] = [
  [
    '6fcec5c5af',
    'European Credit Transfer System',
    'Système européen de transfert et d’accumulation de crédits',
  ],
  [
    '60b314e826',
    'European credit system for vocational education and training',
    'Système européen de crédits d’apprentissage pour l’enseignement et la formation professionnels',
  ],
];

export const EQF_ROWS: readonly ConceptRow[] = [
  ['1', 'Level 1', 'Niveau 1'],
  ['2', 'Level 2', 'Niveau 2'],
  ['3', 'Level 3', 'Niveau 3'],
  ['4', 'Level 4', 'Niveau 4'],
  ['5', 'Level 5', 'Niveau 5'],
  ['6', 'Level 6', 'Niveau 6'],
  ['7', 'Level 7', 'Niveau 7'],
  ['8', 'Level 8', 'Niveau 8'],
];

export const SKILL_TYPE_ROWS: readonly ConceptRow[] = [
  ['knowledge', 'Knowledge', 'Savoir'],
  ['skill', 'Skill', 'Aptitude'],
];

export const REUSE_ROWS: readonly ConceptRow[] = [
  ['transversal', 'Transversal', 'Transversale'],
  ['cross-sector', 'Across sectors', 'Intersectorielle'],
  ['sector-specific', 'Specific to a sector', 'Propre à un secteur'],
  ['occupation-specific', 'Specific to an occupation', 'Propre à une profession'],
];
