/** What is agreed, as the switches that choose between variants of a clause. */
import type { McraSwitch } from '#templates/wording/mcra/structure.data';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import type { McraContext } from './context-type';

/** Whom a clause is repeated for. */
export interface ClausePlace {
  readonly institutionId?: string | undefined;
  /** Its place among the parties, from 1. */
  readonly ordinal?: string | undefined;
}

/** Values of a switch that hold; none: nothing was chosen yet, so each variant is still open. */
export function switchValues(ctx: McraContext, name: McraSwitch, place: ClausePlace): string[] {
  const value = chosenFor(ctx, name, place);
  return value === null ? [] : [value].flat();
}

/** A date or number decides between `with` and `without`; a template leaves it open. */
const given = <T>(ctx: McraContext, value: T | null, yes: string, no: string): string | null =>
  value === null ? (ctx.template ? null : no) : yes;

function chosenFor(
  ctx: McraContext,
  name: McraSwitch,
  place: ClausePlace,
): string | string[] | null {
  const { terms, path } = ctx;
  switch (name) {
    case 'direction':
    case 'scope':
      return path[name];
    case 'learning':
      return path.learningType;
    case 'level':
      return levelOf(ctx, place);
    case 'strength':
    case 'effect':
    case 'publication':
      return terms[name];
    case 'backCoverage':
      return given(ctx, terms.duration.backCoverageFrom, 'with', 'without');
    case 'decision':
      return decisionOf(ctx, place);
    case 'grades':
      return terms.gradeConversion?.method ?? null;
    case 'fees':
      return terms.fees.kind;
    case 'controllers':
    case 'transfers':
      return terms.dataProtection[name];
    case 'term':
      return given(ctx, terms.duration.inForceUntil, 'fixed', 'open');
    case 'teachOut':
      return given(ctx, terms.duration.teachOutMonths, 'with', 'without');
    case 'renewal':
    case 'amendment':
      return terms[name].kind;
    case 'law':
      return terms.disputes.lawKind;
    case 'languages':
      return ctx.document.factsheet.translations.length > 0 ? 'several' : 'one';
    case 'continues':
      return terms.continues ?? 'first';
    case 'signature':
      return signatureKinds(ctx);
  }
}

const levelOf = (ctx: McraContext, { institutionId }: ClausePlace): string =>
  institutionId === undefined
    ? ctx.path.level
    : (ctx.terms.parties.find((each) => each.institutionId === institutionId)?.level ??
      ctx.path.level);

function decisionOf(ctx: McraContext, { institutionId }: ClausePlace): string | null {
  if (ctx.template) return null;
  const process = ctx.terms.process.parties.find((each) => each.institutionId === institutionId);
  return process?.automaticDecision ? 'automated' : 'by-person';
}

/** Kinds of signature in use, each once. */
function signatureKinds(ctx: McraContext): string[] {
  const kinds = ctx.document.factsheet.parties.flatMap((party) =>
    party.signatories.flatMap((each) => each.kind ?? []),
  );
  return [...new Set(kinds)];
}

/** Whether any of a field's instances has a value; a "no" is none. */
export const hasValue = (instances: readonly FieldInstance[]): boolean =>
  instances.some((each) => !each.missing && each.value !== false);
