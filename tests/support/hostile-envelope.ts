/** What stands beside a seal: unsigned properties, made after the seal itself. */
import { type StampOptions, stampOver } from './hostile-pki';

/** One signature of a sealed file, as its time-stamps see it. */
export interface SealParts {
  payload: string;
  protected: string;
  signature: string;
}

type Property = Record<string, unknown>;

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const tokens = (...list: readonly Uint8Array[]) => ({
  tstTokens: list.map((token) => ({ val: base64(token) })),
});

export const certificates = (...list: readonly Uint8Array[]) => ({
  xVals: list.map((certificate) => ({ x509Cert: { val: base64(certificate) } })),
});

export const revocations = (parts: { ocsp?: readonly Buffer[]; crls?: readonly Buffer[] }) => ({
  rVals: {
    ...(parts.ocsp ? { ocspVals: parts.ocsp.map((each) => ({ val: base64(each) })) } : {}),
    ...(parts.crls ? { crlVals: parts.crls.map((each) => ({ val: base64(each) })) } : {}),
  },
});

/**
 * Adds unsigned properties to a sealed file of one signature (general serialisation). Each is made
 * from the seal and the elements before it, as an archive time-stamp needs them.
 */
export function augment(
  file: Buffer,
  makers: readonly ((parts: SealParts, before: readonly string[]) => Property)[],
  clear = false,
): Buffer {
  const sealed = JSON.parse(file.toString('utf8')) as {
    payload: string;
    signatures: { protected: string; signature: string; header?: object }[];
  };
  const [first] = sealed.signatures;
  const parts = {
    payload: sealed.payload,
    protected: first!.protected,
    signature: first!.signature,
  };
  const elements: (string | Property)[] = [];
  for (const make of makers) {
    const property = make(parts, elements.map(String));
    elements.push(clear ? property : Buffer.from(JSON.stringify(property)).toString('base64url'));
  }
  first!.header = { ...first!.header, etsiU: elements };
  return Buffer.from(JSON.stringify(sealed), 'utf8');
}

/** A time-stamp over the seal's value. */
export const stamped =
  (options: StampOptions) =>
  ({ signature }: SealParts): Property => ({ sigTst: tokens(stampOver([signature], options)) });

/** A time-stamp over everything so far. */
export const archived =
  (options: StampOptions) =>
  (parts: SealParts, before: readonly string[]): Property => ({
    arcTst: tokens(
      stampOver(
        [parts.payload, '.', parts.protected, '.', parts.signature, '.', ...before],
        options,
      ),
    ),
  });

export const carrying = (property: Property) => (): Property => property;
