/**
 * XML as a small tree, for signed documents: no DTD, no entities of its own, no processing
 * instructions, bounded depth and size. Comments are left out and CDATA is text, as Canonical XML
 * has it. Namespaces are resolved (Namespaces in XML 1.0).
 */
import { SaxesParser } from 'saxes';

export interface XmlAttribute {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  /** Without namespace declarations. */
  readonly attributes: readonly XmlAttribute[];
  /** The namespaces declared on this element itself, by prefix; '' is the default one. */
  readonly declarations: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

export type XmlFault = 'too-large' | 'doctype' | 'processing-instruction' | 'malformed';
export type XmlResult = { ok: true; root: XmlElement } | { ok: false; fault: XmlFault };

const MOST_DEPTH = 100;
/** Elements, attributes and namespace declarations together: far beyond any list met. */
const MOST_NODES = 500_000;
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Thrown out of the parser's handlers to stop it; never leaves this file. */
class Refused extends Error {
  constructor(readonly fault: XmlFault) {
    super(fault);
  }
}

const refuse = (fault: XmlFault) => (): never => {
  throw new Refused(fault);
};

/** The tree of a well-formed UTF-8 document of at most `limit` bytes. Never throws. */
export function parseXml(bytes: Uint8Array, limit: number): XmlResult {
  if (bytes.length > limit) return { ok: false, fault: 'too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseXmlText(text);
  } catch {
    return { ok: false, fault: 'malformed' };
  }
}

const UNNAMED = { prefix: '', local: '', uri: '', attributes: [], declarations: new Map() };

/** `most`: elements, attributes and namespace declarations together. */
export function parseXmlText(text: string, most = MOST_NODES): XmlResult {
  const top: XmlElement = { ...UNNAMED, children: [] };
  try {
    build(text, top, most);
  } catch (error) {
    return { ok: false, fault: error instanceof Refused ? error.fault : 'malformed' };
  }
  const root = top.children.find((each) => typeof each !== 'string');
  return root && typeof root !== 'string' ? { ok: true, root } : { ok: false, fault: 'malformed' };
}

function build(text: string, top: XmlElement, most: number): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [top];
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > most) throw new Refused('too-large');
  };
  const addText = (data: string) => {
    if (open.length > 1) open.at(-1)?.children.push(data);
  };
  parser.on('error', refuse('malformed'));
  parser.on('doctype', refuse('doctype'));
  parser.on('processinginstruction', refuse('processing-instruction'));
  parser.on('xmldecl', ({ encoding, version }) => {
    if (version !== '1.0' || (encoding && encoding.toUpperCase() !== 'UTF-8'))
      throw new Refused('malformed');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('attribute', count);
  parser.on('opentag', (tag) => {
    count();
    if (open.length > MOST_DEPTH) throw new Refused('too-large');
    const element: XmlElement = {
      prefix: tag.prefix,
      local: tag.local,
      uri: tag.uri,
      attributes: Object.values(tag.attributes).flatMap(({ prefix, local, uri, value }) =>
        uri === XMLNS ? [] : [{ prefix, local, uri, value }],
      ),
      declarations: new Map(Object.entries(tag.ns)),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
}

/** The elements directly below of this name in this namespace. */
export function elements(parent: XmlElement | null, local: string, uri?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (each): each is XmlElement =>
      typeof each !== 'string' && each.local === local && each.uri === (uri ?? parent?.uri),
  );
}

export const element = (
  parent: XmlElement | null,
  local: string,
  uri?: string,
): XmlElement | null => elements(parent, local, uri)[0] ?? null;

/** The text of an element's own children, trimmed; '' where there is none. */
export const textOf = (node: XmlElement | null): string =>
  (node?.children ?? [])
    .filter((each) => typeof each === 'string')
    .join('')
    .trim();

/** An attribute without a namespace; null where it is absent. */
export const attributeOf = (node: XmlElement | null, name: string): string | null =>
  node?.attributes.find(({ local, uri }) => local === name && uri === '')?.value ?? null;

/** Every element of a tree, in document order. */
export function* walk(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const each of root.children) if (typeof each !== 'string') yield* walk(each);
}
