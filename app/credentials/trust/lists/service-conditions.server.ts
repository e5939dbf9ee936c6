/**
 * The extensions of a service's entry (ETSI TS 119 612 §5.5.9). Whoever does not understand one that
 * is marked critical may not rely on the entry, so those are named.
 */
import { attributeOf, element, elements, textOf, walk, type XmlElement } from './xml-tree.server';

const PREFIX = 'http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/';
const FOR_SEALS = `${PREFIX}ForeSeals`;
const MOST_NAMED = 10;
const LONGEST_NAME = 120;

/** What the service is for (§5.5.9.4). */
const PURPOSES: ReadonlySet<string> = new Set(
  ['ForeSeals', 'ForeSignatures', 'ForWebSiteAuthentication', 'RootCA-QC'].map(
    (each) => PREFIX + each,
  ),
);

/** What the list says of some of the service's certificates (§5.5.9.2.3). */
const QUALIFIERS: ReadonlySet<string> = new Set(
  [
    'QCWithSSCD',
    'QCNoSSCD',
    'QCSSCDStatusAsInCert',
    'QCWithQSCD',
    'QCNoQSCD',
    'QCQSCDStatusAsInCert',
    'QCQSCDManagedOnBehalf',
    'QCForLegalPerson',
    'QCForESig',
    'QCForESeal',
    'QCForWSA',
    'NotQualified',
    'QCStatement',
  ].map((each) => PREFIX + each),
);

/** Neither changes whether the service may be relied on (§5.5.9.1, §5.5.9.3). */
const NEUTRAL: ReadonlySet<string> = new Set(['ExpiredCertsRevocationInfo', 'TakenOverBy']);

const childrenOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((each): each is XmlElement => typeof each !== 'string');

const extensionsOf = (entry: XmlElement): XmlElement[] =>
  elements(element(entry, 'ServiceInformationExtensions'), 'Extension');

/** Whether an entry says that it is for electronic seals. */
export const isForSeals = (entry: XmlElement): boolean =>
  extensionsOf(entry)
    .flatMap((each) => elements(each, 'AdditionalServiceInformation', entry.uri))
    .some((each) => textOf(element(each, 'URI')) === FOR_SEALS);

/** The critical extensions of an entry that are not understood here, by their names or addresses. */
export function unknownConditions(entry: XmlElement): string[] {
  return extensionsOf(entry)
    .filter((each) => /^(?:true|1)$/.test(attributeOf(each, 'Critical') ?? ''))
    .flatMap((each) => {
      const inside = childrenOf(each);
      return inside.length === 0 ? ['?'] : inside.flatMap(unknownIn);
    })
    .slice(0, MOST_NAMED)
    .map((each) => each.slice(0, LONGEST_NAME));
}

function unknownIn(extension: XmlElement): string[] {
  const { local } = extension;
  if (NEUTRAL.has(local)) return [];
  if (local === 'AdditionalServiceInformation') {
    const address = textOf(element(extension, 'URI'));
    return PURPOSES.has(address) ? [] : [address || local];
  }
  if (local !== 'Qualifications') return [local];
  const written = [...walk(extension)]
    .filter((each) => each.local === 'Qualifier')
    .map((each) => attributeOf(each, 'uri') ?? '');
  return written.filter((each) => !QUALIFIERS.has(each)).map((each) => each || 'Qualifier');
}
