import type { McraExample, McraGuide } from '../wording';

export const example: McraExample = {
  title: 'Reconnaissance de microcertifications en culture des données',
  notice:
    'Exemple complet. Les deux universités, les personnes, les cours et tous les chiffres sont inventés.',
  objectText:
    'Les apprenants qui ont obtenu une microcertification de l’autre université n’ont pas à étudier une seconde fois le même contenu.',
  nationalLaw: 'les lois sur l’enseignement supérieur des pays où les Parties ont leur siège',
  existingAgreement: 'Accord interinstitutionnel Erasmus+ 2022–2029 du 14 février 2022',
  parties: [
    {
      legalName: 'Universiteit Lage Delta (fictive)',
      legalForm: 'université publique dotée de la personnalité morale',
      seat: 'Dijkplein 1, 3000 Deltastad',
      place: 'Deltastad',
      unit: 'la faculté Données et société',
      representedBy: 'la professeure Marijke van Houten',
      position: 'Rectrice',
      byVirtueOf: 'l’article 7 des statuts',
      qaAgency: 'Agence pour la qualité de l’enseignement supérieur (fictive)',
      qaDecision: 'positive, n°\u00a02024/17',
    },
    {
      legalName: 'Hochschule Falkental (fictive)',
      legalForm: 'collectivité de droit public',
      seat: 'Bergstraße 12, 99000 Falkental',
      place: 'Falkental',
      unit: 'la faculté d’informatique appliquée',
      representedBy: 'M. Jonas Reinhardt',
      position: 'Président',
      byVirtueOf: 'l’article 14 du règlement fondamental',
      qaAgency: 'Institut d’accréditation des universités (fictif)',
      qaDecision: 'accréditation institutionnelle, n°\u00a02023/08',
    },
  ],
  courses: [
    {
      title: 'La culture des données pour tous',
      outcomes: [
        'L’apprenant évalue la qualité et l’origine d’un jeu de données.',
        'L’apprenant présente des données de sorte que d’autres puissent vérifier la conclusion tirée.',
        'L’apprenant explique les règles juridiques et éthiques applicables aux données à caractère personnel.',
      ],
      assessment: 'Examen écrit sous surveillance (90 minutes) et rapport de projet noté',
      prerequisites: 'Aucun',
      targetCourse: 'Fondements de l’analyse de données (INF-110)',
      targetProgramme: 'Informatique appliquée',
      targetDegree: 'Licence de sciences',
    },
    {
      title: 'L’usage responsable de l’intelligence artificielle',
      outcomes: [
        'L’apprenant décrit comment un système apprenant parvient à un résultat.',
        'L’apprenant reconnaît les erreurs et les biais typiques de ces systèmes.',
        'L’apprenant propose des mesures pour un usage responsable au travail.',
      ],
      assessment: 'Examen oral (20 minutes) sur une étude de cas',
      prerequisites: 'Notions de base de statistique',
      targetCourse: 'Technique et société (groupe d’options)',
      targetProgramme: 'Données et société',
      targetDegree: 'Licence de lettres et sciences humaines',
    },
  ],
  qualityStatement:
    'Chaque cours est approuvé par le conseil de faculté, évalué par les apprenants après chaque session et examiné par un expert externe tous les trois ans.',
  receiver: 'le service de la reconnaissance des crédits',
  decider: 'la commission des examens du programme',
  appealBody: 'la commission de recours de l’université',
  purposes:
    'la vérification de l’authenticité d’une certification, la décision sur la reconnaissance, le traitement des recours et des statistiques anonymes',
  categories:
    'nom, date de naissance, numéro d’étudiant, certification et résultats, correspondance relative à la demande',
  dataLegalBasis:
    'l’article 6, paragraphe 1, point e), du RGPD (mission d’intérêt public) et le droit national de l’enseignement supérieur',
  channel: 'le portail, chiffré et avec connexion personnelle',
  retention:
    'cinq ans après la décision\u00a0; la décision elle-même avec le dossier de l’étudiant',
  learnerStatus: 'étudiants inscrits et personnes admises dans un programme',
  documents: 'la certification électronique et une pièce d’identité',
  coordinators: ['Mme Sanne de Wit', 'M. Karl Amsel'],
};

export const guide: McraGuide = {
  title: 'Comment utiliser l’accord type',
  intro: [
    'Un accord type de reconnaissance de crédits dit à l’avance quels cours ou microcertifications d’un établissement un autre reconnaît, à quel titre et à quelles conditions. Les apprenants savent à quoi s’en tenir avant de s’inscrire et les services n’ont plus à examiner chaque cas depuis le début.',
    'Le texte est un modèle. Il ne remplace pas un conseil juridique\u00a0: certaines clauses sont signalées pour examen, car le droit varie d’un pays à l’autre.',
  ],
  steps: [
    {
      title: 'Convenez des quatre caractéristiques',
      text: 'Fixez d’abord avec votre partenaire le type, l’objectif, les étapes du processus et les contraintes. Ils déterminent les sections du document.',
    },
    {
      title: 'Désignez les Parties et les signataires',
      text: 'La Partie est toujours la personne morale, même lorsqu’elle agit par une faculté. Cherchez tôt qui peut engager l’établissement et ce qui doit être signé, sous quelle forme.',
    },
    {
      title: 'Décrivez les cours',
      text: 'Prenez chaque cours dans le catalogue, afin que ses acquis, ses crédits et ses niveaux soient ceux d’une version définie. L’apprentissage non formel requiert aussi l’assurance qualité, la vérification de l’identité et l’évaluation.',
    },
    {
      title: 'Indiquez à quel titre ils sont reconnus',
      text: 'Pour chaque ligne, choisissez la cible dans le cursus d’accueil, les ECTS accordés et la combinaison de plusieurs cours. Donnez une raison lorsque les crédits diffèrent.',
    },
    {
      title: 'Fixez les conditions, les délais et les autres clauses',
      text: 'Ne demandez pas plus que ce que vous vérifierez. Les conditions valent pour toutes les lignes, sauf celle qui fixe les siennes. Gardez le texte type autant que possible\u00a0: les écarts sont signalés au partenaire.',
    },
    {
      title: 'Relisez, approuvez et signez',
      text: 'Les deux parties approuvent le même texte, identifié par son empreinte. Ensuite, toute modification des clauses requiert une nouvelle approbation. La signature, l’entrée en vigueur et la publication suivent séparément.',
    },
  ],
  pathsTitle: 'Les seize parcours ordinaires',
  pathsIntro:
    'Quatre questions à deux réponses conduisent à seize documents. Chacun est complet\u00a0; ils ne diffèrent que par les clauses que les réponses appellent.',
  questions: {
    direction: 'Qui reconnaît qui\u00a0?',
    scope: 'Combien de cours\u00a0?',
    level: 'Qui agit\u00a0?',
    learning: 'Quel type d’apprentissage\u00a0?',
  },
  answers: {
    direction: {
      unidirectional:
        'Un établissement délivre, l’autre reconnaît. La procédure et le recours ne sont indiqués que pour l’établissement qui reconnaît.',
      bidirectional:
        'Chacun reconnaît des cours de l’autre. Chaque ligne indique son sens\u00a0; la procédure et le recours sont indiqués pour les deux.',
    },
    scope: {
      one: 'L’annexe A décrit un cours dans chaque sens\u00a0; l’annexe B a peu de lignes.',
      several:
        'L’annexe A décrit plusieurs cours. Les lignes peuvent les combiner\u00a0: tous, un seul ou un nombre déterminé.',
    },
    level: {
      institution: 'L’établissement agit dans son ensemble et est représenté par son chef.',
      faculty:
        'La faculté est désignée et exécute l’accord\u00a0; la doyenne ou le doyen peut contresigner. La Partie reste l’établissement.',
    },
    learning: {
      formal:
        'Cours et modules des cursus, en présentiel, en mode mixte ou en ligne. Les crédits ECTS sont indiqués.',
      'non-formal':
        'Cours hors cursus, tels que les MOOC. L’assurance qualité, la vérification de l’identité et l’évaluation sont obligatoires\u00a0; les crédits peuvent être remplacés par des heures de travail.',
    },
  },
  wordTitle: 'Travailler dans Word',
  word: [
    'Remplissez les endroits surlignés\u00a0; là où une liste s’ouvre, choisissez-y la réponse. Ce qui manque reste signalé jusqu’à ce que vous le complétiez.',
    'Téléversez le fichier modifié\u00a0: chaque changement d’une clause ou d’un champ devient une suggestion que votre partenaire accepte ou discute. Les commentaires et les modifications suivies sont conservés\u00a0; le texte hors des champs est listé.',
    'Si le texte visible et les données lisibles par machine du fichier diffèrent, le texte visible fait foi.',
  ],
  reviewTitle: 'Clauses à faire examiner',
  review:
    'Les clauses signalées comme texte type concernent la protection des données, la responsabilité, la résiliation, les différends et les dispositions générales. Faites-les examiner par votre service juridique avant d’approuver.',
};
