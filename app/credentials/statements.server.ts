import { LIMITS } from './limits';
import { openFile } from './read/open-file.server';

/**
 * What each signature states of itself, in the order of the report, for experts to look at: its
 * protected header, or the proof as written, as indented JSON; of an XML signature what it signs.
 */
export async function statementsOf(bytes: Uint8Array): Promise<string[]> {
  const { envelope, proofs, token, xmlSeal } = await openFile({ bytes, sha256: '' }, LIMITS);
  const stated = [
    ...(envelope?.signatures.map(({ header }) => header) ?? []),
    ...(proofs?.proofs.map(({ options }) => options) ?? []),
    ...(token ? [token.header] : []),
  ];
  return [
    ...stated.map((each) => JSON.stringify(each, null, 2)),
    ...(xmlSeal ? [xmlSeal.signed] : []),
  ];
}
