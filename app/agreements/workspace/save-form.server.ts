/** A part's form is saved or proposed: the same with and without script. */
import { decodePart } from '../forms/part-form';
import { loadWorkspace } from '../load-workspace.server';
import { saveFields } from '../save-fields.server';
import { type SaveOutcome, saveSection } from '../save-section.server';
import { suggest } from '../suggest.server';
import { diffDocuments } from '../terms/diff';
import { type Answer, refused, textOf, typedIn } from './answers';
import { institutionLabel } from './describe.server';
import { mergedAnswer } from './merged-answer.server';
import { readEdits } from './my-edits.server';
import { partGone } from './part-gone.server';
import { readerFor, type Sent, sectionOf, typedOf } from './read-form.server';

export type { Sent } from './read-form.server';

/** Field by field against what others saved meanwhile; as a whole where that cannot be told apart. */
export async function saveForm(sent: Sent): Promise<Answer> {
  const { services, actor, workspace, form } = sent;
  const part = textOf(form, 'part');
  const read = await readEdits(sent, part, sectionOf(form));
  if (!read) return saveWhole(sent, part);
  if (!read.ok) return { kind: 'wrong', part, problems: read.problems, typed: typedIn(form) };
  const { known, edits } = read.mine;
  const { versionId } = workspace;
  const outcome = await saveFields(services, actor, { versionId, part, known, edits });
  switch (outcome.kind) {
    case 'saved':
      return mergedAnswer(sent, part, read.mine, outcome);
    case 'moved':
      return saveWhole(sent, part);
    case 'invalid':
      return refused(form, 'invalid');
    case 'refused':
      return refused(form, outcome.reason);
  }
}

async function saveWhole(sent: Sent, part: string): Promise<Answer> {
  const { services, actor, workspace, form, locale } = sent;
  const section = sectionOf(form);
  const read = await readerFor(sent, part, section);
  const decoded = decodePart(workspace.document, part, section, read);
  if (!decoded) return partGone(sent, part);
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
        since: now.lastChange,
        theirs: typedOf(now.document, part, sectionOf(form), locale),
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

/** Every field that was typed differently becomes a suggestion. */
export async function suggestForm(sent: Sent): Promise<Answer | null> {
  const { services, actor, workspace, form } = sent;
  const part = textOf(form, 'part');
  const read = await statesOf(sent, part);
  if (!read) return partGone(sent, part);
  if (!read.ok) return { kind: 'wrong', part, problems: read.problems, typed: typedIn(form) };
  const changes = diffDocuments(read.mine.before, read.mine.after);
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

/** The text as the form was drawn from, and as it was typed. */
async function statesOf(sent: Sent, part: string) {
  const section = sectionOf(sent.form);
  const edits = await readEdits(sent, part, section);
  if (edits) return edits;
  const before = sent.workspace.document;
  const decoded = decodePart(before, part, section, await readerFor(sent, part, section));
  return decoded?.ok ? { ok: true as const, mine: { before, after: decoded.next } } : decoded;
}
