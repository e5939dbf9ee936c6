import type { Role } from '~/accounts/roles';

/** Roles that an institution's own administrator may give to its people. Without zod, since pages list them. */
export const INSTITUTION_ROLES = [
  'international-office',
  'faculty-administrator',
  'recognition-curator',
  'committee-secretary',
  'studies-official',
  'appeal-panel',
  'course-editor',
  'agreement-drafter',
  'legal-reviewer',
  'signatory',
  'institution-admin',
  'auditor',
] as const satisfies readonly Role[];
