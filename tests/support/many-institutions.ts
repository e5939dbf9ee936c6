/** As many institutions as a charter's list holds, made up: names in two languages, towns, identifiers. */
import { institutionTerm } from '#db/schema/imports';
import { institution, institutionIdentifier } from '#db/schema/institutions';
import type { TestApp } from '#tests/support/app';
import { termsOf } from '~/catalogue/institutions/institution-facts';
import { defaultPolicy } from '~/recognition/policy';

const KINDS = ['University', 'University of Applied Sciences', 'Academy of Arts', 'College'];
const COUNTRIES = ['AT', 'BE', 'DE', 'ES', 'FR', 'IT', 'LT', 'NL', 'PL', 'SE'];
/** Rows of one statement: SQLite binds 32,766 values at most. */
const AT_ONCE = 1000;

/** `inst-many-17` is in Town17, called after it, and has the PIC 900000017. */
export async function addManyInstitutions({ store, clock }: TestApp, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => ({
    id: `inst-many-${number}`,
    slug: `many-${number}`,
    names: {
      en: `${KINDS[number % KINDS.length]} of Town${number}`,
      de: `Hochschule Ort${number}`,
    },
    country: COUNTRIES[number % COUNTRIES.length] ?? 'AT',
    city: `Town${number}`,
    address: [],
    timeZone: 'Europe/Vienna',
    recognised: true,
    policy: defaultPolicy(),
    createdAt: clock.now(),
  }));
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    await store.tx(async (tx) => {
      await tx.insert(institution).values(some);
      await tx.insert(institutionIdentifier).values(
        some.map(({ id, slug }) => {
          const value = String(900_000_000 + Number(slug.slice('many-'.length)));
          return { institutionId: id, scheme: 'pic' as const, value, normalised: value };
        }),
      );
      await tx
        .insert(institutionTerm)
        .values(
          some.flatMap(({ id, names }) =>
            termsOf(names).map((term) => ({ institutionId: id, term })),
          ),
        );
    });
  }
}
