/** A part of the draft is saved; of two writers on one part the second gets both texts. */
import { findInstitution } from '#db/queries/institutions';
import type { Services } from '~/platform/services.server';
import { carryFacts } from './carry-facts.server';
import { keepDocument } from './keep-document.server';
import { EDITABLE, SIGNED_ON } from './life/transitions.data';
import { linkUnit } from './link-unit.server';
import { canonicalText } from './terms/canonical';
import { hasPrompt } from './terms/clause-marks';
import { completenessOf, type MissingField } from './terms/completeness';
import type { DraftLine } from './terms/courses';
import {
  isFactsPart,
  type PartKey,
  parsePart,
  parsePartValue,
  readPart,
  writePart,
} from './terms/parts';
import type { Party } from './terms/party';
import type { AgreementDocument, ClauseChange } from './terms/terms';
import { type AgreementActor, inVersion, isFirstDraft, type Work } from './version-context.server';

export interface SaveInput {
  readonly versionId: string;
  /** A part's key, e.g. `object` or `line:<id>`; see terms/parts. */
  readonly part: string;
  /** The revision of the part the writer began from; 0 before anyone saved it. */
  readonly revision: number;
  /** The whole part; null takes a line, clause change or party out. */
  readonly value: unknown;
}

export type SaveRefusal =
  | 'unknown-part'
  /** Frozen for signature, or ended. */
  | 'frozen'
  /** Facts of a party are its own once the agreement is signed. */
  | 'not-yours'
  /** Coordinators change Annexes A and B, nothing else. */
  | 'annex-only'
  | 'unknown-institution'
  /** A line runs between two parties. */
  | 'line-parties'
  | 'own-party-stays'
  /** A line still runs from or to the party that is to be taken out. */
  | 'party-in-lines'
  /** The words of a clause still ask for a value. */
  | 'prompt-left';

export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly revision: number;
      readonly termsHash: string;
      readonly voided: boolean;
      readonly missing: readonly MissingField[];
    }
  /** Somebody saved this part in between: their text and the writer's own, to choose from. */
  | {
      readonly kind: 'conflict';
      readonly revision: number;
      readonly theirs: unknown;
      readonly yours: unknown;
      readonly savedAt: number;
      readonly savedByInstitution: string;
    }
  | {
      readonly kind: 'invalid';
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly kind: 'refused'; readonly reason: SaveRefusal };

const refused = (reason: SaveRefusal): SaveOutcome => ({ kind: 'refused', reason });

export function saveSection(
  services: Services,
  actor: AgreementActor,
  input: SaveInput,
): Promise<SaveOutcome> {
  return inVersion(services, actor, input.versionId, 'agreement.edit', async (work) => {
    const key = parsePart(input.part);
    if (!key) return refused('unknown-part');
    const parsed = parsePartValue(key, input.value);
    if (!parsed.ok) return { kind: 'invalid', issues: parsed.issues };
    const refusal = refusalOf(work, key) ?? (await misfit(work, key, parsed.value));
    if (refusal) return refused(refusal);
    return savePart(work, key, input, await linked(work, key, parsed.value));
  });
}

/** Of a party: with the unit of the record that its faculty is. */
export async function linked(work: Work, key: PartKey, value: unknown): Promise<unknown> {
  if (key.name !== 'party' || value === null) return value;
  return linkUnit(work.tx, value as Party, key.id === work.actor.institutionId);
}

async function savePart(
  work: Work,
  key: PartKey,
  input: SaveInput,
  value: unknown,
): Promise<SaveOutcome> {
  const { version, document, today } = work;
  const held = version.parts?.[input.part];
  const theirs = readPart(document, key);
  const revision = held?.revision ?? 0;
  const { missing } = completenessOf(document, today);
  if (canonicalText(theirs) === canonicalText(value))
    return { kind: 'saved', revision, termsHash: version.termsHash, voided: false, missing };
  if (held && revision !== input.revision)
    return {
      kind: 'conflict',
      revision,
      theirs,
      yours: value,
      savedAt: held.at,
      savedByInstitution: held.institutionId,
    };
  return keepPart(work, { key, name: input.part }, value);
}

/** A part that may be saved is: the kept document, and what it still lacks. */
export async function keepPart(
  work: Work,
  part: { readonly key: PartKey; readonly name: string },
  value: unknown,
): Promise<Extract<SaveOutcome, { kind: 'saved' }>> {
  const next = nextDocument(work, part.key, value);
  const kept = await keepDocument(work, next, part.name);
  if (SIGNED_ON.includes(work.version.status)) await carryFacts(work, part, value);
  return { kind: 'saved', ...kept, missing: completenessOf(next, work.today).missing };
}

/** A facts part leaves the terms exactly as they are stored, an annex every word of the body. */
export function nextDocument(
  { document, version }: Work,
  key: PartKey,
  value: unknown,
): AgreementDocument {
  const written = writePart(document, key, value);
  if (isFactsPart(key)) return { terms: document.terms, factsheet: written.factsheet };
  if (version.kind !== 'annex') return written;
  return { ...written, terms: { ...document.terms, lines: written.terms.lines } };
}

/** Facts a party keeps of itself, by the part that holds them. */
const OWN_FACTS = new Set(['party-facts', 'contacts']);

/**
 * Who signs for a party, and how, that party says: by itself, or by a suggestion the other accepts.
 * Of a first draft that nobody else has seen the drafter proposes both.
 */
function ownsSignatories({ version, actor }: Work, key: PartKey, wishedBy?: string): boolean {
  if (key.name !== 'signatories' || isFirstDraft(version)) return true;
  return key.id === wishedBy || key.id === actor.institutionId;
}

/**
 * Whether the state of the version lets this part be changed by this actor at all. `wishedBy`: whose
 * suggestion it is, where one is accepted.
 */
export function refusalOf(work: Work, key: PartKey, wishedBy?: string): SaveRefusal | null {
  const { status, kind } = work.version;
  if (EDITABLE.includes(status)) {
    const inAnnex = key.name === 'line' || key.name === 'course-facts';
    if (kind === 'annex' && !inAnnex) return 'annex-only';
    return ownsSignatories(work, key, wishedBy) ? null : 'not-yours';
  }
  if (!SIGNED_ON.includes(status)) return 'frozen';
  if (OWN_FACTS.has(key.name)) return key.id === work.actor.institutionId ? null : 'not-yours';
  if (key.name !== 'course-facts') return 'frozen';
  const line = work.document.terms.lines.find((each) =>
    each.sources.some((source) => source.id === key.id),
  );
  return line?.issuingInstitutionId === work.actor.institutionId ? null : 'not-yours';
}

/** A prompt in the words of a clause would be signed as it stands. */
export const promptLeft = ({ text, heading }: ClauseChange): SaveRefusal | null =>
  [...Object.values(text), ...Object.values(heading)].some(hasPrompt) ? 'prompt-left' : null;

/** Why a party cannot be taken out; its lines are to be given to another, or taken out, first. */
function staysParty({ actor, document }: Work, institutionId: string): SaveRefusal | null {
  if (institutionId === actor.institutionId) return 'own-party-stays';
  const named = document.terms.lines.some((each) =>
    [each.issuingInstitutionId, each.recognisingInstitutionId].includes(institutionId),
  );
  return named ? 'party-in-lines' : null;
}

/** Values that have the right shape but point nowhere. */
export async function misfit(
  work: Work,
  key: PartKey,
  value: unknown,
): Promise<SaveRefusal | null> {
  const parties = work.document.terms.parties.map((each) => each.institutionId);
  if (key.name === 'party') {
    if (value === null) return staysParty(work, key.id);
    return (await findInstitution(work.tx, key.id)) ? null : 'unknown-institution';
  }
  if (key.name === 'line' && value !== null) {
    const line = value as DraftLine;
    const ends = [line.issuingInstitutionId, line.recognisingInstitutionId];
    return ends[0] !== ends[1] && ends.every((id) => parties.includes(id)) ? null : 'line-parties';
  }
  if (key.name === 'clause' && value !== null) return promptLeft(value as ClauseChange);
  const aboutParty = ['signatories', 'contacts', 'party-facts', 'process-of', 'quality-of'];
  return aboutParty.includes(key.name) && !parties.includes(key.id) ? 'unknown-institution' : null;
}
