import { INSTITUTIONS } from '#db/seed/institutions.data';
import { PEOPLE, type PersonId } from '#db/seed/people.data';
import type { Role, RoleHeld, Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';

/** An invented person acting in one of their roles, as after signing in. */
export function viewerAs(personId: PersonId, role: Role): Viewer {
  const person = PEOPLE.find((each) => each.id === personId);
  const roles = (person?.roles ?? []).map(
    (held): RoleHeld => ({
      role: held.role,
      institutionId: held.institutionId,
      institutionName:
        textIn(INSTITUTIONS.find((each) => each.id === held.institutionId)?.names) || null,
      unitId: held.unitId ?? null,
    }),
  );
  const acting = roles.find((each) => each.role === role);
  if (!person || !acting) throw new Error(`${personId} is no ${role} among the seeds`);
  return {
    personId,
    displayName: `${person.givenName} ${person.familyName}`,
    email: person.email,
    locale: person.locale,
    roles,
    acting,
    sessionId: 'demonstration',
  };
}
