/** Relationships of a package: what its parts refer to, inside and outside of it (ECMA-376 part 2, §9.3). */
import { SaxesParser } from 'saxes';
import { refuseDocumentType, WordFileError } from './word-fault';

export interface Relationship {
  /** The last word of its type: `hyperlink`, `officeDocument`; the same in both editions. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** Characters of one part of relationships: thousands of links. */
const MOST = 1_000_000;

/** Throws WordFileError. */
export function readRelationships(xml: string, name: string): Relationship[] {
  if (xml.length > MOST) throw new WordFileError('too-large', name);
  refuseDocumentType(xml, name);
  const found: Relationship[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new WordFileError('damaged', `${name}: ${error.message}`);
  });
  parser.on('opentag', ({ local, attributes }) => {
    const value = (attribute: string) => attributes[attribute]?.value ?? '';
    if (local !== 'Relationship') return;
    found.push({
      kind: value('Type').split('/').at(-1) ?? '',
      target: value('Target'),
      external: value('TargetMode').toLowerCase() === 'external',
    });
  });
  parser.write(xml).close();
  return found;
}

/** Names of the parts that `source` refers to, by kind; '' is the package itself. */
export function relatedParts(
  read: (name: string) => string | null,
  source: string,
): ReadonlyMap<string, readonly string[]> {
  const slash = source.lastIndexOf('/') + 1;
  const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const parts = new Map<string, string[]>();
  for (const { kind, target, external } of readRelationships(read(name) ?? '<none/>', name))
    if (!external)
      parts.set(kind, [...(parts.get(kind) ?? []), partNamed(source.slice(0, slash), target)]);
  return parts;
}

/** A target as the name of a part: relative to the folder of its source, or from the root. */
function partNamed(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
