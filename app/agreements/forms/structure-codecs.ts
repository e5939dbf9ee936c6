/** Codecs of values made of several parts: bodies, outcomes, rules, tables. */
import { IdentifierScheme, type OrganisationIdentifier, schemeNamed } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import { type Outcome, outcomeLanguage, outcomesOfLines, outcomeText } from '../outcome-lines';
import type { Body, CourseSnapshot, MappingRule } from '../recognition-line';
import { ABSENT, type FieldCodec, first, linesOf, numberOf, ok, problem } from './field-input';
import { lineInputs, otherLanguages, rawLines } from './language-inputs';

/** `erasmus: P COIMBRA01`, one a line. */
const identifierLine = ({ scheme, schemeName, value }: OrganisationIdentifier): string =>
  `${schemeName ?? scheme}: ${value}`;

function readIdentifier(
  line: string,
  held: readonly OrganisationIdentifier[],
): OrganisationIdentifier | null {
  const known = held.find((each) => identifierLine(each) === line);
  if (known) return known;
  const cut = line.indexOf(':');
  if (cut < 1) return null;
  const name = line.slice(0, cut).trim();
  const value = line.slice(cut + 1).trim();
  if (value === '') return null;
  const exact = IdentifierScheme.safeParse(name.toLowerCase());
  const scheme = exact.success ? exact.data : schemeNamed(name);
  return { scheme, value, ...(scheme === 'other' ? { schemeName: name } : {}) };
}

function readIdentifiers(
  text: string,
  held: readonly OrganisationIdentifier[],
): OrganisationIdentifier[] | null {
  const found = linesOf(text).map((line) => readIdentifier(line, held));
  return found.every((each) => each !== null) ? found : null;
}

export const identifiers: FieldCodec = {
  inputs: ({ address, value }) => [
    {
      name: address,
      kind: 'area',
      value: ((value as OrganisationIdentifier[] | undefined) ?? []).map(identifierLine).join('\n'),
    },
  ],
  read: ({ address, value }, read) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const found = readIdentifiers(typed, (value as OrganisationIdentifier[] | undefined) ?? []);
    return found ? ok(found) : problem('identifier');
  },
};

/** Of a course, as its provider or platform calls it: `MOOC: DL-204`, one a line. */
export const courseIdentifiers: FieldCodec = {
  inputs: ({ address, value }) => [
    {
      name: address,
      kind: 'area',
      part: 'identifiers',
      value: ((value as CourseSnapshot['identifiers'] | undefined) ?? [])
        .map((each) => `${each.scheme}: ${each.value}`)
        .join('\n'),
    },
  ],
  read: ({ address }, read) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const found = linesOf(typed).map((line) => /^(.+?)\s*:\s+(.+)$/.exec(line));
    if (found.some((each) => each === null)) return problem('identifier');
    return ok(found.map((each) => ({ scheme: each?.[1] ?? '', value: each?.[2] ?? '' })));
  },
};

/**
 * Texts one a line, a translation in the same line of its language. What was held stays with its
 * words; a line in other words at the same place keeps its translations.
 */
export const grounds: FieldCodec = {
  inputs: ({ address, value }, language, translations) => {
    const held = (value as LanguageMap[] | undefined) ?? [];
    const shown = held.map((each) => ({ ...each, [language]: named(each, language) }));
    return lineInputs(address, shown, language, translations);
  },
  read: ({ address, value }, read, language, translations) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const held = (value as LanguageMap[] | undefined) ?? [];
    const lines = linesOf(typed);
    let found = lines.map((line, at): LanguageMap => {
      const known = held.find((each) => named(each, language) === line);
      if (known) return known;
      return { ...(held.length === lines.length ? held[at] : {}), [language]: line };
    });
    for (const lang of otherLanguages(held, language, translations)) {
      const texts = rawLines(read, `${address}#${lang}`);
      if (texts) found = found.map((each, at) => withText(each, lang, texts[at] ?? ''));
    }
    return ok(found);
  },
};

/** Another text in one language; '' for none. */
function withText(map: LanguageMap, language: string, text: string): LanguageMap {
  const { [language]: _, ...rest } = map;
  return text === '' ? rest : { ...rest, [language]: text };
}

/** A body without a name is none. Its name in each language it has, and each of the document. */
export const body: FieldCodec = {
  inputs: ({ address, value }, language, translations) => {
    const held = value as Body | null;
    const own = languageOf(held?.name, language);
    const others = otherLanguages([held?.name ?? {}], own, wantedIn(language, translations));
    const part = others.length > 0 ? { part: 'language' as const } : {};
    return [
      { name: address, kind: 'text', value: named(held?.name, language), lang: own, ...part },
      ...others.map((lang) => ({
        name: `${address}#name-${lang}`,
        kind: 'text' as const,
        value: held?.name[lang] ?? '',
        lang,
        ...part,
      })),
      {
        name: `${address}#country`,
        kind: 'select',
        part: 'country',
        value: held?.country ?? '',
        options: { kind: 'names', list: 'countries' },
      },
      {
        name: `${address}#identifiers`,
        kind: 'area',
        part: 'identifiers',
        value: (held?.identifiers ?? []).map(identifierLine).join('\n'),
      },
    ];
  },
  read: ({ address, value, def }, read, language, translations) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const held = value as Body | null;
    const found = readIdentifiers(
      first(read(`${address}#identifiers`)) ?? '',
      held?.identifiers ?? [],
    );
    if (!found) return problem('identifier');
    const own = languageOf(held?.name, language);
    let name = withText(held?.name ?? {}, own, typed);
    for (const lang of otherLanguages([held?.name ?? {}], own, wantedIn(language, translations))) {
      const said = first(read(`${address}#name-${lang}`));
      if (said !== null) name = withText(name, lang, said);
    }
    if (Object.keys(name).length === 0 && def.key !== 'course.awardingBody') return ok(null);
    return ok({ name, identifiers: found, country: first(read(`${address}#country`)) || null });
  },
};

/** The languages of the document: with one alone, a body keeps the name it has. */
const wantedIn = (language: string, translations: readonly string[] = []): string[] =>
  translations.length === 0 ? [] : [language, ...translations];

const languageOf = (name: LanguageMap | undefined, language: string): string =>
  name?.[language] !== undefined ? language : (Object.keys(name ?? {})[0] ?? language);
const named = (name: LanguageMap | undefined, language: string): string =>
  name?.[languageOf(name, language)] ?? '';

/** One outcome a line, each in the drafting language where it has words in it; skills stay with it. */
export const outcomes: FieldCodec = {
  inputs: ({ address, value }, language) => {
    const held = (value as readonly Outcome[] | undefined) ?? [];
    const [lang, ...others] = new Set(held.map((each) => outcomeLanguage(each, language)));
    return [
      {
        name: address,
        kind: 'area',
        value: held.map((each) => outcomeText(each, language)).join('\n'),
        ...(lang && others.length === 0 ? { lang } : {}),
      },
    ];
  },
  read: ({ address, value }, read, language) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const held = (value as readonly Outcome[] | undefined) ?? [];
    return ok(outcomesOfLines(linesOf(typed), held, language));
  },
};

/** `3 UCTS`. */
export const otherCredit: FieldCodec = {
  inputs: ({ address, value }) => {
    const held = value as { value: number; system: string } | null | undefined;
    return [
      { name: address, kind: 'number', value: held ? String(held.value) : '' },
      { name: `${address}#system`, kind: 'text', part: 'system', value: held?.system ?? '' },
    ];
  },
  read: ({ address }, read) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const value = numberOf(typed);
    if (value === undefined) return problem('number');
    return ok(value === null ? null : { value, system: first(read(`${address}#system`)) ?? '' });
  },
};

/** `title | address`, one a line. */
export const accreditation: FieldCodec = {
  inputs: ({ address, value }, language) => [
    {
      name: address,
      kind: 'area',
      value: ((value as { title: LanguageMap; url: string | null }[] | undefined) ?? [])
        .map(({ title, url }) => [named(title, language), url].filter(Boolean).join(' | '))
        .join('\n'),
    },
  ],
  read: ({ address, value }, read, language) => {
    const typed = first(read(address));
    if (typed === null) return ABSENT;
    const held = (value as { title: LanguageMap; url: string | null }[] | undefined) ?? [];
    return ok(
      linesOf(typed).map((line) => {
        const [title = '', url = ''] = line.split('|').map((each) => each.trim());
        const same = held.find(
          (each) => named(each.title, language) === title && (each.url ?? '') === url,
        );
        return same ?? { title: { [language]: title }, url: url || null };
      }),
    );
  },
};

export const rule: FieldCodec = {
  inputs: ({ address, value }) => {
    const held = value as MappingRule | undefined;
    return [
      {
        name: address,
        kind: 'select',
        value: held?.kind ?? 'and',
        options: { kind: 'codes', words: 'rule', codes: ['and', 'or', 'n-of-m'] },
      },
      {
        name: `${address}#n`,
        kind: 'number',
        part: 'number',
        value: held?.kind === 'n-of-m' ? String(held.n) : '',
      },
    ];
  },
  read: ({ address }, read) => {
    const kind = first(read(address));
    if (kind === null) return ABSENT;
    if (kind === 'and' || kind === 'or') return ok({ kind });
    const n = numberOf(first(read(`${address}#n`)) ?? '');
    if (kind !== 'n-of-m') return problem('choice');
    return n && Number.isInteger(n) ? ok({ kind, n }) : problem('number');
  },
};

interface Coordinator {
  readonly institutionId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly position: string;
}

export const coordinators: FieldCodec = {
  inputs: ({ address, value }) => [
    {
      name: address,
      kind: 'checks',
      value: '',
      values: ((value as Coordinator[] | undefined) ?? []).map((each) => JSON.stringify(each)),
    },
  ],
  read: ({ address }, read) => {
    try {
      return ok((read(address) ?? []).map((each) => JSON.parse(each) as Coordinator));
    } catch {
      return problem('choice');
    }
  },
};
