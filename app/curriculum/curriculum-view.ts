/** What the pages of the curriculum show. */
import type { VersionFinding } from './check-version';
import type { ModuleChange } from './compare-versions';
import type {
  ArticleEntry,
  EnrolmentEntry,
  ModuleEntry,
  ProgrammeEntry,
  VersionEntry,
} from './curriculum';
import type { EntryFormState } from './entry-form';
import type { ProgrammeDoubt } from './plausibility';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface VersionLine extends VersionEntry {
  readonly id: string;
  readonly state: 'draft' | 'published';
  readonly enrolled: number;
}

export interface ProgrammeLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly ects: number;
  readonly eqf: number;
  readonly versions: readonly VersionLine[];
}

export interface CurriculumPage {
  readonly institution: string;
  readonly programmes: readonly ProgrammeLine[];
  readonly units: readonly Named[];
  readonly mayEdit: boolean;
  /** Sees who is enrolled, and confirms it. */
  readonly mayConfirm: boolean;
  /** Languages that a text is asked for in. */
  readonly languages: readonly string[];
}

export interface ProgrammePage extends Omit<CurriculumPage, 'programmes'> {
  readonly programme: ProgrammeLine;
  readonly entry: ProgrammeEntry;
  /** The field of study by its name and code; null where none is stated. */
  readonly fieldOfStudy: string | null;
  /** Questions to ask; for those who can answer them. */
  readonly doubts: readonly ProgrammeDoubt[];
}

export interface VersionPage extends Omit<CurriculumPage, 'programmes'> {
  readonly programme: { readonly id: string; readonly code: string; readonly title: string };
  readonly version: VersionLine;
  readonly modules: readonly { readonly id: string; readonly entry: ModuleEntry }[];
  readonly findings: readonly VersionFinding[];
  /** Against the version before it; null where it is the first. */
  readonly changes: { readonly label: string; readonly list: readonly ModuleChange[] } | null;
}

export interface RegulationsPage {
  readonly institution: string;
  readonly articles: readonly { readonly id: string; readonly entry: ArticleEntry }[];
  /** Keeps the curriculum of the institution or of a unit. */
  readonly keeps: boolean;
  readonly mayConfirm: boolean;
  /** The register is the institution's: a role bound to a unit only reads it. */
  readonly mayEdit: boolean;
  readonly languages: readonly string[];
}

export interface StudentLine {
  readonly id: string;
  readonly studentNumber: string;
  /** Null: expected, until somebody proves that the address is theirs. */
  readonly name: string | null;
  readonly email: string;
  readonly programme: string;
  readonly version: string;
  readonly status: EnrolmentEntry['status'];
  readonly startedOn: string;
  readonly confirmed: boolean;
}

export interface StudentsPage {
  readonly institution: string;
  /** Keeps the curriculum: takes the table along, and brings another. */
  readonly keeps: boolean;
  readonly students: readonly StudentLine[];
  readonly total: number;
  readonly q: string;
  readonly page: number;
  readonly pages: number;
}

/** A form that came back, or what keeps an action from being done. */
export interface CameBack {
  readonly form: string;
  readonly state?: EntryFormState | undefined;
  readonly problem?: 'taken' | 'published' | 'unknown-group' | 'blocked' | 'moved' | undefined;
  readonly findings?: readonly VersionFinding[] | undefined;
}
