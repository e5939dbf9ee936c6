/** What every part of the document needs: the model, one language's words, its fields by place. */
import type { LanguageTag } from '#templates/word/text';
import type { McraWording } from '#templates/wording/mcra/wording';
import type { AgreementPath } from '~/agreements/terms/document';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import type { AgreementDocument, Terms } from '~/agreements/terms/terms';
import type { McraHead, McraLanguage, McraModel } from './model';

/** Fields of a key by where they stand: a party, a line. */
export interface Place {
  readonly institutionId?: string | undefined;
  readonly lineId?: string | undefined;
}

export interface McraContext {
  readonly model: McraModel;
  readonly document: AgreementDocument;
  readonly terms: Terms;
  readonly head: McraHead;
  readonly path: AgreementPath;
  readonly language: McraLanguage;
  readonly tag: LanguageTag;
  readonly words: McraWording;
  readonly template: boolean;
  /** In a language that the parties did not make the agreement in: nobody signs that text. */
  readonly forInformation: boolean;
  /** A document with a text to be signed in it has a place for the signatures. */
  readonly isSigned: boolean;
  readonly fields: readonly FieldInstance[];
  readonly byKey: ReadonlyMap<string, readonly FieldInstance[]>;
  /** Fields that belong to no line. */
  readonly general: readonly FieldInstance[];
  /** Fields of each line, its own values of what is agreed for all lines among them. */
  readonly byLine: ReadonlyMap<string, readonly FieldInstance[]>;
  /** Tags of fields whose bodies are named before, with their identifiers. */
  readonly namedBefore: ReadonlySet<string>;
  /** Tags that stand in the document already. */
  readonly placed: Set<string>;
}
