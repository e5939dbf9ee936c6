/** Values made of several parts, as the document writes them: bodies, outcomes, rules, tables. */
import type { Body, CourseSnapshot, MappingRule } from '~/agreements/recognition-line';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import type { GradingTable, Terms } from '~/agreements/terms/terms';
import { conditionTexts, type WrittenCondition } from '~/agreements/terms/written-conditions';
import { conceptTail } from '~/elm/concept-tail';
import { countryName } from '~/elm/display-names';
import type { LanguageMap } from '~/elm/language-map';
import { localised } from '~/elm/localised';
import { textIn } from '~/elm/text-in';
import { formatNumber } from '~/platform/format';
import { conditionField } from './condition-values';
import type { McraContext } from './context-type';
import { apart } from './joined';
import { type ControlPart, partText } from './tree';
import { wordFor } from './word-for';

type Identifier = Body['identifiers'][number];

const identifierText = (ctx: McraContext, { scheme, schemeName, value }: Identifier): string => {
  const name =
    scheme === 'other' && schemeName
      ? schemeName
      : wordFor(ctx.words.values.identifierScheme, scheme);
  return `${name}${ctx.words.colon}${value}`;
};

const identifiersText = (ctx: McraContext, value: unknown): string =>
  (value as Identifier[]).map((each) => identifierText(ctx, each)).join('\n');

/** A body whose identifiers the document states elsewhere: its name and country. */
export function briefBody(ctx: McraContext, value: unknown): string {
  const { name, country } = value as Body;
  const where = country ? ` (${countryName(country, ctx.language)})` : '';
  return `${textIn(name, ctx.language)}${where}`;
}

const bodyText = (ctx: McraContext, value: unknown): string => {
  const identifiers = (value as Body).identifiers.map((each) => identifierText(ctx, each));
  return [briefBody(ctx, value), ...identifiers].join('\n');
};

/** Outcomes one a line, each in the document's language where it has words in it, with its skills. */
export function outcomeParts(ctx: McraContext, value: unknown): ControlPart[] {
  const { escoSkills } = ctx.words.tables;
  return (value as CourseSnapshot['outcomes']).flatMap(({ title, titles, esco, skills }, index) => {
    const said = localised(titles, ctx.language) ?? { text: title };
    const named = esco.map(
      (iri) => localised(skills?.[iri], ctx.language)?.text ?? conceptTail(iri),
    );
    const list = named.join(ctx.words.list.comma);
    return [
      index === 0 ? '– ' : '\n– ',
      said.lang ? { text: said.text, lang: said.lang } : said.text,
      ...(named.length > 0 ? [` (${escoSkills}${ctx.words.colon}${list})`] : []),
    ];
  });
}

const outcomesText = (ctx: McraContext, value: unknown): string =>
  outcomeParts(ctx, value).map(partText).join('');

const sourcesText = (ctx: McraContext, value: unknown): string =>
  (value as CourseSnapshot[])
    .map(({ code, titles }) => [code, textIn(titles, ctx.language)].filter(Boolean).join(' · '))
    .join('\n');

function ruleText(ctx: McraContext, value: unknown): string {
  const rule = value as MappingRule;
  const words = wordFor(ctx.words.values.rule, rule.kind);
  return rule.kind === 'n-of-m' ? words.replace('{n}', String(rule.n)) : words;
}

function accreditationText(ctx: McraContext, value: unknown): string {
  return (value as { title: LanguageMap; url: string | null }[])
    .map(({ title, url }) => [textIn(title, ctx.language), url].filter(Boolean).join(' · '))
    .join('\n');
}

const gradesText = (_: McraContext, value: unknown): string =>
  (value as { from: string; to: string }[]).map(({ from, to }) => `${from} → ${to}`).join('\n');

/** Each with the side it acts for: one alone may not renew the annexes. */
const coordinatorsText = (ctx: McraContext, value: unknown): string =>
  apart(
    ctx,
    (value as Terms['amendment']['coordinators']).map(({ institutionId, name, position }) => {
      const party = nameOfParty(ctx, institutionId);
      const person = [name, position].filter(Boolean).join(', ');
      return party === '' ? person : `${person} (${party})`;
    }),
  );

const nameOfParty = (ctx: McraContext, institutionId: string): string => {
  const party = ctx.terms.parties.find((each) => each.institutionId === institutionId);
  return textIn(party?.body.name, ctx.language);
};

function creditText(ctx: McraContext, value: unknown): string {
  const credit = value as { value: number; system: string };
  return `${formatNumber(credit.value, ctx.language)} ${credit.system}`;
}

const groundsText = (ctx: McraContext, value: unknown): string =>
  (value as LanguageMap[]).map((each) => textIn(each, ctx.language)).join('\n');

const courseIdentifiersText = (ctx: McraContext, value: unknown): string =>
  (value as CourseSnapshot['identifiers'])
    .map((each) => `${each.scheme}${ctx.words.colon}${each.value}`)
    .join('\n');

/** Conditions by what their fields are called. */
const waivedText = (ctx: McraContext, value: unknown): string =>
  (value as string[])
    .map((name) => ctx.words.fields[conditionField(name)]?.label ?? name)
    .join(ctx.words.list.comma);

const tablesText = (ctx: McraContext, value: unknown): string =>
  (value as GradingTable[])
    .map(({ institutionId, referenceGroup, years, rows }) => {
      const of = [nameOfParty(ctx, institutionId), referenceGroup, years];
      const shares = rows.map(
        ({ grade, percent }) => `${grade}: ${formatNumber(percent, ctx.language)} %`,
      );
      return [of.filter(Boolean).join(', '), apart(ctx, shares)].join('\n');
    })
    .join('\n');

const statedText = (ctx: McraContext, value: unknown): string =>
  apart(
    ctx,
    (value as WrittenCondition[]).map((each) =>
      textIn(conditionTexts(each, ctx.terms.draftingLanguage), ctx.language),
    ),
  );

const WRITERS: Readonly<Record<string, (ctx: McraContext, value: unknown) => string>> = {
  'party.identifiers': identifiersText,
  'recitals.further': groundsText,
  'course.identifiers': courseIdentifiersText,
  'line.waived': waivedText,
  'grades.tables': tablesText,
  'course.awardingBody': bodyText,
  'course.deliveringBody': bodyText,
  'course.sealingBody': bodyText,
  'course.outcomes': outcomesText,
  'course.otherCredit': creditText,
  'course.accreditation': accreditationText,
  'line.sources': sourcesText,
  'line.rule': ruleText,
  'grades.table': gradesText,
  'amendment.coordinators': coordinatorsText,
  'conditions.other': statedText,
};

/** A value of several parts; what no writer knows is shown as data rather than left out. */
export const structureText = (ctx: McraContext, { def }: FieldInstance, value: unknown): string =>
  WRITERS[def.key]?.(ctx, value) ?? JSON.stringify(value);
