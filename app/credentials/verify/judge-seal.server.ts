import { checkProofs } from '../proof/check-proofs.server';
import { type DidDocuments, NO_DID_DOCUMENTS } from '../proof/did-documents.server';
import type { CredentialFile } from '../read/credential-file';
import type { Check } from '../report';
import { checkSeal, type SealAnswer, type SealContext } from './check-seal.server';

export interface VerifyContext extends SealContext {
  /** Documents of did:web; none unless given. */
  documents?: DidDocuments;
}

/** SEAL, by certificate or by key; a file that is secured in both ways must hold in both. */
export async function judgeSeal(file: CredentialFile, context: VerifyContext): Promise<SealAnswer> {
  const { trust, now, documents = NO_DID_DOCUMENTS } = context;
  const proven = await checkProofs(file, { trust, now, documents });
  if (!proven) return await checkSeal(file, context);
  if (!file.envelope) return proven;
  const sealed = await checkSeal(file, context);
  return {
    check: worse(sealed.check, proven.check),
    signatures: [...sealed.signatures, ...proven.signatures],
  };
}

const GRAVITY: Readonly<Record<Check['status'], number>> = {
  valid: 0,
  inconclusive: 1,
  invalid: 2,
};

function worse(first: Check, second: Check): Check {
  return GRAVITY[second.status] > GRAVITY[first.status] ? second : first;
}
