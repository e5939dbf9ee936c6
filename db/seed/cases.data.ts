import { type Actor, type CaseSeed, type CredentialEvidence, road, type Team } from './case-seed';

const actor = (id: Actor['id'], role: Actor['role']): Actor => ({ id, role });

const CLAIRE = actor('person-claire', 'international-office');
const SYLVIE = actor('person-sylvie', 'faculty-administrator');
const MARC = actor('person-marc', 'recognition-curator');
const PASCAL = actor('person-pascal', 'studies-official');
const PANEL = actor('person-genevieve', 'appeal-panel');

const SCIENCES: Team = { office: CLAIRE, administrator: SYLVIE, second: MARC, studies: PASCAL };
const COMMITTEE: Team = { ...SCIENCES, second: actor('person-odile', 'committee-secretary') };
const ARTS: Team = {
  office: CLAIRE,
  administrator: actor('person-benoit', 'faculty-administrator'),
  second: actor('person-ines', 'recognition-curator'),
  studies: PASCAL,
};
const VISTULA: Team = {
  office: actor('person-magdalena', 'international-office'),
  administrator: actor('person-piotr', 'faculty-administrator'),
  second: actor('person-ewa', 'recognition-curator'),
  studies: actor('person-tadeusz', 'studies-official'),
};

const credential = (
  issuer: CredentialEvidence['issuer'],
  issued: number,
  ...parts: CredentialEvidence['parts']
): CredentialEvidence => ({ kind: 'credential', issuer, issued, parts });

/** Data Visualisation at Rochefleur, credited by Vistula time and again: no agreement covers it. */
const visualisation = (key: string, name: string, on: number, grade: string): CaseSeed => ({
  key,
  status: 'recorded',
  learner: `person-${name}`,
  institution: 'inst-vistula',
  on,
  request: 'Data Visualisation at Rochefleur as an elective class.',
  evidence: credential('inst-rochefleur', on - 12, { code: 'LSD-306', grade, awarded: on - 18 }),
  steps: road({
    learner: `person-${name}`,
    team: VISTULA,
    from: on,
    to: 'recorded',
    decide: [
      {
        outcome: 'full',
        target: { kind: 'elective-in-group', programmeId: 'prog-vis-eko', module: 'EKO-DOW' },
      },
    ],
  }),
});

const HERE = { institution: 'inst-rochefleur' } as const;

const LATER_WAYS =
  'Suivre un cours de niveau 6 sur le même thème, passer l’examen du module sans le suivre, ou demander une validation des acquis.';

export const CASES: readonly CaseSeed[] = [
  {
    key: 'draft',
    status: 'draft',
    learner: 'person-maelle',
    ...HERE,
    on: -2,
    request: 'Je souhaite faire valoir cette microcertification comme option.',
    evidence: credential('inst-aveleda', -40, { code: 'MC-AIE-03', grade: '14', awarded: -44 }),
    steps: [],
  },
  {
    key: 'submitted',
    status: 'submitted',
    learner: 'person-tomas',
    ...HERE,
    on: -1,
    request:
      'Please count Water and Territory as one of my two electives on contemporary challenges.',
    evidence: credential('inst-aveleda', -30, { code: 'SUS-3003', grade: '15', awarded: -36 }),
    steps: road({ learner: 'person-tomas', team: SCIENCES, from: -1, to: 'submitted' }),
  },
  {
    key: 'completeness-check',
    status: 'completeness-check',
    learner: 'person-maelle',
    ...HERE,
    on: -6,
    request: 'Bases de données, suivi à Aveleda avant mon inscription ici.',
    evidence: credential('inst-aveleda', -90, { code: 'INF-2104', grade: '14', awarded: -97 }),
    steps: road({ learner: 'person-maelle', team: SCIENCES, from: -6, to: 'checked' }),
  },
  {
    key: 'info-requested',
    status: 'info-requested',
    learner: 'person-nadia',
    ...HERE,
    on: -24,
    request:
      'I studied two years of statistics at Wadi Nahar University. The transcript is all I could bring with me.',
    evidence: {
      kind: 'paper',
      file: 'transcript-wadi-nahar.pdf',
      provider: { name: 'Wadi Nahar University', country: 'SD' },
      components: [
        {
          code: 'STA 101',
          title: 'Introduction to Statistics',
          ects: 6,
          grade: 'B',
          scale: 'A–F',
          level: null,
          awarded: -1900,
        },
        {
          code: 'STA 202',
          title: 'Sampling Methods',
          ects: 6,
          grade: 'A',
          scale: 'A–F',
          level: null,
          awarded: -1720,
        },
        {
          code: 'MAT 110',
          title: 'Calculus',
          ects: 8,
          grade: 'C',
          scale: 'A–F',
          level: null,
          awarded: -1905,
        },
      ],
    },
    steps: [
      ...road({ learner: 'person-nadia', team: SCIENCES, from: -24, to: 'checked' }),
      {
        on: -19,
        by: CLAIRE,
        do: 'move',
        action: 'request-info',
        note: 'Could you describe in a few lines what each course covered, and how it was examined? If you have notes, exercise sheets or a syllabus, a photograph is enough. Missing papers alone are no reason to refuse.',
      },
      {
        on: -19,
        by: CLAIRE,
        do: 'note',
        audience: 'internal',
        text: 'Registry of the home university does not answer. Consider the route for undocumented qualifications (Lisbon Recognition Convention, section VII).',
      },
    ],
  },
  {
    key: 'under-assessment',
    status: 'under-assessment',
    learner: 'person-lucas',
    ...HERE,
    filedBy: CLAIRE,
    on: -25,
    request:
      'Déposé par le service des relations internationales : relevé original remis au guichet.',
    evidence: {
      kind: 'paper',
      file: 'releve-aveleda-ferrand.pdf',
      provider: { institution: 'inst-aveleda' },
      components: [
        {
          code: 'HIS-2107',
          title: 'História do Mundo Atlântico',
          ects: 5,
          grade: '14',
          scale: '0–20',
          level: 6,
          awarded: -140,
        },
        {
          code: 'FIL-2010',
          title: 'Filosofia da Técnica',
          ects: 4,
          grade: '13',
          scale: '0–20',
          level: 6,
          awarded: -138,
        },
      ],
    },
    steps: [
      { on: -25, by: CLAIRE, do: 'move', action: 'submit' },
      { on: -24, by: CLAIRE, do: 'move', action: 'start-completeness-check' },
      {
        on: -22,
        by: CLAIRE,
        do: 'check',
        method: 'issuer-mail',
        note: 'Confirmé par courriel par les Serviços Académicos d’Aveleda.',
      },
      { on: -20, by: ARTS.administrator, do: 'move', action: 'begin-assessment' },
    ],
  },
  {
    key: 'overdue',
    status: 'under-assessment',
    learner: 'person-lucas',
    ...HERE,
    on: -98,
    request: 'Histoire de l’Europe centrale, suivi à distance auprès du Collegium Vistulae.',
    evidence: credential('inst-vistula', -110, { code: 'HIS-1105', grade: '4.5', awarded: -118 }),
    steps: [
      ...road({ learner: 'person-lucas', team: ARTS, from: -98, to: 'begun' }),
      {
        on: -60,
        by: ARTS.administrator,
        do: 'note',
        audience: 'internal',
        text: 'Programme détaillé demandé à l’enseignante de Vistula ; relance à faire.',
      },
    ],
  },
  {
    key: 'hearing',
    status: 'hearing',
    learner: 'person-youssef',
    ...HERE,
    on: -16,
    request: 'Je demande deux crédits en compétences professionnelles.',
    evidence: credential('inst-koidula', -28, { code: 'MIK-110', grade: 'B', awarded: -33 }),
    steps: [
      ...road({ learner: 'person-youssef', team: SCIENCES, from: -16, to: 'begun' }),
      {
        on: -9,
        by: SYLVIE,
        do: 'decide',
        packages: [
          {
            outcome: 'refused',
            reasons: [
              {
                code: 'L1',
                evidence:
                  'Le certificat indique le niveau 5 du CEC ; le groupe « Compétences professionnelles » du master demande le niveau 7.',
              },
            ],
            laterWays: LATER_WAYS,
            departure:
              'La proposition ne tient pas compte du niveau exigé par le règlement du master.',
          },
        ],
      },
      { on: -9, by: SYLVIE, do: 'basis' },
      {
        on: -8,
        by: SYLVIE,
        do: 'move',
        action: 'hold-hearing',
        note: 'Nous envisageons de ne pas reconnaître ce cours, car son niveau (5) est inférieur à celui du groupe visé (7). Vous pouvez répondre avant la date indiquée, par exemple en montrant un travail de niveau supérieur.',
      },
    ],
  },
  {
    key: 'curator-review',
    status: 'curator-review',
    learner: 'person-tomas',
    ...HERE,
    on: -14,
    request: 'I would like the four credits to count as an elective in Data and Society.',
    evidence: credential('inst-aveleda', -29, { code: 'MC-DLP-01', grade: '17', awarded: -33 }),
    steps: road({
      learner: 'person-tomas',
      team: SCIENCES,
      from: -14,
      to: 'decided-by-faculty',
    }),
  },
  {
    key: 'studies-review',
    status: 'studies-review',
    learner: 'person-nadia',
    ...HERE,
    on: -22,
    request: 'Recognition of my micro-credential on maps and local data.',
    evidence: credential('inst-aveleda', -35, { code: 'MC-GEO-02', grade: '14', awarded: -40 }),
    steps: road({
      learner: 'person-nadia',
      team: COMMITTEE,
      from: -22,
      to: 'second',
      minutes: 'CPR-14',
    }),
  },
  {
    key: 'decided',
    status: 'decided',
    learner: 'person-youssef',
    ...HERE,
    on: -15,
    request: 'Chaînes logistiques vertes, pour mes options « Territoires ».',
    evidence: credential('inst-vistula', -31, { code: 'LOG-3101', grade: '4.5', awarded: -36 }),
    steps: road({
      learner: 'person-youssef',
      team: SCIENCES,
      from: -15,
      to: 'studies',
      decide: [
        {
          outcome: 'full',
          target: { kind: 'elective-in-group', programmeId: 'prog-roc-mte', module: 'MTE-TER' },
        },
      ],
    }),
  },
  {
    key: 'notified',
    status: 'notified',
    learner: 'person-nadia',
    ...HERE,
    on: -27,
    request: 'Probability and Statistical Inference together, in place of module LSD-202.',
    evidence: credential(
      'inst-aveleda',
      -45,
      { code: 'EST-1101', grade: '14', awarded: -210 },
      { code: 'EST-1102', grade: '16', awarded: -50 },
    ),
    steps: road({
      learner: 'person-nadia',
      team: SCIENCES,
      from: -27,
      to: 'notified',
    }),
  },
  {
    key: 'recorded',
    status: 'recorded',
    learner: 'person-camille',
    ...HERE,
    on: -205,
    request: 'Je souhaite faire valoir ces trois crédits comme option « Données et société ».',
    evidence: credential('inst-koidula', -212, { code: 'MIK-101', grade: 'A', awarded: -216 }),
    steps: road({
      learner: 'person-camille',
      team: SCIENCES,
      from: -205,
      to: 'recorded',
      decide: [
        {
          outcome: 'full',
          target: { kind: 'elective-in-group', programmeId: 'prog-roc-lsd', module: 'LSD-DON' },
          departure: 'L’entretien de vingt minutes a eu lieu : le travail est bien le sien.',
        },
      ],
    }),
  },
  {
    key: 'recorded-mixed',
    status: 'recorded',
    learner: 'person-youssef',
    ...HERE,
    on: -95,
    request: 'Deux cours de mon école d’été à Aveleda.',
    evidence: credential(
      'inst-aveleda',
      -105,
      { code: 'BIO-3105', grade: '16', awarded: -112 },
      { code: 'GES-1203', grade: '15', awarded: -113 },
    ),
    steps: road({
      learner: 'person-youssef',
      team: COMMITTEE,
      from: -95,
      to: 'recorded',
      minutes: 'CPR-09',
      decide: [
        'as-proposed',
        {
          outcome: 'partial',
          ects: 3,
          target: { kind: 'elective-in-group', programmeId: 'prog-roc-mte', module: 'MTE-PRO' },
          reasons: [
            {
              code: 'O2',
              evidence:
                'Un crédit recouvre le module « Gestion de projet », déjà validé au premier semestre du master.',
            },
          ],
          laterWays: 'Le crédit restant peut être porté au supplément au diplôme.',
          departure: 'Recouvrement constaté par la commission avec une unité déjà validée.',
        },
      ],
    }),
  },
  {
    key: 'withdrawn',
    status: 'withdrawn',
    learner: 'person-lucas',
    ...HERE,
    on: -80,
    request: 'Laboratoire d’entrepreneuriat, en option d’ouverture.',
    evidence: credential('inst-aveleda', -101, { code: 'GES-1203', grade: '12', awarded: -108 }),
    steps: [
      ...road({ learner: 'person-lucas', team: ARTS, from: -80, to: 'checked' }),
      {
        on: -70,
        by: actor('person-lucas', 'learner'),
        do: 'move',
        action: 'withdraw',
        note: 'Je préfère garder cette option pour le semestre prochain.',
      },
    ],
  },
  {
    key: 'appeal-open',
    status: 'appeal-open',
    learner: 'person-lucas',
    ...HERE,
    on: -58,
    request: 'Littérature polonaise en traduction, quatre crédits en histoire et patrimoine.',
    evidence: credential('inst-vistula', -72, { code: 'FIL-1210', grade: '5', awarded: -79 }),
    steps: [
      ...road({
        learner: 'person-lucas',
        team: ARTS,
        from: -58,
        to: 'notified',
        decide: [
          {
            outcome: 'partial',
            ects: 2,
            target: { kind: 'elective-in-group', programmeId: 'prog-roc-llc', module: 'LLC-HIS' },
            reasons: [
              {
                code: 'O1',
                evidence:
                  'Le groupe demande un travail sur des sources historiques ; le programme du cours n’en prévoit que pour la moitié des séances.',
              },
            ],
            laterWays:
              'Compléter par un travail sur sources (deux crédits) auprès du département d’histoire.',
            departure: 'Acquis partiellement couverts selon le programme détaillé du cours.',
          },
        ],
      }),
      {
        on: -12,
        by: actor('person-lucas', 'learner'),
        do: 'move',
        action: 'open-appeal',
        note: 'Le descriptif joint montre que six séances sur dix portaient sur des sources imprimées. Je demande les quatre crédits.',
      },
    ],
  },
  {
    key: 'decision-confirmed',
    status: 'decision-confirmed',
    learner: 'person-youssef',
    ...HERE,
    on: -168,
    request: 'Suivi de la biodiversité, pour mes options « Territoires ».',
    evidence: credential('inst-koidula', -180, { code: 'MIK-108', grade: 'B', awarded: -186 }),
    steps: [
      ...road({
        learner: 'person-youssef',
        team: SCIENCES,
        from: -168,
        to: 'notified',
        decide: [
          {
            outcome: 'refused',
            reasons: [
              {
                code: 'L1',
                evidence:
                  'Niveau 5 du CEC d’après le certificat ; les options du master relèvent du niveau 7.',
              },
            ],
            laterWays: LATER_WAYS,
            departure: 'La différence de niveau est substantielle pour une option de master.',
          },
        ],
        hearing: {
          intended:
            'Nous envisageons de ne pas reconnaître ce cours : niveau 5 au lieu du niveau 7 demandé. Vous pouvez répondre avant la date indiquée.',
          answer:
            'Le cours comprenait une analyse de données que je joins ; je la crois de niveau master.',
        },
      }),
      {
        on: -120,
        by: actor('person-youssef', 'learner'),
        do: 'move',
        action: 'open-appeal',
        note: 'Je maintiens que l’analyse jointe atteint le niveau demandé.',
      },
      {
        on: -75,
        by: PANEL,
        do: 'move',
        action: 'confirm-decision',
        note: 'La commission a entendu l’étudiant. L’analyse est soignée, mais les acquis évalués par le cours sont de niveau 5. La décision est confirmée.',
      },
    ],
  },
  {
    key: 'decision-changed',
    status: 'decision-changed',
    learner: 'person-tomas',
    ...HERE,
    on: -150,
    request: 'Machine Learning in place of Statistical Learning (LSD-305).',
    evidence: credential('inst-aveleda', -158, { code: 'INF-3301', grade: '11', awarded: -164 }),
    steps: [
      ...road({
        learner: 'person-tomas',
        team: SCIENCES,
        from: -150,
        to: 'notified',
        decide: [
          {
            outcome: 'partial',
            ects: 3,
            reasons: [
              { code: 'G1', evidence: 'Grade 11 of 20; line L6 of the agreement asks for 12.' },
            ],
            laterWays: 'Sit the written part of LSD-305 for the other three credits.',
            departure:
              'The grade is below the one agreed; half of the credit is recognised in goodwill.',
          },
        ],
      }),
      {
        on: -110,
        by: actor('person-tomas', 'learner'),
        do: 'move',
        action: 'open-appeal',
        note: 'Aveleda has since corrected the grade of the oral defence: my final grade is 13. The corrected certificate is attached to my message.',
      },
      {
        on: -88,
        by: PANEL,
        do: 'decide',
        packages: [
          {
            outcome: 'full',
            ects: 6,
            departure: 'The registry of Aveleda confirmed the corrected grade 13 in writing.',
          },
        ],
      },
      {
        on: -87,
        by: PANEL,
        do: 'move',
        action: 'change-decision',
        note: 'The corrected grade of 13 meets the agreed minimum. The full six credits are recognised.',
      },
    ],
  },
  {
    key: 'rectified',
    status: 'rectified',
    learner: 'person-lucas',
    ...HERE,
    on: -130,
    request: 'Portugais A2, en troisième langue.',
    evidence: credential('inst-aveleda', -140, { code: 'LIN-1201', grade: '17', awarded: -146 }),
    steps: [
      ...road({
        learner: 'person-lucas',
        team: ARTS,
        from: -130,
        to: 'recorded',
        decide: [
          {
            outcome: 'alternative',
            ects: 5,
            target: { kind: 'elective-in-group', programmeId: 'prog-roc-llc', module: 'LLC-LV3' },
            reasons: [
              {
                code: 'N1',
                evidence:
                  'La ligne L5 vise la licence Sciences des données ; dans votre formation, le cours compte en troisième langue.',
              },
            ],
            departure: 'Cible de la formation de l’étudiant au lieu de celle de l’accord.',
          },
        ],
      }),
      {
        on: -92,
        by: PASCAL,
        do: 'move',
        action: 'rectify',
        note: 'Erreur de saisie : six crédits, et non cinq.',
        correctEcts: 6,
      },
    ],
  },
  {
    key: 'revoked',
    status: 'revoked',
    learner: 'person-nadia',
    ...HERE,
    filedBy: CLAIRE,
    on: -190,
    request:
      'Filed at the counter: digital marketing course at Collegium Vistulae, paper certificate.',
    evidence: {
      kind: 'paper',
      file: 'certificate-vistulae-marketing.pdf',
      provider: { institution: 'inst-vistula' },
      components: [
        {
          code: 'MKT-2204',
          title: 'Digital Marketing',
          ects: 4,
          grade: '4',
          scale: '2–5',
          level: 6,
          awarded: -230,
        },
      ],
    },
    steps: [
      { on: -190, by: CLAIRE, do: 'move', action: 'submit' },
      { on: -189, by: CLAIRE, do: 'move', action: 'start-completeness-check' },
      {
        on: -188,
        by: CLAIRE,
        do: 'check',
        method: 'original-seen',
        note: 'Original shown at the counter.',
      },
      ...road({
        learner: 'person-nadia',
        team: SCIENCES,
        from: -188,
        to: 'recorded',
        decide: [
          {
            outcome: 'full',
            target: {
              kind: 'free-elective',
              programmeId: 'prog-roc-lsd',
              module: 'LSD-LIB',
              grading: 'pass-fail',
            },
          },
        ],
      }).slice(2),
      {
        on: -120,
        by: MARC,
        do: 'move',
        action: 'hold-hearing',
        hearingFor: 'revocation',
        note: 'Collegium Vistulae states that a course agency sold this certificate and that you were never enrolled. Please tell us how you obtained it.',
      },
      { on: -100, by: MARC, do: 'move', action: 'lapse-hearing' },
      {
        on: -95,
        by: PASCAL,
        do: 'move',
        action: 'revoke',
        note: 'The certificate was not issued by Collegium Vistulae (letter of its registry on file). The recognition rests on a forged document and is revoked.',
      },
    ],
  },
  {
    key: 'vistula-submitted',
    status: 'submitted',
    learner: 'person-zofia',
    institution: 'inst-vistula',
    on: -3,
    request:
      'I took Intercultural Communication during my semester in Rochefleur and ask for three ECTS as an elective.',
    evidence: credential('inst-rochefleur', -20, { code: 'LLC-240', grade: '15', awarded: -26 }),
    steps: road({ learner: 'person-zofia', team: VISTULA, from: -3, to: 'submitted' }),
  },
  {
    key: 'vistula-under-assessment',
    status: 'under-assessment',
    learner: 'person-zofia',
    institution: 'inst-vistula',
    on: -18,
    request: 'Statistical Inference at Aveleda in place of an elective class.',
    evidence: credential('inst-aveleda', -42, { code: 'EST-1102', grade: '15', awarded: -48 }),
    steps: road({ learner: 'person-zofia', team: VISTULA, from: -18, to: 'begun' }),
  },
  visualisation('vistula-recorded', 'jakub', -70, '14'),
  visualisation('vistula-recorded-earlier', 'hanna', -430, '12'),
  visualisation('vistula-recorded-second', 'mateusz', -415, '15'),
  visualisation('vistula-recorded-third', 'oliwia', -240, '16'),
  visualisation('vistula-recorded-zofia', 'zofia', -225, '13'),
];
