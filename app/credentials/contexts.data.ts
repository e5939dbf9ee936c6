/**
 * The JSON-LD contexts and validation profiles known here. Nothing is ever loaded from a
 * credential's own addresses: a context outside this list makes FORMAT invalid.
 */
import { CONTEXT_HASHES } from './contexts/pinned.data';

export const VC1_CONTEXT = 'https://www.w3.org/2018/credentials/v1';
export const VC2_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
export const EDC_CONTEXT = /^https?:\/\/data\.europa\.eu\/snb\/model\/context\/edc-ap\/?$/;

/** Known by their address alone: what they mean in RDF is not at hand. */
const KNOWN_BY_ADDRESS: readonly (string | RegExp)[] = [
  EDC_CONTEXT,
  'https://w3id.org/security/suites/x25519-2020/v1',
  /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(?:-2\.0\.\d)?\.json$/,
];

/** Application profiles of European Digital Credentials; ids are http and https alike. */
const KNOWN_PROFILES: readonly string[] = [
  'data.europa.eu/snb/model/ap/edc-generic-full',
  'data.europa.eu/snb/model/ap/edc-generic-no-cv',
  'data.europa.eu/snb/model/ap/edc-accredited',
  'data.europa.eu/snb/model/ap/edc-converted',
  'data.europa.eu/snb/model/ap/edc-diploma-supplement',
  'data.europa.eu/snb/model/ap/edc-issued-by-mandate',
];

export function isPinnedContext(context: string): boolean {
  return (
    Object.hasOwn(CONTEXT_HASHES, context) ||
    KNOWN_BY_ADDRESS.some((each) =>
      typeof each === 'string' ? each === context : each.test(context),
    )
  );
}

export function isKnownProfile(id: string): boolean {
  return KNOWN_PROFILES.includes(id.replace(/^https?:\/\//, '').replace(/\/$/, ''));
}
