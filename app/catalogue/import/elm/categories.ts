/** ELM's `category` is text: the kind of credential, that it is a micro-credential, keywords. Pure. */
import type { LearningOpportunityInput } from '../../learning-opportunity';
import { cleaned } from '../values';
import { type Thing, texts } from './graph';
import { listedAs } from './told';

type Facts = Pick<LearningOpportunityInput, 'microCredential' | 'credentialType' | 'keywords'>;

const MICRO = /micro-?\s?cr[eé]d|microcert/i;

/** Keywords that every language has as many of are the same ones, in the same order. */
export function categoriesOf(specification: Thing): Facts {
  const parts = Object.entries(cleaned(texts(specification, 'category'))).map(
    ([tag, text]) => [tag, text.split(/\s*[;\n]\s*/).filter((each) => each !== '')] as const,
  );
  const all = parts.flatMap(([, each]) => each);
  const typeOf = (each: string) => listedAs('credentialType', { und: each });
  const words = parts.flatMap(([tag, each]) => {
    const kept = each.filter((part) => !MICRO.test(part) && typeOf(part) === null);
    return kept.length > 0 ? [[tag, kept] as const] : [];
  });
  const most = Math.max(0, ...words.map(([, each]) => each.length));
  const aligned = words.every(([, each]) => each.length === most);
  return {
    microCredential: all.some((each) => MICRO.test(each)),
    credentialType: all.flatMap((each) => typeOf(each) ?? [])[0] ?? null,
    keywords: aligned
      ? Array.from({ length: most }, (_, index) =>
          Object.fromEntries(words.map(([tag, each]) => [tag, each[index] ?? ''])),
        )
      : words.flatMap(([tag, each]) => each.map((word) => ({ [tag]: word }))),
  };
}
