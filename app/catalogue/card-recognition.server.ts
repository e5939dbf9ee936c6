/** What a card says of who recognises a course: published agreements in force, nothing else. */
import { listNamesBySlug, listRecognisers, listSlugs } from '#db/queries/finding';
import type { Read } from '#db/store';
import { ownInstitutions } from '~/accounts/own-institutions.server';
import type { Viewer } from '~/accounts/roles';
import { localisedOr } from '~/elm/localised';
import { formatList } from '~/platform/format';
import { services } from '~/platform/services.server';
import type { CatalogueT } from './course-facts.server';

/** The institutions a reader asks about, by slug. */
export interface NearReader {
  /** Where the reader works or studies. */
  readonly own: readonly string[];
  /** Chosen in the list: who else is to recognise what is shown. */
  readonly asked: readonly string[];
}

export const NOBODY_NEAR: NearReader = { own: [], asked: [] };

export async function nearViewer(
  viewer: Viewer | null,
  asked: readonly string[] = [],
): Promise<NearReader> {
  const ids = [...(await ownInstitutions(viewer))];
  const slugs = await listSlugs(services().store.read, ids);
  return { own: [...slugs.values()], asked };
}

interface CardReader {
  readonly t: CatalogueT;
  readonly locale: string;
  /** 'YYYY-MM-DD'. */
  readonly day: string;
  readonly near: NearReader;
}

/** By course id, for those that an agreement covers: at the reader's university, else by how many. */
export async function recognitionOfCards(
  read: Read,
  ids: readonly string[],
  { t, locale, day, near }: CardReader,
): Promise<ReadonlyMap<string, string>> {
  const [recognisers, named] = await Promise.all([
    listRecognisers(read, ids, day),
    listNamesBySlug(read, near.asked),
  ]);
  const names = new Map(named.map(({ slug, names }) => [slug, localisedOr(names, locale, slug)]));
  return new Map(
    [...recognisers].map(([id, by]) => {
      const slugs = new Set(by.map(({ slug }) => slug));
      if (near.own.some((slug) => slugs.has(slug))) return [id, t('recognised.own')];
      const there = [...names].filter(([slug]) => slugs.has(slug)).map(([, { text }]) => text);
      if (there.length > 0)
        return [id, t('recognised.at', { institutions: formatList(there, locale) })];
      return [id, t('recognised.by', { count: slugs.size })];
    }),
  );
}
