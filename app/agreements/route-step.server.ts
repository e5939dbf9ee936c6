/** A party's internal route: configured by the institution, its steps shown to the other as done or not. */
import { type RouteStepRow, saveRoute, updateRouteSteps } from '#db/queries/agreement-work';
import { appendAudit } from '#db/queries/audit';
import type { RouteStepDef } from '#db/schema/agreement-work';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import type { Services } from '~/platform/services.server';
import { tellWhoIsNext } from './move-version.server';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  saveVersion,
  type Work,
} from './version-context.server';

export interface RouteStepInput {
  readonly versionId: string;
  readonly stepId: string;
  /** The terms that the people of this step had before them. */
  readonly hash: string;
  readonly done: boolean;
  /** Of a board or senate: when it met ('YYYY-MM-DD') and the number of its decision. */
  readonly decidedOn?: string | null;
  readonly decisionNumber?: string | null;
}

export type RouteStepOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'overtaken'; readonly termsHash: string }
  | {
      readonly kind: 'refused';
      readonly reason:
        | 'no-step'
        | 'other-role'
        | 'earlier-step-open'
        | 'decision-missing'
        | 'frozen';
    };

export function routeStep(
  services: Services,
  actor: AgreementActor,
  input: RouteStepInput,
): Promise<RouteStepOutcome> {
  return inVersion<RouteStepOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.route',
    async (work) => {
      const row = work.routeSteps.find(
        (each) => each.id === input.stepId && each.institutionId === work.actor.institutionId,
      );
      if (!row) return { kind: 'refused', reason: 'no-step' };
      if (!['in-review', 'changes-requested'].includes(work.version.status))
        return { kind: 'refused', reason: 'frozen' };
      if (input.hash !== work.version.termsHash)
        return { kind: 'overtaken', termsHash: work.version.termsHash };
      const reason = stepRefusal(work, row, input);
      if (reason) return { kind: 'refused', reason };
      await keepStep(work, row, input);
      return { kind: 'done' };
    },
  );
}

type StepRefusal = Extract<RouteStepOutcome, { kind: 'refused' }>['reason'];

function stepRefusal(work: Work, row: RouteStepRow, input: RouteStepInput): StepRefusal | null {
  const { actor, version, routeSteps } = work;
  if (actor.viewer?.acting.role !== row.step.role) return 'other-role';
  if (!input.done) return null;
  const isOpen = (each: RouteStepRow) =>
    each.doneAt === null || each.termsHash !== version.termsHash;
  const earlier = routeSteps.filter(
    (each) => each.institutionId === actor.institutionId && each.position < row.position,
  );
  if (earlier.some(isOpen)) return 'earlier-step-open';
  const decided = Boolean(input.decidedOn && input.decisionNumber?.trim());
  return row.step.decision && !decided ? 'decision-missing' : null;
}

async function keepStep(work: Work, row: RouteStepRow, input: RouteStepInput): Promise<void> {
  const { tx, version, actor, now } = work;
  const open = {
    doneAt: null,
    doneBy: null,
    decidedOn: null,
    decisionNumber: null,
    termsHash: null,
  };
  const done = {
    doneAt: now,
    doneBy: actor.personId,
    decidedOn: input.decidedOn ?? null,
    decisionNumber: input.decisionNumber?.trim() ?? null,
    termsHash: version.termsHash,
  };
  await updateRouteSteps(tx, { id: row.id }, input.done ? done : open);
  await saveVersion(work, {});
  await auditVersion(work, {
    type: 'agreement.route-step',
    versionId: version.id,
    position: row.position,
    done: input.done,
  });
  await tellWhoIsNext(work);
}

/** Sets an institution's own route for agreements that come to it from now on. */
export async function configureRoute(
  services: Services,
  viewer: Viewer,
  institutionId: string,
  steps: readonly RouteStepDef[],
): Promise<void> {
  const proof = authorize(viewer, 'institution.configure', { institutionId });
  const at = services.clock();
  await services.store.tx(async (tx) => {
    await saveRoute(tx, { institutionId: proof.institutionId, steps, updatedAt: at });
    await appendAudit(tx, {
      at,
      institutionId: proof.institutionId,
      actorId: proof.actorId,
      subjectType: 'agreement',
      subjectId: proof.institutionId,
      event: { type: 'agreement.route-configured', steps: steps.length },
    });
  });
}
