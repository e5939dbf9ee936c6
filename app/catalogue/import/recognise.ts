/** The format of a file by its content. Pure. */
import { isObject, type JsonObject } from '~/elm/json-node';
import type { ImportFormat } from './formats.data';

/** Comments, then a directive or a triple. */
const TURTLE =
  /^(?:#[^\n]*\n|\s)*(?:@prefix\s|@base\s|prefix\s|base\s|<[a-z][a-z0-9+.-]*:[^>\s]*>\s)/i;

/** What a text seems to be, from its beginning; `json` needs the document itself. */
export function recogniseText(content: string): ImportFormat | 'json' | 'lines' | null {
  const head = content.slice(0, 20_000).trimStart();
  if (TURTLE.test(head))
    return content.includes('data.quality-link.eu/ontology') ? 'qualitylink' : 'elm-turtle';
  if (head.startsWith('<')) return recogniseXml(head);
  if (head.startsWith('%PDF-')) return null;
  if (head.startsWith('{')) return isOneLine(head) ? 'lines' : 'json';
  if (head.startsWith('[')) return 'json';
  return head === '' ? null : 'csv';
}

/** By the root: ELM's is `Courses`, those of Erasmus Without Paper end in `-response`. */
function recogniseXml(head: string): ImportFormat | null {
  if (/<(?:[\w-]+:)?Courses[\s/>]/.test(head)) return 'elm-xml';
  const isEwp = /<(?:[\w-]+:)?(?:courses|course-replication)-response[\s/>]/.test(head);
  return isEwp ? 'ewp' : null;
}

/** The first line is a whole object: the others are too. */
function isOneLine(head: string): boolean {
  const end = head.indexOf('\n');
  if (end === -1 || head.slice(end).trim() === '') return false;
  try {
    return isObject(JSON.parse(head.slice(0, end)));
  } catch {
    return false;
  }
}

/** The format of a document of JSON, or of one of its lines. */
export function recogniseJson(document: unknown): ImportFormat | null {
  const [first] = Array.isArray(document) ? document : [document];
  if (!isObject(first)) return null;
  if (Array.isArray(first.data) || isObject(first.data)) return jsonApi(first.data);
  if (first.attributes !== undefined) return jsonApi(first);
  if (Array.isArray(first.items)) return 'ooapi';
  if (isLinkedData(first)) return 'elm-jsonld';
  if (Array.isArray(first.name) || first.courseId !== undefined || first.primaryCode !== undefined)
    return 'ooapi';
  return 'title' in first || 'code' in first ? 'jsonl' : null;
}

function jsonApi(data: unknown): ImportFormat | null {
  const [first] = Array.isArray(data) ? data : [data];
  const attributes = isObject(first) && isObject(first.attributes) ? first.attributes : null;
  if (attributes === null) return null;
  const isInstance = isObject(first) && first.type === 'instance';
  return Array.isArray(attributes.title) || isInstance ? 'occapi' : 'moochub';
}

const isLinkedData = (node: JsonObject): boolean =>
  ['@context', '@graph', '@type', '@id'].some((key) => key in node) ||
  (typeof node.type === 'string' && /Learning|Qualification/.test(node.type)) ||
  (isObject(node.title) && !('provider' in node));
