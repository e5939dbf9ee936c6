import { children, type DerNode, oidOf, stringOf } from './der';

export interface Attribute {
  oid: string;
  value: string;
}

const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC',
};

/** The attributes of a Name, in the order written. */
export function attributesOf(name: DerNode): Attribute[] {
  return children(name).flatMap((set) =>
    children(set).map((pair) => {
      const [type, value] = children(pair);
      return type && value ? { oid: oidOf(type), value: stringOf(value) } : { oid: '', value: '' };
    }),
  );
}

export function attribute(attributes: readonly Attribute[], oid: string): string | null {
  return attributes.find((each) => each.oid === oid)?.value ?? null;
}

/** RFC 4514: last attribute first, special characters escaped. */
export function nameText(attributes: readonly Attribute[]): string {
  return [...attributes]
    .reverse()
    .map(({ oid, value }) => `${SHORT[oid] ?? oid}=${value.replace(/[",+;<>\\]/g, '\\$&')}`)
    .join(',');
}

/** Names that differ only in string type, case and blanks are one name (RFC 5280 §7.1). */
export function nameKey(attributes: readonly Attribute[]): string {
  return attributes
    .map(({ oid, value }) => `${oid}=${value.trim().replace(/\s+/g, ' ').toLowerCase()}`)
    .join('\n');
}

/** Of a name as `nameText` writes it the common name, without which the whole. */
export function commonNameIn(text: string): string {
  const found = /(?:^|,)CN=((?:\\.|[^,\\])+)/.exec(text)?.[1];
  return found ? found.replaceAll(/\\(.)/g, '$1') : text;
}
