import type { CredentialFile } from './credential-file';

/**
 * What each signature of a file states of itself, in the order of the report, for experts to look
 * at: its protected header, or the proof as written, as indented JSON; of an XML signature the
 * text that it signs.
 */
export function statementsIn({ envelope, token, proofs, xmlSeal }: CredentialFile): string[] {
  const stated = [
    ...(envelope?.signatures.map(({ header }) => header) ?? []),
    ...(token ? [token.header] : []),
    ...(proofs?.proofs.map(({ options }) => options) ?? []),
  ];
  return [
    ...stated.map((each) => JSON.stringify(each, null, 2)),
    ...(xmlSeal ? [xmlSeal.signed] : []),
  ];
}
