import { XML_NAMESPACE, type XmlAttribute, type XmlElement } from './xml-tree.server';

type Bindings = ReadonlyMap<string, string>;

/** The namespaces declared in the output so far: each element's own, and behind them its parent's. */
interface Scope {
  own: Bindings;
  outer: Scope | null;
}

const OUTERMOST: Scope = { own: new Map([['', '']]), outer: null };

function bound(scope: Scope, prefix: string): string | undefined {
  for (let at: Scope | null = scope; at; at = at.outer) {
    const uri = at.own.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/**
 * Exclusive XML Canonicalization 1.0 without comments of an element (W3C xml-exc-c14n, with no
 * InclusiveNamespaces). `leaveOut` is what the enveloped-signature transform takes away
 * (XML Signature §6.6.4).
 */
export function canonicalXml(root: XmlElement, leaveOut: XmlElement | null = null): string {
  const out: string[] = [];
  write(root, OUTERMOST, { leaveOut, named: namedBy }, out);
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
    attributes: [
      ...new Map([...line.flatMap(xmlAttributes), ...root.attributes.map(keyed)]).values(),
    ],
    declarations: new Map(line.flatMap(({ declarations }) => [...declarations])),
  };
  write(apex, OUTERMOST, { leaveOut, named: (node) => node.declarations }, out);
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

function write(node: XmlElement, inherited: Scope, manner: Manner, out: string[]): void {
  const name = nameOf(node);
  const { rendered, scope } = declare(manner.named(node), inherited);
  out.push('<', name, ...rendered);
  for (const each of [...node.attributes].sort(byNamespaceThenName))
    out.push(' ', nameOf(each), '="', escapeAttribute(each.value), '"');
  out.push('>');
  for (const child of node.children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else if (child !== manner.leaveOut) write(child, scope, manner, out);
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
function declare(named: Bindings, inherited: Scope) {
  const fresh = [...named]
    .filter(([prefix, uri]) => uri !== XML_NAMESPACE && bound(inherited, prefix) !== uri)
    .sort(([left], [right]) => compare(left, right));
  const rendered = fresh.map(
    ([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`,
  );
  return {
    rendered,
    scope: fresh.length === 0 ? inherited : { own: new Map(fresh), outer: inherited },
  };
}

/** By code point: neither UTF-16 order nor a locale decides. */
function compare(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  for (let at = 0; at < most; at += 1) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (a !== b) return rankOf(a) - rankOf(b);
  }
  return left.length - right.length;
}

/** Halves of a pair stand for code points beyond all others. */
const rankOf = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

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
