import type { ModuleDescriptionWording } from '../module-description-wording';

export const moduleDescription: ModuleDescriptionWording = {
  page: { before: 'Page ', between: ' sur ' },
  title: 'Descriptif de module',
  subject: 'Description d’un cours selon le modèle européen d’apprentissage',
  author: 'Credit Clearinghouse',
  keywords: ['descriptif de module', 'microcertification', 'acquis d’apprentissage', 'ECTS'],
  selfCheck:
    'Ce document sert d’autocontrôle\u00a0: ce qui reste vide ici est ce qu’une autre université demandera avant de reconnaître le cours.',
  howTo:
    'Remplissez la colonne de droite dans la langue d’enseignement et, si possible, en anglais. Rien n’a besoin de tenir sur une seule ligne\u00a0; répétez ce qui existe en plusieurs exemplaires.',
  marksMean:
    '«\u00a0Obligatoire\u00a0»\u00a0: sans cela, le cours n’est pas publié. «\u00a0Annexe I\u00a0»\u00a0: élément de la norme européenne des microcertifications (recommandation du Conseil 2022/C 243/02)\u00a0; c’est ce que les autres universités cherchent d’abord.',
  marks: {
    required: 'Obligatoire',
    'annex-i': 'Annexe I',
    'annex-i-optional': 'Annexe I, s’il y a lieu',
  },
  permitted: {
    one: (values) => `Au choix, une valeur\u00a0: ${values}`,
    any: (values) => `Au choix, une ou plusieurs valeurs\u00a0: ${values}`,
    'yes-no': () => 'Oui ou non',
    'isced-f': (values) =>
      `Code et nom du domaine détaillé (quatre chiffres) parmi\u00a0: ${values}`,
  },
  field: 'Champ',
  entry: 'Contenu',
  colon: '\u00a0: ',
  notDegree: 'Microcertification – n’est pas un diplôme.',
  identity: (provider, code) => `${provider}, code du cours ${code}`,
  stand: (day, version) =>
    version === null
      ? `Brouillon, modifié le ${day}. Il n’est pas publié.`
      : `Version ${version} publiée, modifiée le ${day}.`,
};
