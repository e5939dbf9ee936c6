/** What keeps an entry from being submitted: what could not be read, and rows without their name. Pure. */
import type { LearningOpportunity } from '../learning-opportunity';
import { elmReport } from '../profiles/profiles';
import type { FieldKey } from './field-keys.data';
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

/** A fault with what names its field: the labels of its fields, and its row where it is in one. */
export interface NamedFault extends Fault {
  readonly key: FieldKey;
  /** The list it stands in, and which of its rows, from 1. */
  readonly row: { readonly key: FieldKey; readonly number: number } | null;
}

/** Faults in the order of the form, each field once. */
export function namedFaults(faults: readonly Fault[]): NamedFault[] {
  const places = SECTIONS.flatMap(({ fields }): readonly FieldSpec[] => fields);
  const placeOf = ({ name }: Fault) => places.findIndex(({ at }) => at === name.split('.')[0]);
  const once = [...new Map(faults.map((each) => [each.name, each])).values()];
  return once
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap((fault) => {
      const named = nameOf(places, fault.name.split('.'), null);
      return named ? { ...fault, ...named } : [];
    });
}

function nameOf(
  specs: readonly FieldSpec[],
  [at, ...rest]: readonly string[],
  row: NamedFault['row'],
): Pick<NamedFault, 'key' | 'row'> | null {
  const spec = specs.find((each) => each.at === at);
  if (!spec) return null;
  if (rest.length === 0 || !('fields' in spec)) return { key: spec.key, row };
  if (spec.kind === 'group') return nameOf(spec.fields, rest, row);
  const [number, ...within] = rest;
  const there = { key: spec.key, number: Number(number) + 1 };
  return within.length === 0 ? { key: spec.key, row: there } : nameOf(spec.fields, within, there);
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
