/** verify/ — one file per check. Crypto says what is true; what is enough is decided elsewhere. */
import { makeCheck } from '../fault';
import type { CredentialFile } from '../read/credential-file';
import type { Check, NestedCredential, SignatureReport } from '../report';
import { issuerIdOf, statusLookup } from '../status/look-up-status.server';
import type { StatusSource } from '../status/status-source.server';
import { checkAccreditation, type RegisterEntries } from './check-accreditation';
import { checkFormat } from './check-format';
import { checkNested, withNested } from './check-nested.server';
import { ownerUnchecked } from './check-owner';
import { checkRevocation } from './check-revocation';
import { checkValidity } from './check-validity';
import { judgeSeal, type VerifyContext } from './judge-seal.server';

export interface Verification {
  /** All six, in the order of CheckName. */
  checks: Check[];
  signatures: SignatureReport[];
  /** The credentials inside a learner record. */
  nested: NestedCredential[];
}

/** The six checks of a credential file against a trust store and the registers at a time. */
export async function verify(
  file: CredentialFile,
  context: VerifyContext & { accreditations?: RegisterEntries; statusLists?: StatusSource },
): Promise<Verification> {
  const seal = await judgeSeal(file, context);
  const nested = await checkNested(file, context);
  const asking = { issuer: issuerIdOf(file.root), signatures: seal.signatures };
  const lookup = context.statusLists ? statusLookup(context.statusLists, asking, context) : null;
  const checks = [
    checkFormat(file),
    seal.check,
    await checkRevocation(file, lookup),
    provided(seal.check, checkAccreditation(file, context.accreditations)),
    checkValidity(file, context.now),
    ownerUnchecked(file.credential),
  ];
  return {
    checks: checks.map((each) => withNested(each, nested)),
    signatures: seal.signatures,
    nested,
  };
}

/** What nobody sealed, or what was changed, was accredited for nobody: only its words can be told. */
function provided(seal: Check, accreditation: Check): Check {
  return seal.status === 'invalid' && accreditation.status === 'valid'
    ? makeCheck('ACCREDITATION', 'inconclusive', 'accreditation.covered-if-genuine', {
        ...accreditation.evidence,
        seal: seal.code,
      })
    : accreditation;
}
