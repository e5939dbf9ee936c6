/** A DID and, in a DID URL, what stands behind `#` (DID Core §3). Queries and paths are not read. */
export interface DidUrl {
  did: string;
  method: string;
  /** What is specific to the method. */
  specific: string;
  fragment: string | null;
}

const DID_URL = /^(did:([a-z0-9]+):([A-Za-z0-9._:%-]+))(?:#([A-Za-z0-9._:%+=-]+))?$/;
const LONGEST = 1000;

export function parseDidUrl(text: string): DidUrl | null {
  const match = text.length <= LONGEST ? DID_URL.exec(text) : null;
  if (!match) return null;
  const [, did = '', method = '', specific = '', fragment] = match;
  return { did, method, specific, fragment: fragment ?? null };
}
