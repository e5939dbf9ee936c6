/** What the ids within recognition lines are called. */
import type { AgreementPartyRow } from '#db/queries/agreements';
import { listPublishedIds } from '#db/queries/catalogue';
import { findProgrammes } from '#db/queries/curriculum';
import { listGoneIds } from '#db/queries/former-courses';
import { localised } from '~/elm/localised';
import { services } from '~/platform/services.server';
import { type Names, type ShownLineRow, toInstitutionView } from './agreement-view';

/** What the ids in lines mean, in two queries however many lines there are. */
export async function namesFor(
  parties: readonly AgreementPartyRow[],
  lines: readonly ShownLineRow[],
  locale: string,
): Promise<Names> {
  const { read } = services().store;
  const courseIds = lines.flatMap(({ line }) =>
    line.sources.flatMap((each) => each.opportunityId ?? []),
  );
  const programmeIds = lines.flatMap(({ line }) =>
    line.targets.flatMap((each) => each.programmeId ?? []),
  );
  const [listed, gone, programmes] = await Promise.all([
    listPublishedIds(read, courseIds),
    listGoneIds(read, courseIds),
    findProgrammes(read, [...new Set(programmeIds)]),
  ]);
  const institutions = new Map(
    parties.map((party) => [party.institutionId, toInstitutionView(party.institution, locale)]),
  );
  const titles = new Map(programmes.map((each) => [each.id, localised(each.titles, locale)]));
  return {
    locale,
    institution: (id) => institutions.get(id) ?? null,
    programme: (id) => titles.get(id) ?? null,
    isListed: (id) => listed.has(id),
    isGone: (id) => gone.has(id),
  };
}
