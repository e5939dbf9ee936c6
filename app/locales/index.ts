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
import enCurriculum from './en/curriculum.json';
import enDecisions from './en/decisions.json';
import enEditor from './en/editor.json';
import enErrors from './en/errors.json';
import enExplorer from './en/explorer.json';
import enHome from './en/home.json';
import enImports from './en/imports.json';
import enMcra from './en/mcra.json';
import enNetwork from './en/network.json';
import enRecognition from './en/recognition.json';
import enTrust from './en/trust.json';
import frAccounts from './fr/accounts.json';
import frAgreements from './fr/agreements.json';
import frCases from './fr/cases.json';
import frCatalogue from './fr/catalogue.json';
import frCommon from './fr/common.json';
import frCredentials from './fr/credentials.json';
import frCurriculum from './fr/curriculum.json';
import frDecisions from './fr/decisions.json';
import frEditor from './fr/editor.json';
import frErrors from './fr/errors.json';
import frExplorer from './fr/explorer.json';
import frHome from './fr/home.json';
import frImports from './fr/imports.json';
import frMcra from './fr/mcra.json';
import frNetwork from './fr/network.json';
import frRecognition from './fr/recognition.json';
import frTrust from './fr/trust.json';
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
  trust: enTrust,
  editor: enEditor,
  curriculum: enCurriculum,
  imports: enImports,
  explorer: enExplorer,
  mcra: enMcra,
  network: enNetwork,
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
  trust: frTrust,
  editor: frEditor,
  curriculum: frCurriculum,
  imports: frImports,
  explorer: frExplorer,
  mcra: frMcra,
  network: frNetwork,
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
