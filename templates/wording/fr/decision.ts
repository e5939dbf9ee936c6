import type { DecisionWording } from '../decision-wording';

const days = (count: number) => (count === 1 ? '1 jour' : `${count} jours`);

export const decision: DecisionWording = {
  page: { before: 'Page ', between: ' sur ' },
  labels: {
    fileNumber: 'Numéro de dossier',
    date: 'Date',
    edition: 'Édition',
    record: 'Empreinte',
    dateOfBirth: 'Date de naissance',
    studentNumber: 'Numéro d’étudiant',
    programme: 'Programme',
    regulations: (version) => `règlement ${version}`,
    colon: '\u00a0: ',
    nothing: '–',
  },
  titles: {
    decision: 'Décision de reconnaissance',
    rectification: 'Décision de reconnaissance rectifiée',
    'change-after-appeal': 'Décision de reconnaissance modifiée après recours',
    'confirmation-after-appeal': 'Décision de reconnaissance confirmée après recours',
    revocation: 'Retrait d’une décision de reconnaissance',
  },
  secondText: 'Ceci est le texte français de la même décision.',
  replaces: (date, explanation) =>
    `La présente lettre remplace notre décision du ${date}\u00a0; les deux sont conservées au dossier. ${explanation}`,
  salutation: () => 'Madame, Monsieur,',
  opening: (submitted) =>
    `Le ${submitted}, vous nous avez demandé de reconnaître des acquis obtenus dans un autre établissement ou contexte.`,
  tenor: {
    all: 'Nous avons le plaisir de vous informer que nous les reconnaissons.',
    some: 'Nous les reconnaissons en partie. Lorsque notre décision s’écarte de votre demande, la présente lettre en donne les raisons et indique ce qu’il est possible de faire.',
    conditional:
      'Nous les reconnaissons sous conditions. Celles-ci sont énumérées ci-dessous\u00a0; les crédits sont pris en compte dès qu’elles sont remplies.',
    none: 'Après un examen attentif, nous ne pouvons pas les reconnaître comme vous l’avez demandé. Nous savons que ce n’est pas la réponse que vous espériez. La présente lettre vous explique nos raisons, ce qui pourrait vous permettre d’obtenir une reconnaissance plus tard et comment faire réexaminer la décision. Elle ne porte aucun jugement sur les efforts que vous avez fournis.',
    closed:
      'Nous avons clos la demande sans nous prononcer sur le fond, comme expliqué ci-dessous.',
    revoked:
      'Nous avons dû retirer une reconnaissance accordée précédemment. La présente lettre vous en explique les raisons et vous indique comment faire réexaminer cette décision.',
    mixed:
      'Notre décision sur chaque partie de votre demande est exposée ci-dessous. Lorsqu’elle s’écarte de ce que vous avez demandé, la présente lettre en donne les raisons et indique ce qu’il est possible de faire.',
  },
  credited: (ects) => `Au total, nous vous accordons ${ects}.`,
  closing: 'Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
  headings: {
    decision: 'Notre décision en bref',
    request: 'Votre demande',
    documents: 'Documents et vérifications effectuées',
    basis: 'Base juridique',
    detail: 'La décision en détail',
    single: 'Notre décision',
    effect: 'Conséquences pour votre diplôme',
    appeal: 'Si vous n’êtes pas d’accord',
    privacy: 'Vos données personnelles',
    signatures: 'Signatures',
    verification: 'Comment vérifier cette lettre',
  },
  summary: {
    number: 'Nº',
    learned: 'Vos acquis',
    recognisedAs: 'Reconnus comme',
    ects: 'ECTS',
    decision: 'Décision',
  },
  outcomes: {
    full: 'Reconnaissance totale',
    partial: 'Reconnaissance partielle',
    alternative: 'Reconnaissance à un autre titre',
    conditional: 'Reconnaissance sous conditions',
    refused: 'Pas de reconnaissance',
    withdrawn: 'Demande retirée par vous',
    inadmissible: 'Demande irrecevable',
  },
  takenBack: 'Reconnaissance retirée',
  request: {
    origin: {
      digital: 'Vous avez remis une attestation numérique.',
      paper: 'Vous avez remis un document papier ou PDF.',
      'learning-agreement': 'Votre demande fait suite à un contrat pédagogique.',
      prospect: 'Votre demande fait suite à un examen réalisé avant votre inscription au cours.',
      transfer: 'Votre demande concerne un transfert ou un changement de programme.',
      'prior-learning': 'Votre demande concerne la reconnaissance d’acquis antérieurs.',
    },
    received: (date) => `Nous l’avons reçue le ${date}.`,
    complete: (date) =>
      `Votre dossier était complet le ${date}\u00a0; le délai de décision a commencé à courir ce jour-là.`,
    filedBy: (office) => `Elle a été déposée pour vous par\u00a0: ${office}.`,
    inYourWords: 'Dans vos termes',
    route: {
      ordinary: 'Nous l’avons examinée comme des crédits provenant d’un établissement reconnu.',
      'prior-learning':
        'Nous l’avons examinée selon la procédure de reconnaissance des acquis antérieurs.',
    },
    hearing: (sent, answerBy) =>
      `Le ${sent}, nous vous avons fait connaître la décision que nous envisagions et ses motifs, en vous laissant jusqu’au ${answerBy} inclus pour vous exprimer.`,
    hearingAnswered: (date) =>
      `Vous avez répondu le ${date} et nous avons tenu compte de votre réponse.`,
    hearingUnanswered: 'Nous n’avons pas reçu de réponse dans ce délai.',
  },
  documents: {
    lead: 'La présente décision repose sur les documents suivants.',
    document: 'Document',
    received: 'Reçu le',
    verification: 'Résultat de la vérification',
    kinds: {
      credential: 'Attestation numérique',
      paper: 'Document papier ou PDF',
      'learning-agreement': 'Contrat pédagogique',
      attachment: 'Pièce jointe',
    },
    fingerprint: 'SHA-256',
    checks: {
      FORMAT: 'Format',
      SEAL: 'Cachet',
      REVOCATION: 'Révocation',
      ACCREDITATION: 'Accréditation',
      VALIDITY: 'Durée de validité',
      OWNER: 'Titulaire',
    },
    statuses: { valid: 'valide', invalid: 'non valide', inconclusive: 'impossible à dire' },
    sealedBy: (holder) => `Cachet de ${holder}`,
    sealLevels: {
      any: 'cachet électronique',
      advanced: 'cachet électronique avancé',
      'advanced-with-qualified-certificate':
        'cachet électronique avancé reposant sur un certificat qualifié',
      qualified: 'cachet électronique qualifié',
    },
    checkedOn: (instant) => `Vérifié le ${instant}.`,
    byHand: {
      unchecked: 'Authenticité non vérifiée',
      authentic: 'Authenticité confirmée par une personne',
      doubtful: 'Authenticité douteuse après vérification par une personne',
      'not-authentic': 'Document jugé non authentique par une personne',
    },
    checkedBy: (person) => `Vérification par ${person}.`,
    informationOnly: 'Conservé à titre d’information\u00a0; non vérifié.',
  },
  basis: {
    law: {
      'lrc-v-1':
        'Convention de reconnaissance de Lisbonne (STE nº 165), article V.1\u00a0: reconnaissance des périodes d’études',
      'lrc-vi-1':
        'Convention de reconnaissance de Lisbonne (STE nº 165), article VI.1\u00a0: reconnaissance des qualifications d’enseignement supérieur',
      'lrc-iv':
        'Convention de reconnaissance de Lisbonne (STE nº 165), section IV\u00a0: reconnaissance des qualifications donnant accès à l’enseignement supérieur',
      'national-law': 'Droit national',
      'ets-138':
        'Convention européenne sur l’équivalence générale des périodes d’études universitaires (STE nº 138)',
      'global-convention':
        'Convention mondiale sur la reconnaissance des qualifications relatives à l’enseignement supérieur (UNESCO, 2019)',
      mcra: 'Accord type de reconnaissance de crédits (MCRA) entre les établissements',
      'learning-agreement': 'Contrat pédagogique',
      'rpl-regulation': 'Règlement relatif à la reconnaissance des acquis antérieurs',
    },
    regulation: (title, article) => `${title}, ${article}`,
    regulationLabel: 'Règlement',
    lawLabel: 'Droit',
    since: (from) => `en vigueur depuis le ${from}`,
    between: (from, until) => `en vigueur du ${from} au ${until}`,
  },
  package: {
    heading: (number, title) => `Partie ${number}\u00a0: ${title}`,
    several: (count) => `${count} cours considérés ensemble`,
    columns: {
      role: '',
      title: 'Intitulé, établissement ou programme',
      ects: 'ECTS',
      level: 'Niveau',
      grade: 'Note',
    },
    achieved: 'Vos acquis',
    asked: 'Votre demande',
    recognised: 'Décision',
    total: 'Total',
    notRecognised: 'Pas de reconnaissance par la présente décision',
    awardedOn: (date) => `obtenu le ${date}`,
    notDegree: 'crédits, et non un diplôme',
    scale: (scale) => `échelle\u00a0: ${scale}`,
    eqf: (level) => `CEC ${level}`,
    targetKinds: {
      'named-course': 'au titre de ce cours',
      'elective-in-group': 'comme cours à option de ce groupe',
      'free-elective': 'comme cours à option libre',
      'programme-requirement': 'au titre d’une exigence du programme',
      exemption: 'comme dispense sans crédits',
      'supplement-note': 'par une mention dans le supplément au diplôme',
      'ects-block': 'comme bloc de crédits',
    },
    outsideDegree: 'n’est pas pris en compte pour le diplôme',
    withoutGrade: 'sans note',
    passed: 'réussi',
    labels: {
      basis: 'Fondement',
      grade: 'Note',
      credit: 'Crédits',
      conditions: 'Conditions',
      reasons: 'Motifs',
      later: 'Par la suite',
      answer: 'Votre choix',
    },
    bases: {
      learningAgreement: (reference, version, component) =>
        `Contrat pédagogique ${reference}, version ${version}, composante ${component}. Ce qui a été convenu est acquis et n’a pas été réexaminé.`,
      mcra: (code, version, line, title) =>
        `Accord ${code}, version ${version}, ligne ${line}${title ? ` (${title})` : ''}. Ce qui a été convenu est acquis et n’a pas été réexaminé.`,
      right:
        'L’accord vous donne droit à cette reconnaissance dès lors que ses conditions sont remplies.',
      precedent: (reference) =>
        `Examen individuel. Le cas de référence ${reference} a servi d’indication\u00a0; il n’a pas été déterminant.`,
      individual:
        'Examen individuel. Nous reconnaissons les acquis sauf si une différence substantielle est démontrée\u00a0; il nous revient de la démontrer.',
    },
    gradeMethods: {
      none: 'La note d’origine reste inchangée\u00a0; aucune note locale n’est attribuée.',
      'pass-fail':
        'Reconnu comme réussi. Une mention «\u00a0réussi\u00a0» ou «\u00a0échoué\u00a0» n’est jamais convertie en note.',
      'modified-bavarian':
        'Formule bavaroise modifiée\u00a0: 1 + 3 × (Nmax − Nd) ÷ (Nmax − Nmin), où Nd est votre note, Nmax la meilleure note et Nmin la note minimale de réussite.',
      linear:
        'Conversion linéaire entre la meilleure note et la note minimale de réussite des deux échelles.',
      table: 'Table de conversion fixée par l’accord.',
    },
    gradeNotes: {
      'no-scale': 'L’échelle de notation d’origine n’est pas connue\u00a0; rien n’a été converti.',
      'pass-fail':
        'Une mention «\u00a0réussi\u00a0» ou «\u00a0échoué\u00a0» n’est jamais convertie en note.',
      'not-agreed': 'Aucune conversion de note n’a été convenue.',
      unreadable:
        'La note d’origine n’a pas pu être lue comme un nombre\u00a0; rien n’a été converti.',
    },
    gradeBecame: (original, converted) => `${original} devient ${converted}.`,
    creditConversion: (framework, factor, source) =>
      `1 crédit ${framework} vaut ${factor} (${source}).`,
    dueOn: (date) => `À remplir avant le ${date} inclus.`,
    inLanguage: (name) => `en ${name}`,
    reasons: {
      Q1: 'Absence d’assurance qualité reconnue',
      Q2: 'Accréditation non valable au moment de la délivrance',
      A1: 'Document non authentique',
      A2: 'Authenticité impossible à vérifier',
      A3: 'Attestation révoquée par son émetteur',
      L1: 'Niveau substantiellement inférieur',
      O1: 'Acquis d’apprentissage essentiels manquants',
      O2: 'Recoupement avec des crédits déjà comptés',
      W1: 'Charge de travail substantiellement moindre',
      P1: 'Profil substantiellement différent',
      S1: 'Évaluation insuffisante',
      I1: 'Titulaire non identifié',
      G1: 'Note inférieure au minimum convenu',
      T1: 'Plus ancien que les règles ne l’admettent',
      K1: 'Plafond de crédits atteint',
      N1: 'Non prévu par le règlement',
      D1: 'Documents manquants',
      F1: 'Fraude',
    },
    evidence: 'Éléments retenus',
    answers: {
      'credit-and-grade': 'Vous avez accepté les crédits et la note.',
      'credit-only': 'Vous avez accepté les crédits et refusé la note.',
      declined: 'Vous avez refusé les crédits.',
    },
  },
  effect: {
    none: 'La présente décision ne modifie pas les crédits pris en compte pour votre diplôme.',
    takenBack: 'Les crédits reconnus précédemment ne sont plus pris en compte pour votre diplôme.',
    conditional:
      'Les crédits reconnus sous conditions sont pris en compte une fois les conditions remplies.',
    group: 'Module, groupe ou programme',
    before: 'Avant',
    now: 'Décision',
    after: 'Ensuite',
    required: 'Exigés',
    thenOf: (title, after, required) => `${title}\u00a0: ensuite ${after} sur ${required}.`,
    thenOpen: (title, after) => `${title}\u00a0: ensuite ${after}.`,
    whole:
      'La présente décision reconnaît des crédits au sein d’un programme. Elle ne confère aucun diplôme et n’en constitue pas un.',
  },
  appeal: {
    lead: 'Vous pouvez demander le réexamen de cette décision. Cette démarche ne vous portera aucun préjudice auprès de nous.',
    body: 'Instance',
    deadline: 'Délai',
    form: 'Forme',
    until: (date, count) =>
      `jusqu’au ${date} inclus (${days(count)} à compter du jour où la décision vous a été notifiée)`,
    within: (count) => `${days(count)} à compter du jour où la présente décision vous est notifiée`,
    questions: (fileNumber, email) =>
      `Pour toute question, écrivez-nous${email ? ` à l’adresse ${email}` : ''} en indiquant le numéro de dossier ${fileNumber}.`,
  },
  signatures: {
    acts: {
      'faculty-administrator': 'Préparé par',
      'recognition-curator': 'Approuvé par',
      'programme-committee': 'Décidé par la commission de programme, saisi par',
      'studies-official': 'Signé pour le service des études par',
    },
    signedOn: (instant) => `Signé le ${instant}`,
    meeting: (committee, date, minutes) =>
      `${committee}, séance du ${date}, procès-verbal ${minutes}`,
    place: (place, date) => `${place}, le ${date}`,
    electronic:
      'Signé par voie électronique dans le registre de reconnaissance par les personnes nommées. Aucune signature manuscrite n’est requise.',
  },
  verification: {
    lead: 'Toute personne en possession de cette lettre peut vérifier qu’elle est authentique et toujours en vigueur\u00a0:',
    hash: 'Empreinte de l’enregistrement (SHA-256)',
    qrTitle: 'Code QR de vérification',
    qrDescription: (url) =>
      `Code QR qui ouvre la page où cette décision peut être vérifiée\u00a0: ${url}`,
  },
  properties: {
    subject: (fileNumber) => `Décision de reconnaissance, dossier ${fileNumber}`,
    description:
      'Lettre de décision sur la reconnaissance d’acquis, établie à partir de la décision enregistrée.',
    keywords: ['reconnaissance', 'ECTS', 'décision'],
  },
};
