/** The people of an institution as its administrator sees them. Times in milliseconds. */
import type { Role } from '~/accounts/roles';

export interface StaffEntry {
  readonly assignmentId: string;
  readonly role: Role;
  /** Null: the whole institution. */
  readonly unit: string | null;
  readonly since: number;
  readonly name: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  /** The viewer may take a lost authenticator off, as far as this institution can tell. */
  readonly mayRemoveFactor: boolean;
}

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly expiresAt: number;
}

export interface PeoplePage {
  readonly staff: readonly StaffEntry[];
  readonly invitations: readonly OpenInvitation[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** False for those who may only look. */
  readonly mayManage: boolean;
}
