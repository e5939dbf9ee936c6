/** What keeps an entry from being submitted: what could not be read, and rows without their name. Pure. */
import type { LearningOpportunity } from '../learning-opportunity';
import { elmReport } from '../profiles/profiles';
import type { FieldSpec } from './field-spec';
import { SECTIONS, type SectionName } from './fields.data';
import type { FaultCode, Unread } from './form-context';
import { isEmpty, recordOf } from './values';

export interface Fault {
  readonly section: SectionName;
  /** Name of the field in the form. */
  readonly name: string;
  readonly code: FaultCode | 'required';
}

/** The section in which a field of the entry is asked for; null for what is asked nowhere. */
export function sectionOf(field: string): SectionName | null {
  const top = field.split('.')[0];
  return SECTIONS.find(({ fields }) => fields.some(({ at }) => at === top))?.name ?? null;
}

/** Everything wrong with a draft, in the order of its fields. */
export function faultsOf(data: LearningOpportunity, unread: Unread): Fault[] {
  return SECTIONS.flatMap((section) =>
    section.fields.flatMap((spec: FieldSpec) =>
      inField(spec, spec.at, recordOf(data)[spec.at], unread).map((each) => ({
        section: section.name,
        ...each,
      })),
    ),
  );
}

function inField(
  spec: FieldSpec,
  name: string,
  value: unknown,
  unread: Unread,
): Pick<Fault, 'name' | 'code'>[] {
  if (spec.kind === 'group')
    return spec.fields.flatMap((each) =>
      inField(each, `${name}.${each.at}`, recordOf(value)[each.at], unread),
    );
  if (spec.kind !== 'rows') {
    const kept = unread[name];
    return kept ? [{ name, code: kept.code }] : [];
  }
  return (Array.isArray(value) ? value : []).flatMap((row, index) => {
    const at = `${name}.${index}`;
    const unnamed = spec.least !== '' && isEmpty(recordOf(row)[spec.least]);
    const below = spec.fields.flatMap((each) =>
      inField(each, `${at}.${each.at}`, recordOf(row)[each.at], unread),
    );
    const told = below.some((each) => each.name === `${at}.${spec.least}`);
    return unnamed && !told
      ? [{ name: `${at}.${spec.least}`, code: 'row-incomplete' as const }, ...below]
      : below;
  });
}

/** What every published entry must state (the European profile), as faults of empty fields. */
export const missingOf = (data: LearningOpportunity): Fault[] =>
  elmReport(data).elements.flatMap(({ status, mandatory, fields: [name] }) => {
    const section = name === undefined ? null : sectionOf(name);
    return status === 'missing' && mandatory && name !== undefined && section !== null
      ? [{ section, name, code: 'required' as const }]
      : [];
  });

export const isComplete = (data: LearningOpportunity, unread: Unread): boolean =>
  missingOf(data).length === 0 && faultsOf(data, unread).length === 0;
