import { type Concept, conceptKey, conceptText, readConcept } from './concepts';
import { CREDIT_ECTS } from './concepts.data';
import { type JsonNode, many, one, texts } from './json-node';

const MOST_POINTS = 10_000;

/** Credit points as written ("2", "6.00", "7,5"): null where it is no plausible number. */
export function parsePoints(written: string): number | null {
  const match = /^\s*(\d{1,6})(?:[.,](\d{1,6}))?\s*$/.exec(written);
  if (!match) return null;
  const points = Number(`${match[1]}.${match[2] ?? '0'}`);
  return points <= MOST_POINTS ? points : null;
}

/** ECTS by its concept, falling back to its label where no concept is given. */
export function isEcts(framework: Concept): boolean {
  if (framework.iri && conceptKey(framework.iri) === conceptKey(CREDIT_ECTS)) return true;
  if (framework.iri && /^https?:/i.test(framework.iri)) return false;
  return Object.values(framework.label).some((label) =>
    /^\s*ECTS\b|European Credit Transfer/i.test(label),
  );
}

export interface Credit {
  point: number;
  ects: boolean;
  framework: string;
  path: string;
}

/** Every readable CreditPoint under `key` (ELM `creditPoint`, `creditReceived`). */
export function readCredits(node: JsonNode | null, key: string): Credit[] {
  return many(node, key).flatMap((each) => {
    const written = texts(each, 'point')[0];
    const point = written ? parsePoints(written.value) : null;
    if (!written || point === null) return [];
    const frameworkNode = one(each, 'framework');
    const framework = frameworkNode ? readConcept(frameworkNode) : { iri: null, label: {} };
    return [
      { point, ects: isEcts(framework), framework: conceptText(framework), path: written.path },
    ];
  });
}
