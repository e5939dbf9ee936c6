/** The page on which an institution sets who signs off before it approves an agreement. */
import { findRoute } from '#db/queries/agreement-work';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { textsIn } from '~/platform/i18n.server';
import type { Services } from '~/platform/services.server';
import {
  changeRows,
  checkRows,
  type RouteProblem,
  type RouteRow,
  readRows,
  toRow,
  USUAL_STEPS,
  type UsualStep,
} from '../life/route-form';
import { configureRoute } from '../route-step.server';

/** Throws AppError `not-found` where the viewer does not run an institution. */
function institutionOf(viewer: Viewer): string {
  const { institutionId } = viewer.acting;
  if (institutionId === null) throw new AppError('not-found', 'runs no institution');
  return authorize(viewer, 'institution.configure', { institutionId }).institutionId;
}

export interface RoutePage {
  readonly institution: string;
  readonly rows: readonly RouteRow[];
  readonly usual: readonly UsualStep[];
}

export async function loadRoutePage({ store }: Services, viewer: Viewer): Promise<RoutePage> {
  const found = await findRoute(store.read, institutionOf(viewer));
  return {
    institution: viewer.acting.institutionName ?? '',
    rows: (found?.steps ?? []).map(toRow),
    usual: USUAL_STEPS.map((each) => each.key),
  };
}

/** A step of the institution's own has no name yet. */
const usualNames = (step: UsualStep): RouteRow['names'] =>
  step === 'other'
    ? { en: '', fr: '' }
    : {
        en: textsIn('en', 'mcra')(`routeSettings.usual.${step}`),
        fr: textsIn('fr', 'mcra')(`routeSettings.usual.${step}`),
      };

export type RouteAnswer =
  /** Kept, as the rows stand now: what the page loaded before is older. */
  | { readonly kind: 'kept'; readonly rows: readonly RouteRow[] }
  /** Rows were added, moved or taken out; nothing is kept yet. */
  | { readonly kind: 'changed'; readonly rows: readonly RouteRow[] }
  | {
      readonly kind: 'wrong';
      readonly rows: readonly RouteRow[];
      readonly problems: Readonly<Record<string, RouteProblem>>;
    };

export async function actOnRoute(
  services: Services,
  viewer: Viewer,
  form: FormData,
): Promise<RouteAnswer> {
  const institutionId = institutionOf(viewer);
  const rows = readRows((name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  });
  const deed = String(form.get('deed') ?? 'save');
  if (deed !== 'save') return { kind: 'changed', rows: changeRows(rows, deed, usualNames) };
  const checked = checkRows(rows);
  if (!checked.ok) return { kind: 'wrong', rows, problems: checked.problems };
  await configureRoute(services, viewer, institutionId, checked.steps);
  return { kind: 'kept', rows: checked.steps.map(toRow) };
}
