/**
 * Every address of the product, built in one place. The zod schemas of their parameters are in
 * path-params.server.ts, so that pages can link without carrying zod into the browser; what no page
 * in the browser links to is in server-paths.ts.
 */
import { part, query, repeated } from './address';

/** A list of course entries: by state, words and order. */
type EntryFilter = {
  state?: string | null;
  q?: string;
  sort?: string | null;
  page?: number;
};

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
  /** What an institution tells its learners of earlier decisions. */
  toldSettings: (done?: 'saved') => `/settings/told${query({ done })}`,
  /** Who signs off before an institution approves an agreement. */
  approvalRoute: () => '/settings/approval-route',
  invitation: (token: string) => `/invitations/${part(token)}`,
  preferences: () => '/preferences',
  shortcuts: () => '/help/shortcuts',

  courses: (
    filter: {
      q?: string;
      page?: number;
      /** The slug of an institution, or one with a programme: `slug:id`. */
      recognisedBy?: string;
      recognisedByProgramme?: string;
      field?: string;
    } = {},
  ) => `/courses${query(filter)}`,
  course: (id: string) => `/courses/${part(id)}`,
  /** A course, or all of them, as data for other systems. */
  courseData: (id: string, notation: 'jsonld' | 'ttl') => `/courses/${part(id)}.${notation}`,
  catalogueDump: (format: 'jsonl' | 'ttl' | 'csv') => `/catalogue.${format}`,
  coursesFeed: (part: { after?: string; lang?: string } = {}) => `/courses.atom${query(part)}`,
  courseDossier: (id: string) => `/courses/${part(id)}/dossier`,
  /** Published versions; two of them side by side where both are named. */
  courseVersions: (id: string, compared: { from?: number; to?: number } = {}) =>
    `/courses/${part(id)}/versions${query(compared)}`,
  /** Where a learner asks their university about a course. */
  askAbout: (id: string) => `/courses/${part(id)}/ask`,
  compareCourses: (ids: readonly string[], q?: string) =>
    `/courses/compare${repeated('id', ids, q)}`,
  providers: (filter: { q?: string } = {}) => `/providers${query(filter)}`,
  provider: (slug: string, filter: { page?: number } = {}) =>
    `/providers/${part(slug)}${query(filter)}`,
  fields: () => '/fields',
  field: (code: string, filter: { page?: number } = {}) => `/fields/${part(code)}${query(filter)}`,
  skills: (filter: { q?: string } = {}) => `/skills${query(filter)}`,
  /** A skill by the last part of its IRI. */
  skill: (tail: string, filter: { page?: number } = {}) => `/skills/${part(tail)}${query(filter)}`,
  /** Courses that one's institution describes. */
  editor: (filter: EntryFilter = {}) => `/editor${query(filter)}`,
  editorTable: (filter: EntryFilter = {}) => `/editor.csv${query(filter)}`,
  newCourse: () => '/editor/new',
  /** An entry as it is written: a section at a time, a second language beside the first. */
  editCourse: (
    id: string,
    at: { section?: string; second?: string; said?: string; look?: string; q?: string } = {},
  ) => `/editor/${part(id)}${query(at)}`,
  autosaveCourse: (id: string) => `/editor/${part(id)}/autosave`,
  recordsToChoose: (asked: { kind: string; q: string; not: string }) =>
    `/editor/records${query(asked)}`,
  skillsToChoose: (asked: { q: string; lang: string }) => `/editor/skills${query(asked)}`,
  previewCourse: (id: string) => `/editor/${part(id)}/preview`,
  courseHistory: (id: string, compared: { from?: string; to?: string } = {}) =>
    `/editor/${part(id)}/history${query(compared)}`,
  /** The module description as Word, an upload draft or a mock credential. */
  courseFile: (id: string, file: { kind: 'description' | 'edc-draft' | 'mock'; lang?: string }) =>
    `/editor/${part(id)}/file${query(file)}`,
  blankDescription: (lang?: string) => `/editor/module-description.docx${query({ lang })}`,
  /** What waits for the steering committee. */
  reviewQueue: (filter: EntryFilter = {}) => `/review${query(filter)}`,
  reviewQueueTable: (filter: EntryFilter = {}) => `/review.csv${query(filter)}`,
  reviewCourse: (id: string, at: { said?: string } = {}) => `/review/${part(id)}${query(at)}`,
  explorer: (asked: { at?: string; programme?: string } = {}) => `/explorer${query(asked)}`,
  savedSearches: (asked: { query?: string } = {}) => `/saved-searches${query(asked)}`,
  /** Questions before enrolling: a learner's own, or those an office answers. */
  questions: (filter: { status?: string; page?: number } = {}) => `/questions${query(filter)}`,
  question: (id: string) => `/questions/${part(id)}`,
  check: () => '/check',
  trust: (filter: { q?: string; show?: string; page?: number } = {}) => `/trust${query(filter)}`,
  /** The receiving side of one's institution: programmes, regulations, students. */
  curriculum: (at: { said?: string } = {}) => `/curriculum${query(at)}`,
  curriculumProgramme: (id: string, at: { said?: string } = {}) =>
    `/curriculum/programmes/${part(id)}${query(at)}`,
  /** A version of regulations; `module` is the one whose form is open, or `new`. */
  curriculumVersion: (
    id: string,
    at: { module?: string; said?: string; look?: string; q?: string } = {},
  ) => `/curriculum/versions/${part(id)}${query(at)}`,
  curriculumRegulations: (at: { said?: string } = {}) => `/curriculum/regulations${query(at)}`,
  curriculumStudents: (filter: { q?: string; page?: number; said?: string } = {}) =>
    `/curriculum/students${query(filter)}`,
  curriculumImport: (at: { kind?: string } = {}) => `/curriculum/import${query(at)}`,
  /** What kept rows of a checked table from being read, as CSV. */
  curriculumFaults: (heldId: string) => `/curriculum/faults/${part(heldId)}.csv`,
  curriculumExport: (kind: string) => `/curriculum/export/${part(kind)}.csv`,
  /** Where an institution can get a seal, by country. */
  trustSeals: (filter: { country?: string } = {}) => `/trust/seals${query(filter)}`,

  imports: () => '/imports',
  import: (id: string) => `/imports/${part(id)}`,
  /** What was wrong with the rows of an import, as a table. */
  importFaults: (id: string) => `/imports/${part(id)}/faults.csv`,

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
  /** The full report on a credential of a case, or that of an earlier check. */
  caseCredential: (id: string, documentId: string, check?: string) =>
    `/cases/${part(id)}/credentials/${part(documentId)}${query(check ? { check } : {})}`,

  agreements: () => '/agreements',
  agreement: (code: string) => `/agreements/${part(code)}`,
  newAgreement: (from: { clone?: string; join?: string; partner?: string } = {}) =>
    `/agreements/new${query(from)}`,
  /** Where parties work on an agreement; `section` is a part of its text or a desk beside it. */
  agreementWorkspace: (
    code: string,
    at: Readonly<Record<string, string | number | null | undefined>> = {},
  ) => `/agreements/${part(code)}/workspace${query(at)}`,
  /** Its versions, and what differs between two of them. */
  agreementHistory: (code: string, compare: { from?: string; to?: string } = {}) =>
    `/agreements/${part(code)}/history${query(compare)}`,
  /** A version as a file, drafts too, for its parties. */
  agreementFile: (
    code: string,
    file: { version?: string; format: 'docx' | 'pdf' | 'json'; lang?: string; second?: string },
  ) => `/agreements/${part(code)}/file${query(file)}`,
  /** What one's institution has agreed, who acts next, what it is used for. */
  myAgreements: () => '/agreements/mine',
  agreementTemplates: (filter: { language?: string } = {}) =>
    `/agreements/templates${query(filter)}`,
  /** What a field that asks for an institution offers while one types, without those of `not`. */
  institutionsToChoose: (q: string, not: readonly string[] = []) =>
    `/find/institutions${repeated('not', not, q)}`,
  institution: (slug: string) => `/institutions/${part(slug)}`,
  network: (filter: { field?: string; country?: string; page?: number } = {}) =>
    `/network${query(filter)}`,
  /** Applications and memberships; one's own, or all of them for the steering committee. */
  membership: () => '/network/membership',
  partnerSearch: () => '/network/partners',

  decisionLetter: (id: string, lang?: string) => `/decisions/${part(id)}.docx${query({ lang })}`,

  demoJson: () => '/demo.json',
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
