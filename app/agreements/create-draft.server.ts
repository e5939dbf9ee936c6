/** A new agreement begins: its four characteristics, its parties as far as they are known. */
import {
  insertAgreement,
  insertParty,
  insertVersion,
  isCodeTaken,
} from '#db/queries/agreement-work';
import { appendAudit } from '#db/queries/audit';
import { findInstitution, listIdentifiers } from '#db/queries/institutions';
import type { Tx } from '#db/store';
import { type Authorized, authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import type { LanguageMap } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { codeStem } from './code-stem';
import { hashOfTerms } from './keep-document.server';
import { prefillParty } from './prefill.server';
import { agreedBefore } from './prefill-agreed.server';
import { type AgreementPath, withPlaces } from './terms/document';
import { type AgreementDocument, Factsheet, Terms, type TermsInput } from './terms/terms';
import { withTextFacts } from './terms/text-facts';

export interface DraftInput {
  readonly partnerInstitutionId: string | null;
  /** The own faculty that acts, where the level is a faculty. */
  readonly unitId?: string | null;
  readonly title: LanguageMap;
  readonly draftingLanguage: string;
  readonly path: AgreementPath;
  /** What the drafter said of objective, process and constraints before anything else. */
  readonly terms?: TermsInput;
}

export interface DraftCreated {
  readonly agreementId: string;
  readonly versionId: string;
  readonly code: string;
}

/** Throws AppError `not-found` where the viewer drafts for no institution or the partner is unknown. */
export function createDraft(
  services: Services,
  viewer: Viewer,
  input: DraftInput,
): Promise<DraftCreated> {
  const proof = authorizeDrafter(viewer);
  return services.store.tx(async (tx) => {
    const { institutionId } = proof;
    const unitId = proof.unitId ?? input.unitId ?? null;
    const own = await prefillParty(tx, institutionId, institutionId, unitId);
    const partner = input.partnerInstitutionId
      ? await prefillParty(tx, input.partnerInstitutionId, institutionId)
      : null;
    if (!own || (input.partnerInstitutionId && !partner))
      throw new AppError('not-found', 'no such institution');
    const both = partner ? [own, partner] : [own];
    const { title, draftingLanguage } = input;
    const partnerIds = input.partnerInstitutionId ? [input.partnerInstitutionId] : [];
    const setting = { ownId: institutionId, partnerIds, language: draftingLanguage };
    const document = {
      terms: Terms.parse({
        ...(await agreedBefore(tx, setting, input.terms)),
        title,
        draftingLanguage,
        prevailingLanguage: draftingLanguage,
        parties: both.map((each) => each.party),
      }),
      factsheet: Factsheet.parse({ plan: input.path, parties: both.map((each) => each.facts) }),
    };
    return startAgreement(services, tx, proof, document, { modelledOn: null, origin: 'draft' });
  });
}

/** The proof that the viewer drafts for the institution acted in, or for the unit of the role. */
export function authorizeDrafter(viewer: Viewer): Authorized<'agreement.edit'> {
  const { institutionId, unitId } = viewer.acting;
  if (institutionId === null) throw new AppError('not-found', 'drafts for no institution');
  return authorize(viewer, 'agreement.edit', { institutionId, unitId });
}

/** Writes a new agreement with its first version `1.0`, seen by the drafter alone for now. */
export async function startAgreement(
  services: Services,
  tx: Tx,
  proof: Authorized<'agreement.edit'>,
  given: AgreementDocument,
  from: { readonly modelledOn: string | null; readonly origin: 'draft' | 'join' | 'clone' },
): Promise<DraftCreated> {
  const now = services.clock();
  // What it is modelled on may be a later version; this one continues none.
  const { continues: _, ...first } = given.terms;
  const { terms, factsheet } = withTextFacts(withPlaces({ ...given, terms: first }));
  const agreementId = newId();
  const versionId = newId();
  const code = await freeCode(
    tx,
    terms.parties.map((each) => each.institutionId),
  );
  await insertAgreement(tx, {
    id: agreementId,
    code,
    titles: terms.title,
    modelledOn: from.modelledOn,
    createdAt: now,
  });
  await insertVersion(tx, {
    id: versionId,
    agreementId,
    version: '1.0',
    status: 'draft',
    terms,
    termsHash: hashOfTerms(terms),
    factsheet,
    inForceFrom: terms.duration.inForceFrom,
    inForceUntil: terms.duration.inForceUntil,
    drafterInstitutionId: proof.institutionId,
    createdAt: now,
  });
  for (const { institutionId, unitId } of terms.parties)
    await insertParty(tx, { id: newId(), agreementVersionId: versionId, institutionId, unitId });
  await appendAudit(tx, {
    at: now,
    institutionId: proof.institutionId,
    actorId: proof.actorId,
    subjectType: 'agreement',
    subjectId: agreementId,
    event: {
      type: 'agreement.drafted',
      versionId,
      origin: from.origin,
      termsHash: hashOfTerms(terms),
    },
  });
  return { agreementId, versionId, code };
}

/** `MCRA-ROC-AVE`, with a number where that is taken. Codes are never given twice. */
async function freeCode(tx: Tx, institutionIds: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const id of institutionIds) {
    const slug = (await findInstitution(tx, id))?.slug ?? id;
    parts.push(codeStem(slug, await listIdentifiers(tx, id)));
  }
  const base = ['MCRA', ...parts].join('-');
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!(await isCodeTaken(tx, code))) return code;
  }
}
