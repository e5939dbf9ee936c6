/** Providers as plain records name them. Pure. */
import { countryCode } from '~/elm/countries';
import type { IdentifierScheme, OrganisationIdentifier } from '~/elm/identifier';
import type { JsonObject } from '~/elm/json-node';
import { readLanguageMap } from '~/elm/language-map';
import type { ProviderFacts } from './imported-course';

/** Names under which plain records carry identifiers. */
const FIELDS: Readonly<Record<string, IdentifierScheme>> = {
  erasmusCode: 'erasmus',
  pic: 'pic',
  oid: 'oid',
  schac: 'schac',
  ror: 'ror',
  eter: 'eter',
  deqar: 'deqar',
  vat: 'vat',
};

/**
 * `{name, country, city, homepage, erasmusCode, pic, oid, schac, ror, …}`; null where neither a name
 * nor an identifier is said.
 */
export function toProviderFacts(key: string, record: JsonObject): ProviderFacts | null {
  const names = plainNames(record.name ?? record.names);
  const text = (name: string) => {
    const value = record[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const identifiers = Object.entries(FIELDS).flatMap(
    ([field, scheme]): OrganisationIdentifier[] => {
      const value = text(field);
      return value === null ? [] : [{ scheme, value: scheme === 'ror' ? wholeRor(value) : value }];
    },
  );
  if (Object.keys(names).length === 0 && identifiers.length === 0) return null;
  return {
    key,
    names,
    country: countryCode(text('country')),
    city: text('city'),
    homepage: text('homepage') ?? text('website'),
    identifiers,
  };
}

/** Some write only the last part of the address that a ROR identifier is. */
const wholeRor = (value: string): string =>
  /^0[a-z0-9]{8}$/i.test(value) ? `https://ror.org/${value.toLowerCase()}` : value;

/** A name whose language nobody states is shown to everybody. */
function plainNames(value: unknown) {
  const { und, ...named } = readLanguageMap(value);
  return und !== undefined && Object.keys(named).length === 0
    ? { en: und }
    : { ...named, ...(und === undefined ? {} : { und }) };
}
