/** verify/ — one file per check. Crypto says what is true; what is enough is decided elsewhere. */
import type { CredentialFile } from '../read/credential-file';
import type { Check, SignatureReport } from '../report';
import { checkAccreditation } from './check-accreditation';
import { checkFormat } from './check-format';
import { ownerUnchecked } from './check-owner';
import { checkRevocation } from './check-revocation';
import { checkSeal, type SealContext } from './check-seal.server';
import { checkValidity } from './check-validity';

export interface Verification {
  /** All six, in the order of CheckName. */
  checks: Check[];
  signatures: SignatureReport[];
}

/** The six checks of a credential file against a trust store at a time. */
export function verify(file: CredentialFile, context: SealContext): Verification {
  const seal = checkSeal(file, context);
  return {
    checks: [
      checkFormat(file),
      seal.check,
      checkRevocation(file),
      checkAccreditation(file),
      checkValidity(file, context.now),
      ownerUnchecked(file.credential),
    ],
    signatures: seal.signatures,
  };
}
