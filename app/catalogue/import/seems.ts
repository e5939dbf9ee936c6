/** What a file seems to be that no reader takes: so that who chose the wrong one sees which. Pure. */
import { isObject } from '~/elm/json-node';

/** Each has a text under `seems` in the imports texts; `name` is the root of XML, the names in JSON. */
export const SEEMS = [
  'pdf',
  'word',
  'slides',
  'archive',
  'old-office',
  'picture',
  'web-page',
  'xml',
  'json',
] as const;
export interface Seems {
  readonly kind: (typeof SEEMS)[number];
  readonly name: string;
}

const MARKS: readonly (readonly [mark: readonly number[], kind: Seems['kind']])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-office'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
/** Bytes in which the kind of a file shows. */
const HEAD = 64 * 1024;
const SHOWN = 60;

/** Of these no format is a text or a table that could be damaged. */
export const isForeign = ({ kind }: Seems): boolean => kind !== 'xml' && kind !== 'json';

/** Null where its content tells nothing. */
export function seemsToBe(bytes: Uint8Array): Seems | null {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  const marked = MARKS.find(([mark]) => begins(mark));
  if (marked) return { kind: marked[1], name: '' };
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD)).replace(/^\ufeff/, '');
  if (begins(ZIP)) return { kind: packed(head), name: '' };
  const content = head.trimStart();
  if (/^<(?:!doctype\s+)?html[\s>]/i.test(content)) return { kind: 'web-page', name: '' };
  if (content.startsWith('<')) return xml(content);
  return /^[{[]/.test(content) && bytes.length <= HEAD ? json(content) : null;
}

/** By the names of the parts, which stand uncompressed in an archive. */
const packed = (head: string): Seems['kind'] =>
  head.includes('word/') ? 'word' : head.includes('ppt/') ? 'slides' : 'archive';

function xml(content: string): Seems {
  const [, root = ''] = /<([A-Za-z_][\w.:-]*)/.exec(content) ?? [];
  return { kind: 'xml', name: root.slice(0, SHOWN) };
}

function json(content: string): Seems | null {
  try {
    const document: unknown = JSON.parse(content);
    const first: unknown = Array.isArray(document) ? document[0] : document;
    const names = isObject(first) ? Object.keys(first).join(', ') : '';
    if (names === '') return null;
    return { kind: 'json', name: names.length > SHOWN ? `${names.slice(0, SHOWN)}…` : names };
  } catch {
    return null;
  }
}
