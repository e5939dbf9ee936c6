/**
 * Fields of a part are saved as one person changed them, whatever others saved in it meanwhile: what
 * only one of them changed is kept of both, what both wrote differently waits for its writer.
 */
import { type ChangeRow, lastChangeNumber, listChanges } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import {
  type FieldEdit,
  hasMovedPlaces,
  type Known,
  type MergedFields,
  mergeEdits,
  oldestOf,
  unknownTo,
} from './forms/merge-fields';
import { keepPart, linked, misfit, refusalOf, type SaveOutcome } from './save-section.server';
import { completenessOf } from './terms/completeness';
import { type PartKey, parsePart, parsePartValue, readPart } from './terms/parts';
import type { AgreementDocument } from './terms/terms';
import { type AgreementActor, inVersion, loadVersion, type Work } from './version-context.server';

export interface SaveFieldsInput {
  readonly versionId: string;
  /** A part's key; see terms/parts. */
  readonly part: string;
  /** The changes that the writer knew of. */
  readonly known: Known;
  readonly edits: readonly FieldEdit[];
}

export type SavedFields = Extract<SaveOutcome, { kind: 'saved' }> & {
  /** As it is stored now, and the number of the last change in it. */
  readonly document: AgreementDocument;
  readonly since: number;
  readonly held: MergedFields['held'];
  /** What was changed in the part since the writer began, by whomever, the oldest first. */
  readonly meanwhile: readonly ChangeRow[];
};

export type SaveFieldsOutcome =
  | SavedFields
  | Extract<SaveOutcome, { kind: 'invalid' | 'refused' }>
  /** Places moved since the writer began: the part can only be compared as a whole. */
  | { readonly kind: 'moved' };

export function saveFields(
  services: Services,
  actor: AgreementActor,
  input: SaveFieldsInput,
): Promise<SaveFieldsOutcome> {
  return inVersion(services, actor, input.versionId, 'agreement.edit', async (work) => {
    const key = parsePart(input.part);
    if (!key) return { kind: 'refused', reason: 'unknown-part' };
    const reason = refusalOf(work, key);
    if (reason) return { kind: 'refused', reason };
    const later = await listChanges(work.tx, work.version.id, oldestOf(input.known));
    const meanwhile = unknownTo(later, input.part, input.known);
    if (hasMovedPlaces(meanwhile)) return { kind: 'moved' };
    const merged = mergeEdits(work.document, input.part, input.edits);
    const outcome = await keepMerged(work, { key, name: input.part }, merged);
    if (outcome.kind !== 'saved') return outcome;
    const stored = await loadVersion(work.tx, work.version.id);
    return {
      ...outcome,
      document: stored?.document ?? work.document,
      since: await lastChangeNumber(work.tx, work.version.id),
      held: merged.held,
      meanwhile,
    };
  });
}

/** The part as merged, checked and kept as a whole; nothing is touched where nothing changed. */
async function keepMerged(
  work: Work,
  part: { readonly key: PartKey; readonly name: string },
  merged: MergedFields,
): Promise<Extract<SaveOutcome, { kind: 'saved' | 'invalid' | 'refused' }>> {
  const { version, document, today } = work;
  if (!merged.changed) {
    const { missing } = completenessOf(document, today);
    const revision = version.parts?.[part.name]?.revision ?? 0;
    return { kind: 'saved', revision, termsHash: version.termsHash, voided: false, missing };
  }
  const parsed = parsePartValue(part.key, readPart(merged.document, part.key));
  if (!parsed.ok) return { kind: 'invalid', issues: parsed.issues };
  const reason = await misfit(work, part.key, parsed.value);
  if (reason) return { kind: 'refused', reason };
  return keepPart(work, part, await linked(work, part.key, parsed.value));
}
