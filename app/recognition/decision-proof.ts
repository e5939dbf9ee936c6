/**
 * What the page behind a letter's short link tells whoever holds the letter: enough to compare,
 * and no more about the person than that needs (docs/decisions/0020-what-a-short-link-shows.md).
 */
import type { LanguageMap } from '~/elm/language-map';
import { type DecisionRecord, recognisedPackages } from '~/recognition/decision-record';
import type { Outcome } from '~/recognition/proposal';

/** In force; replaced by a later edition; taken back; or the kept record does not match its hash. */
export type ProofState = 'current' | 'replaced' | 'revoked' | 'unconfirmed';

export interface DecisionProof {
  readonly state: ProofState;
  readonly kind: DecisionRecord['kind'];
  readonly edition: number;
  readonly fileNumber: string;
  readonly institution: LanguageMap;
  readonly unit: LanguageMap | null;
  readonly decidedOn: string;
  readonly timeZone: string;
  readonly holder: { readonly initials: string; readonly birthYear: string | null };
  readonly parts: readonly ProvenPart[];
  /** ECTS credited in all. */
  readonly ects: number;
  readonly recordHash: string;
  /** The later edition, where there is one. */
  readonly later: { readonly edition: number; readonly decidedOn: string } | null;
}

export interface ProvenPart {
  readonly number: number;
  readonly titles: readonly LanguageMap[];
  readonly outcome: Outcome;
  readonly ects: number | null;
}

/** `intact`: the kept record still has the hash it was issued with. */
export function toDecisionProof(
  record: DecisionRecord,
  latest: DecisionRecord,
  hash: { readonly recordHash: string; readonly intact: boolean },
): DecisionProof {
  const recognised = record.kind === 'revocation' ? [] : recognisedPackages(record);
  return {
    state: hash.intact ? stateOf(record, latest) : 'unconfirmed',
    kind: record.kind,
    edition: record.edition,
    fileNumber: record.fileNumber,
    institution: record.institution.names,
    unit: record.institution.unit,
    decidedOn: record.decidedOn,
    timeZone: record.timeZone,
    holder: {
      initials: initialsOf(record.applicant.fullName),
      birthYear: record.applicant.dateOfBirth?.slice(0, 4) ?? null,
    },
    parts: record.packages.map((each) => ({
      number: each.number,
      titles: each.sources.map((source) => source.titles),
      outcome: each.outcome,
      ects: recognised.includes(each) ? each.ectsCredited : null,
    })),
    ects: recognised.reduce((sum, each) => sum + (each.ectsCredited ?? 0), 0),
    recordHash: hash.recordHash,
    later:
      latest.id === record.id ? null : { edition: latest.edition, decidedOn: latest.decidedOn },
  };
}

function stateOf(record: DecisionRecord, latest: DecisionRecord): ProofState {
  if (latest.kind === 'revocation') return latest.id === record.id ? 'current' : 'revoked';
  return latest.id === record.id ? 'current' : 'replaced';
}

/** `Živilė Šiaučiūnaitė-Łukasiewicz` → `Ž. Š.-Ł.`: the first letter of each part of a name. */
export function initialsOf(fullName: string): string {
  return fullName
    .normalize('NFC')
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .flatMap((part) => /\p{L}\p{M}*/u.exec(part)?.[0] ?? [])
        .map((letter) => `${letter.toUpperCase()}.`)
        .join('-'),
    )
    .filter((word) => word !== '')
    .join(' ');
}
