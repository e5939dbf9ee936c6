/** A published agreement as the beginning of one's own (ECCOE: "consider for extension to one's own HEI"). */
import { findAgreement } from '#db/queries/agreements';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { authorizeDrafter, type DraftCreated, startAgreement } from './create-draft.server';
import { prefillParty } from './prefill.server';
import { courseFacts } from './terms/document';
import { type AgreementDocument, Factsheet, readFactsheet, readTerms, Terms } from './terms/terms';

export type JoinOutcome =
  | ({ readonly kind: 'drafted' } & DraftCreated)
  | { readonly kind: 'refused'; readonly reason: 'already-party' | 'nothing-to-join' };

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
        lines: lines.map((line, index) => ({
          ...line,
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

type Choice =
  | { readonly partner: string | null; readonly terms: Terms }
  | 'already-party'
  | 'nothing-to-join';

async function adopt(
  services: Services,
  viewer: Viewer,
  code: string,
  origin: 'join' | 'clone',
  choose: (document: AgreementDocument, own: string) => Choice,
): Promise<JoinOutcome> {
  const proof = authorizeDrafter(viewer);
  return services.store.tx(async (tx) => {
    const found = await findAgreement(tx, code);
    const version = found?.versions.find((each) => each.publishedAt !== null);
    if (version?.terms.publication !== 'full-text')
      throw new AppError('not-found', `${code} is not published in full`);
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
    const terms = Terms.parse({
      ...chosen.terms,
      parties: both.map((each) => each.party),
      // What the other parties settled between themselves is asked anew.
      process: { ...chosen.terms.process, parties: [] },
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
