import { XML_NAMESPACE, type XmlAttribute, type XmlElement } from './xml-tree.server';

type Bindings = ReadonlyMap<string, string>;

/**
 * Exclusive XML Canonicalization 1.0 without comments of an element (W3C xml-exc-c14n, with no
 * InclusiveNamespaces). `leaveOut` is what the enveloped-signature transform takes away
 * (XML Signature §6.6.4).
 */
export function canonicalXml(root: XmlElement, leaveOut: XmlElement | null = null): string {
  const out: string[] = [];
  write(root, new Map([['', '']]), { leaveOut, named: namedBy }, out);
  return out.join('');
}

/**
 * Canonical XML 1.0 without comments of an element (W3C REC-xml-c14n-20010315): every namespace in
 * scope is written. An element that is not the root takes the namespaces and the xml: attributes of
 * its `ancestors` (outermost first) along (§2.4).
 */
export function inclusiveXml(
  root: XmlElement,
  {
    leaveOut = null,
    ancestors = [],
  }: { leaveOut?: XmlElement | null; ancestors?: readonly XmlElement[] } = {},
): string {
  const out: string[] = [];
  const line = [...ancestors, root];
  const apex: XmlElement = {
    ...root,
    attributes: [...new Map(line.flatMap(xmlAttributes)), ...root.attributes.map(keyed)]
      .filter(([key], index, all) => all.findLastIndex(([other]) => other === key) === index)
      .map(([, attribute]) => attribute),
    declarations: new Map(line.flatMap(({ declarations }) => [...declarations])),
  };
  write(apex, new Map([['', '']]), { leaveOut, named: (node) => node.declarations }, out);
  return out.join('');
}

const keyed = (attribute: XmlAttribute): [string, XmlAttribute] => [
  `${attribute.uri} ${attribute.local}`,
  attribute,
];

const xmlAttributes = ({ attributes }: XmlElement): [string, XmlAttribute][] =>
  attributes.filter(({ uri }) => uri === XML_NAMESPACE).map(keyed);

interface Manner {
  leaveOut: XmlElement | null;
  /** The namespaces an element has to be written with, by prefix. */
  named: (node: XmlElement) => Bindings;
}

function write(node: XmlElement, inherited: Bindings, manner: Manner, out: string[]): void {
  const name = nameOf(node);
  const { rendered, bindings } = declare(manner.named(node), inherited);
  out.push('<', name, ...rendered);
  for (const each of [...node.attributes].sort(byNamespaceThenName))
    out.push(' ', nameOf(each), '="', escapeAttribute(each.value), '"');
  out.push('>');
  for (const child of node.children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else if (child !== manner.leaveOut) write(child, bindings, manner, out);
  }
  out.push('</', name, '>');
}

const nameOf = ({ prefix, local }: Pick<XmlElement, 'prefix' | 'local'>): string =>
  prefix === '' ? local : `${prefix}:${local}`;

/** The namespaces that this element uses itself. */
function namedBy(node: XmlElement): Bindings {
  const used = new Map([[node.prefix, node.uri]]);
  for (const { prefix, uri } of node.attributes) if (prefix !== '') used.set(prefix, uri);
  return used;
}

/** Of these namespaces, the ones that no ancestor in the output declared. */
function declare(named: Bindings, inherited: Bindings) {
  const fresh = [...named]
    .filter(([prefix, uri]) => uri !== XML_NAMESPACE && inherited.get(prefix) !== uri)
    .sort(([left], [right]) => compare(left, right));
  const rendered = fresh.map(
    ([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`,
  );
  return {
    rendered,
    bindings: fresh.length === 0 ? inherited : new Map([...inherited, ...fresh]),
  };
}

/** By code point: neither UTF-16 order nor a locale decides. */
function compare(left: string, right: string): number {
  const a = Buffer.from(left, 'utf8');
  return Buffer.compare(a, Buffer.from(right, 'utf8'));
}

const byNamespaceThenName = (left: XmlAttribute, right: XmlAttribute): number =>
  compare(left.uri, right.uri) || compare(left.local, right.local);

const TEXT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};
const ATTRIBUTE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (each) => TEXT[each] ?? each);
const escapeAttribute = (text: string): string =>
  text.replace(/[&<"\t\n\r]/g, (each) => ATTRIBUTE[each] ?? each);
