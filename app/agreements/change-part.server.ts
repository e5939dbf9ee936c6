/**
 * Something is added to a part, or taken out of it: laid over the text as it is in that moment, so
 * that two who add at once both find theirs. What others changed in a place since its remover read it
 * is shown before it is taken out.
 */
import { type ChangeRow, listChanges } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import { keepPart, linked, misfit, refusalOf, type SaveOutcome } from './save-section.server';
import { canonicalText } from './terms/canonical';
import { completenessOf } from './terms/completeness';
import { parsePart, parsePartValue, readPart } from './terms/parts';
import type { AgreementDocument } from './terms/terms';
import { type AgreementActor, inVersion } from './version-context.server';

export interface ChangePartInput {
  readonly versionId: string;
  /** A part's key; see terms/parts. */
  readonly part: string;
  /** The part as it is to be, null to take it out; or, as a code, why that cannot be. */
  readonly change: (document: AgreementDocument) => { readonly value: unknown } | string;
  /** Of what is taken out. */
  readonly read?: ReadPlace;
}

/** A place of the text as somebody read it. */
export interface ReadPlace {
  /** Number of the last change that they knew. */
  readonly since: number;
  /** Whether a field stands in it, by its address. */
  readonly holds: (address: string) => boolean;
  /** It is known by its number: once one before it was taken out, that is another's. */
  readonly numbered?: (address: string) => boolean;
}

export type ChangePartOutcome =
  | Extract<SaveOutcome, { kind: 'saved' | 'invalid' }>
  | { readonly kind: 'refused'; readonly reason: string }
  /** Others changed it since it was read, the oldest first: nothing was taken out. */
  | { readonly kind: 'changed'; readonly changes: readonly ChangeRow[] };

const refused = (reason: string): ChangePartOutcome => ({ kind: 'refused', reason });

export function changePart(
  services: Services,
  actor: AgreementActor,
  input: ChangePartInput,
): Promise<ChangePartOutcome> {
  return inVersion(services, actor, input.versionId, 'agreement.edit', async (work) => {
    const key = parsePart(input.part);
    if (!key) return refused('unknown-part');
    const reason = refusalOf(work, key);
    if (reason) return refused(reason);
    const later = input.read ? await listChanges(work.tx, work.version.id, input.read.since) : [];
    if (later.some(({ address, after }) => after === null && input.read?.numbered?.(address)))
      return refused('conflict');
    const made = input.change(work.document);
    if (typeof made === 'string') return refused(made);
    const parsed = parsePartValue(key, made.value);
    if (!parsed.ok) return { kind: 'invalid', issues: parsed.issues };
    const unfit = await misfit(work, key, parsed.value);
    if (unfit) return refused(unfit);
    const { version, document, today } = work;
    if (canonicalText(readPart(document, key)) === canonicalText(parsed.value)) {
      const { missing } = completenessOf(document, today);
      const revision = version.parts?.[input.part]?.revision ?? 0;
      return { kind: 'saved', revision, termsHash: version.termsHash, voided: false, missing };
    }
    const changes = later.filter(
      ({ address, actorId }) => input.read?.holds(address) && actorId !== work.actor.personId,
    );
    if (changes.length > 0) return { kind: 'changed', changes };
    return keepPart(work, { key, name: input.part }, await linked(work, key, parsed.value));
  });
}
