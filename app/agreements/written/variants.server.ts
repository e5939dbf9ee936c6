/**
 * A template shows every variant of a clause while nothing is chosen; whoever fills it in strikes out
 * those that do not apply. That is a choice, not a clause taken out.
 */
import type { McraSuggestion } from '#templates/mcra/diff';
import { expectedOf } from '#templates/mcra/expected';
import type { McraLanguage, McraModel } from '#templates/mcra/model';
import {
  CLAUSE_FACTS,
  type McraClause,
  type McraSwitch,
} from '#templates/wording/mcra/structure.data';

/** The fields that switches of the wording are read from. */
const FIELD_OF: Partial<Record<McraSwitch, string>> = {
  strength: 'object.strength',
  effect: 'object.effect',
  publication: 'publication.extent',
  fees: 'fees.kind',
  law: 'disputes.lawKind',
  grades: 'grades.method',
  controllers: 'dataProtection.controllers',
  transfers: 'dataProtection.transfers',
  renewal: 'renewal.kind',
  amendment: 'amendment.kind',
};

const VARIANT = /^(clause\.([a-z0-9-]+)[^~]*)~([a-z-]+)(@[a-z]+)?$/;

interface VariantTag {
  readonly group: string;
  readonly clause: McraClause;
  readonly value: string;
}

/** The field a variant decides, and what choosing it says there. */
function choiceOf(
  { group, clause, value }: VariantTag,
  { document }: McraModel,
): { address: string; after: string } | null {
  const { by } = CLAUSE_FACTS[clause];
  if (by === 'decision') {
    // Each recognising party decides in its own way; its place among the parties ends the tag.
    const [, ordinal = ''] = /\/(\d+)/.exec(group) ?? [];
    const party = document.terms.parties[Number(ordinal) - 1];
    if (!party) return null;
    const address = `process.automaticDecision@${party.institutionId}`;
    return { address, after: value === 'automated' ? 'yes' : 'no' };
  }
  const address = by && FIELD_OF[by];
  return address ? { address, after: value } : null;
}

function variantOf(tag: string): VariantTag | null {
  const [, base, clause = '', value = '', voice = ''] = VARIANT.exec(tag) ?? [];
  if (base === undefined || !Object.hasOwn(CLAUSE_FACTS, clause)) return null;
  return { group: base + voice, clause: clause as McraClause, value };
}

export interface SettledVariants {
  /** Fields and clauses, with one suggestion for a clause all of whose variants are gone. */
  readonly plain: readonly McraSuggestion[];
  /** Codes of choices, as suggestions on their fields. */
  readonly choices: readonly McraSuggestion[];
}

export function settleVariants(
  suggestions: readonly McraSuggestion[],
  model: McraModel,
  language: McraLanguage,
): SettledVariants {
  const groups = new Map<string, VariantTag[]>();
  for (const tag of expectedOf(model, { language }).controls.keys()) {
    const variant = variantOf(tag);
    if (variant) groups.set(variant.group, [...(groups.get(variant.group) ?? []), variant]);
  }
  const removed = new Set(
    suggestions.filter((each) => each.kind === 'removed').map((each) => each.tag),
  );
  const plain: McraSuggestion[] = [];
  const choices = new Map<string, McraSuggestion>();
  for (const each of suggestions) {
    const variant = variantOf(each.tag);
    const all = variant ? (groups.get(variant.group) ?? []) : [];
    if (!variant || all.length < 2) {
      plain.push(each);
      continue;
    }
    const standing = all.filter(({ value }) => !removed.has(tagOf(each.tag, value)));
    const [only] = standing;
    if (each.kind !== 'removed') plain.push(each);
    else if (!only) {
      if (all[0]?.value === variant.value) plain.push(each);
    } else if (standing.length > 1) plain.push({ ...each, address: null });
    else {
      const choice = choiceOf(only, model);
      if (choice) choices.set(choice.address, { ...each, ...choice, kind: 'filled' });
    }
  }
  return { plain, choices: [...choices.values()] };
}

const tagOf = (tag: string, value: string): string =>
  tag.replace(/~[a-z-]+(@[a-z]+)?$/, (_, voice: string | undefined) => `~${value}${voice ?? ''}`);
