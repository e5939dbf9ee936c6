import { isObject } from '~/elm/json-node';

/** Every context a document names, at any depth: addresses, and definitions of its own. */
export interface NamedContexts {
  addresses: Set<string>;
  /** A context is defined in the document itself. */
  inline: boolean;
  /** How many objects the document holds, contexts left aside. */
  objects: number;
}

/** The depth of a document is bounded before it is parsed. */
export function contextsIn(document: unknown): NamedContexts {
  const found: NamedContexts = { addresses: new Set(), inline: false, objects: 0 };
  collect(document, found);
  return found;
}

function collect(value: unknown, found: NamedContexts): void {
  if (Array.isArray(value)) for (const each of value) collect(each, found);
  else if (isObject(value)) {
    found.objects += 1;
    for (const key of Object.keys(value))
      if (key === '@context') note(value[key], found);
      else collect(value[key], found);
  }
}

function note(context: unknown, found: NamedContexts): void {
  for (const each of Array.isArray(context) ? context : [context])
    if (typeof each === 'string') found.addresses.add(each);
    else found.inline = true;
}
