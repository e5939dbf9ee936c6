/** The field's own signing libraries, which come without types: only what tests use of them. */
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer: unknown; cryptosuite: unknown; date?: string });
  }
}
declare module '@digitalbazaar/ecdsa-multikey' {
  interface KeyPair {
    publicKeyMultibase: string;
    id: string;
    controller: string;
    signer(): unknown;
  }
  export function generate(options: { curve: string }): Promise<KeyPair>;
}
declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    publicKeyMultibase: string;
    id: string;
    controller: string;
    signer(): unknown;
  }
  export function generate(options: object): Promise<KeyPair>;
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: unknown;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}
declare module 'jsonld-signatures' {
  const library: {
    sign(document: object, options: object): Promise<object>;
    purposes: { AssertionProofPurpose: new () => unknown };
  };
  export default library;
}
