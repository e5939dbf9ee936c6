import { checkOpened } from '../check-credential.server';
import { statementsIn } from '../read/statements';
import type { JudgingBy } from '../stored-options.server';
import type { CheckedBytes } from './check-job';

/** Checks bytes in the thread this is called in. */
export async function checkBytes(
  bytes: Uint8Array,
  { options, trustHash }: JudgingBy,
  { headers }: { headers: boolean },
): Promise<CheckedBytes> {
  const { file, report } = await checkOpened(bytes, options);
  return { report, trustHash, protectedHeaders: headers ? statementsIn(file) : [] };
}
