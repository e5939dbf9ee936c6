/**
 * What to ask a provider for, in the words of the eIDAS Regulation (EU 910/2014, Article 3 (29)
 * and (30)) in each language.
 */
export const SEAL_TERMS = [
  {
    lang: 'en',
    language: 'English',
    term: 'certificate for electronic seal',
    qualified: 'qualified certificate for electronic seal',
  },
  {
    lang: 'fr',
    language: 'Français',
    term: 'certificat de cachet électronique',
    qualified: 'certificat qualifié de cachet électronique',
  },
  {
    lang: 'de',
    language: 'Deutsch',
    term: 'Zertifikat für elektronische Siegel',
    qualified: 'qualifiziertes Zertifikat für elektronische Siegel',
  },
  {
    lang: 'es',
    language: 'Español',
    term: 'certificado de sello electrónico',
    qualified: 'certificado cualificado de sello electrónico',
  },
  {
    lang: 'it',
    language: 'Italiano',
    term: 'certificato di sigillo elettronico',
    qualified: 'certificato qualificato di sigillo elettronico',
  },
  {
    lang: 'lt',
    language: 'Lietuvių',
    term: 'elektroninio spaudo sertifikatas',
    qualified: 'kvalifikuotas elektroninio spaudo sertifikatas',
  },
  {
    lang: 'nl',
    language: 'Nederlands',
    term: 'certificaat voor elektronische zegels',
    qualified: 'gekwalificeerd certificaat voor elektronische zegels',
  },
] as const;

export const SEAL_STEPS = ['decide', 'provider', 'papers', 'identify', 'key', 'try'] as const;
