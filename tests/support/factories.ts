/** Small makers of what most tests need first: institutions, units, people, roles, sessions. */
import { insertPerson, insertRole, listRolesOf } from '#db/queries/people';
import { institution, unit } from '#db/schema/institutions';
import { hashPassword } from '~/accounts/passwords.server';
import type { Role } from '~/accounts/roles';
import { openSession, sessionCookie } from '~/accounts/sessions.server';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { defaultPolicy } from '~/recognition/policy';

export interface PersonFacts {
  readonly email?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly dateOfBirth?: string | null;
  readonly locale?: string | null;
  readonly password?: string;
}

export interface RolePlace {
  readonly institutionId?: string | null;
  readonly unitId?: string | null;
  readonly validUntil?: number | null;
}

export function factories(made: Services) {
  const { store, clock, env } = made;
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  return {
    async makeInstitution(facts: Partial<typeof institution.$inferInsert> = {}) {
      const id = facts.id ?? newId();
      const number = next();
      await store.tx(async (tx) => {
        await tx.insert(institution).values({
          slug: `institution-${number}`,
          names: { en: `University ${number}`, fr: `Université ${number}` },
          country: 'BE',
          address: [],
          timeZone: 'Europe/Brussels',
          recognised: true,
          policy: defaultPolicy(),
          createdAt: clock(),
          ...facts,
          id,
        });
      });
      return id;
    },
    async makeUnit(institutionId: string, facts: Partial<typeof unit.$inferInsert> = {}) {
      const id = facts.id ?? newId();
      const names = { en: `Faculty ${next()}` };
      await store.tx(async (tx) => {
        await tx.insert(unit).values({ names, kind: 'faculty', ...facts, institutionId, id });
      });
      return id;
    },
    async makePerson(facts: PersonFacts = {}) {
      const id = newId();
      const passwordHash = facts.password ? await hashPassword(facts.password) : null;
      await store.tx((tx) =>
        insertPerson(tx, {
          id,
          email: facts.email ?? `person-${next()}@example.org`,
          givenName: facts.givenName ?? 'Ada',
          familyName: facts.familyName ?? 'Example',
          dateOfBirth: facts.dateOfBirth ?? null,
          locale: facts.locale === undefined ? 'en' : facts.locale,
          passwordHash,
          emailVerifiedAt: clock(),
          createdAt: clock(),
        }),
      );
      return id;
    },
    async giveRole(personId: string, role: Role, place: RolePlace = {}) {
      const id = newId();
      await store.tx((tx) =>
        insertRole(tx, {
          id,
          personId,
          role,
          institutionId: place.institutionId ?? null,
          unitId: place.unitId ?? null,
          validFrom: clock(),
          validUntil: place.validUntil ?? null,
        }),
      );
      return id;
    },
    async signInAs(
      personId: string,
      options: { secondFactor?: boolean; acting?: Role } = {},
    ): Promise<string> {
      const roles = await listRolesOf(store.read, personId, clock());
      const acting = roles.find((each) => each.role === options.acting);
      if (options.acting && !acting) throw new Error(`this person is no ${options.acting}`);
      const { token } = await store.tx((tx) =>
        openSession(tx, {
          personId,
          at: clock(),
          secondFactorAt: options.secondFactor === false ? null : clock(),
          userAgent: 'test',
          actingRoleId: acting?.assignmentId ?? null,
        }),
      );
      return sessionCookie(env, token).split(';')[0] ?? '';
    },
  };
}
