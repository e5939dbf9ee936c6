/**
 * Looking up revocation where a seal brings no usable data: only with a fetcher, which an
 * operator must allow. What comes back is judged like what was embedded: it is signed.
 */
import { createHash } from 'node:crypto';
import { integer, nothing, octets, oid, sequence } from '../../seal/der-writer';
import type { Certificate } from '../../x509/certificate.server';
import type { JudgedSignature } from './judge-signature.server';
import type { FetchedRevocation } from './revocation-terms';

export interface RevocationRequest {
  /** As the certificate names it, `http:` or `https:`; the fetcher decides whether it may be asked. */
  url: string;
  /** An OCSP request to POST as `application/ocsp-request`; null: GET. */
  body: Uint8Array | null;
  /** Bytes; a longer answer is none. */
  limit: number;
}

/** Answers null for whatever it may not or could not fetch; never throws. */
export type RevocationFetcher = (request: RevocationRequest) => Promise<Uint8Array | null>;

const MOST_SIGNATURES = 4;
const LIMITS = { ocsp: 65_536, crl: 4 * 1024 * 1024 } as const;

/** What the publishers of seal certificates say, where the file itself cannot tell; null: nothing. */
export async function fetchRevocation(
  judged: readonly JudgedSignature[],
  fetcher: RevocationFetcher,
): Promise<FetchedRevocation | null> {
  const open = judged
    .filter(({ axes }) => axes.certificateRevocation.status === 'inconclusive')
    .slice(0, MOST_SIGNATURES);
  const answers = await Promise.all(open.map(({ path }) => ask(path, fetcher)));
  const ocsp = answers.flatMap((each) => each.ocsp);
  const crls = answers.flatMap((each) => each.crls);
  return ocsp.length + crls.length > 0 ? { ocsp, crls } : null;
}

async function ask(
  [certificate, issuer]: readonly Certificate[],
  fetcher: RevocationFetcher,
): Promise<FetchedRevocation> {
  if (!certificate || !issuer) return { ocsp: [], crls: [] };
  const responder = certificate.ocspUrls.find(isWeb);
  const body = ocspRequest(certificate, issuer);
  const answer = responder ? await fetcher({ url: responder, body, limit: LIMITS.ocsp }) : null;
  if (answer) return { ocsp: [answer], crls: [] };
  const point = certificate.crlUrls.find(isWeb);
  const list = point ? await fetcher({ url: point, body: null, limit: LIMITS.crl }) : null;
  return { ocsp: [], crls: list ? [list] : [] };
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** An OCSPRequest for one certificate (RFC 6960 §4.1.1), its names by SHA-1 as responders expect. */
function ocspRequest(certificate: Certificate, issuer: Certificate): Uint8Array {
  const sha1 = (bytes: Uint8Array) => octets(createHash('sha1').update(bytes).digest());
  const id = sequence(
    sequence(oid('1.3.14.3.2.26'), nothing()),
    sha1(issuer.subjectDer),
    sha1(issuer.keyOctets),
    integer(Buffer.from(certificate.serial, 'hex')),
  );
  return sequence(sequence(sequence(sequence(id))));
}
