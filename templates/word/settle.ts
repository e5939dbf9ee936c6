/**
 * The one post-pass over a Word package: the same model gives the same bytes. The library writes
 * the clock into the properties and the archive, and random ids into relationships; here they
 * become the record's own date and running numbers (ECMA-376 part 2, OPC).
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export interface Settling {
  /** Milliseconds since the epoch: created and modified, as the record has it. */
  readonly at: number;
  /** BCP 47 tags of the document, for dc:language. */
  readonly languages: readonly string[];
}

/** The least date a zip entry can carry is 1980; a fixed one says nothing, which is meant. */
const ZIP_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** The package with stable ids, dates and order; throws if `bytes` is no zip archive. */
export const settlePackage = (bytes: Uint8Array, settling: Settling): Uint8Array =>
  zipPackage(settleParts(bytes, settling));

/** The parts of a package by name, with stable ids and dates; throws if `bytes` is no zip archive. */
export function settleParts(bytes: Uint8Array, settling: Settling): Map<string, Uint8Array> {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const edit = (name: string, change: (xml: string) => string) => {
    const part = parts.get(name);
    if (part) parts.set(name, strToU8(change(strFromU8(part))));
  };
  for (const name of parts.keys()) if (name.endsWith('.rels')) settleRelationships(name, parts);
  edit('word/document.xml', (xml) => thinSectionBreaks(numberDrawings(xml)));
  edit('docProps/core.xml', (xml) => settleProperties(xml, settling));
  return parts;
}

/** The parts as a zip archive: equal parts, equal bytes. */
export function zipPackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const ordered: Zippable = {};
  for (const name of [...parts.keys()].sort(byPackageOrder)) {
    const part = parts.get(name);
    if (part) ordered[name] = [part, { mtime: ZIP_TIME, level: 6, os: 3, attrs: 0 }];
  }
  return zipSync(ordered);
}

/** [Content_Types].xml leads, as readers of streams expect; the rest by name. */
function byPackageOrder(left: string, right: string): number {
  const rank = (name: string) =>
    name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
  return rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0);
}

/** Random relationship ids become `rIdL1`, `rIdL2` … in the part and its relationships alike. */
function settleRelationships(rels: string, parts: Map<string, Uint8Array>): void {
  const part = rels.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const relations = parts.get(rels);
  if (!relations) return;
  const text = strFromU8(relations);
  const random = [...text.matchAll(/Id="(rId(?!\d+")[^"]+)"/g)].map((match) => match[1] ?? '');
  if (random.length === 0) return;
  const names = new Map(random.map((id, index) => [`"${id}"`, `"rIdL${index + 1}"`]));
  const rename = (xml: string) => xml.replace(/"rId[^"]+"/g, (id) => names.get(id) ?? id);
  parts.set(rels, strToU8(rename(text)));
  const body = parts.get(part);
  if (body) parts.set(part, strToU8(rename(strFromU8(body))));
}

/** Drawings are numbered within the document, not by how many the process has made. */
function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+(")/g, (_, before: string, after: string) => {
    count += 1;
    return `${before}${count}${after}`;
  });
}

/** The paragraph that ends a section is ours to style: in body size it could open an empty page. */
const thinSectionBreaks = (xml: string): string =>
  xml.replaceAll('<w:p><w:pPr><w:sectPr>', '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr>');

/** Core properties with `at` (milliseconds since the epoch) for created and modified. */
export function settleDates(xml: string, at: number): string {
  const instant = new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
  return xml.replace(
    /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g,
    (_, tag: string) => `${tag}${instant}`,
  );
}

function settleProperties(xml: string, { at, languages }: Settling): string {
  const language = `<dc:language>${languages.join(', ')}</dc:language>`;
  return settleDates(xml, at).replace('</cp:coreProperties>', `${language}</cp:coreProperties>`);
}
