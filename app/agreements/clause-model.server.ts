/** What the words of a version's clauses hang on: its document, and a head without its history. */
import type { AgreementVersionRow } from '#db/queries/agreements';
import type { McraModel, McraStatus } from '#templates/mcra/model';
import { type AgreementDocument, readFactsheet, readTerms } from './terms/terms';

interface ClauseSource {
  readonly agreement: { readonly code: string; readonly id: string };
  readonly version: Pick<AgreementVersionRow, 'version' | 'status' | 'termsHash' | 'createdAt'>;
  readonly document: AgreementDocument;
}

export const clauseModelOf = ({ agreement, version, document }: ClauseSource): McraModel => ({
  document,
  head: {
    code: agreement.code,
    id: agreement.id,
    version: version.version,
    status: version.status as McraStatus,
    parent: null,
    termsHash: version.termsHash,
    signedFileHash: null,
    at: version.createdAt,
    changes: [],
    kind: 'agreement',
  },
});

/** Of a version by itself. Throws ZodError where its stored terms are none. */
export const modelOf = (version: AgreementVersionRow): McraModel =>
  clauseModelOf({
    agreement: { code: '', id: version.id },
    version,
    document: { terms: readTerms(version.terms), factsheet: readFactsheet(version.factsheet) },
  });
