import type { LanguageMap } from '~/elm/language-map';
import type { LegalBasis } from '~/recognition/proposal';
import type { InstitutionId } from './institutions.data';
import { enFr } from './shapes';

/** Model text of fictional regulations: what the register of each institution holds. */
export interface RegulationArticleSeed {
  id: string;
  institutionId: InstitutionId;
  basis: LegalBasis;
  regulation: LanguageMap;
  article: string;
  text: LanguageMap;
  url: string;
  validFrom: string;
  validUntil: string | null;
}

const ROCHEFLEUR = enFr(
  'Regulations on Studies and Examinations of the University of Rochefleur',
  'Règlement des études et des examens de l’Université de Rochefleur',
);
const AVELEDA: LanguageMap = {
  en: 'Regulation on Creditation of Academic and Professional Training',
  fr: 'Règlement de créditation des formations',
  pt: 'Regulamento de Creditação de Formação Académica e Profissional',
};
const KOIDULA: LanguageMap = {
  en: 'Study Regulations of Koidula Open University',
  fr: 'Règlement des études de l’Université ouverte Koidula',
  et: 'Koidula Avatud Ülikooli õppekorralduseeskiri',
};
const VISTULA: LanguageMap = {
  en: 'Study Regulations of Collegium Vistulae',
  fr: 'Règlement des études du Collegium Vistulae',
  pl: 'Regulamin studiów Collegium Vistulae',
};

const rochefleur = (
  id: string,
  basis: LegalBasis,
  article: string,
  text: LanguageMap,
  validFrom = '2022-09-01',
  validUntil: string | null = null,
): RegulationArticleSeed => ({
  id: `art-roc-${id}`,
  institutionId: 'inst-rochefleur',
  basis,
  regulation: ROCHEFLEUR,
  article,
  text,
  url: `https://www.univ-rochefleur.example/reglement#${id}`,
  validFrom,
  validUntil,
});

export const REGULATION_ARTICLES: readonly RegulationArticleSeed[] = [
  rochefleur(
    'periods-2018',
    'lrc-v-1',
    'Art. 31',
    enFr(
      'Periods of study completed at another higher education institution are credited where they are equivalent to the modules of the programme.',
      'Les périodes d’études accomplies dans un autre établissement sont validées lorsqu’elles sont équivalentes aux modules de la formation.',
    ),
    '2018-09-01',
    '2022-08-31',
  ),
  rochefleur(
    'periods',
    'lrc-v-1',
    'Art. 34',
    enFr(
      'Periods of study completed at another recognised institution are recognised unless a substantial difference from the part of the programme they would replace is shown (Lisbon Recognition Convention, art. V.1). The burden of proof lies with the University.',
      'Les périodes d’études accomplies dans un autre établissement reconnu sont reconnues, sauf différence substantielle démontrée avec la partie de la formation qu’elles remplaceraient (convention de Lisbonne, art. V.1). La charge de la preuve incombe à l’Université.',
    ),
  ),
  rochefleur(
    'qualifications',
    'lrc-vi-1',
    'Art. 35',
    enFr(
      'Qualifications awarded by a recognised institution are recognised unless a substantial difference is shown (Lisbon Recognition Convention, art. VI.1).',
      'Les qualifications délivrées par un établissement reconnu sont reconnues, sauf différence substantielle démontrée (convention de Lisbonne, art. VI.1).',
    ),
  ),
  rochefleur(
    'agreements',
    'mcra',
    'Art. 36, para. 1',
    enFr(
      'What a recognition agreement of the University covers is recognised as agreed. Only authenticity, the identity of the holder and the written conditions are checked.',
      'Ce qu’un accord de reconnaissance de l’Université couvre est reconnu tel que convenu. Seuls l’authenticité, l’identité du titulaire et les conditions écrites sont vérifiés.',
    ),
  ),
  rochefleur(
    'learning-agreements',
    'learning-agreement',
    'Art. 36, para. 2',
    enFr(
      'Credits achieved as set out in an approved learning agreement are transferred in full, without further work or assessment.',
      'Les crédits obtenus conformément à un contrat d’études approuvé sont transférés intégralement, sans travail ni évaluation supplémentaire.',
    ),
  ),
  rochefleur(
    'national',
    'national-law',
    'Art. 37',
    enFr(
      'Modules acquired at another French institution are definitively acquired and transferred with their credits.',
      'Les unités acquises dans un autre établissement français sont définitivement acquises et transférées avec leurs crédits.',
    ),
  ),
  rochefleur(
    'prior-learning',
    'rpl-regulation',
    'Art. 40',
    enFr(
      'Learning outside recognised institutions may be validated on the basis of a file and an interview, up to half of the credits of the programme.',
      'Les acquis obtenus hors des établissements reconnus peuvent être validés sur dossier et entretien, dans la limite de la moitié des crédits de la formation.',
    ),
  ),
  rochefleur(
    'access',
    'lrc-iv',
    'Art. 12',
    enFr(
      'Qualifications giving access to higher education in another Party give access to programmes of the University (Lisbon Recognition Convention, section IV).',
      'Les qualifications donnant accès à l’enseignement supérieur d’une autre Partie donnent accès aux formations de l’Université (convention de Lisbonne, section IV).',
    ),
  ),
  {
    id: 'art-ave-periods',
    institutionId: 'inst-aveleda',
    basis: 'lrc-v-1',
    regulation: AVELEDA,
    article: 'Art. 6',
    text: enFr(
      'Course units completed in other higher education institutions are credited according to outcomes, level and workload.',
      'Les unités suivies dans d’autres établissements sont créditées selon les acquis, le niveau et la charge de travail.',
    ),
    url: 'https://www.uaveleda.example/creditacao#6',
    validFrom: '2021-01-01',
    validUntil: null,
  },
  {
    id: 'art-ave-agreements',
    institutionId: 'inst-aveleda',
    basis: 'mcra',
    regulation: AVELEDA,
    article: 'Art. 9',
    text: enFr(
      'Recognition agreements bind the schools; the scientific council is informed.',
      'Les accords de reconnaissance lient les écoles ; le conseil scientifique est informé.',
    ),
    url: 'https://www.uaveleda.example/creditacao#9',
    validFrom: '2021-01-01',
    validUntil: null,
  },
  {
    id: 'art-koi-periods',
    institutionId: 'inst-koidula',
    basis: 'lrc-v-1',
    regulation: KOIDULA,
    article: '§ 58',
    text: enFr(
      'Earlier study results are transferred where their outcomes correspond to those of the curriculum.',
      'Les résultats antérieurs sont transférés si leurs acquis correspondent à ceux du programme.',
    ),
    url: 'https://www.koidula.example/oke#58',
    validFrom: '2023-08-28',
    validUntil: null,
  },
  {
    id: 'art-koi-prior',
    institutionId: 'inst-koidula',
    basis: 'rpl-regulation',
    regulation: KOIDULA,
    article: '§ 61',
    text: enFr(
      'Prior learning and work experience are assessed by a committee (VÕTA).',
      'L’expérience et les acquis antérieurs sont évalués par une commission (VÕTA).',
    ),
    url: 'https://www.koidula.example/oke#61',
    validFrom: '2023-08-28',
    validUntil: null,
  },
  {
    id: 'art-vis-periods',
    institutionId: 'inst-vistula',
    basis: 'lrc-v-1',
    regulation: VISTULA,
    article: '§ 22(1)',
    text: enFr(
      'Classes completed at another university, also abroad, are transferred with their ECTS where the learning outcomes converge.',
      'Les cours suivis dans une autre université, y compris étrangère, sont transférés avec leurs ECTS si les acquis convergent.',
    ),
    url: 'https://www.vistulae.example/regulamin#22',
    validFrom: '2022-10-01',
    validUntil: null,
  },
  {
    id: 'art-vis-agreements',
    institutionId: 'inst-vistula',
    basis: 'mcra',
    regulation: VISTULA,
    article: '§ 23',
    text: enFr(
      'Recognition follows the agreement concluded with the sending university.',
      'La reconnaissance suit l’accord conclu avec l’université d’origine.',
    ),
    url: 'https://www.vistulae.example/regulamin#23',
    validFrom: '2022-10-01',
    validUntil: null,
  },
];
