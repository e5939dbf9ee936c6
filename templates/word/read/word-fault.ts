/** Why a Word file from outside is not read. */

export type WordFault =
  | 'not-a-word-file'
  | 'too-large'
  | 'encrypted'
  | 'macros'
  | 'external-relationship'
  | 'embedded-file'
  | 'document-type'
  | 'damaged';

/** Why a file is refused. Thrown within this folder, answered as a value outside it. */
export class WordFileError extends Error {
  readonly fault: WordFault;

  constructor(fault: WordFault, message: string) {
    super(message);
    this.name = 'WordFileError';
    this.fault = fault;
  }
}

/** XML of a document has no document type, and so no entities: whatever has one is out to harm. */
export function refuseDocumentType(xml: string, name: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new WordFileError('document-type', name);
}
