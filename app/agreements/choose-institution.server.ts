/**
 * One institution out of all on record: found by name, town, country or identifier and chosen from
 * what was found, while typing or, without script, by a search that comes back with the form.
 */
import {
  type InstitutionWithIdentifiers,
  listInstitutionsWithIdentifiers,
  searchInstitutions,
  withoutScheme,
} from '#db/queries/find-institutions';
import { findInstitutionBySlug } from '#db/queries/institutions';
import type { Read } from '#db/store';
import type { Viewer } from '~/accounts/roles';
import { countryName } from '~/elm/display-names';
import { type IdentifierScheme, normaliseIdentifier } from '~/elm/identifier';
import { localisedOr } from '~/elm/localised';
import { localeOf } from '~/platform/i18n.server';
import { createRateLimit, rateLimitHeaders } from '~/platform/rate-limit.server';
import { services } from '~/platform/services.server';

export interface InstitutionChoice {
  /** Its id. */
  readonly value: string;
  readonly label: string;
  /** Of the label, where it is not in the reader's language. */
  readonly lang?: string | undefined;
  /** What tells it from others: town, country, an identifier. */
  readonly note: string;
}

export interface InstitutionsOffered {
  readonly choices: readonly InstitutionChoice[];
  /** There are others behind these. */
  readonly more: boolean;
}

/** A field as it stands: what was typed, what was chosen, what was found for those who asked. */
export interface InstitutionField {
  readonly words: string;
  readonly chosen: InstitutionChoice | null;
  readonly offered: InstitutionsOffered | null;
  /** Something was written, but no institution chosen. */
  readonly unclear: boolean;
}

interface Asking {
  readonly locale: string;
  /** Ids of institutions that are not offered. */
  readonly others: readonly string[];
}

/** What a form sends where none of those found is meant. */
const NOBODY = 'nobody';
const SHOWN = 12;
const LONGEST = 200;
/** More parties than any agreement has. */
const MOST_OTHERS = 50;

/** Identifiers that people in an international office know an institution by, first of all. */
const KNOWN_BY: readonly IdentifierScheme[] = ['erasmus', 'schac', 'pic', 'ror', 'oid', 'eter'];

/** The identifier that was looked for, else the best known one. */
function identifierOf({ identifiers }: InstitutionWithIdentifiers, words: string): string | null {
  const written = withoutScheme(words);
  const asked = identifiers.find(
    ({ scheme, normalised }) =>
      written !== '' && normalised === normaliseIdentifier(scheme, written),
  );
  const known = KNOWN_BY.flatMap(
    (scheme) => identifiers.find((each) => each.scheme === scheme) ?? [],
  );
  return (asked ?? known[0])?.value ?? null;
}

function toChoice(
  found: InstitutionWithIdentifiers,
  locale: string,
  words: string,
): InstitutionChoice {
  const { text, lang } = localisedOr(found.names, locale, found.slug);
  const place = [found.city, countryName(found.country, locale)].filter(Boolean).join(', ');
  return {
    value: found.id,
    label: text,
    ...(lang ? { lang } : {}),
    note: [place, identifierOf(found, words)].filter(Boolean).join(' · '),
  };
}

/** The first institutions for these words, without `others`. */
export async function offerInstitutions(
  read: Read,
  words: string,
  { locale, others }: Asking,
): Promise<InstitutionsOffered> {
  const found = await searchInstitutions(read, words, SHOWN + others.length + 1);
  const ids = found.ids.filter((id) => !others.includes(id));
  const rows = await listInstitutionsWithIdentifiers(read, ids.slice(0, SHOWN));
  return {
    choices: rows.map((each) => toChoice(each, locale, words)),
    more: ids.length > SHOWN,
  };
}

/** The institution of an id, else of a slug, as a choice; null where there is none. */
export async function institutionChosen(
  read: Read,
  asked: string,
  locale: string,
): Promise<InstitutionChoice | null> {
  if (asked === '') return null;
  const [byId] = await listInstitutionsWithIdentifiers(read, [asked]);
  if (byId) return toChoice(byId, locale, '');
  const bySlug = await findInstitutionBySlug(read, asked);
  return bySlug ? institutionChosen(read, bySlug.id, locale) : null;
}

/** The field as a page begins with it: `asked` is the id or slug of the one chosen, '' for none. */
export async function beginInstitutionField(
  read: Read,
  asked: string,
  { locale, others }: Asking,
): Promise<InstitutionField> {
  const found = await institutionChosen(read, asked, locale);
  const chosen = found && !others.includes(found.value) ? found : null;
  return { words: '', chosen, offered: null, unclear: false };
}

/**
 * The field `name` of a form that was sent: its words are looked for where the search was asked for
 * (`look`), and where words were written and nothing was chosen.
 */
export async function readInstitutionField(
  read: Read,
  sent: { readonly get: (name: string) => unknown },
  name: string,
  asking: Asking,
): Promise<InstitutionField> {
  const text = (field: string) => {
    const value = sent.get(field);
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
  };
  const looking = text('look') === name;
  const value = text(name) === NOBODY ? '' : text(name);
  const words = text(name) === NOBODY && !looking ? '' : text(`${name}-words`);
  const { chosen } = await beginInstitutionField(read, value, asking);
  const unclear = chosen === null && (words !== '' || value !== '');
  const search = words !== '' && (looking || unclear);
  return {
    ...{ words, chosen, unclear },
    offered: search ? await offerInstitutions(read, words, asking) : null,
  };
}

/** More than anybody types; programs have an API of their own. */
const limit = createRateLimit({ points: 240, seconds: 60 });

/** GET `/find/institutions?q=&not=`: for people who are signed in, while they type. */
export async function answerInstitutionsSought(
  request: Request,
  viewer: Viewer,
): Promise<Response> {
  const taken = await limit.take(viewer.personId);
  const headers = { ...rateLimitHeaders(taken), 'Cache-Control': 'no-store' };
  const none: InstitutionsOffered = { choices: [], more: false };
  if (!taken.allowed) return Response.json(none, { status: 429, headers });
  const asked = new URL(request.url).searchParams;
  const words = (asked.get('q') ?? '').trim().slice(0, LONGEST);
  const others = asked.getAll('not').slice(0, MOST_OTHERS);
  const locale = localeOf(request, viewer);
  const { read } = services().store;
  const found = words === '' ? none : await offerInstitutions(read, words, { locale, others });
  return Response.json(found, { headers });
}
