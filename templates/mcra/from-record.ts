/** A recorded agreement as the model its document is made from. */
import { diffDocuments } from '~/agreements/terms/diff';
import { type AgreementDocument, readFactsheet, readTerms } from '~/agreements/terms/terms';
import { dayOf } from '~/platform/format';
import type { McraChange, McraModel, McraStatus } from './model';

/** A version as the record keeps it; times in milliseconds since the epoch. */
export interface RecordedVersion {
  readonly id: string;
  readonly version: string;
  readonly terms: unknown;
  readonly factsheet: unknown;
  readonly termsHash: string;
  readonly createdAt: number;
  readonly signedAt: number | null;
  readonly signedFileSha256: string | null;
  readonly parentId: string | null;
}

export interface RecordedAgreement {
  readonly agreement: { readonly id: string; readonly code: string };
  /** All versions a reader may know of, in any order. */
  readonly versions: readonly RecordedVersion[];
  /** The one the document is of. */
  readonly chosen: RecordedVersion;
  /** Its status as of today. */
  readonly status: McraStatus;
  readonly signatures?: readonly {
    readonly signatoryId: string;
    readonly place: string | null;
    readonly signedOn: string;
    readonly at: number;
    readonly sha256: string | null;
  }[];
}

const documentOf = ({ terms, factsheet }: RecordedVersion): AgreementDocument => ({
  terms: readTerms(terms),
  factsheet: readFactsheet(factsheet),
});

/** Throws ZodError where stored terms are none. */
export function recordedModel(record: RecordedAgreement): McraModel {
  const { agreement, versions, chosen, status, signatures = [] } = record;
  const parent = versions.find((each) => each.id === chosen.parentId);
  return {
    document: documentOf(chosen),
    head: {
      code: agreement.code,
      id: agreement.id,
      version: chosen.version,
      status,
      parent: parent ? `${agreement.code}, ${parent.version}` : null,
      termsHash: chosen.termsHash,
      signedFileHash: chosen.signedFileSha256,
      at: chosen.signedAt ?? chosen.createdAt,
      signed: signatures.map(({ signatoryId, place, signedOn, at, sha256 }) => ({
        signatoryId,
        place,
        day: signedOn,
        at,
        copy: sha256,
      })),
      changes: changesUpTo(chosen, versions),
      kind: 'agreement',
    },
  };
}

/**
 * Annex F: the version the document is of and those it continues, each with its day and what it
 * changed. Versions that were given up are no part of the contract's history.
 */
function changesUpTo(chosen: RecordedVersion, versions: readonly RecordedVersion[]): McraChange[] {
  const byId = new Map(versions.map((each) => [each.id, each]));
  const line = [chosen];
  for (let next = parentOf(chosen, byId); next; next = parentOf(next, byId)) line.unshift(next);
  return line.map((each, index) => {
    const before = line[index - 1];
    return {
      version: each.version,
      day: dayOf(each.signedAt ?? each.createdAt),
      addresses: before
        ? diffDocuments(documentOf(before), documentOf(each)).map((change) => change.address)
        : [],
    };
  });
}

const parentOf = ({ parentId }: RecordedVersion, byId: ReadonlyMap<string, RecordedVersion>) =>
  parentId === null ? undefined : byId.get(parentId);
