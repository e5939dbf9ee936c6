import type { z } from 'zod';
import type { OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import type { InstitutionPolicy } from '~/recognition/policy';

/** Four fictional institutions. Every identifier is invented and on an example domain. */
export interface InstitutionSeed {
  id: InstitutionId;
  slug: string;
  /** The language beside English in which its texts are written. */
  language: 'pt' | 'fr' | 'et' | 'pl';
  names: LanguageMap;
  country: 'PT' | 'FR' | 'EE' | 'PL';
  city: string;
  /** Postal address, one line an entry. */
  address: readonly string[];
  /** Who may bind it, and on what ground. */
  representative: { name: string; byVirtueOf: string };
  homepage: string;
  email: string;
  accent: string;
  timeZone: string;
  /** Legal number as a seal's certificate carries it (ETSI EN 319 412-1 §5.1.4). */
  legalNumber: string;
  /** In the national register, as agreements name it. */
  registrationNumber: string;
  identifiers: readonly OrganisationIdentifier[];
  /** The name of its grading scale on transcripts. */
  scale: string;
  /** What its grades mean, in a sentence. */
  gradingScheme: LanguageMap;
  qualityAssurance: LanguageMap;
  policy: z.input<typeof InstitutionPolicy>;
}

export type InstitutionId = 'inst-aveleda' | 'inst-rochefleur' | 'inst-koidula' | 'inst-vistula';

export const INSTITUTIONS: readonly InstitutionSeed[] = [
  {
    id: 'inst-rochefleur',
    slug: 'rochefleur',
    language: 'fr',
    names: { en: 'University of Rochefleur', fr: 'Université de Rochefleur' },
    country: 'FR',
    city: 'Rochefleur-sur-Loire',
    address: ['4, quai des Lanternes', 'Rochefleur-sur-Loire'],
    representative: {
      name: 'Hélène Marchand',
      byVirtueOf: 'statutes of the University, art. 9 (President)',
    },
    homepage: 'https://www.univ-rochefleur.example',
    email: 'reconnaissance@univ-rochefleur.example',
    accent: '#1f5f8b',
    timeZone: 'Europe/Paris',
    legalNumber: 'VATFR-00990000202',
    registrationNumber: 'SIREN 990 000 202',
    identifiers: [
      { scheme: 'schac', value: 'univ-rochefleur.example' },
      { scheme: 'erasmus', value: 'F  ROCHEFL99' },
      { scheme: 'pic', value: '999900202' },
      { scheme: 'oid', value: 'E99900202' },
      { scheme: 'deqar', value: 'DEQARINST99902' },
      { scheme: 'eter', value: 'FR9902' },
      { scheme: 'ror', value: 'https://ror.org/0rochef02' },
      { scheme: 'vat', value: 'FR00990000202', country: 'FR' },
    ],
    scale: '0–20',
    gradingScheme: {
      en: '0–20; 10 is the lowest pass, 20 the best',
      fr: '0–20 ; 10 est la note minimale de réussite, 20 la meilleure',
    },
    qualityAssurance: {
      en: 'Institutional evaluation by an EQAR-registered agency; programme accreditation until 2029.',
      fr: 'Évaluation institutionnelle par une agence inscrite à l’EQAR ; accréditation de la formation jusqu’en 2029.',
    },
    policy: {
      timeZone: 'Europe/Paris',
      decisionMonths: 2,
      completenessDays: 8,
      hearingDays: 15,
      appeal: {
        body: {
          en: 'Appeals Board for Studies of the University of Rochefleur',
          fr: 'Commission de recours des études de l’Université de Rochefleur',
        },
        days: 60,
        form: {
          en: 'In writing, signed, to the Appeals Board, 4 quai des Lanternes, Rochefleur-sur-Loire, or by e-mail to recours@univ-rochefleur.example. State the file number and why you disagree.',
          fr: 'Par écrit signé, à la Commission de recours, 4 quai des Lanternes, Rochefleur-sur-Loire, ou par courriel à recours@univ-rochefleur.example. Indiquez le numéro de dossier et les motifs du désaccord.',
        },
      },
      languages: ['fr', 'en'],
      documentLanguages: ['fr', 'en', 'pt', 'es'],
      workflow: { internationalOffice: true, secondStep: 'either' },
      sealLevel: 'advanced',
      rounding: { decimals: 1, mode: 'half-up' },
      localScale: { name: 'Note française sur 20', best: 20, pass: 10 },
      creditConversions: [
        {
          framework: 'UK CATS',
          factor: 0.5,
          source: 'ECTS Users’ Guide 2015, annex; council of studies, minute 2023-14',
          validFrom: '2023-09-01',
          validUntil: null,
        },
        {
          framework: 'US semester hours',
          factor: 2,
          source: 'Council of studies, minute 2023-14',
          validFrom: '2023-09-01',
          validUntil: null,
        },
      ],
      texts: {
        dataProtection: {
          en: 'The University of Rochefleur processes your data to decide on recognition, as a task in the public interest (GDPR art. 6(1)(e)). The decision is kept for ten years, the evidence for one year after the time to appeal. Data protection officer: dpo@univ-rochefleur.example.',
          fr: 'L’Université de Rochefleur traite vos données pour statuer sur la reconnaissance, dans le cadre d’une mission d’intérêt public (RGPD, art. 6, § 1, e). La décision est conservée dix ans, les pièces un an après la fin du délai de recours. Déléguée à la protection des données : dpo@univ-rochefleur.example.',
        },
        laterWays: {
          en: 'You may apply again with a fuller course description, sit the examination of the module without attending it, or ask for recognition of prior learning.',
          fr: 'Vous pouvez présenter une nouvelle demande avec un descriptif plus complet, passer l’examen du module sans le suivre, ou demander une validation des acquis.',
        },
        howWeDecide: {
          en: 'We recognise what you have learnt unless it differs substantially from what the programme requires. What an agreement covers is recognised as agreed. Everything else is assessed individually on quality, level, outcomes, workload and assessment. The procedure is free of charge.',
          fr: 'Nous reconnaissons ce que vous avez appris, sauf différence substantielle avec ce que la formation exige. Ce qu’un accord couvre est reconnu tel que convenu. Le reste est apprécié individuellement : qualité, niveau, acquis, charge de travail, évaluation. La procédure est gratuite.',
        },
      },
      fileNumberPattern: 'ROC-{year}-{seq:4}',
    },
  },
  {
    id: 'inst-aveleda',
    slug: 'aveleda',
    language: 'pt',
    names: {
      en: 'University of Aveleda',
      pt: 'Universidade de Aveleda',
      fr: 'Université d’Aveleda',
    },
    country: 'PT',
    city: 'Aveleda',
    address: ['Largo das Amoreiras 12', 'Aveleda'],
    representative: {
      name: 'Teresa Vilhena',
      byVirtueOf: 'statutes of the University, art. 21 (Rector)',
    },
    homepage: 'https://www.uaveleda.example',
    email: 'academicos@uaveleda.example',
    accent: '#8a5a12',
    timeZone: 'Europe/Lisbon',
    legalNumber: 'VATPT-990000101',
    registrationNumber: 'NIPC 990 000 101',
    identifiers: [
      { scheme: 'schac', value: 'uaveleda.example' },
      { scheme: 'erasmus', value: 'P  AVELEDA99' },
      { scheme: 'pic', value: '999900101' },
      { scheme: 'oid', value: 'E99900101' },
      { scheme: 'deqar', value: 'DEQARINST99901' },
      { scheme: 'eter', value: 'PT9901' },
      { scheme: 'ror', value: 'https://ror.org/0aveled01' },
      { scheme: 'vat', value: 'PT990000101', country: 'PT' },
    ],
    scale: '0–20',
    gradingScheme: {
      en: '0–20; 10 is the lowest pass, 20 the best',
      pt: '0–20; 10 é a nota mínima de aprovação, 20 a melhor',
    },
    qualityAssurance: {
      en: 'Programme and institution accredited by the national agency; register entry A-99-2023.',
      pt: 'Curso e instituição acreditados pela agência nacional; registo A-99-2023.',
    },
    policy: {
      timeZone: 'Europe/Lisbon',
      decisionMonths: 3,
      nationalLimitDays: 60,
      appeal: {
        body: {
          en: 'Rector of the University of Aveleda',
          fr: 'Recteur de l’Université d’Aveleda',
          pt: 'Reitor da Universidade de Aveleda',
        },
        days: 30,
        form: {
          en: 'Written complaint to the Rector, Largo das Amoreiras 12, Aveleda.',
          fr: 'Réclamation écrite au recteur, Largo das Amoreiras 12, Aveleda.',
          pt: 'Reclamação escrita ao Reitor, Largo das Amoreiras 12, Aveleda.',
        },
      },
      languages: ['en'],
      documentLanguages: ['pt', 'en', 'es', 'fr'],
      fee: {
        en: 'EUR 20 a request, whatever its outcome; none for exchange students and holders of a grant.',
        pt: '20 euros por pedido, qualquer que seja a decisão; gratuito para estudantes em mobilidade e bolseiros.',
      },
      localScale: { name: 'Escala portuguesa 0–20', best: 20, pass: 10 },
      texts: {
        dataProtection: {
          en: 'The University of Aveleda processes your data to decide on recognition. Questions: dados@uaveleda.example.',
          fr: 'L’Université d’Aveleda traite vos données pour statuer sur la reconnaissance. Questions : dados@uaveleda.example.',
        },
        laterWays: {
          en: 'You may apply again with further evidence or sit the examination of the course unit.',
          fr: 'Vous pouvez présenter une nouvelle demande avec d’autres pièces ou passer l’examen de l’unité.',
        },
        howWeDecide: {
          en: 'Credits are recognised by the scientific council of each school, by equivalence of outcomes, level and workload.',
          fr: 'Les crédits sont reconnus par le conseil scientifique de chaque école, selon les acquis, le niveau et la charge de travail.',
        },
      },
      fileNumberPattern: 'AVE/{year}/{seq:3}',
    },
  },
  {
    id: 'inst-koidula',
    slug: 'koidula',
    language: 'et',
    names: {
      en: 'Koidula Open University',
      et: 'Koidula Avatud Ülikool',
      fr: 'Université ouverte Koidula',
    },
    country: 'EE',
    city: 'Koidula',
    address: ['Ööbiku tänav 7', 'Koidula'],
    representative: {
      name: 'Aino Rebane',
      byVirtueOf: 'university act, § 14 (Rector)',
    },
    homepage: 'https://www.koidula.example',
    email: 'info@koidula.example',
    accent: '#2d6a4f',
    timeZone: 'Europe/Tallinn',
    legalNumber: 'VATEE-990000303',
    registrationNumber: 'registrikood 99000303',
    identifiers: [
      { scheme: 'schac', value: 'koidula.example' },
      { scheme: 'erasmus', value: 'EE KOIDULA99' },
      { scheme: 'pic', value: '999900303' },
      { scheme: 'oid', value: 'E99900303' },
      { scheme: 'deqar', value: 'DEQARINST99903' },
      { scheme: 'ror', value: 'https://ror.org/0koidul03' },
      { scheme: 'vat', value: 'EE990000303', country: 'EE' },
    ],
    scale: 'A–F',
    gradingScheme: {
      en: 'A, B, C, D, E are passes, A the best; F is a fail',
      et: 'A, B, C, D ja E on läbitud, A on parim; F on läbikukkumine',
    },
    qualityAssurance: {
      en: 'Institutional accreditation by the national quality agency; micro-credential rules of 2024 applied.',
      et: 'Institutsiooni on akrediteerinud riiklik kvaliteediagentuur; kohaldatakse 2024. aasta mikrokvalifikatsioonide korda.',
    },
    policy: {
      timeZone: 'Europe/Tallinn',
      decisionMonths: 1,
      nationalLimitDays: 30,
      appeal: {
        body: {
          en: 'Study Appeals Committee of Koidula Open University',
          fr: 'Commission de recours de l’Université ouverte Koidula',
        },
        days: 30,
        form: {
          en: 'By e-mail to vaided@koidula.example, digitally signed.',
          fr: 'Par courriel à vaided@koidula.example, avec signature électronique.',
        },
      },
      languages: ['en'],
      documentLanguages: ['et', 'en', 'fi'],
      workflow: { internationalOffice: false, secondStep: 'committee' },
      texts: {
        dataProtection: {
          en: 'Koidula Open University processes your data to decide on recognition. Questions: andmekaitse@koidula.example.',
          fr: 'L’Université ouverte Koidula traite vos données pour statuer sur la reconnaissance. Questions : andmekaitse@koidula.example.',
        },
        laterWays: {
          en: 'You may supplement your application or ask for recognition of prior learning (VÕTA).',
          fr: 'Vous pouvez compléter votre demande ou demander une validation des acquis (VÕTA).',
        },
        howWeDecide: {
          en: 'A committee compares outcomes and level within thirty days. Micro-credentials with an identity check are preferred.',
          fr: 'Une commission compare les acquis et le niveau sous trente jours. Les microcertifications avec contrôle d’identité sont préférées.',
        },
      },
      fileNumberPattern: '{year}/KOI-{seq:4}',
    },
  },
  {
    id: 'inst-vistula',
    slug: 'vistula',
    language: 'pl',
    names: {
      en: 'Collegium Vistulae',
      pl: 'Akademia Nadwiślańska „Collegium Vistulae”',
      fr: 'Collegium Vistulae',
    },
    country: 'PL',
    city: 'Nadwiśle',
    address: ['ul. Łabędzia 3', 'Nadwiśle'],
    representative: {
      name: 'Bogumił Szczęsny',
      byVirtueOf: 'statutes of the academy, § 30 (Rector)',
    },
    homepage: 'https://www.vistulae.example',
    email: 'dziekanat@vistulae.example',
    accent: '#7a2e4a',
    timeZone: 'Europe/Warsaw',
    legalNumber: 'VATPL-9900000404',
    registrationNumber: 'REGON 990000404',
    identifiers: [
      { scheme: 'schac', value: 'vistulae.example' },
      { scheme: 'erasmus', value: 'PL VISTULA99' },
      { scheme: 'pic', value: '999900404' },
      { scheme: 'oid', value: 'E99900404' },
      { scheme: 'deqar', value: 'DEQARINST99904' },
      { scheme: 'eter', value: 'PL9904' },
      { scheme: 'ror', value: 'https://ror.org/0vistul04' },
      { scheme: 'vat', value: 'PL9900000404', country: 'PL' },
    ],
    scale: '2–5',
    gradingScheme: {
      en: '2–5 in halves; 3 is the lowest pass, 5 the best',
      pl: '2–5 co pół stopnia; 3 to najniższa ocena pozytywna, 5 najlepsza',
    },
    qualityAssurance: {
      en: 'Positive programme assessment by the national accreditation committee, valid for six years.',
      pl: 'Pozytywna ocena programowa krajowej komisji akredytacyjnej, ważna sześć lat.',
    },
    policy: {
      timeZone: 'Europe/Warsaw',
      decisionMonths: 2,
      nationalLimitDays: 45,
      appeal: {
        body: { en: 'Rector of Collegium Vistulae', fr: 'Recteur du Collegium Vistulae' },
        days: 14,
        form: {
          en: 'Written request for reconsideration, lodged with the dean’s office, ul. Łabędzia 3, Nadwiśle.',
          fr: 'Demande écrite de réexamen, déposée au décanat, ul. Łabędzia 3, Nadwiśle.',
        },
      },
      languages: ['en'],
      documentLanguages: ['pl', 'en', 'de'],
      fee: {
        en: 'None for a digital credential; PLN 50 where a paper transcript must be verified by post.',
        pl: 'Bezpłatnie w przypadku poświadczenia cyfrowego; 50 zł, jeżeli wypis papierowy wymaga weryfikacji pocztą.',
      },
      localScale: { name: 'Skala polska 2–5', best: 5, pass: 3 },
      texts: {
        dataProtection: {
          en: 'Collegium Vistulae processes your data to decide on recognition. Questions: iod@vistulae.example.',
          fr: 'Le Collegium Vistulae traite vos données pour statuer sur la reconnaissance. Questions : iod@vistulae.example.',
        },
        laterWays: {
          en: 'You may apply again with a syllabus, or take the missing part as a differing subject.',
          fr: 'Vous pouvez présenter une nouvelle demande avec un programme détaillé, ou suivre la partie manquante.',
        },
        howWeDecide: {
          en: 'The dean decides on the basis of the transcript and the syllabus; ECTS earned elsewhere are credited where outcomes converge.',
          fr: 'Le doyen décide au vu du relevé et du programme ; les ECTS obtenus ailleurs sont crédités si les acquis convergent.',
        },
      },
      fileNumberPattern: 'CV-{seq:4}/{year}',
    },
  },
];
