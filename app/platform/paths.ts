/**
 * Every address of the product, built in one place. The zod schemas of their parameters are in
 * path-params.server.ts, so that pages can link without carrying zod into the browser.
 */

const part = encodeURIComponent;

/** A query string of the given values; null, undefined and '' are left out. */
function query(values: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** What an office may do to a case, one address each: `/cases/:id/<action>`. */
export type CaseAction = string;

export const paths = {
  home: () => '/',
  signIn: (to?: string) => `/sign-in${query({ to })}`,
  signOut: () => '/sign-out',
  register: () => '/register',
  account: () => '/account',
  accountSecurity: () => '/account/security',
  /** Where the form that switches the role acted in is posted. */
  accountRole: () => '/account/role',
  people: () => '/settings/people',
  trustSettings: (filter: { territory?: string; page?: number } = {}) =>
    `/settings/trust${query(filter)}`,
  accreditationSettings: (filter: { q?: string; page?: number } = {}) =>
    `/settings/accreditation${query(filter)}`,
  invitation: (token: string) => `/invitations/${part(token)}`,
  preferences: () => '/preferences',
  shortcuts: () => '/help/shortcuts',

  courses: (filter: { q?: string; page?: number } = {}) => `/courses${query(filter)}`,
  course: (id: string) => `/courses/${part(id)}`,
  /** A course, or all of them, as data for other systems. */
  courseData: (id: string, notation: 'jsonld' | 'ttl') => `/courses/${part(id)}.${notation}`,
  catalogueDump: (format: 'jsonl' | 'ttl' | 'csv') => `/catalogue.${format}`,
  coursesFeed: () => '/courses.atom',
  /** The JSON-LD context that descriptions in a profile name. */
  context: (profile: string) => `/contexts/${part(profile)}.jsonld`,
  sitemap: (number?: number) => `/sitemap.xml${query({ part: number })}`,
  check: () => '/check',
  trust: (filter: { q?: string; page?: number } = {}) => `/trust${query(filter)}`,
  /** Where an institution can get a seal, by country. */
  trustSeals: (filter: { country?: string } = {}) => `/trust/seals${query(filter)}`,

  requests: () => '/requests',
  newRequest: () => '/requests/new',
  newPaperRequest: () => '/requests/new/paper',

  cases: (filter: Record<string, string | number | null | undefined> = {}) =>
    `/cases${query(filter)}`,
  case: (id: string) => `/cases/${part(id)}`,
  caseAction: (id: string, action: CaseAction) => `/cases/${part(id)}/${part(action)}`,

  caseComponents: (id: string) => `/cases/${part(id)}/components`,
  /** The file as handed in, as a download. */
  caseDocument: (id: string, documentId: string) =>
    `/cases/${part(id)}/documents/${part(documentId)}`,
  /** The full report on a credential of a case. */
  caseCredential: (id: string, documentId: string) =>
    `/cases/${part(id)}/credentials/${part(documentId)}`,

  agreements: () => '/agreements',
  agreement: (code: string) => `/agreements/${part(code)}`,
  /** Opens a draft to the named contact of a party, once. */
  agreementInvitation: (token: string) => `/agreement-invitations/${part(token)}`,
  institution: (slug: string) => `/institutions/${part(slug)}`,

  /** The short link that proves a decision; printed in letters and their QR codes. */
  verifyDecision: (token: string) => `/d/${part(token)}`,
  decisionLetter: (id: string, lang?: string) => `/decisions/${part(id)}.docx${query({ lang })}`,

  demoJson: () => '/demo.json',
  demoCredential: (name: string) => `/demo/credentials/${part(name)}`,
  healthz: () => '/healthz',
  readyz: () => '/readyz',
  apiVerify: () => '/api/v1/verify',
  apiAgreements: () => '/api/v1/agreements',
  apiAgreement: (code: string) => `/api/v1/agreements/${part(code)}`,
  openApi: () => '/api/v1/openapi.json',
} as const;

/**
 * An address to go on to that came from outside: kept only when it is a path of this site.
 * Browsers read `//host` and `/\host` as another host, and control characters vanish.
 */
export function safeRedirect(to: unknown, otherwise: string = paths.home()): string {
  if (typeof to !== 'string' || !to.startsWith('/') || to.length > 2000) return otherwise;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/^\/[/\\]|[\u0000-\u001f\\]/.test(to)) return otherwise;
  return to;
}
