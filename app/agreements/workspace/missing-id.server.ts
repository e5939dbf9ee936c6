import type { MissingField } from '../terms/completeness';
import { fieldId } from './describe.server';
import { partId } from './page';

/** Where on the page something missing is filled, or added where there is no field for it yet. */
export function missingId({ address, key, institutionId }: MissingField, known: boolean): string {
  if (address.startsWith('clause:')) return address.replace(':', '-');
  if (key === 'line.sources') return 'finder';
  if (known) return fieldId(address);
  if (key === 'target.kind') return 'finder';
  if (key === 'party.legalName') return 'add-party-id';
  if (key === 'signatory.name') return partId(`signatories:${institutionId}`);
  return fieldId(key);
}
