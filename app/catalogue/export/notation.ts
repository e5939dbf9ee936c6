/** Content negotiation: a page for people, or a notation for programs (RFC 9110 §12.5.1). */

const COURSE_NOTATIONS = ['jsonld', 'ttl'] as const;
export type CourseNotation = (typeof COURSE_NOTATIONS)[number];

const TYPES: Readonly<Record<string, CourseNotation | 'page'>> = {
  'text/html': 'page',
  'application/xhtml+xml': 'page',
  'application/ld+json': 'jsonld',
  'text/turtle': 'ttl',
};

/** The notation asked for above the page; null where a page will do (also for what accepts anything). */
export function preferredNotation(accept: string | null): CourseNotation | null {
  let best: { kind: CourseNotation | 'page'; weight: number } = { kind: 'page', weight: 0 };
  for (const range of (accept ?? '').split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const kind = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    if (kind === undefined) continue;
    const weight = weightOf(parameters);
    if (weight > best.weight || (weight === best.weight && weight > 0 && kind === 'page'))
      best = { kind, weight };
  }
  return best.kind === 'page' ? null : best.kind;
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.find((each) => /^q=/.test(each));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
