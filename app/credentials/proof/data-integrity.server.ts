/**
 * Is a proof of this content and this key? VC Data Integrity 1.0 §4.4–4.5, Data Integrity EdDSA
 * Cryptosuites §3.2, Data Integrity ECDSA Cryptosuites §3.2, Ed25519Signature2020 §4.
 */
import { createHash, verify } from 'node:crypto';
import type { JsonObject } from '~/elm/json-node';
import { canonise, type RdfFault, toRdf } from '../contexts/to-rdf.server';
import { type Axis, axis } from '../verify/seal/axes';
import type { DataProof, DataProofs } from './data-proof';
import { hiddenStatement } from './hidden-statements';
import type { VerificationKey } from './public-key.server';

type Digest = 'sha256' | 'sha384';

const KINDS: Readonly<Record<NonNullable<DataProof['suite']>, readonly string[]>> = {
  'eddsa-rdfc-2022': ['ed25519'],
  'ecdsa-rdfc-2019': ['p256', 'p384'],
  Ed25519Signature2020: ['ed25519'],
};

const SIGNATURE_BYTES: Readonly<Record<string, number>> = { ed25519: 64, p256: 64, p384: 96 };

/** Judges the proofs of one document; what they have in common is worked out once. */
export class DataIntegrity {
  readonly #all: DataProofs;
  readonly #hashes = new Map<string, Promise<Buffer | Axis>>();

  constructor(all: DataProofs) {
    this.#all = all;
  }

  async judge(proof: DataProof, key: VerificationKey | null): Promise<Axis> {
    const { suite, value } = proof;
    if (!suite) return axis('inconclusive', 'seal.proof-unread', { kind: proof.kind });
    const fault = this.#all.faults[0] ?? proof.faults[0];
    if (fault || !value) return axis('invalid', 'seal.proof.faulty');
    if (!key) return axis('inconclusive', 'seal.integrity.no-key');
    if (!KINDS[suite].includes(key.kind))
      return axis('invalid', 'seal.integrity.key-differs', { alg: suite });
    if (value.length !== SIGNATURE_BYTES[key.kind])
      return axis('invalid', 'seal.integrity.signature-form', { alg: suite });
    const digest: Digest = key.kind === 'p384' ? 'sha384' : 'sha256';
    const covered = this.#covered(proof);
    if (!covered) return axis('invalid', 'seal.proof.chain');
    const content = await this.#contentHash(covered, proof.previous, digest);
    if ('status' in content) return content;
    const options = await this.#optionsHash(proof, digest);
    if ('status' in options) return options;
    return verifies(key, digest, Buffer.concat([options, content]), value)
      ? axis('valid', 'seal.integrity.valid')
      : axis('invalid', 'seal.integrity.broken');
  }

  /** The document, with the proofs before this one where it closes a chain (§4.5). */
  #covered({ previous }: DataProof): JsonObject | null {
    if (previous.length === 0) return this.#all.document;
    const matching = previous.map((id) =>
      this.#all.proofs.filter(({ options }) => options.id === id),
    );
    if (matching.some((found) => found.length !== 1)) return null;
    return { ...this.#all.document, proof: matching.flat().map(({ options }) => options) };
  }

  #contentHash(covered: JsonObject, previous: readonly string[], digest: Digest) {
    const key = JSON.stringify([digest, previous]);
    const known = this.#hashes.get(key);
    if (known) return known;
    const made = hashOf(covered, digest);
    this.#hashes.set(key, made);
    return made;
  }

  async #optionsHash({ options }: DataProof, digest: Digest): Promise<Buffer | Axis> {
    const own = options['@context'];
    const context = this.#all.document['@context'];
    if (own !== undefined && JSON.stringify(own) !== JSON.stringify(context))
      return axis('inconclusive', 'seal.proof.context', { context: 'proof' });
    const { proofValue: _, ...rest } = options;
    return await hashOf({ ...rest, '@context': context }, digest);
  }
}

async function hashOf(document: JsonObject, digest: Digest): Promise<Buffer | Axis> {
  const { quads, fault } = await toRdf(document, { strict: true });
  if (fault) return axisOf(fault);
  const hidden = hiddenStatement(document, quads);
  if (hidden) return axis('invalid', 'seal.proof.hidden', { member: hidden });
  const canonical = await canonise(quads, digest);
  return canonical === null
    ? axis('inconclusive', 'seal.proof.too-large')
    : createHash(digest).update(canonical).digest();
}

function axisOf({ reason, detail }: RdfFault): Axis {
  switch (reason) {
    case 'context':
      return axis('inconclusive', 'seal.proof.context', { context: detail });
    case 'meaningless':
      return axis('invalid', 'seal.proof.unprotected', { member: detail });
    case 'too-large':
      return axis('inconclusive', 'seal.proof.too-large');
    case 'expansion':
      return axis('inconclusive', 'seal.proof.expansion', { error: detail });
  }
}

function verifies(
  { kind, key }: VerificationKey,
  digest: Digest,
  data: Buffer,
  value: Uint8Array,
): boolean {
  try {
    return kind === 'ed25519'
      ? verify(null, data, key, value)
      : verify(digest, data, { key, dsaEncoding: 'ieee-p1363' }, value);
  } catch {
    // OpenSSL throws where a value cannot be a signature at all.
    return false;
  }
}
