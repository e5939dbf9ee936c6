import type { LanguageMap } from '~/elm/language-map';

/**
 * The ESCO skills that the demonstration world speaks of, by their English preferred label.
 * Source: ESCO v1.2.0, European Commission (EUPL 1.2 / CC BY 4.0).
 */
const SKILLS = {
  'Agile project management': [
    '0a9acb6b-1139-4be9-b431-3a80a959f2f4',
    'gestion de projets par méthode Agile',
  ],
  'ICT accessibility standards': [
    '3e23db60-0c3d-498a-a6ac-ffbed0ecb033',
    'normes d’accessibilité TIC',
  ],
  'Python (computer programming)': [
    'ccd0a1d9-afda-43d9-b901-96344886e14d',
    'Python (programmation informatique)',
  ],
  SQL: ['598de5b0-5b58-4ea7-8058-a4bc4d18c742', 'SQL'],
  'accounting techniques': ['880c54f9-866e-4f37-b5fa-25ef8a7d49b6', 'techniques comptables'],
  algorithms: ['54924a2c-daca-40d3-9716-4b38ceb04f38', 'algorithmes'],
  'analyse community needs': [
    'fbe6232a-e2b2-4830-a5e6-ed6415f01e85',
    'analyser les besoins d’une communauté',
  ],
  'analyse ecological data': [
    '5354a726-ee64-4f34-90f8-8436f9f374b8',
    'analyser des données écologiques',
  ],
  'analyse supply chain strategies': [
    '96d549bb-3e62-4c45-92a7-f114df089581',
    'analyser des stratégies de chaîne d’approvisionnement',
  ],
  'analyse text before translation': [
    'eb3f26ec-0c3c-462d-a8b7-3bfc8b44c256',
    'analyser un texte avant de le traduire',
  ],
  'apply digital mapping': [
    '9295d1c5-8d7d-423e-a6ce-dfbc1d991f88',
    'produire des cartes numérisées',
  ],
  'apply technical communication skills': [
    'c32ad607-0c4d-4e34-b73f-668298f7bf13',
    'appliquer des compétences de communication technique',
  ],
  'assess environmental impact': [
    'e541c69c-ea80-4b17-87cb-4001d0b9d303',
    'évaluer l’incidence sur l’environnement',
  ],
  'assess students': ['6fe019dd-027f-45f3-b19c-d27f7ae00980', 'évaluer des étudiants'],
  biostatistics: ['a261c61a-29b8-4b6a-a283-e5a7d5077352', 'biostatistique'],
  'business law': ['341c4478-c976-4ff0-a102-cfd92174d873', 'droit des affaires'],
  'climate change impact': [
    '1565b401-1754-4b07-8f1a-eb5869e64d95',
    'impact du changement climatique',
  ],
  'cloud technologies': [
    'bd14968e-e409-45af-b362-3495ed7b10e0',
    'technologies de dématérialisation',
  ],
  'communicate mathematical information': [
    'a5826fe3-8df6-4fa8-adad-b7116864588f',
    'communiquer des informations mathématiques',
  ],
  'communicate with target community': [
    '80f308e6-0e09-404a-80cd-ec5f50f6f304',
    'communiquer avec la communauté cible',
  ],
  'computational linguistics': [
    'a056851d-4a8b-4007-b0f6-8224ca1ec1c2',
    'linguistique informatique',
  ],
  'computer programming': ['21d2f96d-35f7-4e3f-9745-c533d2dd6e97', 'programmation informatique'],
  'conduct literature research': [
    '0d282d6e-8cb9-4339-8e7d-cfafed96b5ed',
    'mener des recherches documentaires',
  ],
  'conduct qualitative research': [
    'fa465db3-56e8-4b5d-a781-e2a313a4ed2d',
    'mener des recherches qualitatives',
  ],
  'conduct quantitative research': [
    '8316979b-df5a-4dc7-98ef-61ec6a10df84',
    'mener des recherches quantitatives',
  ],
  'conduct research on climate processes': [
    '442328a8-8a11-4e15-b80c-402a9bd5844d',
    'mener des recherches sur les processus climatiques',
  ],
  'contract law': ['5c606d18-6404-4047-b235-350f18e11827', 'droit des contrats'],
  'create data models': ['fbafa41f-cd05-4109-a649-8b44d306d779', 'créer des modèles de données'],
  'create thematic maps': ['9e14c1d8-72f2-45ba-815d-0d12e12d19fa', 'créer des cartes thématiques'],
  'cultural history': ['d51ca82a-1a70-449d-91b3-9465f7ba905c', 'histoire culturelle'],
  'cyber attack counter-measures': [
    '5898d99a-62a4-4e10-a2e3-0d815ce44248',
    'mesures de lutte contre les cyberattaques',
  ],
  'cyber security': ['8088750d-8388-4170-a76f-48354c469c44', 'cybersécurité'],
  'data models': ['fecf8a0d-62c4-4e71-9b03-0f4fc2ad7bf5', 'modèles de données'],
  'data protection': ['a4346013-a967-4a58-a533-6b32ad1364c5', 'protection des données'],
  'data quality assessment': [
    'cc7370dd-69fa-4c67-a96f-d4d135d38700',
    'évaluation de la qualité de données',
  ],
  'define data quality criteria': [
    '54c9c155-9293-4329-8ed2-2e76e8b519d4',
    'définir les critères de qualité des données',
  ],
  'deliver online training': [
    '0d7f2cce-245a-4d02-9b8d-2e9946cc4c5d',
    'fournir une formation en ligne',
  ],
  'deliver visual presentation of data': [
    'c3e36d05-8ae8-447f-bb2b-6f9409f85389',
    'fournir une présentation visuelle des données',
  ],
  'demonstrate intercultural competence': [
    'c10d5d87-36cf-42f5-8a12-e560fb5f4af8',
    'faire preuve de compétences interculturelles',
  ],
  'design database scheme': [
    '6c08403c-a5bb-4868-b8c2-b7d039c0e511',
    'concevoir un schéma de base de données',
  ],
  'design information system': [
    'a47d194d-0ffd-4aaa-b695-fbbe0255000e',
    'concevoir un système d’information',
  ],
  'develop communications strategies': [
    '3c834f6e-523a-49ee-8ed1-e073e28ae6fe',
    'élaborer des stratégies de communication',
  ],
  'develop curriculum': ['7ee872de-db39-4ae3-8e19-75d1a2cdf697', 'élaborer un programme scolaire'],
  'develop digital content': [
    '5fd5c985-eaaa-47aa-8314-62359c54505a',
    'élaborer des contenus numériques',
  ],
  'develop environmental policy': [
    '507e2b21-1285-47e9-bf09-0db794df1bf0',
    'élaborer une politique environnementale',
  ],
  'develop strategies for accessibility': [
    'e8ef317f-c880-4c7a-929f-e08053f976bb',
    'élaborer des stratégies d’accessibilité',
  ],
  'document museum collection': [
    'b52d040e-0f04-4ba5-8d1c-71db7dd7e8a6',
    'dresser un registre d’une collection de musée',
  ],
  'ecological principles': ['62685d7a-a8be-4070-89e9-8699ad1201b6', 'principes écologiques'],
  ecology: ['a8429098-ddac-481b-91e7-688d021c092e', 'écologie'],
  economics: ['88af9294-b697-4687-ae19-aefbb6234dfa', 'économie'],
  'embedded systems': ['2180bd8c-86de-4889-8165-adac902eee9d', 'systèmes embarqués'],
  'energy efficiency': ['83fc0b2b-6cd2-46af-b1ff-d3fc83604c26', 'efficacité énergétique'],
  'ensure information privacy': [
    '71717c33-dd63-4acf-b052-a5fd5d9fc490',
    'assurer la confidentialité des informations',
  ],
  entrepreneurship: ['658605f2-1c95-49f0-bd98-0af7b15ad0b0', 'entrepreneuriat'],
  'environmental legislation': [
    '6f5850ea-5785-4e2c-b062-743066fd5bdb',
    'législation environnementale',
  ],
  'environmental policy': ['081d7679-5070-4777-bece-a28c49f15636', 'politique environnementale'],
  epidemiology: ['9fa6b84e-d625-4d1d-a5d0-e7f6b357deb8', 'épidémiologie'],
  'establish collaborative relations': [
    '326809fc-238d-40c2-881e-40042f7f2f0d',
    'établir des relations de collaboration',
  ],
  ethics: ['cef5c0f8-1e40-4c09-b6a7-aa7811849e5d', 'éthique'],
  'evaluate translation technologies': [
    'fc1fa8eb-a7fd-481c-b3b3-5fc45b3d1e97',
    'évaluer des outils de traduction',
  ],
  'execute software tests': [
    '913e7e83-b8f8-4574-b1ca-1b38f3fd974a',
    'exécuter des tests de logiciel',
  ],
  'financial analysis': ['99571e68-801f-49af-a897-5f75996642e1', 'analyse financière'],
  'financial markets': ['905b6acd-377b-46b9-9d80-e47e9ca789ca', 'marchés financiers'],
  'geographic information systems': [
    '377861af-f966-4c87-a2db-7e99904312b9',
    "systèmes d'information géographique",
  ],
  'green logistics': ['97902800-f9e0-4a73-8826-6cc42f874a18', 'logistique verte'],
  'health informatics': ['fb82ae25-b59f-43fd-aacf-a8308afbe85e', 'informatique de la santé'],
  history: ['2b22f3b1-5de4-43f9-b6d1-b20f65871268', 'histoire'],
  'history of literature': ['48fd824b-aedf-4613-9fde-3099d88feba7', 'histoire de la littérature'],
  'human-computer interaction': [
    '9136cbf1-7916-4f1c-bc9a-0318ee1d6016',
    'Interaction homme-machine',
  ],
  'international law': ['a3aa300b-6636-40fc-abe7-4ab3808dd742', 'droit international'],
  'interpret law': ['5b71cb01-0f37-47e0-a617-abcf08c8aa64', 'interpréter une loi'],
  'interview people': ['66d47084-9437-48b2-819b-c4c8214ed650', 'interviewer des gens'],
  'labour law': [
    'b3f22ab4-b553-439d-80a2-5b8ae6d11e0d',
    'droit des relations collectives de travail',
  ],
  'language teaching methods': [
    '89a1fa04-5a83-4c56-9b25-48ef48cdbc69',
    "méthodes d'enseignement des langues",
  ],
  'lead a team': ['1f1d2ff8-c4c1-45cc-9812-6a7ee84a73cb', 'diriger une équipe'],
  'learning technologies': ['7fc4c18a-68f3-425a-aadf-f83633be47a1', 'technologies d’apprentissage'],
  linguistics: ['810df100-e85a-4c13-b619-34030a75ecc2', 'linguistique'],
  'machine translation': ['32a2c63d-2d13-4784-abb8-678ef2cd8a46', 'traduction automatique'],
  'manage digital archives': [
    'fa3e5cec-703e-4d46-b3bb-e8a89540ab54',
    'gérer des archives numériques',
  ],
  'manage environmental impact': [
    'd3a8ef9c-8572-438c-91dc-010537070be3',
    'gérer l’incidence sur l’environnement',
  ],
  'manage quantitative data': [
    '57231a22-4da7-49c8-97b8-75672feadf1e',
    'gérer des données quantitatives',
  ],
  'marketing principles': [
    'de03f4fd-c147-4477-a048-7109e5ba2d6f',
    'principes de commercialisation',
  ],
  mathematics: ['4339176e-3acd-4f7f-a5d9-445bee3d23f2', 'mathématiques'],
  'measure software usability': [
    'be0ff6d8-5e61-4021-9c89-e40cf0b75cc6',
    'mesurer l’ergonomie d’un logiciel',
  ],
  migration: ['b483124c-180c-4d3a-8b7c-72e4e7a5b49b', 'migration'],
  'moderate in negotiations': [
    '59a8086b-59b3-4e88-9341-21d7fb693b89',
    'agir en médiateur lors de négociations',
  ],
  'negotiate compromises': ['7954861c-86d4-4529-afbb-2c23dab9ac74', 'négocier des compromis'],
  'negotiate with stakeholders': [
    '87de6e49-ca1c-42a4-8751-5ff0b991966b',
    'négocier avec des parties prenantes',
  ],
  'perform data mining': [
    '4216e465-7baa-4884-a241-54b197bb9278',
    'procéder à l’extraction de données',
  ],
  'perform project management': [
    'cd5efa8c-e44d-4cbc-91c6-796018dbed68',
    'assurer la gestion de projets',
  ],
  philosophy: ['967b60c2-4657-4ffc-bcaf-aab565793f97', 'philosophie'],
  phonetics: ['dc892a23-091b-486e-85b9-fe2989414796', 'phonétique'],
  'plan digital marketing': [
    '736ef286-fbd3-4e5c-a4b4-d1e2008c9898',
    'planifier des stratégies de marketing numérique',
  ],
  'present reports': ['d0f2f8a7-d935-4a6d-8e54-dcc3e5e2cbeb', 'présenter des rapports'],
  'principles of artificial intelligence': [
    'e465a154-93f7-4973-9ce1-31659fe16dd2',
    'principes de l’intelligence artificielle',
  ],
  'probability theory': ['b758675a-b03b-4e4b-897c-57ca14b1a3d0', 'théorie des probabilités'],
  'project management principles': [
    '237db40b-4600-47c0-837f-4a2c4f3014ab',
    'principes de gestion de projet',
  ],
  'promote human rights': [
    '646d871b-4503-4dc8-a076-06d7085e4cde',
    'Promouvoir les droits de l’homme',
  ],
  'promote sustainability': ['469e19ed-a0bd-445a-ae2d-4ba9430e296b', 'promouvoir la durabilité'],
  'promote sustainable energy': [
    '1a6c7e0d-fc13-41d7-a5c0-8ca00606de89',
    'promouvoir les énergies renouvelables',
  ],
  'protect personal data and privacy': [
    '33a82b83-c838-4889-ae62-fae1317481eb',
    'protéger des données à caractère personnel et la vie privée',
  ],
  'public health': ['9570e84e-6699-4c9f-9a12-7bc82d53a231', 'santé publique'],
  'rainwater management': ['f7626ae8-eecf-41f4-bc4f-de9e57ed30a6', 'gestion des eaux pluviales'],
  'renewable energy technologies': [
    'f8413360-6114-40de-a276-c59b764b9913',
    'technologies des énergies renouvelables',
  ],
  'respect data protection principles': [
    '097c6a36-f031-4d3e-b5c1-62d6ffcb430b',
    'respecter les principes de protection des données',
  ],
  robotics: ['e87ec79a-c9ff-46f5-84fa-7a0f394cdf40', 'robotique'],
  'safeguard biodiversity': ['ae6d655d-bbce-4701-ba04-d687cfa90eda', 'protéger la biodiversité'],
  'scientific research methodology': [
    'ed3f3dba-3a35-4ed5-b113-67f4d10ef4c8',
    'méthodologie de recherche scientifique',
  ],
  'search historical sources in archives': [
    '0240c5a8-d8ec-4cd5-948f-4649334c01b8',
    'faire des recherches dans des archives',
  ],
  sensors: ['70a7b3b3-31ef-4b29-a30f-bb7299dff39b', 'capteurs'],
  'show entrepreneurial spirit': [
    'bdcf429c-5ccf-4c3d-bb61-4c987573a35e',
    'faire preuve d’esprit d’entreprise',
  ],
  'show intercultural awareness': [
    '7d23c508-c007-4221-bb84-0c9a479b8ea6',
    'faire preuve de conscience interculturelle',
  ],
  'signal processing': ['cfa2be0d-96d5-4017-a866-962efb9c5070', 'traitement du signal'],
  'software architecture models': [
    '2450c3b3-e78e-435b-b84d-e05d984e71dc',
    'modèles d’architecture logicielle',
  ],
  'software interaction design': [
    'de0be6e8-644c-4cc9-9c8d-925dd98dda56',
    'conception de l’interaction du logiciel',
  ],
  'statistical analysis system software': [
    'ad59afe4-6f8a-4bc4-acfd-0f228277508a',
    "logiciel de système d'analyse statistique",
  ],
  statistics: ['7ee4c2ea-b349-4bd2-81a3-ec31475d4833', 'statistiques'],
  'supply chain management': [
    'f929c89e-c363-4132-a918-e021d57b307c',
    'gestion de la chaîne d’approvisionnement',
  ],
  'teamwork principles': ['a5b0cd5c-e13a-4ab3-8d93-4d242adcfb01', "principes du travail d'équipe"],
  'translate different types of texts': [
    'e1786b34-de65-46a7-8f53-b624140cd018',
    'traduire différents types de textes',
  ],
  'types of literature genres': [
    '7bb85eab-18df-437c-adce-7b729abb315e',
    'types de genres littéraires',
  ],
  'types of media': ['89c1d71c-f443-4e60-a7c3-f824ecb10597', 'types de médias'],
  'urban planning': ['7f18039d-dfae-471b-9daa-507f6b2d2842', 'urbanisme'],
  'use different communication channels': [
    '415abd43-e8e5-4643-b5da-5f11307af57a',
    'utiliser différents moyens de communication',
  ],
  'use geographic information systems': [
    '440f64e5-e66c-45ee-bc29-53c14a2ad720',
    "utiliser des systèmes d'information géographique",
  ],
  'use online tools to collaborate': [
    '580660a6-5d3a-421d-a54f-d85b706c2b2f',
    'utiliser des outils en ligne pour collaborer',
  ],
  'use translation memory software': [
    'ec95d0a4-886e-4eb1-aa4c-2d5f2549df7d',
    'utiliser un logiciel de mémoires de traduction',
  ],
  'utilise machine learning': [
    '8369c2d6-c100-4cf6-bd83-9668d8678433',
    'utiliser l’apprentissage automatique',
  ],
  'web programming': ['69bbd53f-fbb0-4476-b4b2-ef7844464e28', 'programmation web'],
  'work in teams': ['60c78287-22eb-4103-9c8c-28deaa460da0', 'travailler en équipe'],
  'write scientific publications': [
    'c3c2420c-ce9a-4371-8eed-1db479c3a562',
    'rédiger un article scientifique',
  ],
} as const satisfies Record<string, readonly [id: string, french: string]>;

export type EscoLabel = keyof typeof SKILLS;

export interface EscoSkill {
  iri: string;
  label: LanguageMap;
}

/** The skill with that English label. */
export function esco(label: EscoLabel): EscoSkill {
  const [id, french] = SKILLS[label];
  return { iri: `http://data.europa.eu/esco/skill/${id}`, label: { en: label, fr: french } };
}

/** Every skill of this file: last part of the IRI, English label, French label. */
export const COURSE_SKILLS: readonly (readonly [id: string, en: string, fr: string])[] =
  Object.entries(SKILLS).map(([en, [id, fr]]) => [id, en, fr]);
