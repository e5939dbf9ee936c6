/** The pages of fields and providers: what each is, its courses, and the ways further. */
import { listNamesBySlug } from '#db/queries/finding';
import { findInstitutionBySlug, listIdentifiers } from '#db/queries/institutions';
import { MOST_VALUES } from '#search/port';
import { findViewer } from '~/accounts/viewer.server';
import { countryName } from '~/elm/display-names';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import {
  type IscedField,
  iscedLabel,
  iscedLabels,
  iscedTree,
} from '~/elm/vocabularies/vocabularies';
import { publicUrl } from '~/platform/env.server';
import { answerShown, notFound } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { FieldParams, InstitutionParams, queryOf } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import {
  type Browsed,
  browseCourses,
  browsingStamp,
  countCourses,
  countsOf,
  pageAsked,
} from './browse-courses.server';
import { type NearReader, nearViewer } from './card-recognition.server';
import type { CatalogueT } from './course-facts.server';
import { webAddress } from './course-view';
import { findInstitutions } from './find-institutions.server';
import { NOT_STATED } from './finding';

/** A way on, with how many courses it leads to. */
export interface CountedLink {
  readonly label: Localised;
  readonly to: string;
  readonly count: number;
  readonly code?: string | undefined;
}

export const headFor = (title: string, description: string, path: string): PageHead => ({
  title: `${title} – Credit Clearinghouse`,
  description,
  ...pageAddresses(publicUrl(services().env), path),
});

export interface BrowseReader {
  readonly t: CatalogueT;
  readonly locale: string;
  readonly near: NearReader;
}

/** Answers a public page of the catalogue in the reader's language, or 304. */
export async function answerBrowsing<T>(
  request: Request,
  load: (reader: BrowseReader) => Promise<T>,
) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const beside = await browsingStamp();
  const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
  return answerShown(request, { viewer, locale, beside }, async () =>
    load({ t, locale, near: await nearViewer(viewer) }),
  );
}

export interface FieldsPage {
  readonly head: PageHead;
  readonly fields: readonly (CountedLink & { readonly narrower: readonly CountedLink[] })[];
  /** Courses that state no field. */
  readonly unstated: { readonly count: number; readonly to: string };
}

const toLink = (field: IscedField, counts: ReadonlyMap<string, number>): CountedLink => ({
  label: { text: field.label },
  code: field.code,
  to: paths.field(field.code),
  count: counts.get(field.code) ?? 0,
});

/** /fields: the broad fields with the narrow ones in each. */
export const showFields = (request: Request) =>
  answerBrowsing(request, async ({ t, locale }): Promise<FieldsPage> => {
    const { counts } = await browseCourses({}, { page: 1, locale });
    const found = countsOf(counts, 'field');
    return {
      head: headFor(t('fieldsPage.title'), t('fieldsPage.lead'), paths.fields()),
      unstated: { count: found.get(NOT_STATED) ?? 0, to: paths.courses({ field: NOT_STATED }) },
      fields: iscedTree(locale).map((broad) => ({
        ...toLink(broad, found),
        narrower: broad.narrower.map((narrow) => toLink(narrow, found)),
      })),
    };
  });

export interface FieldPage {
  readonly head: PageHead;
  readonly code: string;
  readonly name: string;
  /** Broader fields, the broadest first. */
  readonly within: readonly { readonly label: string; readonly to: string }[];
  readonly narrower: readonly CountedLink[];
  readonly providers: readonly CountedLink[];
  readonly browsed: Browsed;
}

/** /fields/:code. 404 for what is no ISCED-F code. */
export async function showField(request: Request, params: unknown) {
  const parsed = FieldParams.safeParse(params);
  if (!parsed.success || iscedLabels(parsed.data.code) === null) throw notFound();
  const { code } = parsed.data;
  const page = pageAsked(request);
  return answerBrowsing(request, async ({ t, ...reader }): Promise<FieldPage> => {
    const { locale } = reader;
    const name = iscedLabel(code, locale);
    const { browsed, counts } = await browseCourses({ field: [code] }, { page, ...reader });
    const found = countsOf(counts, 'field');
    const within = [2, 3].filter((length) => length < code.length).map((end) => code.slice(0, end));
    return {
      head: headFor(
        name,
        t('fieldPage.lead', { field: name }),
        paths.field(code, { page: browsed.page }),
      ),
      ...{ code, name, browsed },
      within: within.map((each) => ({ label: iscedLabel(each, locale), to: paths.field(each) })),
      narrower: narrowerThan(code, locale).map((field) => toLink(field, found)),
      providers: await providersOf(countsOf(counts, 'provider'), locale, 12),
    };
  });
}

function narrowerThan(code: string, locale: string): readonly IscedField[] {
  let level: readonly IscedField[] = iscedTree(locale);
  for (let end = 2; end <= code.length; end += 1)
    level = level.find((each) => each.code === code.slice(0, end))?.narrower ?? [];
  return level;
}

async function providersOf(
  counts: ReadonlyMap<string, number>,
  locale: string,
  most: number,
): Promise<CountedLink[]> {
  const named = await listNamesBySlug(services().store.read, [...counts.keys()]);
  const words = new Intl.Collator(locale);
  return named
    .map(({ slug, names }) => ({
      label: localisedOr(names, locale, slug),
      to: paths.provider(slug),
      count: counts.get(slug) ?? 0,
    }))
    .sort((a, b) => b.count - a.count || words.compare(a.label.text, b.label.text))
    .slice(0, most);
}

export interface ProvidersPage {
  readonly head: PageHead;
  readonly text: string;
  readonly providers: readonly CountedLink[];
  /** There are more than are listed. */
  readonly cut: boolean;
}

/** /providers: those with most courses, or those with a name or identifier looked for. */
export const showProviders = (request: Request) =>
  answerBrowsing(request, async ({ t, locale }): Promise<ProvidersPage> => {
    const text = (queryOf(request).q ?? '').trim().slice(0, 200);
    const { counts, cut } = await browseCourses({}, { page: 1, locale });
    const found = countsOf(counts, 'provider');
    const head = headFor(
      t('providersPage.title'),
      t('providersPage.lead'),
      paths.providers({ q: text }),
    );
    if (text === '') {
      const providers = await providersOf(found, locale, MOST_VALUES);
      return { head, text, providers, cut: cut.includes('provider') };
    }
    const { institutions } = await findInstitutions(services().store.read, text, 50);
    const providers = await Promise.all(
      institutions.map(async ({ slug, names }) => ({
        label: localisedOr(names, locale, slug),
        to: paths.provider(slug),
        count: found.get(slug) ?? (await countCourses({ provider: [slug] })),
      })),
    );
    return { head, text, providers: providers.sort((a, b) => b.count - a.count), cut: false };
  });

export interface ProviderPage {
  readonly head: PageHead;
  readonly slug: string;
  readonly name: Localised;
  /** The name in other languages. */
  readonly otherNames: readonly Localised[];
  readonly country: string;
  readonly city: string | null;
  readonly homepage: string | null;
  readonly recognised: boolean;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly fields: readonly CountedLink[];
  readonly browsed: Browsed;
}

/** /providers/:slug. */
export async function showProvider(request: Request, params: unknown) {
  const parsed = InstitutionParams.safeParse(params);
  const { read } = services().store;
  const found = parsed.success ? await findInstitutionBySlug(read, parsed.data.slug) : null;
  if (!found) throw notFound();
  const identifiers = await listIdentifiers(read, found.id);
  const page = pageAsked(request);
  const load = async ({ t, ...reader }: BrowseReader): Promise<ProviderPage> => {
    const { locale } = reader;
    const { browsed, counts } = await browseCourses(
      { provider: [found.slug] },
      { page, ...reader },
    );
    const name = localisedOr(found.names, locale, found.slug);
    const others = Object.entries(found.names).filter(([, text]) => text !== name.text);
    const fields = [...countsOf(counts, 'field')].filter(([code]) => /^\d{3}$/.test(code));
    return {
      head: headFor(
        name.text,
        t('providerPage.lead', { provider: name.text }),
        paths.provider(found.slug, { page: browsed.page }),
      ),
      ...{ slug: found.slug, name, city: found.city, recognised: found.recognised, browsed },
      otherNames: others.flatMap(([lang, text]) => localised({ [lang]: text }, locale) ?? []),
      country: countryName(found.country, locale),
      homepage: webAddress(found.homepage),
      identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
      fields: fields
        .map(([code, count]) => ({
          label: { text: iscedLabel(code, locale) },
          code,
          to: paths.field(code),
          count,
        }))
        .sort((a, b) => b.count - a.count),
    };
  };
  return answerBrowsing(request, load);
}
