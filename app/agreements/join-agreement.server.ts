/** A published agreement as the beginning of one's own (ECCOE: "consider for extension to one's own HEI"). */
import { type AgreementVersionRow, findAgreement } from '#db/queries/agreements';
import type { Read } from '#db/store';
import type { Viewer } from '~/accounts/roles';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { agreementStateOn, isOver } from './agreement-state';
import { authorizeDrafter, type DraftCreated, startAgreement } from './create-draft.server';
import { type PrefilledParty, prefillParty } from './prefill.server';
import { agreedOfParty } from './prefill-agreed.server';
import type { Conditions } from './terms/conditions';
import { courseFacts } from './terms/document';
import { type AgreementDocument, Factsheet, readFactsheet, readTerms, Terms } from './terms/terms';

export type JoinOutcome =
  | ({ readonly kind: 'drafted' } & DraftCreated)
  | { readonly kind: 'refused'; readonly reason: JoinRefusal };

/** `over`: it ended or was replaced; its text can still be cloned. */
export type JoinRefusal = 'already-party' | 'nothing-to-join' | 'over';

/**
 * Joins: a draft with the institution that issues in the published agreement, its courses recognised
 * by the viewer's institution; targets are to be chosen anew. Throws AppError `not-found` for what
 * is not published in full.
 */
export async function joinAgreement(
  services: Services,
  viewer: Viewer,
  input: { readonly code: string; readonly partnerInstitutionId: string },
): Promise<JoinOutcome> {
  return adopt(services, viewer, input.code, 'join', (document, own) => {
    const { partnerInstitutionId } = input;
    const lines = document.terms.lines.filter(
      (each) => each.issuingInstitutionId === partnerInstitutionId,
    );
    if (document.terms.parties.some((each) => each.institutionId === own)) return 'already-party';
    if (lines.length === 0) return 'nothing-to-join';
    return {
      partner: partnerInstitutionId,
      terms: {
        ...document.terms,
        lines: lines.map(({ differenceReason: _, ...line }, index) => ({
          ...line,
          conditions: withoutProgrammes(line.conditions),
          capEcts: null,
          exclusions: [],
          id: newId(),
          number: `L${index + 1}`,
          recognisingInstitutionId: own,
          sources: line.sources.map((source) => ({ ...source, id: newId() })),
          targets: [],
          ectsGranted: null,
        })),
      },
    };
  });
}

/** Clones: the text of a published agreement without its courses, for a partner of one's own. */
export async function cloneAgreement(
  services: Services,
  viewer: Viewer,
  input: { readonly code: string; readonly partnerInstitutionId: string | null },
): Promise<JoinOutcome> {
  return adopt(services, viewer, input.code, 'clone', ({ terms }) => ({
    partner: input.partnerInstitutionId,
    terms: { ...terms, lines: [] },
  }));
}

/**
 * Whether an agreement can be followed: `closed` is what is not published in full, or unknown;
 * `over` what can no more be joined.
 */
export async function modelState(
  read: Read,
  code: string,
  origin: 'join' | 'clone',
  today: string,
): Promise<'open' | 'over' | 'closed'> {
  const version = await publishedVersion(read, code);
  if (!version) return 'closed';
  return origin === 'join' && isOver(agreementStateOn(version, today)) ? 'over' : 'open';
}

/** The version an agreement is published in; null where it is not published in full. */
async function publishedVersion(read: Read, code: string): Promise<AgreementVersionRow | null> {
  const found = await findAgreement(read, code);
  const version = found?.versions.find((each) => each.publishedAt !== null);
  return version?.terms.publication === 'full-text' ? version : null;
}

/** Conditions that name programmes are of the curriculum they were agreed for. */
const withoutProgrammes = ({ programmes: _, ...conditions }: Conditions): Conditions => conditions;

/** "Lindberg – Rochefleur", in every language both have a name in; the drafter writes a better one. */
function titleOf(names: readonly LanguageMap[], drafting: string): LanguageMap {
  const languages = [drafting, ...Object.keys(names[0] ?? {})].filter((language) =>
    names.every((each) => each[language] !== undefined),
  );
  const wanted = languages.length > 0 ? [...new Set(languages)] : [drafting];
  return Object.fromEntries(
    wanted.map((language) => [language, names.map((each) => textIn(each, language)).join(' – ')]),
  );
}

/** §10 of the new parties, as each agreed on it before. */
async function processesOf(
  read: Read,
  both: readonly PrefilledParty[],
  ownId: string,
  language: string,
) {
  const ids = both.map((each) => each.party.institutionId);
  const partnerIds = ids.filter((id) => id !== ownId);
  const found = ids.map((id) => agreedOfParty(read, id, { ownId, partnerIds, language }));
  return (await Promise.all(found)).map((each) => each.process);
}

type Choice = { readonly partner: string | null; readonly terms: Terms } | JoinRefusal;

async function adopt(
  services: Services,
  viewer: Viewer,
  code: string,
  origin: 'join' | 'clone',
  choose: (document: AgreementDocument, own: string) => Choice,
): Promise<JoinOutcome> {
  const proof = authorizeDrafter(viewer);
  return services.store.tx(async (tx) => {
    const version = await publishedVersion(tx, code);
    if (!version) throw new AppError('not-found', `${code} is not published in full`);
    if (origin === 'join' && isOver(agreementStateOn(version, dayOf(services.clock()))))
      return { kind: 'refused', reason: 'over' };
    const model = { terms: readTerms(version.terms), factsheet: readFactsheet(version.factsheet) };
    const chosen = choose(model, proof.institutionId);
    if (typeof chosen === 'string') return { kind: 'refused', reason: chosen };
    const { institutionId } = proof;
    const own = await prefillParty(tx, institutionId, institutionId, proof.unitId);
    const partner = chosen.partner ? await prefillParty(tx, chosen.partner, institutionId) : null;
    if (!own || (chosen.partner && !partner))
      throw new AppError('not-found', 'no such institution');
    const both = partner ? [partner, own] : [own];
    const factsheet = Factsheet.parse({
      plan: model.factsheet.plan,
      parties: both.map((each) => each.facts),
      courses: chosen.terms.lines.flatMap((line) =>
        line.sources.map((source) => courseFacts(model.factsheet, source.id)),
      ),
    });
    const processes = await processesOf(tx, both, institutionId, chosen.terms.draftingLanguage);
    const terms = Terms.parse({
      ...chosen.terms,
      title: titleOf(
        both.map((each) => each.party.body.name),
        chosen.terms.draftingLanguage,
      ),
      // The drafter looks at the head of the document before anybody reads it.
      prevailingLanguage: null,
      conditions: withoutProgrammes(chosen.terms.conditions),
      parties: both.map((each) => each.party),
      // What the other parties settled between themselves is asked anew, or was agreed elsewhere.
      process: { ...chosen.terms.process, parties: processes },
      qualityAssurance: chosen.terms.qualityAssurance.filter(
        (each) => each.institutionId === chosen.partner,
      ),
      amendment: { kind: chosen.terms.amendment.kind, coordinators: [] },
      duration: { teachOutMonths: chosen.terms.duration.teachOutMonths },
    });
    const from = { modelledOn: version.id, origin };
    const created = await startAgreement(services, tx, proof, { terms, factsheet }, from);
    return { kind: 'drafted', ...created };
  });
}
