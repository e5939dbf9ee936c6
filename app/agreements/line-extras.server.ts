/** What stands beside a line on an agreement's page: drifted sources, and what its parties may do. */
import { listCoursesToday } from '#db/queries/agreement-drift';
import { listLineRows } from '#db/queries/agreement-lines';
import type { AgreementPartyRow, AgreementVersionRow } from '#db/queries/agreements';
import type { Read } from '#db/store';
import { tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { type Localised, localisedOr } from '~/elm/localised';
import { type LineAction, possibleLineActions } from './life/line-life';
import { lineFacts } from './move-line.server';
import { driftOf } from './source-drift';

export interface DriftView {
  readonly key: string;
  readonly title: Localised;
  readonly courseId: string;
  /** Versions of the course: as signed, and as published today (null: no longer). */
  readonly signed: number;
  readonly today: number | null;
}

export interface LineExtras {
  readonly drift: readonly DriftView[];
  /** What a party has asked for; null for everyone but the parties' staff. */
  readonly wish: {
    readonly action: LineAction;
    readonly reason: string;
    readonly at: number;
    readonly by: readonly Localised[];
  } | null;
  /** Who suspended it alone, and why; null for everyone but the parties' staff. */
  readonly suspension: {
    readonly by: Localised;
    readonly reason: string;
    readonly at: number;
  } | null;
  /** What the viewer may ask for; empty for all but signatories of the parties. */
  readonly acts: readonly (LineAction | 'take-back')[];
}

/** Of a line that nothing stands beside. */
export const NO_EXTRAS: LineExtras = { drift: [], wish: null, suspension: null, acts: [] };

/** By number of the line; a version that does not bind has none. */
export async function lineExtras(
  read: Read,
  version: AgreementVersionRow,
  parties: readonly AgreementPartyRow[],
  { viewer, locale }: { readonly viewer: Viewer | null; readonly locale: string },
): Promise<ReadonlyMap<string, LineExtras>> {
  const rows = await listLineRows(read, version.id);
  const ids = rows.flatMap(({ line }) => line.sources.flatMap((each) => each.opportunityId ?? []));
  const today = new Map(
    (await listCoursesToday(read, ids)).map((each) => [each.id, each.publishedVersion]),
  );
  const may = (action: 'agreement.read-draft' | 'agreement.end') =>
    parties.find(
      ({ institutionId, unitId }) =>
        viewer && tryAuthorize(viewer, action, { institutionId, unitId }) !== null,
    )?.institutionId;
  const reader = may('agreement.read-draft');
  const signatory = may('agreement.end');
  const nameOf = (id: string): Localised => {
    const place = parties.find((each) => each.institutionId === id)?.institution;
    return place ? localisedOr(place.names, locale, place.slug) : { text: id };
  };
  return new Map(
    rows.map((row) => [
      row.number,
      {
        drift: driftOf(row.line.sources, (id) => today.get(id)).map((each) => ({
          key: each.sourceId,
          title: localisedOr(each.titles, locale, each.code),
          courseId: each.opportunityId,
          signed: each.signed,
          today: each.today,
        })),
        wish:
          reader && row.wish
            ? {
                action: row.wish.action,
                reason: row.wish.reason,
                at: row.wish.at,
                by: row.wish.consents.map(nameOf),
              }
            : null,
        suspension:
          reader && row.suspension
            ? {
                by: nameOf(row.suspension.institutionId),
                reason: row.suspension.reason,
                at: row.suspension.at,
              }
            : null,
        acts: signatory ? possibleLineActions(lineFacts(row, { version, parties }), signatory) : [],
      },
    ]),
  );
}
