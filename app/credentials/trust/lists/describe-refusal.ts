import type { ListFault, RefusedList } from './examine-lists.server';

/** Why a file is no list that counts, and what helps. In plain English, for the command line. */
const WORDS: Readonly<Record<ListFault, string>> = {
  'too-large': 'it is larger than any list, or holds more than any list',
  doctype: 'it holds a document type definition, which lists may not',
  'processing-instruction': 'it holds a processing instruction, in which text could hide',
  malformed: 'it is not well-formed XML in UTF-8',
  'not-a-list': 'it is not a trusted list',
  'no-signature': 'it is not signed',
  'several-signatures': 'it bears several signatures',
  'signature-misplaced': 'its signature does not stand where it covers the whole list',
  'not-covering': 'its signature does not cover the whole list',
  algorithm: 'its signature uses a method that is not accepted',
  'signer-not-pinned':
    'whoever signed it is not pinned (a list of lists), or not named for its country by the list of lists in force; pin the signer of the list of lists with --pin CER, or as pins/*.cer of a trust directory',
  broken: 'its signature does not fit: it was changed after it was signed',
  'no-list-of-lists':
    'there is no list of lists in force that names its signer: import that one with it',
  incomplete: 'it lacks its country, number or date',
  'sequence-lower': 'a newer list of its country is in force',
  'sequence-repeated': 'a list of the same number with other content is in force',
};

const PREFIX = 'trust-list.';

/** The reason with its code behind it. */
export const describeRefusal = ({ code }: Pick<RefusedList, 'code'>): string =>
  `${WORDS[code.slice(PREFIX.length) as ListFault]} (${code})`;
