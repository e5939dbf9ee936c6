/** What a part's form holds: texts by name, and what they stand for in the record. */
import { listUnits } from '#db/queries/institutions';
import { textIn } from '~/elm/text-in';
import type { Services } from '~/platform/services.server';
import type { FieldInput, ReadInput } from '../forms/field-input';
import { inputsOf, partForms } from '../forms/part-form';
import { unitInput } from '../forms/unit-codec';
import type { Workspace } from '../load-workspace.server';
import { SECTION_IDS, type SectionId } from '../terms/sections.data';
import type { AgreementDocument } from '../terms/terms';
import type { AgreementActor } from '../version-context.server';
import { type Typed, textOf } from './answers';
import { codeIn, nameIn } from './named-values.server';
import type { NameList } from './page';

export interface Sent {
  readonly services: Services;
  readonly actor: AgreementActor;
  readonly workspace: Workspace;
  readonly form: FormData;
  readonly locale: string;
}

const readerOf =
  (form: FormData): ReadInput =>
  (name) =>
    form.has(name) ? form.getAll(name).map(String) : null;

/** Which inputs of a part hold a country or language by its name. */
function listsOf({ document }: Workspace, part: string, section: SectionId): Map<string, NameList> {
  const form = partForms(document, section).find((each) => each.part === part);
  const inputs = (form?.fields ?? []).flatMap((field) => [...inputsOf(field, document)]);
  return new Map(
    inputs.flatMap(({ name, options }) =>
      options?.kind === 'names' ? [[name, options.list]] : [],
    ),
  );
}

/** What was typed, with the codes of what was named. */
function namedReader(
  { workspace, form, locale }: Sent,
  part: string,
  section: SectionId,
): ReadInput {
  const plain = readerOf(form);
  const lists = listsOf(workspace, part, section);
  return (name) => {
    const list = lists.get(name);
    const typed = plain(name);
    return list && typed ? typed.map((each) => codeIn(list, each.trim(), locale)) : typed;
  };
}

/** A unit chosen from the record of a party's institution brings its name, and the level. */
export async function readerFor(sent: Sent, part: string, section: SectionId): Promise<ReadInput> {
  const { services, workspace, form } = sent;
  const plain = namedReader(sent, part, section);
  const party = workspace.document.terms.parties.find(
    ({ institutionId }) => part === `party:${institutionId}`,
  );
  const address = `party.unit@${party?.institutionId}`;
  const chosen = textOf(form, unitInput(address));
  if (!party || chosen === '' || chosen === party.unitId) return plain;
  const units = await listUnits(services.store.read, party.institutionId);
  const unit = units.find((each) => each.id === chosen);
  if (!unit) return plain;
  return (name) => {
    if (name === `party.level@${party.institutionId}`) return ['faculty'];
    const [field, language = ''] = name.split('#');
    return field === address && name !== unitInput(address)
      ? [textIn(unit.names, language)]
      : plain(name);
  };
}

export const sectionOf = (form: FormData): SectionId =>
  SECTION_IDS.find((each) => each === textOf(form, 'section')) ?? 'document-control';

/** What an input shows, as its form would send it. */
export const shownIn = (
  { value, values, options }: FieldInput,
  locale: string,
): readonly string[] =>
  values ?? [options?.kind === 'names' ? nameIn(options.list, value, locale) : value];

/** A part as it stands, as its form would send it. */
export function typedOf(
  document: AgreementDocument,
  part: string,
  section: SectionId,
  locale: string,
): Typed {
  const form = partForms(document, section).find((each) => each.part === part);
  const inputs = (form?.fields ?? []).flatMap((field) => [...inputsOf(field, document)]);
  return Object.fromEntries(inputs.map((each) => [each.name, shownIn(each, locale)]));
}
