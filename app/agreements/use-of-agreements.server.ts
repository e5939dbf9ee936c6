/** What an institution's agreements are used for, by itself and by its partners: figures alone. */
import { listAgreementUse, listUseByPartners, type UseByPartners } from '#db/queries/agreement-use';
import type { AgreementSummary } from '#db/queries/agreements';
import { FEWEST_DECISIONS } from '#db/queries/precedents';
import type { Read } from '#db/store';
import { type Localised, localisedOr } from '~/elm/localised';

export interface UseRow {
  readonly code: string;
  readonly title: Localised | null;
  readonly cases: number;
  readonly ects: number;
  /** Milliseconds since the epoch. */
  readonly latest: number | null;
  /** What partners decided of the own courses; null: nothing. */
  readonly partners: PartnersUse | null;
}

/** Figures alone; both null where so few cases might point at a person. */
export interface PartnersUse {
  readonly cases: number | null;
  readonly ects: number | null;
}

/** Decided under its agreements by the viewer's institution, and by partners; the most credit first. */
export async function agreementUses(
  ctx: { readonly read: Read; readonly locale: string; readonly institutionId: string },
  all: readonly AgreementSummary[],
): Promise<UseRow[]> {
  const titles = new Map(
    all.map(({ agreement }) => [
      agreement.code,
      localisedOr(agreement.titles, ctx.locale, agreement.code),
    ]),
  );
  const rows = await listAgreementUse(ctx.read, ctx.institutionId);
  const own = new Map(rows.map((each) => [each.agreementCode, each]));
  const byPartners = new Map(
    (await listUseByPartners(ctx.read, ctx.institutionId))
      .filter(({ agreementCode }) => titles.has(agreementCode))
      .map((each) => [each.agreementCode, each]),
  );
  return [...new Set([...own.keys(), ...byPartners.keys()])]
    .map((code) => ({
      code,
      title: titles.get(code) ?? null,
      cases: own.get(code)?.cases ?? 0,
      ects: own.get(code)?.ects ?? 0,
      latest: own.get(code)?.latest ?? null,
      partners: partnersUse(byPartners.get(code)),
    }))
    .sort((a, b) => b.ects - a.ects || b.cases - a.cases || a.code.localeCompare(b.code));
}

function partnersUse(use: UseByPartners | undefined): PartnersUse | null {
  if (!use) return null;
  const { cases, ects } = use;
  return cases < FEWEST_DECISIONS ? { cases: null, ects: null } : { cases, ects };
}
