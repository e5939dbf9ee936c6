/**
 * An Open Badge baked into an SVG (Open Badges 3.0 §5.3.2): the element openbadges:credential, its
 * text or its `verify` attribute. The picture, with whatever scripts it holds, is never rendered.
 */
import type { Code } from '../../fault';
import {
  attributeOf,
  parseXmlText,
  textOf,
  walk,
  type XmlElement,
  type XmlFault,
} from '../../trust/lists/xml-tree.server';
import { type Carried, nothing } from './carried';

const NAMESPACES: ReadonlySet<string> = new Set([
  'https://purl.imsglobal.org/ob/v3p0',
  'https://purl.imsglobal.org/spec/ob/v3p0',
  'http://openbadges.org',
]);

const FAULTS: Readonly<Record<XmlFault, Code>> = {
  'too-large': 'format.baked-damaged',
  doctype: 'format.xml-doctype',
  'processing-instruction': 'format.xml-instruction',
  malformed: 'format.xml-malformed',
};

/** `most`: how many elements and attributes the picture may have. */
export function badgeInSvg(text: string, most: number): Carried {
  if (!/openbadges|purl\.imsglobal\.org/.test(text)) return nothing('format.image');
  const parsed = parseXmlText(text, most);
  if (!parsed.ok) return nothing(FAULTS[parsed.fault]);
  const [only, ...more] = [...walk(parsed.root)].filter(isBadge);
  if (!only) return nothing('format.image');
  if (more.length > 0) return nothing('format.baked-several');
  return { bytes: Buffer.from(textOf(only) || (attributeOf(only, 'verify') ?? ''), 'utf8') };
}

const isBadge = ({ local, uri }: XmlElement): boolean =>
  (local === 'credential' || local === 'assertion') && NAMESPACES.has(uri);
