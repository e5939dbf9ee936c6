/** The context of a document, and its fields as controls. */
import { fillMark, toBeCompleted } from '#templates/wording/mcra/compose';
import type { McraField } from '#templates/wording/mcra/structure.data';
import { languagesOf, pathOf, withPlaces } from '~/agreements/terms/document';
import { type FieldInstance, fieldInstances } from '~/agreements/terms/field-instances';
import { textIn } from '~/elm/text-in';
import type { McraContext, Place } from './context-type';
import { namedBefore } from './known-bodies';
import type { McraLanguage, McraModel } from './model';
import { briefBody } from './structure-values';
import type { Control, ControlState, InlineField, TreeLine } from './tree';
import { languageOfValue, valueParts, valueText } from './values';
import { TAGS, wordingFor } from './words';

export type { McraContext, Place } from './context-type';

/** `voices`: the languages of the document, where it is in two. */
export function mcraContext(
  model: McraModel,
  language: McraLanguage,
  voices: readonly McraLanguage[] = [language],
): McraContext {
  const document = withPlaces(model.document);
  const { head } = model;
  const made = new Set(languagesOf(document));
  const isMade = (each: McraLanguage) => head.kind !== 'agreement' || made.has(each);
  const fields = fieldInstances(document, {
    code: head.code,
    id: head.id,
    version: head.version,
    status: head.status,
    termsHash: head.termsHash,
    ...(head.parent === null ? {} : { parent: head.parent }),
    ...(head.signedFileHash === null ? {} : { signedFileHash: head.signedFileHash }),
  });
  return {
    model,
    document,
    terms: document.terms,
    head,
    path: pathOf(document),
    language,
    tag: TAGS[language],
    words: wordingFor(language, document.terms.parties.length),
    template: head.kind === 'template',
    forInformation: !isMade(language),
    isSigned: voices.some(isMade),
    fields,
    byKey: groupedBy(fields, (each) => (isOverride(each) ? null : each.def.key)),
    general: fields.filter((each) => each.lineId === null),
    byLine: groupedBy(fields, (each) => each.lineId),
    namedBefore: namedBefore(fields, document.terms),
    placed: new Set(),
  };
}

/** Fields by what `keyOf` names; those it names nothing for are left out. */
function groupedBy(
  fields: readonly FieldInstance[],
  keyOf: (field: FieldInstance) => string | null,
): Map<string, FieldInstance[]> {
  const groups = new Map<string, FieldInstance[]>();
  for (const each of fields) {
    const key = keyOf(each);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** A line's own value of what is agreed for all lines: it stands in Annex B, not in the clauses. */
export const isOverride = ({ def }: FieldInstance): boolean =>
  def.scope === 'line' && (def.section === 'conditions' || def.section === 'grades');

/** Instances of a field; those of one party or line where a place is given. */
export const instancesOf = (ctx: McraContext, key: McraField, place: Place = {}): FieldInstance[] =>
  (ctx.byKey.get(key) ?? []).filter(
    (each) =>
      (place.institutionId === undefined || each.institutionId === place.institutionId) &&
      (place.lineId === undefined || each.lineId === place.lineId),
  );

/** Fields by the place that follows the key in their tags: `2.1`, `L3.1`. */
export const byPlace = (fields: readonly FieldInstance[]): Map<string, FieldInstance[]> =>
  groupedBy(fields, ({ tag }) => tag.slice(tag.indexOf('/') + 1));

export const labelOf = (ctx: McraContext, key: McraField): string => ctx.words.fields[key].label;

export const promptFor = (ctx: McraContext, key: McraField): string =>
  toBeCompleted(ctx.words, key);

/** Whether the document shows a field: it has a value, must have one, or may be filled by hand. */
export const isShown = (ctx: McraContext, each: FieldInstance): boolean =>
  !each.missing || each.mandatory || (ctx.template && each.path !== null && !isKept(each));

/** What the record puts there: from a template made by hand no course is in the catalogue. */
const isKept = ({ def }: FieldInstance): boolean => def.key === 'course.catalogueEntry';

/** A field's value as a reader needs it at its place. */
const shownText = (ctx: McraContext, each: FieldInstance): string =>
  ctx.namedBefore.has(each.tag) ? briefBody(ctx, each.value) : valueText(ctx, each);

/** A field as text: its value, or a prompt for it where there are no words to show. */
export function inlineField(ctx: McraContext, each: FieldInstance): InlineField {
  ctx.placed.add(each.tag);
  const title = labelOf(ctx, each.def.key);
  const said = each.missing ? '' : shownText(ctx, each);
  const state: ControlState = said !== '' ? 'filled' : each.mandatory ? 'to-complete' : 'optional';
  const text =
    state === 'filled'
      ? said
      : state === 'to-complete'
        ? promptFor(ctx, each.def.key)
        : `[${title} – ${ctx.words.marks.optional}]`;
  const lang = state === 'filled' ? languageOfValue(ctx, each) : undefined;
  return { tag: each.tag, title, state, text, ...(lang ? { lang } : {}) };
}

/** A field as a control of its own. */
export function fieldControl(ctx: McraContext, each: FieldInstance): Control {
  const { tag, title, state, text } = inlineField(ctx, each);
  const whole = state === 'filled' && !ctx.namedBefore.has(tag);
  return { tag, title, state, parts: whole ? valueParts(ctx, each) : [text] };
}

export const fieldLine = (ctx: McraContext, each: FieldInstance, numeric = false): TreeLine => ({
  kind: 'control',
  control: fieldControl(ctx, each),
  ...(numeric ? { numeric } : {}),
});

/** How a party is called in the document's language; a prompt where it has no name yet. */
export function partyName(ctx: McraContext, institutionId: string): string {
  const index = ctx.terms.parties.findIndex((each) => each.institutionId === institutionId);
  const name = textIn(ctx.terms.parties[index]?.body.name, ctx.language);
  return name || fillMark(ctx.words.tables.partyNumber, { n: String(index + 1) });
}
