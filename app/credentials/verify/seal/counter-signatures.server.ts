/** Counter-signatures (`cSig`, ETSI TS 119 182-1 §5.3.2): others' seals over this seal's value. */
import { isObject, type JsonObject } from '~/elm/json-node';
import { LIMITS } from '../../limits';
import type { SealedSignature } from '../../read/credential-file';
import { readSignature, splitCompact } from '../../read/jades';
import type { TrustStore } from '../../trust/trust-store.server';
import { axis, type Remark } from './axes';
import { judgeBinding } from './binding.server';
import { judgeIntegrity } from './integrity.server';
import { judgeChain } from './path.server';
import { type UnsignedProperties, unsignedProperties } from './unsigned-properties.server';

const MOST = 4;

interface CounterContext {
  trust: TrustStore;
  /** Milliseconds: when the paths must hold, and the present. */
  at: number;
  now: number;
}

/** Each is reported; none decides about the seal itself. */
export function judgeCounterSignatures(
  signature: SealedSignature,
  { list }: UnsignedProperties,
  { trust, at, now }: CounterContext,
): Remark[] {
  return list
    .filter(({ name }) => name === 'cSig')
    .slice(0, MOST)
    .map(({ value }) => ({
      name: 'counterSignature',
      ...judge(partsOf(value), Buffer.from(signature.signatureText, 'utf8'), { trust, at, now }),
    }));
}

/** Compact with an empty payload, or an object without one. */
function partsOf(value: unknown): JsonObject {
  if (isObject(value)) return value;
  const compact = typeof value === 'string' ? splitCompact(value) : null;
  return compact ? { protected: compact[0], signature: compact[2] } : {};
}

function judge(parts: JsonObject, payload: Uint8Array, context: CounterContext) {
  const counter = readSignature(parts, 'cSig', LIMITS);
  if (counter.faults.length > 0) return axis('invalid', 'seal.counter.unreadable');
  const binding = judgeBinding(counter, unsignedProperties(counter.unprotected));
  const { leaf, pool } = binding;
  if (!leaf) return axis('inconclusive', 'seal.counter.no-certificate');
  const holder = leaf.organisation ?? leaf.commonName ?? leaf.subject;
  const integrity = judgeIntegrity(counter, payload, leaf);
  if (integrity.status === 'invalid' || binding.axis.status === 'invalid')
    return axis('invalid', 'seal.counter.broken', { holder });
  const chain = judgeChain({ leaf, pool, ...context, use: 'seal', timeUnproven: true });
  return chain.axis.status === 'valid' && integrity.status === 'valid'
    ? axis('valid', 'seal.counter.valid', { holder })
    : axis('inconclusive', 'seal.counter.unproven', { holder, pathCode: chain.axis.code });
}
