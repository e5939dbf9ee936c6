/** A JSON-LD context written as facts: which names stand for what, grouped by how they are read. */

/**
 * How the values of a group are read: names of classes, plain values, references to other things,
 * text in languages, or values of one XML Schema datatype.
 */
export type TermKind = 'class' | 'plain' | 'reference' | 'languages' | `xsd:${string}`;

export interface TermGroup {
  prefix: string;
  kind: TermKind;
  /** Blank-separated; `name=local` where the member is spelled unlike the last part of its IRI. */
  names: string;
}

type TermDefinition = string | Readonly<Record<string, string>>;

export interface ContextDocument {
  readonly '@context': Readonly<Record<string, TermDefinition | boolean>>;
}

/** The context document that these terms make (JSON-LD 1.1 §4.1). */
export function contextOf(
  prefixes: Readonly<Record<string, string>>,
  groups: readonly TermGroup[],
): ContextDocument {
  const terms = groups.flatMap(({ prefix, kind, names }) =>
    names.split(' ').map((written): [string, TermDefinition] => {
      const [name = '', local = name] = written.split('=');
      return [name, definitionOf(`${prefix}:${local}`, kind)];
    }),
  );
  return { '@context': { ...prefixes, ...Object.fromEntries(terms) } };
}

function definitionOf(iri: string, kind: TermKind): TermDefinition {
  switch (kind) {
    case 'class':
      return iri;
    case 'plain':
      return { '@id': iri };
    case 'reference':
      return { '@id': iri, '@type': '@id' };
    case 'languages':
      return { '@id': iri, '@container': '@language' };
    default:
      return { '@id': iri, '@type': kind };
  }
}
