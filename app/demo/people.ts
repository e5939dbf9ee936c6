/** The invented people of the demonstration as the home page shows them: the main story first. */

export interface DemoPerson {
  readonly name: string;
  readonly institution: string;
  readonly roles: readonly string[];
  readonly email: string;
  readonly password: string;
  /** For an authenticator, base 32; null where no second factor is asked. */
  readonly totpSecret: string | null;
  /** What an authenticator would show as the page was made; null where none is asked. */
  readonly code: string | null;
}

export interface DemoPeople {
  /** Those who take one request from the learner to its decision, in the order they act. */
  readonly story: readonly DemoPerson[];
  /** Everybody else, by institution (empty: the whole network). */
  readonly others: readonly {
    readonly institution: string;
    readonly people: readonly DemoPerson[];
  }[];
}

/** One account of the demonstration: a person in one of their roles. */
export type DemoRole = Omit<DemoPerson, 'roles'> & { readonly role: string };

/** One entry a person and institution, with every role held there, in the order given. */
export function toDemoPeople(accounts: readonly DemoRole[], story: readonly string[]): DemoPeople {
  const people = new Map<string, DemoPerson>();
  for (const { role, ...account } of accounts) {
    const key = `${account.institution}\0${account.email}`;
    people.set(key, { ...account, roles: [...(people.get(key)?.roles ?? []), role] });
  }
  const others = new Map<string, DemoPerson[]>();
  for (const person of people.values())
    if (!story.includes(person.email))
      others.set(person.institution, [...(others.get(person.institution) ?? []), person]);
  return {
    story: story.flatMap((email) => [...people.values()].filter((each) => each.email === email)),
    others: [...others].map(([institution, members]) => ({ institution, people: members })),
  };
}
