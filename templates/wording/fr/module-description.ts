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
    'Remplissez la colonne de droite dans la langue d’enseignement et, si possible, en anglais. Rien ne doit tenir sur une ligne\u00a0; répétez ce qui existe en plusieurs exemplaires.',
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
