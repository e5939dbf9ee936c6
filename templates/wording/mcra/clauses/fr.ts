import type { McraClauses } from '../wording';

export const clauses: McraClauses = {
  'parties-intro':
    'Le présent accord type de reconnaissance de crédits (l’«\u00a0Accord\u00a0») est conclu entre les parties suivantes (chacune une «\u00a0Partie\u00a0», ensemble les «\u00a0Parties\u00a0»).',
  'party-description': {
    institution:
      '{legalName}, {legalForm}, dont le siège est établi à l’adresse {seat}, {country}, immatriculation {registration}, représentation assurée par {representedBy} en vertu de {byVirtueOf}.',
    faculty:
      '{legalName}, {legalForm}, dont le siège est établi à l’adresse {seat}, {country}, immatriculation {registration}, agissant par l’intermédiaire de {unit}, représentation assurée par {representedBy} en vertu de {byVirtueOf}.',
  },
  'party-faculty-authority':
    'La Partie engagée est {legalName}\u00a0; {unit} exécute l’Accord en son nom et la doyenne ou le doyen peut contresigner.',
  'party-quality-status':
    'Assurance qualité externe de {legalName}\u00a0: {qaAgency}, décision {qaDecision}, valable à compter du {qaValidFrom}.',
  'party-roles': {
    unidirectional:
      '{issuingParty} est la Partie émettrice. {recognisingParty} est la Partie de reconnaissance.',
    bidirectional:
      'Chaque Partie est la Partie émettrice pour ses propres Cours et la Partie de reconnaissance pour ceux de l’autre Partie. L’annexe B indique le sens de chaque Ligne de reconnaissance.',
  },
  'signatory-authority':
    'Chaque signataire déclare avoir le pouvoir d’engager la Partie désignée à côté de sa signature, en vertu du mandat ou de la délégation indiqués dans la présente section.',
  'contacts-changes':
    'Les points de contact des Parties figurent à l’annexe D. Une Partie peut modifier les siens par notification à l’autre Partie\u00a0; cette modification ne constitue pas un avenant.',
  'recital-purpose':
    'Les Parties souhaitent que les apprenants sachent, avant de s’inscrire, comment les acquis obtenus auprès de l’une seront reconnus par l’autre, et souhaitent leur épargner des examens individuels répétés.',
  'recital-autonomy':
    'Chaque Partie demeure responsable de la qualité de ses Cours, de ses diplômes et des décisions que la loi lui réserve.',
  'recital-national-law':
    'Le présent Accord est conclu eu égard aux dispositions suivantes\u00a0: {nationalLaw}.',
  'recital-lisbon-convention':
    'Les Parties appliquent les principes de la convention de Lisbonne sur la reconnaissance (STE n°\u00a0165), notamment celui selon lequel la reconnaissance est accordée sauf si une différence substantielle est démontrée.',
  'recital-ets-138':
    'Les Parties tiennent compte de la convention européenne STE n°\u00a0138 sur l’équivalence des périodes d’études universitaires.',
  'recital-ects-guide':
    'Les Parties allouent, octroient et reconnaissent les crédits conformément au Guide d’utilisation ECTS (2015).',
  'recital-council-2018':
    'Les Parties tiennent compte de la recommandation du Conseil du 26 novembre 2018 sur la reconnaissance mutuelle automatique des qualifications et des périodes d’apprentissage à l’étranger (CELEX 32018H1210(01)).',
  'recital-council-2022':
    'Les Parties tiennent compte de la recommandation du Conseil du 16 juin 2022 sur les microcertifications (2022/C 243/02).',
  'recital-existing-agreement':
    'Le présent Accord complète l’accord suivant, conclu entre les Parties et qui reste en vigueur\u00a0: {existingAgreement}.',
  'object-direction': {
    unidirectional:
      'En vertu du présent Accord, la Partie de reconnaissance reconnaît les Certifications délivrées par la Partie émettrice, dans les conditions fixées aux annexes A et B.',
    bidirectional:
      'En vertu du présent Accord, chaque Partie reconnaît les Certifications délivrées par l’autre Partie, dans les conditions fixées aux annexes A et B.',
  },
  'object-scope': {
    one: 'Dans chaque sens convenu, le présent Accord porte sur le seul Cours décrit à l’annexe A.',
    several:
      'Le présent Accord porte sur les Cours décrits à l’annexe A, à l’exclusion de tout autre.',
  },
  'object-learning': {
    formal:
      'L’apprentissage visé est formel\u00a0: il s’inscrit dans les cursus ou dans l’offre reconnue de la Partie émettrice et donne lieu à des crédits.',
    'non-formal':
      'L’apprentissage visé est ou comprend un apprentissage non formel, tel que les cours en ligne ouverts à tous (MOOC). Une Ligne de reconnaissance du présent Accord s’applique à la place de toute procédure de validation des acquis qui dépendrait sinon de l’organisme de formation.',
  },
  'object-objective': 'L’objectif de la reconnaissance est le suivant\u00a0: {objective}.',
  'object-text': 'Les Parties précisent\u00a0: {objectiveText}',
  strength: {
    automatic:
      'Lorsque les conditions d’une Ligne de reconnaissance sont remplies, la Partie de reconnaissance accorde la reconnaissance sans autre évaluation académique.',
    presumption:
      'Lorsque les conditions d’une Ligne de reconnaissance sont remplies, la reconnaissance est présumée. La Partie de reconnaissance ne peut la refuser qu’en démontrant, de façon motivée, une Différence substantielle qui n’était pas connue lors de la signature du présent Accord.',
    'simplified-assessment':
      'Lorsque les conditions d’une Ligne de reconnaissance sont remplies, la Partie de reconnaissance statue après une évaluation simplifiée. Celle-ci se limite aux points indiqués à l’annexe B.',
  },
  effect: {
    right:
      'L’Apprenant qui remplit les conditions d’une Ligne de reconnaissance a droit à la reconnaissance qui y est prévue et peut se prévaloir du présent Accord à l’égard de la Partie de reconnaissance.',
    undertaking:
      'Le présent Accord constitue un engagement entre les Parties. Il ne confère pas par lui-même à l’Apprenant un droit dont il puisse exiger l’exécution\u00a0; les droits que l’Apprenant tient de la loi ne sont pas affectés.',
  },
  'more-favourable':
    'Le présent Accord n’empêche pas une Partie de reconnaître des acquis sur un autre fondement ou à des conditions plus favorables à l’Apprenant.',
  'definition-micro-credential':
    '«\u00a0Microcertification\u00a0»\u00a0: le relevé des acquis d’apprentissage qu’un apprenant a obtenus à l’issue d’un petit volume d’apprentissage, évalués selon des critères transparents et clairement définis, au sens de la recommandation du Conseil du 16 juin 2022.',
  'definition-credential':
    '«\u00a0Certification\u00a0»\u00a0: le document, sur papier ou électronique, par lequel l’Organisme certificateur atteste qu’un Apprenant a atteint les Acquis d’apprentissage d’un Cours\u00a0; les Microcertifications en font partie.',
  'definition-course':
    '«\u00a0Cours\u00a0»\u00a0: un cours, un module ou une autre offre d’apprentissage décrits à l’annexe A, dans la version qui y est indiquée.',
  'definition-learning-outcomes':
    '«\u00a0Acquis d’apprentissage\u00a0»\u00a0: l’énoncé de ce qu’un Apprenant sait, comprend et est capable de faire à l’issue d’un Cours.',
  'definition-ects':
    '«\u00a0ECTS\u00a0»\u00a0: le système européen de transfert et d’accumulation de crédits, tel que décrit dans le Guide d’utilisation ECTS.',
  'definition-recognition':
    '«\u00a0Reconnaissance\u00a0», avec ou sans majuscule\u00a0: l’attestation formelle, par la Partie de reconnaissance, de la valeur d’une Certification aux fins énoncées dans le présent Accord.',
  'definition-recognition-line':
    '«\u00a0Ligne de reconnaissance\u00a0»\u00a0: une rubrique numérotée de l’annexe B qui indique, dans un sens, quels Cours sont reconnus et à quel titre.',
  'definition-issuing-party':
    '«\u00a0Partie émettrice\u00a0»\u00a0: la Partie dont le Cours conduit à la Certification concernée.',
  'definition-recognising-party':
    '«\u00a0Partie de reconnaissance\u00a0»\u00a0: la Partie à laquelle est demandée la reconnaissance de la Certification concernée.',
  'definition-learner':
    '«\u00a0Apprenant\u00a0»\u00a0: toute personne qui a obtenu une Certification couverte par le présent Accord ou qui suit un Cours en vue de l’obtenir.',
  'definition-substantial-difference':
    '«\u00a0Différence substantielle\u00a0»\u00a0: une différence entre les Acquis d’apprentissage obtenus et ceux requis, de nature à empêcher vraisemblablement l’Apprenant de réussir dans la poursuite d’études ou l’activité pour laquelle la reconnaissance est demandée.',
  'definition-working-day':
    '«\u00a0Jour ouvré\u00a0»\u00a0: un jour où l’administration de la Partie de reconnaissance est ouverte, à l’exclusion des samedis, des dimanches, des jours fériés au lieu de son siège et des jours de fermeture générale annoncés à l’avance.',
  'courses-annex': {
    one: 'Le Cours de chaque Partie émettrice couvert par le présent Accord est décrit à l’annexe A.',
    several: 'Les Cours couverts par le présent Accord sont décrits à l’annexe A.',
  },
  'courses-snapshot':
    'L’annexe A décrit chaque Cours tel qu’il se présentait lors de l’approbation du présent Accord. Une version ultérieure du Cours n’est couverte qu’après modification de l’annexe A ou selon les dispositions de la section relative à l’assurance qualité.',
  'courses-non-formal':
    'Pour un Cours relevant de l’apprentissage non formel, l’annexe A indique en outre comment sa qualité est assurée, comment l’identité de l’Apprenant est vérifiée et comment les Acquis d’apprentissage sont évalués. La Partie émettrice maintient ces dispositifs aussi longtemps que le Cours est couvert.',
  'definition-bodies':
    '«\u00a0Organisme certificateur\u00a0»\u00a0: l’organisme au nom duquel une Certification est délivrée. L’annexe A le désigne pour chaque Cours ainsi que, s’ils sont distincts, l’organisme qui dispense et évalue l’apprentissage et celui qui appose le cachet sur la Certification.',
  'courses-bodies':
    'Un organisme qui appose un cachet pour le compte d’un autre agit en vertu du mandat dont la référence et les dates figurent à l’annexe A. Une Certification revêtue d’un cachet en dehors de ce mandat n’est pas couverte.',
  'targets-annex':
    'L’annexe B indique pour chaque Ligne de reconnaissance à quel titre la Partie de reconnaissance reconnaît le ou les Cours, dans quel programme et selon quelle version de son règlement.',
  'targets-ects':
    'La Partie de reconnaissance accorde le nombre de crédits ECTS indiqué à l’annexe B. Lorsque ce nombre diffère de celui de la Partie émettrice, l’annexe B en donne la raison.',
  'targets-none':
    'Lorsque l’annexe B ne contient aucune Ligne de reconnaissance pour un Cours ou un programme, rien n’a été convenu\u00a0; aucune conclusion ne peut en être tirée, ni pour ni contre la reconnaissance.',
  'targets-groups':
    'Une Ligne de reconnaissance peut associer plusieurs Cours et plusieurs cibles. L’annexe B précise si tous les Cours doivent avoir été réussis, l’un quelconque d’entre eux ou un nombre déterminé.',
  'targets-limits':
    'Les plafonds et les exclusions indiqués à l’annexe B s’appliquent à la Ligne de reconnaissance concernée. Une Certification n’est pas prise en compte deux fois dans une même Ligne de reconnaissance.',
  'conditions-general':
    'Une Ligne de reconnaissance s’applique lorsque les conditions de la présente section sont remplies. Une condition fixée à l’annexe B pour une Ligne de reconnaissance remplace, pour cette ligne, la condition correspondante de la présente section.',
  'condition-minimum-grade': 'La note minimale est la suivante\u00a0: {minimumGrade}.',
  'condition-formats':
    'La Certification est présentée dans l’un des formats suivants\u00a0: {credentialFormats}.',
  'condition-seal':
    'Le cachet ou la signature électronique de la Certification est du niveau suivant\u00a0: {sealLevel}.',
  'condition-status':
    'Le statut de la Certification peut être vérifié par voie électronique et elle n’a pas été révoquée.',
  'condition-identity':
    'Surveillance de l’évaluation et vérification de l’identité de l’Apprenant\u00a0: {identityAssurance}.',
  'condition-supervised': 'L’évaluation a eu lieu sous surveillance.',
  'condition-assessment':
    'Les Acquis d’apprentissage ont été évalués par\u00a0: {assessmentTypes}.',
  'condition-modes': 'Le Cours a été dispensé selon la modalité suivante\u00a0: {modes}.',
  'condition-minimum-eqf': 'Niveau CEC du Cours\u00a0: {minimumEqf} ou plus.',
  'condition-minimum-ects': 'La Certification atteste au moins {minimumEcts}.',
  'condition-awarded-from': 'La Certification a été délivrée à partir du {awardedFrom}.',
  'condition-awarded-until': 'La Certification a été délivrée au plus tard le {awardedUntil}.',
  'condition-maximum-age':
    'Au moment de la demande de reconnaissance, il ne s’est pas écoulé plus de {maximumAge} depuis la délivrance de la Certification.',
  'condition-accredited':
    'Au jour de la délivrance, l’accréditation ou l’autre statut d’assurance qualité indiqué à l’annexe A était valable.',
  'condition-learner-status': 'Statut de l’Apprenant\u00a0: {learnerStatus}.',
  'condition-programmes':
    'La reconnaissance est limitée aux programmes suivants\u00a0: {programmes}.',
  'condition-max-learners':
    'Au cours d’une année universitaire, la reconnaissance est accordée dans la limite suivante, selon l’ordre des demandes complètes\u00a0: {maxLearners}.',
  'condition-max-ects':
    'Un Apprenant se voit accorder au plus {maxEcts} pour un même diplôme au titre du présent Accord.',
  'condition-no-double-counting':
    'Les acquis déjà pris en compte pour le même diplôme ne sont pas crédités une seconde fois.',
  'condition-language': 'Niveau de langue requis\u00a0: {languageLevel}.',
  'condition-documents': 'L’Apprenant fournit\u00a0: {documents}.',
  'condition-residual-assessment': 'Évaluation complémentaire\u00a0: {residualAssessment}',
  'condition-other': 'Autre condition\u00a0: {otherCondition}',
  'condition-back-coverage': {
    without:
      'Les Certifications délivrées avant l’entrée en vigueur du présent Accord ne sont pas couvertes.',
    with: 'Les Certifications délivrées avant l’entrée en vigueur du présent Accord sont couvertes si elles l’ont été à partir du {backCoverageFrom}.',
  },
  'process-request':
    'Les demandes de reconnaissance par {recognisingParty} sont reçues par {receiver}. La décision appartient à {decider}. Les étapes sont décrites à l’annexe C.',
  'process-completeness':
    'Dans un délai de {completenessTime} à compter de la réception, la Partie de reconnaissance confirme à l’Apprenant que la demande est complète ou lui indique les pièces manquantes.',
  'process-decision': {
    'by-person': 'Au sein de {recognisingParty}, toute décision est prise par une personne.',
    automated:
      'Au sein de {recognisingParty}, lorsqu’il est établi que toutes les conditions sont remplies, une décision favorable à l’Apprenant peut être prise par des moyens automatisés sur le fondement suivant\u00a0: {automaticLaw}. L’Apprenant en est informé et peut demander un réexamen par une personne. Un refus est toujours décidé par une personne.',
  },
  'process-time':
    'La Partie de reconnaissance statue dans un délai de {decisionTime} à compter de la réception de la demande complète et, en tout état de cause, dans le délai fixé par la loi qui lui est applicable.',
  'process-reasons':
    'Tout refus, ou toute reconnaissance en deçà de l’annexe B, est notifié par écrit, est motivé et indique à l’Apprenant les voies de recours. Il appartient à la Partie de reconnaissance de démontrer qu’une condition n’est pas remplie ou qu’il existe une Différence substantielle.',
  'process-authenticity':
    'En cas de doute justifié sur l’authenticité d’une Certification, la Partie émettrice répond aux questions de la Partie de reconnaissance dans un délai de {completenessTime} à compter de leur réception. Le délai de décision est suspendu jusqu’à cette réponse.',
  'process-language':
    'Langue de la procédure auprès de {recognisingParty}\u00a0: {processLanguage}.',
  'process-appeal':
    'Contre une décision de {recognisingParty}, l’Apprenant peut introduire un recours auprès de l’instance suivante\u00a0: {appealBody}. Les voies de recours prévues par la loi ne sont pas affectées.',
  'process-appeal-time':
    'Le recours contre une décision de {recognisingParty} est introduit dans un délai de {appealTime} à compter de la notification de la décision.',
  'grade-conversion': {
    none: 'Les notes ne sont pas converties. La reconnaissance est enregistrée sans note.',
    'pass-fail':
      'Les notes ne sont pas converties. La reconnaissance est enregistrée avec la mention «\u00a0acquis\u00a0».',
    'ects-tables':
      'Les notes sont converties au moyen des tableaux de répartition des notes ECTS de l’annexe G. En cas de chevauchement des plages de pourcentages, la note est choisie comme convenu dans cette annexe (la plus basse, la moyenne ou la plus haute).',
    'modified-bavarian':
      'Les notes sont converties dans l’échelle allemande selon la formule bavaroise modifiée\u00a0: 1 + 3 × (meilleure note − note obtenue) ÷ (meilleure note − note minimale de réussite), avec les bornes indiquées à l’annexe G.',
    linear:
      'Les notes sont converties par proportion linéaire entre les bornes indiquées à l’annexe G.',
    table: 'Les notes sont converties au moyen du tableau de l’annexe G.',
  },
  'grade-original':
    'La note obtenue à l’origine, son échelle et le nom de la Partie émettrice figurent toujours à côté du résultat.',
  'quality-statements':
    'Chaque Partie expose ci-dessous comment elle assure la qualité de ses Cours, conformément aux références et lignes directrices pour l’assurance qualité dans l’Espace européen de l’enseignement supérieur (ESG).',
  'quality-principles':
    'Les Parties ont examiné les dix principes de l’annexe II de la recommandation du Conseil du 16 juin 2022. Le résultat est consigné dans le tableau ci-dessous.',
  'quality-changes':
    'La Partie émettrice annonce en temps utile, avant qu’elle ne prenne effet, toute modification des Acquis d’apprentissage, de la charge de travail, des crédits, du niveau, de l’évaluation ou de l’accréditation d’un Cours. Le retrait ou la suspension d’une accréditation est annoncé sans délai.',
  'quality-changes-notice':
    'L’annonce d’une modification intervient au moins {changeNotice} à l’avance.',
  'quality-changes-effect':
    'L’Apprenant qui a commencé le Cours avant la prise d’effet de la modification est traité selon la version dans laquelle il l’a commencé. Pour les autres, la Partie de reconnaissance peut suspendre par écrit la Ligne de reconnaissance jusqu’à ce que les Parties l’aient confirmée ou modifiée.',
  'quality-review':
    'Une fois par an, les Parties examinent l’application du présent Accord\u00a0: nombre de demandes et de décisions, refus et leurs motifs, modifications des Cours et améliorations à apporter.',
  fees: {
    none: 'La Partie de reconnaissance ne perçoit auprès de l’Apprenant aucun droit pour la reconnaissance au titre du présent Accord, et les Parties ne s’en facturent aucun.',
    charged: 'Les droits suivants s’appliquent\u00a0: {feesText}',
  },
  publication: {
    'full-text':
      'Les Parties publient le présent Accord dans son intégralité, sans les données à caractère personnel des signataires et des contacts autres que leur nom et leur fonction.',
    summary:
      'Les Parties publient un résumé du présent Accord\u00a0: les Parties, les Lignes de reconnaissance et leurs conditions, la durée et le statut.',
    listing:
      'Les Parties publient uniquement le titre du présent Accord, les Parties, la durée et le statut.',
  },
  'data-protection':
    'Les Parties traitent les données à caractère personnel au titre du présent Accord conformément au règlement général de l’Union européenne sur la protection des données («\u00a0RGPD\u00a0») et au droit national applicable à chacune d’elles. Les modalités figurent à l’annexe E.',
  'data-protection-roles': {
    independent:
      'Chaque Partie est responsable du traitement de manière indépendante pour les traitements qu’elle effectue et en répond seule.',
    joint:
      'Pour les traitements décrits à l’annexe E, les Parties sont responsables conjoints du traitement au sens de l’article 26 du RGPD. L’annexe E indique qui informe les Apprenants, qui répond à leurs demandes et quel est le point de contact\u00a0; les grandes lignes de cet arrangement sont mises à la disposition des Apprenants.',
  },
  'data-protection-purposes':
    'Les données à caractère personnel sont traitées uniquement pour les finalités suivantes\u00a0: {purposes}. Elles ne sont utilisées à aucune autre fin.',
  'data-protection-categories': 'Catégories de données à caractère personnel\u00a0: {categories}.',
  'data-protection-legal-basis': 'Base juridique\u00a0: {dataLegalBasis}.',
  'data-protection-channel':
    'En règle générale, l’Apprenant présente lui-même la Certification. Lorsque les Parties échangent directement des données à caractère personnel, elles utilisent le canal sécurisé suivant\u00a0: {channel}.',
  'data-protection-retention':
    'Durée de conservation\u00a0: {retention}. Les données sont ensuite effacées ou archivées comme l’exige la loi.',
  'data-protection-breach':
    'La Partie qui prend connaissance d’une violation de données à caractère personnel concernant des données reçues de l’autre Partie en informe celle-ci dans les meilleurs délais.',
  'data-protection-breach-time':
    'Cette information est donnée au plus tard {breachTime} après que la Partie a pris connaissance de la violation.',
  'data-protection-transfers': {
    none: 'Aucune donnée à caractère personnel n’est transférée, au titre du présent Accord, en dehors de l’Espace économique européen.',
    safeguarded:
      'Les données à caractère personnel ne sont transférées en dehors de l’Espace économique européen que dans le respect du chapitre V du RGPD, avec les garanties suivantes\u00a0: {transferSafeguards}.',
  },
  'data-protection-rights':
    'Les Apprenants peuvent exercer leurs droits prévus aux articles 15 à 22 du RGPD auprès de chacune des Parties. La demande qui concerne l’autre Partie lui est transmise sans délai.',
  'course-materials':
    'Les droits sur les supports de cours restent acquis à leurs titulaires. Le présent Accord n’accorde aucune licence au-delà de la consultation nécessaire à la comparaison des Cours.',
  'name-and-logo':
    'Une Partie ne peut utiliser le nom et le logo de l’autre Partie que pour informer fidèlement sur le présent Accord et dans le respect de la charte graphique de celle-ci. Cette autorisation prend fin avec le présent Accord.',
  confidentiality:
    'Les informations signalées comme confidentielles ne sont utilisées que pour l’exécution du présent Accord et ne sont pas divulguées à des tiers jusqu’à trois ans après sa fin. Les obligations légales de communication, en particulier celles des organismes publics, ne sont pas affectées.',
  liability:
    'Chaque Partie répond envers l’autre des dommages causés intentionnellement ou par faute lourde\u00a0; pour les autres manquements, sa responsabilité est limitée aux dommages directs et prévisibles. La responsabilité que la loi ne permet pas de limiter ou d’exclure et la responsabilité envers les Apprenants ne sont pas affectées. La Partie émettrice répond de l’exactitude de ses Certifications\u00a0; la Partie de reconnaissance répond de ses décisions.',
  'force-majeure':
    'Une Partie n’est pas responsable d’une inexécution due à un événement échappant à son contrôle, qu’elle ne pouvait raisonnablement ni prévoir ni éviter. Elle en informe l’autre Partie sans délai et les Parties recherchent une solution qui ne lèse pas les Apprenants.',
  'entry-into-force':
    'Le présent Accord entre en vigueur le {inForceFrom}, ou le jour de la dernière signature si celui-ci est postérieur.',
  term: {
    fixed: 'Le présent Accord reste en vigueur jusqu’au {inForceUntil}.',
    open: 'Le présent Accord est conclu pour une durée indéterminée.',
  },
  'academic-years':
    'Le présent Accord s’applique aux années universitaires suivantes\u00a0: {academicYears}.',
  'teach-out': {
    without: 'Les Certifications délivrées après la fin du présent Accord ne sont pas couvertes.',
    with: 'L’apprentissage commencé avant la fin du présent Accord reste couvert si la Certification est délivrée dans un délai de {teachOut} au plus après cette fin.',
  },
  'start-proof':
    'Le début de l’apprentissage est établi par les dates de l’activité d’apprentissage figurant dans la Certification ou par une preuve d’inscription. S’il ne peut l’être ainsi, la Partie de reconnaissance interroge l’Apprenant ou la Partie émettrice avant de statuer.',
  'earlier-versions':
    'À compter de son entrée en vigueur, la présente version remplace la version antérieure. Dans chaque version, l’entrée en vigueur et la fin du présent Accord s’entendent de celles de cette version. Les Certifications dont la date de délivrance est couverte par une version antérieure restent couvertes par celle-ci, à ses conditions\u00a0; il en va de même de l’apprentissage commencé avant la fin de cette version, si la Certification est délivrée dans le délai qu’elle fixe pour un tel apprentissage. Les Certifications délivrées à compter de l’entrée en vigueur de la présente version sont couvertes par elle, quel que soit le début de l’apprentissage. Lorsque plusieurs versions couvrent une Certification, celle selon laquelle le moins de conditions restent non remplies ou non prouvées s’applique et, à égalité, la plus récente.',
  renewal: {
    none: 'Le présent Accord n’est pas renouvelé. Sa poursuite requiert un nouvel accord.',
    tacit:
      'Le présent Accord est renouvelé par tacite reconduction, chaque fois pour {renewalPeriod}, sauf si une Partie notifie par écrit, au moins {noticePeriod} avant son terme, qu’elle ne souhaite pas le renouveler.',
    explicit:
      'Le présent Accord peut être renouvelé pour {renewalPeriod} par accord écrit des Parties avant son terme.',
  },
  'amendment-written':
    'Le présent Accord est modifié par écrit, avec la signature de toutes les Parties. Jusqu’à l’entrée en vigueur d’une modification, la version précédente s’applique.',
  'amendment-delegated':
    'À titre d’exception, les coordinateurs désignés de part et d’autre ({coordinators}) peuvent approuver une nouvelle version des annexes A et B sans nouvelle signature. L’approbation de chacun porte sur la même empreinte (SHA-256) du texte. Le corps du présent Accord ne peut être modifié de cette manière.',
  'amendment-contacts':
    'Les points de contact, adresses internet et calendriers sont mis à jour par notification et ne font pas partie des clauses approuvées.',
  accession:
    'Un autre établissement peut adhérer au présent Accord avec le consentement écrit de toutes les Parties. L’acte d’adhésion indique ses Lignes de reconnaissance et ne modifie pas celles des autres Parties.',
  'termination-notice':
    'Chaque Partie peut résilier le présent Accord par écrit moyennant un préavis de {noticePeriod}. En cas de manquement grave auquel il n’est pas remédié dans un délai raisonnable fixé par écrit, elle peut le résilier avec effet immédiat.',
  'termination-suspension':
    'Une Partie peut suspendre une Ligne de reconnaissance par un écrit motivé, aussi longtemps que l’accréditation du Cours n’est pas valable ou que l’intégrité de ses Certifications est mise en doute.',
  'termination-suspension-whole':
    'Lorsqu’un tel motif concerne toutes les Lignes de reconnaissance, une Partie peut suspendre de la même manière le présent Accord dans son ensemble.',
  'termination-resumption':
    'La Partie qui a suspendu une Ligne de reconnaissance ou le présent Accord met fin à la suspension par écrit dès que le motif a disparu. L’autre Partie peut le lui demander en indiquant ses raisons.',
  'termination-acquired-rights':
    'Les reconnaissances déjà accordées, les demandes déjà déposées et l’apprentissage qui reste couvert en vertu de la section relative à la durée ne sont pas affectés par la fin du présent Accord ni par une suspension.',
  'disputes-negotiation':
    'Les Parties règlent leurs différends par la négociation entre leurs représentants légaux avant de saisir toute autre instance.',
  'disputes-negotiation-time':
    'La négociation est réputée avoir échoué si aucun règlement n’est trouvé dans un délai de {negotiationTime} à compter de la notification écrite du différend.',
  'disputes-forum':
    'En cas d’échec de la négociation, le différend est porté devant l’instance ou la juridiction suivante\u00a0: {forum}.',
  'disputes-learners':
    'La présente section ne concerne que les différends entre les Parties. Elle ne restreint pas les recours d’un Apprenant contre une décision.',
  'disputes-law': {
    open: 'Les Parties ne choisissent pas de droit applicable. Chaque décision de reconnaissance est régie par le droit applicable à la Partie de reconnaissance.',
    chosen:
      'Le droit applicable au présent Accord est le suivant\u00a0: {law}. Chaque décision de reconnaissance est régie par le droit applicable à la Partie de reconnaissance.',
  },
  notices:
    'Les notifications au titre du présent Accord sont adressées par écrit au point de contact administratif indiqué à l’annexe D. Le courrier électronique suffit, sauf lorsque le présent Accord exige une signature.',
  counterparts:
    'Le présent Accord peut être signé en plusieurs exemplaires, qui forment ensemble un seul et même document. Chaque Partie reçoit un exemplaire complet.',
  'electronic-signature':
    'Les Parties acceptent les signatures et cachets électroniques du type indiqué dans la section relative aux signatures. En vertu des articles 25 et 35 du règlement (UE) n°\u00a0910/2014 («\u00a0eIDAS\u00a0»), l’effet juridique ne peut leur être refusé au seul motif de leur forme électronique\u00a0; une signature électronique avancée satisfait aux exigences de l’article 26 de ce règlement.',
  'entire-agreement':
    'Le présent Accord et ses annexes contiennent tout ce dont les Parties sont convenues quant à son objet. Les accords mentionnés dans le préambule ne sont pas affectés.',
  'order-of-precedence':
    'En cas de contradiction, le corps du présent Accord prévaut sur les annexes, et tous deux prévalent sur les données lisibles par machine. Lorsque l’annexe B déroge expressément à la section relative aux conditions, l’annexe B prévaut.',
  'prevailing-language': {
    one: 'La langue du présent Accord est la suivante\u00a0: {prevailingLanguage}.',
    several:
      'Le présent Accord est établi en plusieurs langues. En cas de divergence, la version dans la langue suivante prévaut\u00a0: {prevailingLanguage}.',
  },
  severability:
    'Si une disposition n’est pas valable, les autres dispositions restent en vigueur. Les Parties remplacent la disposition non valable par une disposition valable qui se rapproche le plus possible de son but.',
  'no-financial-obligation': {
    none: 'Le présent Accord ne crée aucune obligation financière entre les Parties.',
    charged:
      'Le présent Accord ne crée aucune obligation financière entre les Parties autre que celles indiquées dans la section relative aux droits.',
  },
  'signature-statement':
    'Par leur signature, les Parties approuvent la version du présent Accord identifiée par l’empreinte (SHA-256) indiquée dans les références du document.',
  'signature-form': {
    originals: 'Le présent Accord est signé à la main en deux originaux, un pour chaque Partie.',
    scan: 'Le présent Accord est signé à la main\u00a0; les Parties échangent les copies numérisées des exemplaires signés et les admettent comme preuve de la signature.',
    simple:
      'Le présent Accord est confirmé sur le portail par une signature électronique simple\u00a0; toutes les Parties sont convenues de cette forme.',
    advanced:
      'Le présent Accord est signé au moyen d’une signature électronique avancée (article 26 eIDAS).',
    qualified:
      'Le présent Accord est signé au moyen d’une signature électronique qualifiée, dont l’effet juridique est équivalent à celui d’une signature manuscrite (article 25, paragraphe 2, eIDAS).',
    seal: 'Le présent Accord porte le cachet électronique de l’établissement (article 35 eIDAS) à côté du nom de la personne qui agit pour lui.',
  },
};
