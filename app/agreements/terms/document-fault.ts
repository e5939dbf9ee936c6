/** A fault of an agreement's document, and what the parties' own rules have to do with it. */
import type { SectionId } from './sections.data';
import type { ValueFaultCode } from './value-faults';

/** It stands in the way of submitting, approving and the version for signature. */
export interface DocumentFault {
  readonly code:
    | 'no-such-day'
    /** It ends before it begins. */
    | 'ends-before-start'
    /** The day it ends is past. */
    | 'over'
    /** It begins when the agreement has ended. */
    | 'starts-after-end'
    /** What is covered from before entry into force begins after it. */
    | 'covers-from-later'
    /** Longer than the law of a recognising party allows; `days` are its days. */
    | 'beyond-national-limit'
    /** Recognised automatically, nothing more is assessed. */
    | 'residual-not-offered'
    /** More courses are asked than are named. */
    | 'rule-asks-too-many'
    /** The modified Bavarian formula leads to German grades only. */
    | 'not-german-scale'
    /** Arranged between joint controllers, where each is one by itself. */
    | 'only-joint'
    | ValueFaultCode;
  readonly address: string;
  readonly section: SectionId;
  /** Days as 'YYYY-MM-DD', to be written in the reader's language. */
  readonly days: Readonly<Record<string, string>>;
  /** What else its sentence names. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a party has on record of itself that its agreements must fit. */
export interface PartyRule {
  /** Within how many days, by law, it decides; null: no law of its own says so. */
  readonly decisionDays: number | null;
  /** Its own grading scale is the German one; null: it has set nothing for itself. */
  readonly germanScale: boolean | null;
}
export type PartyRules = ReadonlyMap<string, PartyRule>;
