import { type Code, type Evidence, makeCheck } from '../fault';
import type { CredentialFile } from '../read/credential-file';
import type { Check, CheckStatus } from '../report';
import { type ReadStatus, readStatus, type StatusEntry } from '../status/status-entry';

/** What a list tells of one entry. */
export interface StatusAnswer {
  status: CheckStatus;
  code: Code;
  evidence: Evidence;
}

/** Looks an entry of this file up in its list; lists are never looked up without one. */
export type StatusLookup = (entry: StatusEntry) => Promise<StatusAnswer>;

/**
 * REVOCATION of the credential itself: invalid if any list withdraws it, valid only if every entry
 * was looked up and none does.
 */
export async function checkRevocation(
  { root }: CredentialFile,
  lookup: StatusLookup | null,
): Promise<Check> {
  if (!root) return makeCheck('REVOCATION', 'inconclusive', 'revocation.unreadable');
  const stated = readStatus(root);
  if (!stated) return makeCheck('REVOCATION', 'inconclusive', 'revocation.not-published');
  const answers: StatusAnswer[] = [];
  for (const each of stated) answers.push(await answerTo(each, lookup));
  const decisive =
    answers.find(({ status }) => status === 'invalid') ??
    answers.find(
      ({ status, code }) => status === 'inconclusive' && code !== 'revocation.offline',
    ) ??
    answers.find(({ status }) => status === 'inconclusive') ??
    answers[0];
  return decisive
    ? makeCheck('REVOCATION', decisive.status, decisive.code, decisive.evidence)
    : makeCheck('REVOCATION', 'inconclusive', 'revocation.not-published');
}

async function answerTo(
  { entry, code, evidence }: ReadStatus,
  lookup: StatusLookup | null,
): Promise<StatusAnswer> {
  if (!entry) return { status: 'inconclusive', code, evidence };
  return lookup
    ? await lookup(entry)
    : { status: 'inconclusive', code: 'revocation.offline', evidence };
}
