import { checkCredential } from '../check-credential.server';
import { statementsOf } from '../statements.server';
import type { JudgingBy } from '../stored-options.server';
import type { CheckedBytes } from './check-job';

/** Checks bytes in the thread this is called in. */
export async function checkBytes(
  bytes: Uint8Array,
  { options, trustHash }: JudgingBy,
  { headers }: { headers: boolean },
): Promise<CheckedBytes> {
  const report = await checkCredential(bytes, options);
  return { report, trustHash, protectedHeaders: headers ? await statementsOf(bytes) : [] };
}
