/** A part's form is saved or proposed: the same with and without script. */
import type { Services } from '~/platform/services.server';
import type { ReadInput } from '../forms/field-input';
import { decodePart, inputsOf, partForms } from '../forms/part-form';
import { loadWorkspace, type Workspace } from '../load-workspace.server';
import { type SaveOutcome, saveSection } from '../save-section.server';
import { suggest } from '../suggest.server';
import { diffDocuments } from '../terms/diff';
import { SECTION_IDS, type SectionId } from '../terms/sections.data';
import type { AgreementActor } from '../version-context.server';
import { type Answer, refused, type Typed, textOf, typedIn } from './answers';
import { institutionLabel } from './describe.server';

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

const sectionOf = (form: FormData): SectionId =>
  SECTION_IDS.find((each) => each === textOf(form, 'section')) ?? 'document-control';

export async function saveForm(sent: Sent): Promise<Answer> {
  const { services, actor, workspace, form, locale } = sent;
  const part = textOf(form, 'part');
  const decoded = decodePart(workspace.document, part, sectionOf(form), readerOf(form));
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
        theirs: typedOf(now, part, sectionOf(form)),
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
function typedOf({ document }: Workspace, part: string, section: SectionId): Typed {
  const form = partForms(document, section).find((each) => each.part === part);
  const inputs = (form?.fields ?? []).flatMap((field) => [...inputsOf(field, document)]);
  return Object.fromEntries(inputs.map((each) => [each.name, each.values ?? [each.value]]));
}

/** Every field that was typed differently becomes a suggestion. */
export async function suggestForm({
  services,
  actor,
  workspace,
  form,
}: Sent): Promise<Answer | null> {
  const part = textOf(form, 'part');
  const decoded = decodePart(workspace.document, part, sectionOf(form), readerOf(form));
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
