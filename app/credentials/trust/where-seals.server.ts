import { countryCode } from '~/elm/countries';
import type { PageHead } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { answerTrustPage, trustHead } from './answer-page.server';
import { toListLine } from './list-lines.server';
import { serviceFacts } from './lists/to-anchors.server';
import type { NationalList } from './lists/trusted-list';
import type { StoredTrust } from './stored-trust.server';
import { countryName, nationalLists, toOverrideWord } from './trust-rows.server';
import type { DistrustedProvider, ListLine, OverrideWord, SealProvider } from './trust-view';

export interface SealPageData {
  readonly head: PageHead;
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly country: string | null;
  readonly providers: readonly SealProvider[];
  /** Whom the list grants seals and who is distrusted here. */
  readonly distrusted: readonly DistrustedProvider[];
  /** The list the providers come from. */
  readonly list: ListLine | null;
}

/** Where an institution can get a seal, by country, from the lists that count. */
export const whereSeals = (request: Request) =>
  answerTrustPage(request, async ({ trust, locale, viewer, search, now }) => {
    const asked = search.get('country')?.toUpperCase() ?? '';
    const lists = nationalLists(trust);
    const countries = lists
      .map(({ territory }) => ({
        code: territory,
        name: countryName(countryCode(territory) ?? territory, locale),
      }))
      .sort((left, right) => left.name.localeCompare(right.name, locale));
    const list = lists.find(({ territory }) => territory === asked);
    const stored = trust.lists.find((each) => each.list === list);
    return {
      head: trustHead(request, viewer, 'seals', paths.trustSeals()),
      countries,
      country: list?.territory ?? null,
      ...(list ? providersOf(list, trust) : { providers: [], distrusted: [] }),
      list: stored ? toListLine(stored, now) : null,
    } satisfies SealPageData;
  });

interface Gathered {
  readonly page: string | null;
  readonly services: Set<string>;
  readonly overrides: Map<string, OverrideWord>;
}

/** Providers with the services that its list grants now for seals; apart those distrusted here. */
function providersOf(
  list: NationalList,
  { overrides }: StoredTrust,
): Pick<SealPageData, 'providers' | 'distrusted'> {
  const believed = new Map<string, Gathered>();
  const distrusted = new Map<string, Gathered>();
  for (const facts of serviceFacts(list, overrides)) {
    if (facts.service.type !== 'CA/QC' || !facts.listedNow) continue;
    const group = facts.distrusted ? distrusted : believed;
    const { provider, page } = facts;
    const known = group.get(provider) ?? { page, services: new Set(), overrides: new Map() };
    group.set(provider, known);
    known.services.add(facts.service.name);
    for (const each of facts.overrides)
      if (each.effect === 'distrust') known.overrides.set(each.reason, toOverrideWord(each));
  }
  const byName = (group: ReadonlyMap<string, Gathered>) =>
    [...group].sort(([left], [right]) => left.localeCompare(right, 'en'));
  return {
    providers: byName(believed).map(([name, { page, services }]) => ({
      ...{ name, page },
      services: [...services],
    })),
    distrusted: byName(distrusted).map(([name, { services, overrides: words }]) => ({
      name,
      services: [...services],
      overrides: [...words.values()],
    })),
  };
}
