import {
  isObject,
  type JsonNode,
  type JsonObject,
  languages,
  many,
  member,
  one,
  typesOf,
} from '~/elm/json-node';
import { EDC_CONTEXT, VC1_CONTEXT, VC2_CONTEXT } from '../contexts.data';
import type { Dialect } from '../report';

/** Strings among the `@context` values. */
export function contextsOf(object: JsonObject): string[] {
  const context = member(object, '@context');
  return (Array.isArray(context) ? context : [context]).filter(
    (each): each is string => typeof each === 'string',
  );
}

/** An upload draft wraps the credential that an issuing tool is to seal. */
export function isUploadDraft(object: JsonObject): boolean {
  return isObject(member(object, 'credential')) && typesOf(object).length === 0;
}

/** Which way of writing a credential this is, by its types, contexts and habits. */
export function dialectOf(root: JsonNode): Dialect {
  const types = typesOf(root.value);
  const contexts = contextsOf(root.value);
  if (types.includes('ClrCredential')) return 'clr-2';
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'))
    return 'open-badge-3';
  const elm =
    types.includes('EuropeanDigitalCredential') ||
    contexts.some((each) => EDC_CONTEXT.test(each)) ||
    namesElmProfile(root);
  if (!elm) return isPlainCredential(types, contexts) ? 'w3c-vc' : 'unknown';
  if (contexts.includes(VC2_CONTEXT)) return 'vc2-edc';
  return isConvertedElmo(root) ? 'emrex-elm' : 'edc-sealed';
}

/** A credential of the W3C's data model, of no profile that is known here. */
function isPlainCredential(types: readonly string[], contexts: readonly string[]): boolean {
  const [first = ''] = contexts;
  return types.includes('VerifiableCredential') && [VC1_CONTEXT, VC2_CONTEXT].includes(first);
}

function namesElmProfile(root: JsonNode): boolean {
  return many(root, 'credentialSchema').some(({ value }) => {
    const id = member(value, 'id');
    return typeof id === 'string' && /^https?:\/\/data\.europa\.eu\/snb\/model\/ap\//.test(id);
  });
}

/** Converters from EMREX ELMO say so in the title of the document. */
function isConvertedElmo(root: JsonNode): boolean {
  const title = languages(one(root, 'displayParameter'), 'title');
  return Object.values(title).some((each) => /\bELMO\b/.test(each));
}
