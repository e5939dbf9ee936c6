import type { XmlAttribute, XmlElement } from './xml-tree.server';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

type Bindings = ReadonlyMap<string, string>;

/**
 * Exclusive XML Canonicalization 1.0 without comments of an element (W3C xml-exc-c14n, with no
 * InclusiveNamespaces). `leaveOut` is what the enveloped-signature transform takes away
 * (XML Signature §6.6.4).
 */
export function canonicalXml(root: XmlElement, leaveOut: XmlElement | null = null): string {
  const out: string[] = [];
  write(root, new Map([['', '']]), leaveOut, out);
  return out.join('');
}

function write(
  node: XmlElement,
  inherited: Bindings,
  leaveOut: XmlElement | null,
  out: string[],
): void {
  const name = nameOf(node);
  const { rendered, bindings } = declare(node, inherited);
  out.push('<', name, ...rendered);
  for (const each of [...node.attributes].sort(byNamespaceThenName))
    out.push(' ', nameOf(each), '="', escapeAttribute(each.value), '"');
  out.push('>');
  for (const child of node.children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else if (child !== leaveOut) write(child, bindings, leaveOut, out);
  }
  out.push('</', name, '>');
}

const nameOf = ({ prefix, local }: Pick<XmlElement, 'prefix' | 'local'>): string =>
  prefix === '' ? local : `${prefix}:${local}`;

/** The declarations that this element uses itself and that no ancestor in the output made. */
function declare(node: XmlElement, inherited: Bindings) {
  const used = new Map([[node.prefix, node.uri]]);
  for (const { prefix, uri } of node.attributes)
    if (prefix !== '' && uri !== XML_NAMESPACE) used.set(prefix, uri);
  if (node.uri === XML_NAMESPACE) used.delete(node.prefix);
  const fresh = [...used]
    .filter(([prefix, uri]) => inherited.get(prefix) !== uri)
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
