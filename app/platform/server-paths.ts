/**
 * Addresses that only the server writes: interfaces, files, links in mail and letters. They stand
 * apart from `paths`, which every page carries into the browser.
 */
import { part, query } from './address';

export const serverPaths = {
  /** The JSON-LD context that descriptions in a profile name. */
  context: (profile: string) => `/contexts/${part(profile)}.jsonld`,
  sitemap: (number?: number) => `/sitemap.xml${query({ part: number })}`,
  /** The skills beside the outcomes of one course of it. */
  agreementSkills: (code: string, at: { line: string; course: string; version?: string }) =>
    `/agreements/${part(code)}/skills${query(at)}`,
  /** The signed copy that was handed in with a signature. */
  signedCopy: (code: string, at: { version: string; signature: string }) =>
    `/agreements/${part(code)}/file${query(at)}`,
  /** A blank Word template by the name of its path, or `example`. */
  agreementTemplate: (name: string, language: string) =>
    `/agreements/templates/${part(name)}.docx${query({ language })}`,
  /** Opens a draft to the named contact of a party, once. */
  agreementInvitation: (token: string) => `/agreement-invitations/${part(token)}`,
  /** The short link that proves a decision; printed in letters and their QR codes. */
  verifyDecision: (token: string) => `/d/${part(token)}`,
  demoCredential: (name: string) => `/demo/credentials/${part(name)}`,
  apiVerify: () => '/api/v1/verify',
  apiAgreements: () => '/api/v1/agreements',
  apiAgreement: (code: string) => `/api/v1/agreements/${part(code)}`,
  apiOpportunities: () => '/api/v1/opportunities',
  apiInstitutions: () => '/api/v1/institutions',
} as const;
