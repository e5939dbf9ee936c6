/** Where a JAdES seal keeps its time-stamps (ETSI TS 119 182-1 §5.2.6, §5.3.4–5.3.6). */
import { member } from '~/elm/json-node';
import { claimedTime } from '../../read/jose-header';
import {
  archiveInput,
  contentInput,
  type ImprintInput,
  referencesInput,
  type Sealed,
  signatureAndReferencesInput,
  signatureInput,
} from './imprints.server';
import type { StampContainer, StampKind, TimeMaterial } from './time-basis.server';
import { countTokens, tokensOf, type UnsignedProperty } from './unsigned-properties.server';

type InputOf = (sealed: Sealed, property: UnsignedProperty) => ImprintInput;

const STAMPS: Readonly<Record<string, { kind: StampKind; inputOf: InputOf }>> = {
  sigTst: { kind: 'signatureTimeStamp', inputOf: signatureInput },
  sigRTst: { kind: 'referenceTimeStamp', inputOf: signatureAndReferencesInput },
  rfsTst: { kind: 'referenceTimeStamp', inputOf: referencesInput },
  arcTst: { kind: 'archiveTimeStamp', inputOf: archiveInput },
};

/** What a JAdES signature says about its time. */
export function jadesTime(sealed: Sealed): TimeMaterial {
  const { signature, properties } = sealed;
  // `adoTst`: over the content, before it was sealed.
  const content = member(signature.header, 'adoTst');
  const unsigned = properties.list.flatMap((property): StampContainer[] => {
    const found = Object.hasOwn(STAMPS, property.name) ? STAMPS[property.name] : undefined;
    return found
      ? [container(found.kind, property.value, () => found.inputOf(sealed, property))]
      : [];
  });
  return {
    containers: [
      ...(content === undefined
        ? []
        : [container('contentTimeStamp', content, () => contentInput(sealed))]),
      ...unsigned,
    ],
    claimed: claimedTime(signature.header),
    unreadable: properties.unreadable,
  };
}

const container = (kind: StampKind, value: unknown, input: () => ImprintInput): StampContainer => ({
  kind,
  count: countTokens(value),
  tokens: tokensOf(value),
  input,
});
