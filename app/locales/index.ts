/**
 * Every text of every language, for the server (a browser loads only what its page needs, see
 * load.ts). English gives the keys their types; a test keeps the other languages equal to it.
 */
import { type Locale, NAMESPACES, type Namespace } from '~/platform/locales';
import enAccounts from './en/accounts.json';
import enAgreements from './en/agreements.json';
import enCases from './en/cases.json';
import enCatalogue from './en/catalogue.json';
import enCommon from './en/common.json';
import enCredentials from './en/credentials.json';
import enDecisions from './en/decisions.json';
import enErrors from './en/errors.json';
import enHome from './en/home.json';
import enRecognition from './en/recognition.json';
import frAccounts from './fr/accounts.json';
import frAgreements from './fr/agreements.json';
import frCases from './fr/cases.json';
import frCatalogue from './fr/catalogue.json';
import frCommon from './fr/common.json';
import frCredentials from './fr/credentials.json';
import frDecisions from './fr/decisions.json';
import frErrors from './fr/errors.json';
import frHome from './fr/home.json';
import frRecognition from './fr/recognition.json';
import { completePlurals } from './plurals';

const en = {
  common: enCommon,
  home: enHome,
  accounts: enAccounts,
  credentials: enCredentials,
  catalogue: enCatalogue,
  agreements: enAgreements,
  recognition: enRecognition,
  cases: enCases,
  decisions: enDecisions,
  errors: enErrors,
};

const fr = {
  common: frCommon,
  home: frHome,
  accounts: frAccounts,
  credentials: frCredentials,
  catalogue: frCatalogue,
  agreements: frAgreements,
  recognition: frRecognition,
  cases: frCases,
  decisions: frDecisions,
  errors: frErrors,
};

/** The keys of every namespace, as English has them. */
export type Resources = typeof en;

const complete = (texts: Record<Namespace, object>) =>
  Object.fromEntries(
    NAMESPACES.map((namespace) => [namespace, completePlurals(texts[namespace])]),
  ) as Record<Namespace, object>;

export const resources: Record<Locale, Record<Namespace, object>> = {
  en: complete(en),
  fr: complete(fr),
};
