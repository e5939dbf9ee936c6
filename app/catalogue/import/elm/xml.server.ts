/**
 * XML of the European Learning Model (`<Courses>`, LOQ 3.1 and 3.2) as a graph. No DTD, no entities
 * of its own, bounded depth and number of elements. Things stand in lists named `…References` and
 * point to each other with `idref`.
 */
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { AppError } from '~/platform/errors';
import { addFact, emptyGraph, type Graph, type Thing, thingIn } from './graph';

const MOST_DEPTH = 80;
const MOST_ELEMENTS = 3_000_000;

interface Open {
  readonly name: string;
  readonly lang: string | null;
  /** Made when the element turns out to be a thing: it has an id, a reference or elements in it. */
  thing: Thing | null;
  readonly isList: boolean;
  written: string;
}

type Attributes = Readonly<Record<string, SaxesAttributeNS>>;

/** Throws AppError `bad-input` for what is no such document, `too-large`. */
export function readElmXml(content: string): Graph {
  const graph = emptyGraph();
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let elements = 0;
  const fail = (why: string): never => {
    throw new AppError('bad-input', `no XML of courses: ${why}`);
  };
  parser.on('doctype', () => fail('a document type is not read'));
  parser.on('error', (error) => fail(error.message));
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length > MOST_DEPTH)
      throw new AppError('too-large', 'more elements than are read');
    const parent = open.at(-1);
    if (!parent && tag.local !== 'Courses') fail(`its root is ${tag.local}`);
    if (parent && !parent.isList) parent.thing ??= thingIn(graph, null);
    open.push(opened(graph, tag.local, tag.attributes, open.length));
  });
  const said = (data: string) => {
    const last = open.at(-1);
    if (last) last.written += data;
  };
  parser.on('text', said);
  parser.on('cdata', said);
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element && parent) close(graph, element, parent);
  });
  parser.write(content).close();
  return graph;
}

function opened(graph: Graph, name: string, attributes: Attributes, depth: number): Open {
  const value = (key: string): string | null => attributes[key]?.value.trim() || null;
  const id = value('id') ?? value('idref') ?? value('uri');
  return {
    name,
    lang: (value('language') ?? value('xml:lang'))?.toLowerCase() ?? null,
    thing: id === null ? null : thingIn(graph, id),
    isList: depth === 0 || (depth === 1 && name.endsWith('References')),
    written: '',
  };
}

function close(graph: Graph, element: Open, parent: Open): void {
  const { thing, written, name, lang } = element;
  if (element.isList) return;
  if (parent.isList) {
    const made = thing ?? thingIn(graph, null);
    made.types.add(`${name.charAt(0).toUpperCase()}${name.slice(1)}`);
    return;
  }
  if (!parent.thing) return;
  const term = name === 'type' ? 'dcType' : name;
  if (thing) addFact(parent.thing, term, thing);
  else if (written.trim() !== '') addFact(parent.thing, term, { text: written.trim(), lang });
}
