import type { FieldTexts, OwnExamples } from '../examples.data';

/** Label and help of each field. */
export const fieldTexts: FieldTexts = {
  'document.code': ['Code', 'Un code court et lisible\u00a0; le portail l’attribue.'],
  'document.reference': [
    'Référence interne',
    'Le numéro sous lequel votre établissement conserve l’accord.',
  ],
  'document.id': ['Identifiant', 'Un identifiant unique\u00a0; le portail l’attribue.'],
  'document.title': ['Intitulé', 'Nommez les deux établissements et le domaine d’études.'],
  'document.version': ['Version', 'Augmente à chaque avenant.'],
  'document.status': ['Statut', 'Où en est l’accord aujourd’hui.'],
  'document.parent': [
    'Version précédente',
    'La version que celle-ci modifie, renouvelle ou copie.',
  ],
  'document.templateVersion': ['Édition du texte type', 'L’édition dont les clauses sont tirées.'],
  'document.draftingLanguage': [
    'Langue de rédaction',
    'La langue dans laquelle le texte est négocié.',
  ],
  'document.translations': ['Traductions', 'Les autres langues dans lesquelles le texte existe.'],
  'document.prevailingLanguage': [
    'Langue faisant foi',
    'La version qui l’emporte si les langues divergent.',
  ],
  'document.termsHash': [
    'Empreinte des clauses (SHA-256)',
    'Identifie exactement ce que les deux parties approuvent.',
  ],
  'document.signedFileHash': [
    'Empreinte du fichier signé (SHA-256)',
    'Identifie le fichier qui porte les signatures.',
  ],
  'party.legalName': [
    'Dénomination légale',
    'Le nom de la personne morale dans sa langue, tel qu’il est enregistré.',
  ],
  'party.englishName': ['Nom en anglais', 'Le nom anglais officiel, s’il existe.'],
  'party.role': ['Rôle', 'Si la Partie délivre, reconnaît ou fait les deux.'],
  'party.representedBy': [
    'Représentation',
    'La personne qui engage l’établissement\u00a0: nom et fonction.',
  ],
  'party.byVirtueOf': [
    'En vertu de',
    'Les statuts, la nomination ou la délégation qui donnent le pouvoir de signer.',
  ],
  'party.seat': ['Siège', 'L’adresse complète de la personne morale.'],
  'party.registration': [
    'Numéro d’immatriculation ou fiscal',
    'Tel qu’il figure au registre national.',
  ],
  'party.identifiers': [
    'Identifiants',
    'Au moins un\u00a0: code Erasmus, PIC, domaine SCHAC, ROR ou autre.',
  ],
  'party.legalForm': ['Forme juridique', 'Par exemple établissement public, fondation ou société.'],
  'party.country': ['Pays', 'Le pays du siège.'],
  'party.level': ['Niveau', 'Si l’établissement agit dans son ensemble ou une faculté en son nom.'],
  'party.unit': ['Faculté ou unité', 'La faculté par laquelle l’établissement agit.'],
  'party.website': ['Site internet', 'La page d’accueil de l’établissement ou de l’unité.'],
  'party.logo': ['Logo', 'L’adresse d’une image utilisable dans le document.'],
  'party.qaAgency': [
    'Agence d’assurance qualité',
    'L’organisme qui a évalué l’établissement, de préférence inscrit à l’EQAR.',
  ],
  'party.qaReport': ['Rapport', 'Où le rapport d’évaluation peut être lu.'],
  'party.qaDecision': ['Décision', 'Résultat et numéro de la décision.'],
  'party.qaValidFrom': ['Valable à compter du', 'Premier jour de validité de la décision.'],
  'party.qaValidUntil': [
    'Valable jusqu’au',
    'Dernier jour de validité\u00a0; vide si elle est illimitée.',
  ],
  'signatory.name': ['Nom', 'Prénom et nom de la personne qui signe.'],
  'signatory.position': ['Fonction', 'La fonction exercée dans l’établissement.'],
  'signatory.mandate': ['Mandat ou délégation', 'L’acte, avec son numéro et sa date.'],
  'signatory.email': ['Adresse électronique', 'Où la version à signer est envoyée.'],
  'signatory.order': ['Ordre', 'Qui signe en premier\u00a0: 1, 2, etc.'],
  'signatory.kind': [
    'Type de signature',
    'La confirmation simple sur le portail n’est possible que si toutes les Parties la choisissent.',
  ],
  'signatory.place': ['Lieu', 'Où le document est signé.'],
  'signatory.date': ['Date', 'Quand le document est signé.'],
  'contact.kind': ['Contact pour', 'Les questions dont ce point de contact répond.'],
  'contact.name': ['Nom ou service', 'De préférence un service plutôt qu’une personne.'],
  'contact.email': ['Adresse électronique', 'De préférence une adresse fonctionnelle.'],
  'contact.phone': ['Téléphone', 'Avec l’indicatif du pays.'],
  'recitals.legalBasis': ['Base juridique', 'Les textes sur lesquels repose l’accord.'],
  'recitals.nationalLaw': [
    'Droit national',
    'Les dispositions de chaque pays sur la reconnaissance, avec leur titre abrégé.',
  ],
  'recitals.existingAgreement': [
    'Accord existant',
    'Un accord interinstitutionnel que celui-ci complète.',
  ],
  'recitals.further': ['Autres fondements', 'Tout autre fondement de l’accord, un par ligne.'],
  'object.objective': [
    'Objectif',
    'Ce que la reconnaissance doit permettre\u00a0; plusieurs choix possibles.',
  ],
  'object.strength': [
    'Force de la reconnaissance',
    'Ce qui reste à décider lorsque les conditions sont remplies.',
  ],
  'object.effect': [
    'Effet pour les apprenants',
    'Si un apprenant peut se prévaloir directement de l’accord.',
  ],
  'object.text': [
    'Objectif dans vos propres mots',
    'Tout ce que les choix ci-dessus ne disent pas.',
  ],
  'course.code': ['Code du cours', 'Tel que l’utilise l’établissement émetteur.'],
  'course.identifiers': ['Autres identifiants', 'Les identifiants du cours en plus de son code.'],
  'course.title': ['Intitulé du cours', 'Dans la langue d’origine et, si possible, en anglais.'],
  'course.learningType': ['Type d’apprentissage', 'Formel, ou non formel comme un MOOC.'],
  'course.awardingBody': [
    'Organisme certificateur',
    'L’organisme au nom duquel la certification est délivrée.',
  ],
  'course.deliveringBody': [
    'Organisme de formation et d’évaluation',
    'Seulement s’il diffère de l’organisme certificateur.',
  ],
  'course.deliveringMandate': [
    'Mandat de dispenser',
    'La référence de l’acte par lequel cet organisme enseigne et évalue pour l’organisme certificateur.',
  ],
  'course.deliveringMandateFrom': [
    'Mandat de dispenser à compter du',
    'Premier jour de ce mandat.',
  ],
  'course.deliveringMandateUntil': [
    'Mandat de dispenser jusqu’au',
    'Dernier jour de ce mandat, vide s’il est illimité.',
  ],
  'course.sealingBody': [
    'Organisme apposant le cachet',
    'Seulement si un autre organisme appose le cachet\u00a0; avec son identifiant eIDAS.',
  ],
  'course.mandate': ['Mandat d’apposer le cachet', 'La référence de l’acte qui l’autorise.'],
  'course.mandateFrom': ['Mandat à compter du', 'Premier jour du mandat.'],
  'course.mandateUntil': [
    'Mandat jusqu’au',
    'Dernier jour du mandat\u00a0; vide s’il est illimité.',
  ],
  'course.platform': [
    'Plateforme',
    'La plateforme en ligne qui accueille le cours, le cas échéant.',
  ],
  'course.country': ['Pays ou région', 'Ceux de l’organisme certificateur.'],
  'course.outcomes': [
    'Acquis d’apprentissage',
    'Un énoncé par ligne, avec les compétences ESCO si elles sont connues.',
  ],
  'course.ects': ['Crédits ECTS', 'Tels que les octroie l’établissement émetteur.'],
  'course.otherCredit': ['Autres crédits', 'Les points d’un autre système, avec son nom.'],
  'course.workloadHours': [
    'Charge de travail en heures',
    'Tout le temps d’apprentissage\u00a0; un crédit ECTS représente 25 à 30 heures.',
  ],
  'course.eqf': ['Niveau CEC', 'Niveau du cadre européen des certifications, de 1 à 8.'],
  'course.nqf': ['Niveau national', 'Niveau du cadre national des certifications.'],
  'course.cycle': ['Cycle (QF-EHEA)', 'Cycle court, premier, deuxième ou troisième cycle.'],
  'course.notLevelledReason': [
    'Pourquoi aucun niveau n’est indiqué',
    'Requis lorsque ni niveau ni cycle ne sont donnés.',
  ],
  'course.iscedF': ['Domaine (ISCED-F)', 'Les quatre chiffres du domaine détaillé.'],
  'course.languages': ['Langues', 'Langues d’enseignement et d’évaluation.'],
  'course.mode': ['Modalité d’enseignement', 'Comment le cours est suivi.'],
  'course.setting': [
    'Cadre d’apprentissage',
    'Tel que défini par le modèle européen d’apprentissage.',
  ],
  'course.assessment': ['Évaluation', 'Comment les acquis d’apprentissage sont évalués.'],
  'course.assessmentText': ['Description de l’évaluation', 'En quoi consiste l’évaluation.'],
  'course.supervision': ['Surveillance de l’évaluation', 'Si quelqu’un surveille l’évaluation.'],
  'course.identityVerification': [
    'Vérification de l’identité',
    'Comment on s’assure que c’est bien l’apprenant qui a été évalué.',
  ],
  'course.gradingScheme': [
    'Système de notation',
    'Échelle, meilleure note et note minimale de réussite.',
  ],
  'course.qualityAssurance': ['Assurance qualité', 'Comment la qualité de ce cours est assurée.'],
  'course.accreditation': [
    'Accréditation',
    'Un lien vers l’accréditation ou son inscription dans un registre.',
  ],
  'course.prerequisites': ['Prérequis', 'Ce que l’apprenant doit savoir ou posséder auparavant.'],
  'course.stackability': [
    'Capitalisation',
    'Les certifications plus larges pour lesquelles le cours compte.',
  ],
  'course.fee': ['Frais', 'Ce que paie l’apprenant, avec la devise.'],
  'course.seats': ['Places', 'Le nombre de places par session.'],
  'course.dates': ['Dates', 'Quand la prochaine session commence et finit.'],
  'course.enrolmentUrl': ['Inscription', 'L’adresse où les apprenants s’inscrivent.'],
  'course.academicYears': ['Années universitaires', 'Les années où cette version est proposée.'],
  'course.catalogueEntry': [
    'Entrée du catalogue',
    'L’entrée et la version dont cette description est tirée.',
  ],
  'line.number': ['Ligne', 'Le numéro de la Ligne de reconnaissance à l’annexe B.'],
  'line.issuing': ['Partie émettrice', 'La Partie dont le cours est reconnu.'],
  'line.recognising': ['Partie de reconnaissance', 'La Partie qui le reconnaît.'],
  'line.sources': ['Cours', 'Les cours que cette ligne reconnaît.'],
  'line.rule': ['Combinaison', 'Si tous les cours sont requis, un seul ou plusieurs d’entre eux.'],
  'line.state': ['État', 'Une ligne peut être suspendue ou close sans les autres.'],
  'line.ectsGranted': [
    'ECTS accordés',
    'Ce que l’établissement de reconnaissance crédite pour toute la ligne.',
  ],
  'line.waived': [
    'Conditions écartées pour cette ligne',
    'Les conditions de l’accord que cette ligne n’exige pas.',
  ],
  'target.code': ['Code de la cible', 'Tel qu’il figure dans le cursus d’accueil.'],
  'target.kind': ['Reconnu comme', 'Ce que le cours représente dans le cursus d’accueil.'],
  'target.course': ['Cours ou groupe cible', 'Avec son code, s’il en a un.'],
  'target.programme': ['Programme', 'Le programme de l’établissement de reconnaissance.'],
  'target.degree': ['Diplôme', 'Le diplôme auquel conduit le programme.'],
  'target.regulationVersion': [
    'Version du règlement',
    'Le règlement des études et des examens applicable.',
  ],
  'target.ects': ['ECTS de la cible', 'Les crédits du cours ou du bloc remplacé.'],
  'target.justification': [
    'Raison d’un écart d’ECTS',
    'Requise lorsque les crédits accordés et d’origine diffèrent.',
  ],
  'target.cycle': ['Cycle de la cible', 'Le cycle du programme d’accueil.'],
  'target.countsTowardDegree': [
    'Compte pour le diplôme',
    'Si les crédits font partie de ceux requis pour le diplôme.',
  ],
  'target.grading': ['Notation', 'Si une note est inscrite ou seulement la réussite.'],
  'target.cap': ['Plafond', 'Le maximum d’ECTS qu’un apprenant obtient par cette ligne.'],
  'target.exclusions': ['Exclusions', 'Les cours qui ne peuvent être comptés avec celui-ci.'],
  'conditions.minimumGrade': ['Note minimale', 'Valeur et échelle.'],
  'conditions.credentialFormats': [
    'Formats de certification',
    'Les formats dans lesquels une certification est acceptée.',
  ],
  'conditions.sealLevel': [
    'Niveau du cachet',
    'Le niveau de cachet électronique le plus bas qui soit accepté.',
  ],
  'conditions.identityAssurance': [
    'Garantie d’identité',
    'Les modes acceptés de surveillance et de vérification de l’identité.',
  ],
  'conditions.supervisedAssessment': [
    'Évaluation surveillée',
    'Si seule une évaluation surveillée est acceptée.',
  ],
  'conditions.awardedFrom': ['Délivrée à partir du', 'Première date de délivrance.'],
  'conditions.awardedUntil': ['Délivrée jusqu’au', 'Dernière date de délivrance.'],
  'conditions.backCoverageFrom': [
    'Couvre les certifications antérieures depuis le',
    'Laissez vide si les certifications délivrées avant l’entrée en vigueur ne sont pas couvertes.',
  ],
  'conditions.maximumAgeMonths': ['Ancienneté maximale en mois', 'De la délivrance à la demande.'],
  'conditions.accreditedAtAward': [
    'Accréditation lors de la délivrance',
    'Si l’accréditation doit être valable le jour de la délivrance.',
  ],
  'conditions.learnerStatus': ['Statut de l’apprenant', 'Qui peut demander la reconnaissance.'],
  'conditions.programmes': ['Programmes', 'Laissez vide si tous les programmes sont concernés.'],
  'conditions.maxLearnersPerYear': [
    'Apprenants par an',
    'Le nombre maximal d’apprenants par année universitaire.',
  ],
  'conditions.maxEcts': ['Maximum d’ECTS', 'Le maximum d’ECTS par apprenant et par diplôme.'],
  'conditions.noDoubleCounting': [
    'Pas de double prise en compte',
    'Si les acquis déjà crédités sont exclus.',
  ],
  'conditions.languageLevel': [
    'Niveau de langue',
    'La langue et le niveau du Cadre européen commun de référence.',
  ],
  'conditions.documents': ['Documents', 'Ce que l’apprenant fournit outre la certification.'],
  'conditions.residualAssessment': [
    'Évaluation complémentaire',
    'Seulement ce qui reste à démontrer\u00a0; impossible si la reconnaissance est automatique.',
  ],
  'conditions.other': ['Autres conditions', 'Les conditions qu’une personne doit apprécier.'],
  'conditions.statusRequired': [
    'Statut vérifiable',
    'Si la révocation doit pouvoir être vérifiée par voie électronique.',
  ],
  'conditions.minimumEqf': ['Niveau CEC minimal', 'Le niveau le plus bas qui soit accepté.'],
  'conditions.minimumEcts': [
    'Minimum d’ECTS',
    'Le plus petit nombre de crédits que la certification doit attester.',
  ],
  'conditions.assessmentTypes': ['Types d’évaluation', 'Les types d’évaluation acceptés.'],
  'conditions.modes': ['Modalités', 'Les modalités d’enseignement acceptées.'],
  'process.receiver': ['Reçoit les demandes', 'Le service auquel s’adressent les apprenants.'],
  'process.decider': ['Décide', 'Le service ou la commission qui a le pouvoir de décider.'],
  'process.automaticDecision': [
    'Décision automatisée',
    'Seulement en faveur de l’apprenant et là où la loi le permet.',
  ],
  'process.automaticLaw': [
    'Loi qui l’autorise',
    'La disposition qui permet les décisions automatisées.',
  ],
  'process.completenessWorkingDays': [
    'Contrôle de complétude (jours ouvrés)',
    'Jusqu’à ce que l’apprenant sache s’il manque une pièce. Dans le même délai, la partie émettrice répond aux questions sur l’authenticité.',
  ],
  'process.decisionDays': [
    'Décision (jours)',
    'À compter de la demande complète\u00a0; 30 jours, sauf délai légal plus court.',
  ],
  'process.appealBody': ['Instance de recours', 'Qui réexamine la décision.'],
  'process.appealDays': [
    'Délai de recours (jours)',
    'À compter de la notification de la décision.',
  ],
  'process.language': [
    'Langue de la procédure',
    'Les langues dans lesquelles les demandes sont acceptées.',
  ],
  'grades.method': [
    'Méthode de conversion',
    'Comment une note devient une note de l’établissement de reconnaissance.',
  ],
  'grades.best': ['Meilleure note d’origine', 'La meilleure note de l’échelle d’origine.'],
  'grades.lowestPass': [
    'Note minimale de réussite d’origine',
    'La note la plus basse avec laquelle le cours est réussi.',
  ],
  'grades.localBest': [
    'Meilleure note locale',
    'La meilleure note de l’établissement de reconnaissance.',
  ],
  'grades.localPass': [
    'Note minimale de réussite locale',
    'La note de réussite la plus basse de l’établissement de reconnaissance.',
  ],
  'grades.table': ['Tableau', 'Une note d’origine et sa note locale par ligne.'],
  'grades.policy': [
    'Note retenue des tableaux ECTS',
    'La note locale retenue lorsque plusieurs correspondent.',
  ],
  'grades.tables': [
    'Tableaux de notation ECTS',
    'La part de chaque note de réussite dans un groupe de référence, la meilleure note en premier.',
  ],
  'quality.statement': ['Déclaration', 'Comment la Partie assure la qualité, en quelques phrases.'],
  'quality.principles': ['Principes de l’annexe II', 'Cochez ce que les deux Parties ont examiné.'],
  'quality.changeNoticeDays': [
    'Annonce des modifications (jours)',
    'Combien de temps à l’avance le partenaire est informé.',
  ],
  'quality.annualReview': ['Bilan annuel', 'Si les Parties se réunissent une fois par an.'],
  'fees.kind': [
    'Perception de droits',
    'Si l’établissement qui reconnaît perçoit des droits pour la reconnaissance.',
  ],
  'fees.text': ['Droits', 'Qui paie quoi à qui, et quand.'],
  'publication.extent': ['Publication', 'Quelle partie de l’accord le public peut lire.'],
  'dataProtection.controllers': [
    'Responsables du traitement',
    'Indépendants le plus souvent\u00a0; conjoints seulement si finalités et moyens sont déterminés ensemble.',
  ],
  'dataProtection.informs': [
    'Qui informe les Apprenants',
    'Seulement pour des responsables conjoints\u00a0: quelle Partie donne aux Apprenants les informations des articles 13 et 14 du RGPD, et comment.',
  ],
  'dataProtection.answers': [
    'Qui répond aux demandes des Apprenants',
    'Seulement pour des responsables conjoints\u00a0: quelle Partie répond aux demandes d’accès, de rectification, d’effacement et autres.',
  ],
  'dataProtection.contactPoint': [
    'Point de contact',
    'Seulement pour des responsables conjoints\u00a0: à qui les Apprenants s’adressent.',
  ],
  'dataProtection.purposes': ['Finalités', 'Pourquoi les données sont traitées.'],
  'dataProtection.categories': ['Catégories de données', 'Quelles données, et de qui.'],
  'dataProtection.legalBasis': [
    'Base juridique du traitement',
    'L’article 6 du RGPD et la disposition nationale.',
  ],
  'dataProtection.channel': [
    'Canal',
    'Comment les données sont échangées si l’apprenant ne les apporte pas.',
  ],
  'dataProtection.retention': [
    'Durée de conservation',
    'Combien de temps chaque Partie garde les données.',
  ],
  'dataProtection.breachHours': [
    'Information sur une violation (heures)',
    'Assez court pour les 72 heures de l’article 33 du RGPD.',
  ],
  'dataProtection.transfers': [
    'Transferts hors de l’EEE',
    'Si des données quittent l’Espace économique européen.',
  ],
  'dataProtection.safeguards': [
    'Garanties',
    'La décision d’adéquation ou les clauses contractuelles invoquées.',
  ],
  'duration.inForceFrom': ['Entrée en vigueur', 'Premier jour d’application de l’accord.'],
  'duration.academicYears': ['Années universitaires', 'Les années pour lesquelles il est prévu.'],
  'duration.inForceUntil': ['Fin', 'Dernier jour\u00a0; laissez vide pour une durée indéterminée.'],
  'duration.teachOutMonths': [
    'Achèvement en mois',
    'Combien de temps l’apprentissage commencé avant la fin reste couvert.',
  ],
  'renewal.kind': ['Renouvellement', 'Ce qui se passe à la fin.'],
  'renewal.period': ['Renouvelé pour (mois)', 'La durée de chaque renouvellement.'],
  'renewal.reminders': [
    'Rappels (jours avant la fin)',
    'Quand le portail le rappelle aux deux parties.',
  ],
  'amendment.kind': ['Modification', 'Si des coordinateurs peuvent renouveler les annexes A et B.'],
  'amendment.coordinators': [
    'Coordinateurs',
    'Une ou plusieurs personnes désignées de chaque côté.',
  ],
  'termination.noticeMonths': [
    'Préavis (mois)',
    'Vaut aussi pour s’opposer à une tacite reconduction.',
  ],
  'disputes.negotiationDays': [
    'Négociation (jours)',
    'Combien de temps les Parties cherchent un accord.',
  ],
  'disputes.lawKind': [
    'Choix du droit',
    'Si les Parties choisissent un droit ou laissent la question ouverte.',
  ],
  'disputes.law': ['Droit choisi', 'Le droit national qui régit l’accord.'],
  'disputes.forum': ['Instance ou juridiction compétente', 'Seulement si la négociation échoue.'],
};

export const ownExamples: OwnExamples = {
  'party.country': 'Pays-Bas',
  'course.country': 'Pays-Bas',
  'contact.name': 'Service de la reconnaissance des crédits',
  'recitals.further':
    'La stratégie des deux établissements pour l’apprentissage tout au long de la vie',
  'course.mandate': 'Délibération 2026/14 du 3 mars 2026',
  'course.platform': 'OpenCampus',
  'course.otherCredit': '4 points de crédit nationaux',
  'course.notLevelledReason': 'Cours hors du cadre national des certifications',
  'course.gradingScheme': '1 à 10\u00a0; meilleure note 10, note minimale de réussite 6',
  'course.qualityAssurance':
    'Évaluation annuelle par les apprenants\u00a0; examinateur externe tous les deux ans',
  'course.stackability': 'Compte pour le certificat «\u00a0Données et société\u00a0»',
  'course.fee': '120 €\u00a0; gratuit pour les étudiants inscrits',
  'line.waived': 'Note minimale',
  'target.justification': 'Le module remplacé couvre deux des trois acquis d’apprentissage.',
  'target.exclusions': 'Introduction à la statistique (STAT-101)',
  'conditions.minimumGrade': '7 (échelle de 1 à 10)',
  'conditions.residualAssessment': 'Entretien oral de 20 minutes sur l’acquis 3',
  'conditions.other': 'Le rapport de projet est présenté en anglais.',
  'process.automaticLaw': 'Article 12 de la loi sur les universités',
  'fees.text': 'Des frais de dossier de 25 € par demande, à la charge de l’Apprenant.',
  'dataProtection.informs':
    'La Partie de reconnaissance, dans le formulaire de demande de reconnaissance.',
  'dataProtection.answers':
    'La Partie qui a reçu la demande, dans un délai d’un mois\u00a0; elle transmet ce qui concerne l’autre.',
  'dataProtection.contactPoint':
    'Le délégué à la protection des données de la Partie de reconnaissance, nommé à l’annexe D.',
  'dataProtection.safeguards':
    'Clauses contractuelles types au titre de l’article 46, paragraphe 2, point c), du RGPD',
  'disputes.law': 'le droit néerlandais',
  'disputes.forum': 'les tribunaux du siège de la partie défenderesse',
};
