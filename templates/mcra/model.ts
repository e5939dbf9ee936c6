/**
 * mcra/ — the Model Credit Recognition Agreement as a document: one tree of sections, clauses and
 * fields, from which both the page preview and the Word file are made, and the way back from an
 * edited Word file to suggestions. This file: what a document is made from.
 */
import type { McraLanguage, McraValues } from '#templates/wording/mcra/wording';
import type { AgreementDocument } from '~/agreements/terms/terms';

export type { McraLanguage } from '#templates/wording/mcra/wording';

export type McraStatus = keyof McraValues['status'];

/** A version and what it changed against the one before. */
export interface McraChange {
  readonly version: string;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  /** Addresses of fields, `clause:<id>`, `line:<id>`; none in the first version. */
  readonly addresses: readonly string[];
}

/** A signature that was given. */
export interface McraSignature {
  readonly signatoryId: string;
  readonly place: string | null;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  /** When the record took it, milliseconds since the epoch. */
  readonly at: number;
  /** SHA-256 of the signed copy, hexadecimal; null: confirmed in the portal. */
  readonly copy: string | null;
}

/** What the record says about the document, beside its terms and factsheet. */
export interface McraHead {
  /** Readable code; empty where the document is no recorded agreement. */
  readonly code: string;
  readonly id: string;
  /** `n.m`. */
  readonly version: string;
  readonly status: McraStatus;
  /** Code and version it continues. */
  readonly parent: string | null;
  /** SHA-256 over the canonical form of the terms, hexadecimal; empty: not taken. */
  readonly termsHash: string;
  readonly signedFileHash: string | null;
  /** Milliseconds since the epoch: of the last change, never the clock's. */
  readonly at: number;
  /** Who has signed, where and when. */
  readonly signed?: readonly McraSignature[];
  /** Annex F, oldest first. */
  readonly changes: readonly McraChange[];
  /** A copy for the public, without addresses and telephone numbers. */
  readonly withheld?: true;
  /** A template shows every optional field and every variant; an example says that it is one. */
  readonly kind: 'agreement' | 'template' | 'example';
}

export interface McraModel {
  readonly document: AgreementDocument;
  readonly head: McraHead;
}

/** Statuses in which the text can still change: the document says DRAFT. */
const OPEN: ReadonlySet<McraStatus> = new Set([
  'draft',
  'in-review',
  'changes-requested',
  'terms-agreed',
  'amendment',
]);
export const isOpen = ({ head }: McraModel): boolean => OPEN.has(head.status);

export interface McraOptions {
  readonly language: McraLanguage;
  /** A second language, side by side. */
  readonly bilingual?: McraLanguage;
  /** Without the terms as data inside the file. */
  readonly clean?: boolean;
}
