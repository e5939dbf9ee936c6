/** A filled template becomes a draft of the institution that uploads it. */
import { insertComment } from '#db/queries/agreement-talk';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { authorizeDrafter, type DraftCreated, startAgreement } from './create-draft.server';
import type { FilledTemplate } from './filled-template.server';
import { type PrefilledParty, prefillParty } from './prefill.server';
import { partyFacts } from './terms/document';
import { type AgreementDocument, Factsheet, Terms } from './terms/terms';

/** A comment holds no more. */
const MOST = 4_900;

export interface TemplateDraftInput {
  readonly filled: FilledTemplate;
  /** Which party of the file the viewer's institution is. */
  readonly side: 'first' | 'second';
  readonly partnerInstitutionId: string;
}

/**
 * Throws AppError `not-found` where the viewer drafts for no institution or the partner is unknown.
 * What could not be taken over stands in a comment on the whole draft.
 */
export function draftFromTemplate(
  services: Services,
  viewer: Viewer,
  { filled, side, partnerInstitutionId }: TemplateDraftInput,
): Promise<DraftCreated> {
  const proof = authorizeDrafter(viewer);
  if (partnerInstitutionId === proof.institutionId)
    throw new AppError('bad-input', 'an agreement with oneself');
  return services.store.tx(async (tx) => {
    const own = await prefillParty(tx, proof.institutionId);
    const partner = await prefillParty(tx, partnerInstitutionId);
    if (!own || !partner) throw new AppError('not-found', 'no such institution');
    const document = withParties(
      filled.document,
      side === 'first' ? [own, partner] : [partner, own],
    );
    const from = { modelledOn: null, origin: 'draft' as const };
    const created = await startAgreement(services, tx, proof, document, from);
    for (const text of commentTexts(filled))
      await insertComment(tx, {
        id: newId(),
        agreementVersionId: created.versionId,
        threadId: null,
        address: '',
        institutionId: proof.institutionId,
        authorId: viewer.personId,
        authorName: viewer.displayName,
        at: services.clock(),
        text,
      });
    return created;
  });
}

/** The document with the places of its two parties taken by institutions of the record. */
function withParties(
  document: AgreementDocument,
  both: readonly [PrefilledParty, PrefilledParty],
): AgreementDocument {
  const written = document.terms.parties;
  const ids = new Map<string, string>();
  for (const [index, { party }] of both.entries()) {
    const before = written[index]?.institutionId;
    if (before !== undefined) ids.set(before, party.institutionId);
  }
  for (const line of document.terms.lines) {
    ids.set(line.id, newId());
    for (const source of line.sources) ids.set(source.id, newId());
  }
  const { terms, factsheet } = renamed(document, ids) as AgreementDocument;
  return {
    terms: Terms.parse({
      ...terms,
      parties: both.map(({ party }) => ({
        ...party,
        ...typedOf(terms.parties.find((each) => each.institutionId === party.institutionId)),
      })),
      amendment: { ...terms.amendment, coordinators: [] },
    }),
    factsheet: Factsheet.parse({
      ...factsheet,
      parties: both.map(({ facts, party }) => ({
        ...facts,
        ...filledIn(partyFacts(factsheet, party.institutionId)),
      })),
    }),
  };
}

const TYPED = ['representedBy', 'byVirtueOf', 'seat', 'legalForm', 'registrationNumber'] as const;

/** What the file says of a party beyond the record; its name and identifiers are the record's. */
function typedOf(party: Terms['parties'][number] | undefined) {
  if (!party) return {};
  const texts = TYPED.flatMap((key) => (party[key].trim() === '' ? [] : [[key, party[key]]]));
  return { ...Object.fromEntries(texts), level: party.level, unit: party.unit };
}

/** Lists and texts that hold something. */
const filledIn = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) =>
        value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Every id that stands for itself anywhere in the document, by its new name. */
function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each, ids)]));
}

/** All that was left, in as few comments as hold it. */
function commentTexts({ left }: FilledTemplate): string[] {
  const texts: string[] = [];
  for (const { title, text } of left) {
    const entry = (title === '' ? text : `${title}: ${text}`).slice(0, MOST);
    const last = texts.at(-1);
    if (last !== undefined && last.length + entry.length + 1 <= MOST)
      texts[texts.length - 1] = `${last}\n${entry}`;
    else texts.push(entry);
  }
  return texts;
}
