/** How an agreement stands, with the names of those who did it. */
import type { Workspace } from '../load-workspace.server';

type NameOf = (institutionId: string) => string;

/** Who asks to take a frozen text back, by name. */
export function reopeningText({ reopening, own }: Workspace, name: NameOf) {
  if (!reopening) return null;
  const { consents, reason, at } = reopening;
  return { by: consents.map(name), own: consents.includes(own.institutionId), reason, at };
}

/** What the parties said of the next renewal, with their names. */
function renewalText({ standing, parties, cannotRenew }: Workspace, name: NameOf) {
  if (!standing.renewal) return null;
  const { answers, ...rest } = standing.renewal;
  const { renew, refusal } = answers;
  return {
    ...rest,
    asked: renew.map(name),
    cannot: cannotRenew.filter((id) => !renew.includes(id)).map(name),
    waiting: parties
      .map((each) => each.institutionId)
      .filter((id) => !renew.includes(id))
      .map(name),
    refusal: refusal && {
      by: name(refusal.institutionId),
      at: refusal.at,
      reason: refusal.reason,
    },
  };
}

/** How it stands, with the names of those who did it. */
export function standingText(workspace: Workspace, name: NameOf) {
  const { standing, own, parties, declined } = workspace;
  const { ending, ...rest } = standing;
  const asked = ending?.consents ?? [];
  return {
    ...rest,
    renewal: renewalText(workspace, name),
    declined: declined && {
      what: declined.what,
      by: name(declined.institutionId),
      at: declined.at,
      reason: declined.reason,
    },
    ending: ending && {
      kind: ending.kind,
      by: name(ending.institutionId),
      own: ending.institutionId === own.institutionId,
      ownAsked: asked.includes(own.institutionId),
      at: ending.at,
      reason: ending.reason,
      asked: asked.map(name),
      resumeAsked: (ending.resumeAsked ?? []).map((each) => ({
        who: name(each.institutionId),
        own: each.institutionId === own.institutionId,
        at: each.at,
        reason: each.reason,
      })),
      cure: ending.cure ?? null,
      waiting: parties
        .map((each) => each.institutionId)
        .filter((id) => !asked.includes(id))
        .map(name),
    },
  };
}

/** Who reads why it is suspended or ended: everybody, where it is published in full. */
export const readersOfReasons = ({
  document,
  published,
}: Workspace): 'partner' | 'oncePublished' | 'everybody' => {
  if (document.terms.publication !== 'full-text') return 'partner';
  return published ? 'everybody' : 'oncePublished';
};
