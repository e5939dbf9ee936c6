import { follow, type JsonNode, many } from '~/elm/json-node';
import { makeCheck } from '../fault';
import type { CredentialFile } from '../read/credential-file';
import type { Check } from '../report';

/**
 * ACCREDITATION: what the file says is the issuer's claim. Without a register to hold it against
 * the answer is never more than inconclusive.
 */
export function checkAccreditation(file: CredentialFile): Check {
  if (!file.root || !file.credential)
    return makeCheck('ACCREDITATION', 'inconclusive', 'accreditation.unreadable');
  const claimed = [
    ...file.credential.achievements.flatMap((each) => each.accreditations.map(({ path }) => path)),
    ...evidenceOf(file.root),
  ];
  return claimed.length === 0
    ? makeCheck('ACCREDITATION', 'inconclusive', 'accreditation.none-stated')
    : makeCheck('ACCREDITATION', 'inconclusive', 'accreditation.no-register', {
        claimed: [...new Set(claimed)].slice(0, 20),
      });
}

function evidenceOf(root: JsonNode): string[] {
  return [
    ...follow(many(root, 'evidence'), 'accreditation'),
    ...follow(many(root, 'issuer'), 'accreditation'),
  ].map(({ path }) => path);
}
