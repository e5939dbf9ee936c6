/** An agreement as a list of one's own institution names it, and what such lists are made with. */
import type { AgreementPartyRow, AgreementSummary } from '#db/queries/agreements';
import type { Read } from '#db/store';
import { type Localised, localisedOr } from '~/elm/localised';
import { type AgreementPhase, agreementStateOn, phaseOf } from './agreement-state';
import { type Wish, wishOf } from './asked-for';

export interface MyAgreement {
  readonly code: string;
  readonly version: string;
  readonly title: Localised;
  /** The parties besides the viewer's own institution. */
  readonly partners: readonly Localised[];
  readonly state: string;
  readonly phase: AgreementPhase;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  /** What a party asks for and another has not answered yet. */
  readonly wish: Wish | null;
}

/** For whom a list is made. */
export interface OwnSide {
  readonly read: Read;
  readonly today: string;
  readonly locale: string;
  readonly institutionId: string;
  readonly personId: string;
  /** The viewer is a signatory. */
  readonly signs: boolean;
  readonly parties: ReadonlyMap<string, readonly AgreementPartyRow[]>;
}

export const nameOf = ({ institution }: AgreementPartyRow, locale: string): Localised =>
  localisedOr(institution.names, locale, institution.slug);

export function toMine(ctx: OwnSide, { agreement, version }: AgreementSummary): MyAgreement {
  const state = agreementStateOn(version, ctx.today);
  const partners = (ctx.parties.get(version.id) ?? []).filter(
    (each) => each.institutionId !== ctx.institutionId,
  );
  return {
    code: agreement.code,
    version: version.version,
    title: localisedOr(agreement.titles, ctx.locale, agreement.code),
    partners: partners.map((each) => nameOf(each, ctx.locale)),
    state,
    phase: phaseOf(state),
    inForceFrom: version.inForceFrom,
    inForceUntil: version.inForceUntil,
    wish: wishOf(version, state, ctx.institutionId),
  };
}
