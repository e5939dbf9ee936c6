/**
 * XML of Erasmus Without Paper as plain elements. No DTD, no entities of its own, bounded depth and
 * number of elements.
 */
import { SaxesParser } from 'saxes';
import { AppError } from '~/platform/errors';
import type { EwpElement } from './element';

const MOST_DEPTH = 40;
const MOST_ELEMENTS = 3_000_000;
/** Namespaces of the two interfaces that name courses, of whatever stable version. */
const NAMESPACE =
  /^https:\/\/github\.com\/erasmus-without-paper\/ewp-specs-api-(?:courses|course-replication)\//;

interface Open extends EwpElement {
  readonly children: EwpElement[];
  text: string;
}

/** Throws AppError `bad-input` for what is no such answer, `too-large`. */
export function readEwpXml(content: string): EwpElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Open | null = null;
  let elements = 0;
  const fail = (why: string): never => {
    throw new AppError('bad-input', `no XML of courses: ${why}`, { detail: 'imports.unreadable' });
  };
  parser.on('doctype', () => fail('a document type is not read'));
  parser.on('error', (error) => fail(error.message));
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length > MOST_DEPTH)
      throw new AppError('too-large', 'more elements than are read');
    const parent = open.at(-1);
    if (!parent && !NAMESPACE.test(uri)) fail(`its root ${local} is of the namespace ${uri}`);
    const lang = attributes['xml:lang']?.value.trim().toLowerCase() || null;
    const element: Open = { name: local, lang, children: [], text: '' };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const said = (data: string) => {
    const last = open.at(-1);
    if (last) last.text += data;
  };
  parser.on('text', said);
  parser.on('cdata', said);
  parser.on('closetag', () => void open.pop());
  parser.write(content).close();
  return root ?? fail('it is empty');
}
