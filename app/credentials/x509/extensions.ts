/** The extensions of certificates and revocation lists (RFC 5280 §4.2, ETSI EN 319 412-5). */
import { children, DerError, type DerNode, integerOf, oidOf, only, part, readDer } from './der';

export const EXTENSION = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  crlDistributionPoints: '2.5.29.31',
  authorityInfoAccess: '1.3.6.1.5.5.7.1.1',
  qcStatements: '1.3.6.1.5.5.7.1.3',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
} as const;

const OCSP = '1.3.6.1.5.5.7.48.1';
const QC = {
  compliance: '0.4.0.1862.1.1',
  sscd: '0.4.0.1862.1.4',
  type: '0.4.0.1862.1.6',
} as const;

export interface Extension {
  critical: boolean;
  /** What stands in its octet string: DER for all that are read here, anything for others. */
  content: Uint8Array;
}

export type Extensions = ReadonlyMap<string, Extension>;

export interface KeyUsage {
  digitalSignature: boolean;
  nonRepudiation: boolean;
  certSign: boolean;
  crlSign: boolean;
}

export interface ExtendedKeyUsage {
  critical: boolean;
  /** Object identifiers, as written. */
  purposes: readonly string[];
}

export interface QcStatements {
  compliance: boolean;
  sscd: boolean;
  /** 0.4.0.1862.1.6.n, by n: 1 signatures, 2 seals, 3 web sites. */
  types: number[];
}

/** Extensions by their identifier; one that stands twice is an error (RFC 5280 §4.2). */
export function extensionsOf(list: DerNode | undefined): Extensions {
  const found = new Map<string, Extension>();
  for (const extension of list ? children(list) : []) {
    const parts = children(extension);
    const value = parts.at(-1);
    if (value?.tag !== 0x04) throw new DerError('extension');
    const oid = oidOf(part(parts, 0));
    if (found.has(oid)) throw new DerError('extension twice');
    found.set(oid, {
      critical: parts.length === 3 && parts[1]?.content[0] !== 0,
      content: value.content,
    });
  }
  return found;
}

/** The value of an extension, if it is there. */
export function extensionValue(extensions: Extensions, oid: string): DerNode | undefined {
  const extension = extensions.get(oid);
  return extension && readDer(extension.content);
}

export function constraintsOf(extensions: Extensions): {
  isCa: boolean;
  pathLength: number | null;
} {
  const value = extensionValue(extensions, EXTENSION.basicConstraints);
  const parts = value ? children(value) : [];
  const isCa = parts[0]?.tag === 0x01 && parts[0].content[0] !== 0;
  const length = parts.find((each) => each.tag === 0x02);
  return { isCa, pathLength: isCa && length ? integerOf(length) : null };
}

export function keyUsageOf(extensions: Extensions): KeyUsage | null {
  const value = extensionValue(extensions, EXTENSION.keyUsage);
  if (!value) return null;
  const bits = value.content[1] ?? 0;
  return {
    digitalSignature: (bits & 0x80) !== 0,
    nonRepudiation: (bits & 0x40) !== 0,
    certSign: (bits & 0x04) !== 0,
    crlSign: (bits & 0x02) !== 0,
  };
}

export function extendedKeyUsageOf(extensions: Extensions): ExtendedKeyUsage | null {
  const extension = extensions.get(EXTENSION.extendedKeyUsage);
  return extension
    ? { critical: extension.critical, purposes: children(readDer(extension.content)).map(oidOf) }
    : null;
}

export function qcOf(extensions: Extensions): QcStatements | null {
  const value = extensionValue(extensions, EXTENSION.qcStatements);
  if (!value) return null;
  const statements: QcStatements = { compliance: false, sscd: false, types: [] };
  for (const statement of children(value)) {
    const [id, info] = children(statement);
    const oid = id ? oidOf(id) : '';
    if (oid === QC.compliance) statements.compliance = true;
    if (oid === QC.sscd) statements.sscd = true;
    if (oid === QC.type && info)
      for (const type of children(info)) {
        const number = Number(oidOf(type).slice(`${QC.type}.`.length));
        if (Number.isInteger(number)) statements.types.push(number);
      }
  }
  return statements;
}

const ASCII = new TextDecoder('latin1');

/** Names an OCSP responder or a CRL distribution point, in whatever form. */
export function publishesRevocation(extensions: Extensions): boolean {
  if (extensions.has(EXTENSION.crlDistributionPoints)) return true;
  const access = extensionValue(extensions, EXTENSION.authorityInfoAccess);
  return (access ? children(access) : []).some((each) => oidOf(part(children(each), 0)) === OCSP);
}

/** Addresses of the OCSP responders a certificate names. */
export function ocspUrlsOf(extensions: Extensions): string[] {
  const access = extensionValue(extensions, EXTENSION.authorityInfoAccess);
  return (access ? children(access) : []).flatMap((each) => {
    const [method, location] = children(each);
    return method && oidOf(method) === OCSP && location?.tag === 0x86
      ? [ASCII.decode(location.content)]
      : [];
  });
}

/** Addresses in CRLDistributionPoints; points of partial reasons or other issuers are left out. */
export function crlUrlsOf(extensions: Extensions): string[] {
  const points = extensionValue(extensions, EXTENSION.crlDistributionPoints);
  return (points ? children(points) : []).flatMap((point) => {
    const parts = children(point);
    const name = parts.length === 1 ? parts[0] : undefined;
    return name?.tag === 0xa0 ? urlsOfPointName(only(name)) : [];
  });
}

/** The addresses of a DistributionPointName (RFC 5280 §4.2.1.13). */
export function urlsOfPointName(name: DerNode): string[] {
  return name.tag === 0xa0
    ? children(name)
        .filter((each) => each.tag === 0x86)
        .map((each) => ASCII.decode(each.content))
    : [];
}
