/** A filled template becomes a draft of the institution that uploads it. */
import { insertComment } from '#db/queries/agreement-talk';
import { TEMPLATE_HEAD } from '#templates/mcra/blank';
import { instancesOf, labelOf, mcraContext } from '#templates/mcra/context';
import { valueText } from '#templates/mcra/values';
import { MCRA_WORDING } from '#templates/wording/mcra';
import type { Viewer } from '~/accounts/roles';
import { type OrganisationIdentifier, sameIdentifier } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { authorizeDrafter, type DraftCreated, startAgreement } from './create-draft.server';
import type { FilledTemplate, Leftover } from './filled-template.server';
import { type PrefilledParty, prefillParty } from './prefill.server';
import { partyFacts } from './terms/document';
import { type FieldInstance, isEmpty } from './terms/field-instances';
import { CONTACT_ROLES, type PartyFacts } from './terms/party';
import { type AgreementDocument, Factsheet, Terms } from './terms/terms';
import { placeOfTag } from './written/place-of-tag.server';

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
 * What could not be taken over stands in comments: on its field, else on the whole draft.
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
    const own = await prefillParty(tx, proof.institutionId, proof.institutionId, proof.unitId);
    const partner = await prefillParty(tx, partnerInstitutionId, proof.institutionId);
    if (!own || !partner) throw new AppError('not-found', 'no such institution');
    const both = side === 'first' ? ([own, partner] as const) : ([partner, own] as const);
    const ids = newIds(filled.document, both);
    const document = withParties(filled.document, both, ids);
    const from = { modelledOn: null, origin: 'draft' as const };
    const created = await startAgreement(services, tx, proof, document, from);
    const left = [...filled.left, ...recordedOtherwise(filled, both)];
    const { colon } = MCRA_WORDING[filled.language];
    for (const { address, text } of comments(left, ids, colon))
      await insertComment(tx, {
        id: newId(),
        agreementVersionId: created.versionId,
        threadId: null,
        address,
        institutionId: proof.institutionId,
        authorId: viewer.personId,
        authorName: viewer.displayName,
        at: services.clock(),
        text,
      });
    return created;
  });
}

type Both = readonly [PrefilledParty, PrefilledParty];

/** Names of places in the file, and what they are called in the record. */
function newIds({ terms, factsheet }: AgreementDocument, both: Both): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [index, { party }] of both.entries()) {
    const before = terms.parties[index]?.institutionId;
    if (before !== undefined) ids.set(before, party.institutionId);
  }
  for (const line of terms.lines) {
    ids.set(line.id, newId());
    for (const source of line.sources) ids.set(source.id, newId());
  }
  for (const { signatories } of factsheet.parties)
    for (const each of signatories) ids.set(each.id, newId());
  return ids;
}

/** The document with the places of its two parties taken by institutions of the record. */
function withParties(
  document: AgreementDocument,
  both: Both,
  ids: ReadonlyMap<string, string>,
): AgreementDocument {
  const { terms, factsheet } = renamed(document, ids) as AgreementDocument;
  return {
    terms: Terms.parse({
      ...terms,
      parties: both.map(({ party }) => ({
        ...party,
        ...typedOf(terms.parties.find((each) => each.institutionId === party.institutionId)),
      })),
      // A file names people; which account acts for one is said in the portal.
      amendment: {
        ...terms.amendment,
        coordinators: terms.amendment.coordinators
          .filter((each) => both.some(({ party }) => party.institutionId === each.institutionId))
          .map((each) => ({ ...each, personId: null })),
      },
    }),
    factsheet: Factsheet.parse({
      ...factsheet,
      parties: both.map(({ facts, party }) =>
        withTyped(facts, partyFacts(factsheet, party.institutionId)),
      ),
    }),
  };
}

/** What the file says of a party goes over what the record knows; what it leaves blank stays. */
function withTyped(facts: PartyFacts, typed: PartyFacts): PartyFacts {
  const signatories = typed.signatories.filter(({ id: _, order: __, ...said }) => !isEmpty(said));
  const contacts = CONTACT_ROLES.map((role) => [
    role,
    { ...facts.contacts[role], ...written(typed.contacts[role]) },
  ]);
  const { reference, website, logoUrl } = typed;
  return {
    ...facts,
    ...written({ reference, website, logoUrl }),
    contacts: Object.fromEntries(contacts),
    signatories: signatories.length > 0 ? signatories : facts.signatories,
  };
}

const written = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) as Partial<T>;

/** What the file says of a party beyond the record; its name and identifiers are the record's. */
function typedOf(party: Terms['parties'][number] | undefined) {
  if (!party) return {};
  const { representedBy, byVirtueOf, seat, legalForm, registrationNumber } = party;
  const { qualityStatus, level, unit } = party;
  return {
    ...written({ representedBy, byVirtueOf, seat, legalForm, registrationNumber }),
    ...(isEmpty(qualityStatus) ? {} : { qualityStatus }),
    level,
    unit,
  };
}

const OF_THE_RECORD = ['party.legalName', 'party.country', 'party.identifiers'] as const;

/** Names, countries and identifiers that the file has otherwise than the record: for people to compare. */
function recordedOtherwise({ document, language }: FilledTemplate, both: Both): Leftover[] {
  const model = { document, head: TEMPLATE_HEAD };
  const ctx = mcraContext(model, language);
  return OF_THE_RECORD.flatMap((key) =>
    instancesOf(ctx, key).flatMap((each, at): Leftover[] => {
      const known = both[at]?.party;
      if (each.missing || !known || sameInRecord(each, known)) return [];
      return [
        {
          place: placeOfTag(each.tag, language),
          title: labelOf(ctx, key),
          outside: false,
          text: valueText(ctx, each),
          address: each.address,
        },
      ];
    }),
  );
}

function sameInRecord({ def, value }: FieldInstance, { body }: Terms['parties'][number]): boolean {
  if (def.key === 'party.country') return value === body.country;
  if (def.key === 'party.legalName')
    return Object.values(value as Record<string, string>).every((name) =>
      Object.values(body.name).some((known) => foldText(known) === foldText(name)),
    );
  return (value as OrganisationIdentifier[]).every((typed) =>
    body.identifiers.some((known) => sameIdentifier(typed, known)),
  );
}

/** Every id that stands for itself anywhere in the document, by its new name. */
function renamed(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each, ids)]));
}

/** What was left, each at its field; what stands at none in as few comments as hold it. */
function comments(
  left: readonly Leftover[],
  ids: ReadonlyMap<string, string>,
  colon: string,
): { address: string; text: string }[] {
  const found: { address: string; text: string }[] = [];
  for (const each of left) {
    const address = each.address.replace(/[^@/]+/g, (part) => ids.get(part) ?? part);
    const where = [each.place, each.title].filter(Boolean).join(' › ');
    const sign = each.outside ? ' ¶ ' : colon;
    const whole = where === '' ? each.text : `${where}${sign}${each.text}`;
    const last = found.at(-1);
    if (address === '' && last?.address === '' && last.text.length + whole.length < MOST)
      last.text += `\n${whole}`;
    else for (const text of inParts(whole)) found.push({ address, text });
  }
  return found;
}

/** A long text in parts that a comment holds; no sign is cut in two. */
const inParts = (text: string): string[] =>
  text.length <= MOST ? [text] : (text.match(new RegExp(`.{1,${MOST / 2}}`, 'gsu')) ?? []);
