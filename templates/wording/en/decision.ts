import type { DecisionWording } from '../decision-wording';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

export const decision: DecisionWording = {
  page: { before: 'Page ', between: ' of ' },
  labels: {
    fileNumber: 'File number',
    date: 'Date',
    edition: 'Edition',
    record: 'Record',
    dateOfBirth: 'Date of birth',
    studentNumber: 'Student number',
    programme: 'Programme',
    regulations: (version) => `regulations ${version}`,
    colon: ': ',
    nothing: '–',
  },
  titles: {
    decision: 'Decision on recognition',
    rectification: 'Corrected decision on recognition',
    'change-after-appeal': 'Decision on recognition, changed after appeal',
    'confirmation-after-appeal': 'Decision on recognition, confirmed after appeal',
    revocation: 'Revocation of a decision on recognition',
  },
  secondText: 'This is the English text of the same decision.',
  replaces: (date, explanation) =>
    `This letter replaces our decision of ${date}; both are kept on file. ${explanation}`,
  salutation: (name) => `Dear ${name},`,
  opening: (submitted) =>
    `You asked us on ${submitted} to recognise what you have learned elsewhere.`,
  tenor: {
    all: 'We are pleased to tell you that we recognise it.',
    some: 'We recognise part of it. Where our decision differs from your request, this letter says why and what can be done.',
    conditional:
      'We recognise it on conditions. They are listed below; credit counts as soon as they are met.',
    none: 'We have considered it carefully and cannot recognise it as you asked. We know this is not the answer you hoped for. This letter explains the reasons, what would help you obtain recognition later, and how you can have the decision reviewed. It is no judgement on your effort.',
    closed: 'We have closed the request without a decision on its substance, as explained below.',
    revoked:
      'We have had to take back recognition that was given before. This letter explains the reasons and how you can have this decision reviewed.',
    mixed:
      'Our decision on each part of your request is set out below. Where it differs from what you asked, this letter says why and what can be done.',
  },
  credited: (ects) => `In total we credit ${ects}.`,
  closing: 'Yours sincerely,',
  headings: {
    decision: 'Our decision at a glance',
    request: 'Your request',
    documents: 'Documents and how we verified them',
    basis: 'Legal basis',
    detail: 'The decision in detail',
    effect: 'What this means for your degree',
    appeal: 'If you disagree',
    privacy: 'Your personal data',
    signatures: 'Signatures',
    verification: 'How to verify this letter',
  },
  summary: {
    number: 'No.',
    learned: 'What you achieved',
    recognisedAs: 'Recognised as',
    ects: 'ECTS',
    decision: 'Decision',
  },
  outcomes: {
    full: 'Recognised in full',
    partial: 'Recognised in part',
    alternative: 'Recognised as an alternative',
    conditional: 'Recognised on conditions',
    refused: 'Not recognised',
    withdrawn: 'Withdrawn by you',
    inadmissible: 'Not admissible',
  },
  request: {
    origin: {
      digital: 'You submitted a digital credential.',
      paper: 'You submitted a paper or PDF document.',
      'learning-agreement': 'Your request follows a learning agreement.',
      prospect: 'Your request follows an assessment made before you enrolled in the course.',
      transfer: 'Your request concerns a transfer or a change of programme.',
      'prior-learning': 'Your request concerns the recognition of prior learning.',
    },
    received: (date) => `We received it on ${date}.`,
    complete: (date) =>
      `Your file was complete on ${date}; the time for deciding ran from that day.`,
    filedBy: (office) => `${office} filed it for you.`,
    inYourWords: 'In your words',
    route: {
      ordinary: 'We assessed it as credit from a recognised institution.',
      'prior-learning': 'We assessed it under the procedure for the recognition of prior learning.',
    },
    hearing: (sent, answerBy) =>
      `On ${sent} we told you what we intended to decide and why, and asked for your view by ${answerBy}.`,
    hearingAnswered: (date) => `You replied on ${date}, and we have taken your reply into account.`,
    hearingUnanswered: 'We received no reply within that time.',
  },
  documents: {
    lead: 'This decision rests on the following documents.',
    document: 'Document',
    received: 'Received',
    verification: 'Result of verification',
    kinds: {
      credential: 'Digital credential',
      paper: 'Paper or PDF document',
      'learning-agreement': 'Learning agreement',
      attachment: 'Attachment',
    },
    fingerprint: 'SHA-256',
    checks: {
      FORMAT: 'Format',
      SEAL: 'Seal',
      REVOCATION: 'Revocation',
      ACCREDITATION: 'Accreditation',
      VALIDITY: 'Validity',
      OWNER: 'Holder',
    },
    statuses: { valid: 'valid', invalid: 'not valid', inconclusive: 'cannot tell' },
    sealedBy: (holder) => `Sealed by ${holder}`,
    sealLevels: {
      any: 'electronic seal',
      advanced: 'advanced electronic seal',
      'advanced-with-qualified-certificate':
        'advanced electronic seal with a qualified certificate',
      qualified: 'qualified electronic seal',
    },
    checkedOn: (instant) => `Checked on ${instant}.`,
    byHand: {
      unchecked: 'Authenticity not checked',
      authentic: 'Found authentic by hand',
      doubtful: 'Authenticity in doubt after a check by hand',
      'not-authentic': 'Found not authentic by hand',
    },
    checkedBy: (person) => `Checked by ${person}.`,
    informationOnly: 'Kept as information; not verified.',
  },
  basis: {
    law: {
      'lrc-v-1':
        'Lisbon Recognition Convention (ETS No. 165), Article V.1: recognition of periods of study',
      'lrc-vi-1':
        'Lisbon Recognition Convention (ETS No. 165), Article VI.1: recognition of higher education qualifications',
      'lrc-iv':
        'Lisbon Recognition Convention (ETS No. 165), Section IV: recognition of qualifications giving access to higher education',
      'national-law': 'National law',
      'ets-138':
        'European Convention on the General Equivalence of Periods of University Study (ETS No. 138)',
      'global-convention':
        'Global Convention on the Recognition of Qualifications concerning Higher Education (UNESCO, 2019)',
      mcra: 'Model Credit Recognition Agreement between the institutions',
      'learning-agreement': 'Learning agreement',
      'rpl-regulation': 'Regulations on the recognition of prior learning',
    },
    regulation: (title, article) => `${title}, ${article}`,
    regulationLabel: 'Regulations',
    lawLabel: 'Law',
    since: (from) => `in force since ${from}`,
    between: (from, until) => `in force from ${from} until ${until}`,
  },
  package: {
    heading: (number, title) => `Part ${number}: ${title}`,
    several: (count) => `${count} courses together`,
    columns: {
      role: '',
      title: 'Title, institution or programme',
      ects: 'ECTS',
      level: 'Level',
      grade: 'Grade',
    },
    achieved: 'You achieved',
    asked: 'You asked for',
    recognised: 'We recognise',
    total: 'Total',
    notRecognised: 'Not recognised in this decision',
    awardedOn: (date) => `awarded ${date}`,
    notDegree: 'credit, not a degree',
    scale: (scale) => `scale: ${scale}`,
    eqf: (level) => `EQF ${level}`,
    hours: (hours) => hours,
    targetKinds: {
      'named-course': 'as this course',
      'elective-in-group': 'as an elective of this group',
      'free-elective': 'as a free elective',
      'programme-requirement': 'as a requirement of the programme',
      exemption: 'as an exemption without credit',
      'supplement-note': 'as a note in the Diploma Supplement',
      'ects-block': 'as a block of credit',
    },
    outsideDegree: 'does not count toward the degree',
    withoutGrade: 'no grade',
    passed: 'passed',
    labels: {
      basis: 'Basis',
      grade: 'Grade',
      credit: 'Credit',
      conditions: 'Conditions',
      reasons: 'Reasons',
      later: 'Later',
      answer: 'Your answer',
    },
    bases: {
      learningAgreement: (reference, version, component) =>
        `Learning agreement ${reference}, version ${version}, component ${component}. What was agreed is settled and was not assessed again.`,
      mcra: (code, version, line, title) =>
        `Agreement ${code}, version ${version}, line ${line}${title ? ` (${title})` : ''}. What was agreed is settled and was not assessed again.`,
      right: 'The agreement gives you a right to this recognition when its conditions are met.',
      precedent: (reference) =>
        `Individual assessment. Reference case ${reference} served as guidance; it did not decide.`,
      individual:
        'Individual assessment. We recognise unless a substantial difference is shown; showing it is our task.',
    },
    gradeMethods: {
      none: 'The original grade stays as it is; no local grade is given.',
      'pass-fail': 'Recognised as passed. Pass or fail is never converted into a mark.',
      'modified-bavarian':
        'Modified Bavarian formula: 1 + 3 × (Nmax − Nd) ÷ (Nmax − Nmin), where Nd is your grade, Nmax the best and Nmin the lowest passing grade.',
      linear: 'Linear conversion between the best and the lowest passing grade of both scales.',
      table: 'Conversion table fixed in the agreement.',
    },
    gradeNotes: {
      'no-scale': 'The grading scale of origin is not known, so nothing was converted.',
      'pass-fail': 'Pass or fail is never converted into a mark.',
      'not-agreed': 'No grade conversion has been agreed.',
      unreadable: 'The original grade could not be read as a number, so nothing was converted.',
    },
    gradeBecame: (original, converted) => `${original} became ${converted}.`,
    creditConversion: (framework, factor, source) =>
      `1 credit of ${framework} counts as ${factor} (${source}).`,
    dueOn: (date) => `Please meet this by ${date}.`,
    reasons: {
      Q1: 'No recognised quality assurance',
      Q2: 'Accreditation not valid at the time of the award',
      A1: 'Document not authentic',
      A2: 'Authenticity could not be verified',
      A3: 'Credential revoked by its issuer',
      L1: 'Level substantially lower',
      O1: 'Essential learning outcomes missing',
      O2: 'Overlap with credit already counted',
      W1: 'Workload substantially smaller',
      P1: 'Profile substantially different',
      S1: 'Assessment not sufficient',
      I1: 'Holder not identified',
      G1: 'Grade below the agreed minimum',
      T1: 'Older than the rules allow',
      K1: 'Upper limit of credit reached',
      N1: 'Not provided for in the regulations',
      D1: 'Documents missing',
      F1: 'Fraud',
    },
    evidence: 'What this rests on',
    answers: {
      'credit-and-grade': 'You accepted the credit and the grade.',
      'credit-only': 'You accepted the credit and declined the grade.',
      declined: 'You declined the credit.',
    },
  },
  effect: {
    none: 'This decision does not change the credit counted toward your degree.',
    conditional: 'Credit recognised on conditions counts once the conditions are met.',
    group: 'Module, group or programme',
    before: 'Before',
    now: 'This decision',
    after: 'Then',
    required: 'Required',
    thenOf: (title, after, required) => `${title}: then ${after} of ${required}.`,
    thenOpen: (title, after) => `${title}: then ${after}.`,
    whole:
      'This decision recognises credit within a programme. It awards no degree and is not a degree.',
  },
  appeal: {
    lead: 'You can ask for this decision to be reviewed. Doing so will never count against you.',
    body: 'Appeal to',
    deadline: 'Deadline',
    form: 'Form',
    until: (date, count) => `${date} (${days(count)} from the day you were notified)`,
    within: (count) => `within ${days(count)} from the day you are notified of this decision`,
    questions: (fileNumber, email) =>
      `For questions please write to ${email ?? 'us'} and give the file number ${fileNumber}.`,
  },
  signatures: {
    acts: {
      'faculty-administrator': 'Prepared by',
      'recognition-curator': 'Approved by',
      'programme-committee': 'Decided by the programme committee, entered by',
      'studies-official': 'Signed for the studies department by',
    },
    signedOn: (instant) => `Signed on ${instant}`,
    meeting: (committee, date, minutes) => `${committee}, meeting of ${date}, minutes ${minutes}`,
    place: (place, date) => `${place}, ${date}`,
    electronic:
      'Signed electronically in the recognition register by the persons named. No handwritten signature is needed.',
  },
  verification: {
    lead: 'Anyone who holds this letter can check that it is genuine and still in force:',
    hash: 'Fingerprint of the record (SHA-256)',
    qrTitle: 'QR code for verification',
    qrDescription: (url) =>
      `QR code that opens the page on which this decision is verified: ${url}`,
  },
  properties: {
    subject: (fileNumber) => `Decision on recognition, file ${fileNumber}`,
    description: 'Decision letter on the recognition of learning, made from the recorded decision.',
    keywords: ['recognition', 'ECTS', 'decision'],
  },
};
