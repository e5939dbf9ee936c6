/** A part's form is saved or proposed: the same with and without script. */
import { listUnits } from '#db/queries/institutions';
import { textIn } from '~/elm/text-in';
import type { Services } from '~/platform/services.server';
import type { ReadInput } from '../forms/field-input';
import { decodePart, inputsOf, partForms } from '../forms/part-form';
import { unitInput } from '../forms/unit-codec';
import { loadWorkspace, type Workspace } from '../load-workspace.server';
import { type SaveOutcome, saveSection } from '../save-section.server';
import { suggest } from '../suggest.server';
import { diffDocuments } from '../terms/diff';
import { SECTION_IDS, type SectionId } from '../terms/sections.data';
import type { AgreementActor } from '../version-context.server';
import { type Answer, refused, type Typed, textOf, typedIn } from './answers';
import { institutionLabel } from './describe.server';
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
function namedReader({ workspace, form, locale }: Sent, part: string): ReadInput {
  const plain = readerOf(form);
  const lists = listsOf(workspace, part, sectionOf(form));
  return (name) => {
    const list = lists.get(name);
    const typed = plain(name);
    return list && typed ? typed.map((each) => codeIn(list, each.trim(), locale)) : typed;
  };
}

/** A unit chosen from the record of a party's institution brings its name, and the level. */
async function readerFor(sent: Sent, part: string): Promise<ReadInput> {
  const { services, workspace, form } = sent;
  const plain = namedReader(sent, part);
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

const sectionOf = (form: FormData): SectionId =>
  SECTION_IDS.find((each) => each === textOf(form, 'section')) ?? 'document-control';

export async function saveForm(sent: Sent): Promise<Answer> {
  const { services, actor, workspace, form, locale } = sent;
  const part = textOf(form, 'part');
  const decoded = decodePart(
    workspace.document,
    part,
    sectionOf(form),
    await readerFor(sent, part),
  );
  if (!decoded) return refused(form, 'unknown-part');
  if (!decoded.ok) return { kind: 'wrong', part, problems: decoded.problems, typed: typedIn(form) };
  const outcome = await saveSection(services, actor, {
    versionId: workspace.versionId,
    part,
    revision: Number(textOf(form, 'revision')) || 0,
    value: decoded.value,
  });
  return toAnswer(sent, part, outcome, locale);
}

async function toAnswer(
  { services, actor, workspace, form }: Sent,
  part: string,
  outcome: SaveOutcome,
  locale: string,
): Promise<Answer> {
  switch (outcome.kind) {
    case 'saved': {
      const { revision, voided, missing } = outcome;
      return { kind: 'saved', part, revision, voided, left: missing.length, at: services.clock() };
    }
    case 'conflict': {
      const { code, versionId } = workspace;
      const now = await loadWorkspace(services, actor, { code, versionId });
      return {
        kind: 'conflict',
        part,
        revision: outcome.revision,
        theirs: typedOf(now, part, sectionOf(form), locale),
        by: institutionLabel(workspace, outcome.savedByInstitution, locale),
        at: outcome.savedAt,
        typed: typedIn(form),
      };
    }
    case 'invalid':
      return refused(form, 'invalid');
    case 'refused':
      return refused(form, outcome.reason);
  }
}

/** A part as it stands, as its form would send it. */
function typedOf({ document }: Workspace, part: string, section: SectionId, locale: string): Typed {
  const form = partForms(document, section).find((each) => each.part === part);
  const inputs = (form?.fields ?? []).flatMap((field) => [...inputsOf(field, document)]);
  return Object.fromEntries(
    inputs.map(({ name, value, values, options }) => [
      name,
      values ?? [options?.kind === 'names' ? nameIn(options.list, value, locale) : value],
    ]),
  );
}

/** Every field that was typed differently becomes a suggestion. */
export async function suggestForm(sent: Sent): Promise<Answer | null> {
  const { services, actor, workspace, form } = sent;
  const part = textOf(form, 'part');
  const decoded = decodePart(
    workspace.document,
    part,
    sectionOf(form),
    await readerFor(sent, part),
  );
  if (!decoded) return refused(form, 'unknown-part');
  if (!decoded.ok) return { kind: 'wrong', part, problems: decoded.problems, typed: typedIn(form) };
  const changes = diffDocuments(workspace.document, decoded.next);
  if (changes.length === 0) return refused(form, 'nothing-changed');
  const note = textOf(form, 'note');
  for (const { address, after } of changes) {
    const outcome = await suggest(services, actor, {
      versionId: workspace.versionId,
      address,
      value: after,
      ...(note === '' ? {} : { note }),
    });
    if (outcome.kind === 'refused') return refused(form, outcome.reason);
  }
  return null;
}
