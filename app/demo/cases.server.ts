/**
 * Plays the demonstration's cases through the portal's own use cases, each step at its instant, so
 * that proposals, signatures, records and the audit chain are what they would be in earnest.
 */
import { listAudit } from '#db/queries/audit';
import { loadCase, type StoredCase } from '#db/queries/cases';
import { listInstallationFacts, saveInstallationFact } from '#db/queries/demo';
import { listRegulationArticles } from '#db/queries/institutions';
import type { CaseSeed, Deed, StepSeed } from '#db/seed/case-seed';
import { CASES } from '#db/seed/cases.data';
import { dayFrom, instantFrom } from '#db/seed/shapes';
import type { DemoAuthority } from '~/demo/authority.server';
import { installServices, type Services } from '~/platform/services.server';
import { dateIn } from '~/recognition/calendar';
import { addNote, decidePackage, setBasis } from '~/recognition/edit-case.server';
import { checkByHand } from '~/recognition/file-paper.server';
import { articleInForce, deriveLegalBasis } from '~/recognition/legal-basis';
import { type Move, moveCase } from '~/recognition/move-case.server';
import { packageDecision } from './decisions.server';
import { handIn } from './evidence.server';
import { viewerAs } from './viewer';

const FACT = 'demo-case:';

/** The ids of the demonstration's cases by their keys. */
export const listDemoCases = (services: Services): Promise<Map<string, string>> =>
  listInstallationFacts(services.store.read, FACT);

/**
 * Plays every case; answers how many there are. Begun again after an interruption, it goes on with
 * the step each case was at. `now` is the seeding instant (ms).
 */
export async function playCases(
  services: Services,
  authority: DemoAuthority,
  now: number,
): Promise<number> {
  let at = now;
  const timed: Services = { ...services, clock: () => at };
  installServices(timed);
  try {
    const setClock = (to: number) => {
      at = to;
    };
    const opened = await listDemoCases(services);
    const taken = await takenSteps(services, opened, now);
    const player: Player = { services: timed, authority, now, opened, taken, setClock };
    for (const { seed, step } of inOrder()) await play(player, seed, step);
    await assertStatuses(player);
  } finally {
    installServices(services);
  }
  return CASES.length;
}

interface Player {
  readonly services: Services;
  readonly authority: DemoAuthority;
  readonly now: number;
  /** Ids of the cases opened so far, by key. */
  readonly opened: Map<string, string>;
  /** The last step that an earlier, interrupted run took, by key of the case. */
  readonly taken: ReadonlyMap<string, number>;
  setClock(instant: number): void;
}

/** All openings (step -1) and steps in the order of their days, so that the audit chain runs forward. */
function inOrder(): { seed: CaseSeed; step: number }[] {
  return CASES.flatMap((seed) => [
    { seed, step: -1, on: seed.on },
    ...seed.steps.map(({ on }, step) => ({ seed, step, on })),
  ])
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => a.on - b.on || a.index - b.index);
}

/** In office hours and small steps, so that no two steps of a case share an instant. */
const instantOf = (seed: CaseSeed, step: number, now: number): number =>
  instantFrom(now, seed.steps[step]?.on ?? seed.on, 8) + (step + 1) * 17 * 60_000;

/** A step was taken when the case has an audit event of its instant. */
async function takenSteps(
  { store }: Services,
  opened: ReadonlyMap<string, string>,
  now: number,
): Promise<Map<string, number>> {
  const taken = new Map<string, number>();
  for (const [key, id] of opened) {
    const seed = CASES.find((each) => each.key === key);
    const instants = new Set((await listAudit(store.read, 'case', id)).map((each) => each.at));
    if (seed)
      taken.set(
        key,
        seed.steps.findLastIndex((_, step) => instants.has(instantOf(seed, step, now))),
      );
  }
  return taken;
}

async function play(player: Player, seed: CaseSeed, step: number): Promise<void> {
  const { services, opened, taken, now } = player;
  const last = taken.get(seed.key) ?? -1;
  if (step < last) return;
  const given = seed.steps[step];
  player.setClock(instantOf(seed, step, now));
  if (!given) {
    if (opened.has(seed.key)) return;
    const id = await handIn(player, seed);
    await services.store.tx((tx) => saveInstallationFact(tx, FACT + seed.key, id));
    opened.set(seed.key, id);
    return;
  }
  // The last step taken may have been broken off between two of its parts: it is taken again.
  await perform(player, seed, given, step === last);
}

async function perform(
  player: Player,
  seed: CaseSeed,
  step: StepSeed,
  again: boolean,
): Promise<void> {
  const { services, now } = player;
  const viewer = viewerAs(step.by.id, step.by.role);
  const stored = await load(player, seed);
  const name = `${seed.key}, ${step.do}`;
  await PERFORM[step.do]({ services, viewer, stored, now, again, name }, step as never);
}

interface Performing {
  readonly services: Services;
  readonly viewer: ReturnType<typeof viewerAs>;
  readonly stored: StoredCase;
  readonly now: number;
  /** Taken before, perhaps not to its end: what is done already is no fault. */
  readonly again: boolean;
  readonly name: string;
}

type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

const PERFORM: {
  readonly [K in Deed['do']]: (context: Performing, deed: DeedOf<K>) => Promise<void>;
} = {
  move,
  async decide(context, { packages }) {
    const { services, viewer, stored } = context;
    let { revision } = stored.row;
    for (const [index, each] of stored.packages.entries()) {
      const given = packages[index] ?? packages.at(-1) ?? 'as-proposed';
      const decision = packageDecision(each.proposal, given);
      const made = { revision, packageId: each.id, decision };
      const saved = await decidePackage(services, viewer, stored.row.id, made);
      assertSaved(saved.kind, context);
      revision += 1;
    }
  },
  async basis(context) {
    const { services, viewer, stored, name } = context;
    const on = dateIn(stored.institution.timeZone, services.clock());
    const articles = await listRegulationArticles(
      services.store.read,
      stored.row.institutionId,
      on,
    );
    const { legalBasis } = deriveLegalBasis(
      {
        bases: stored.packages.map((each) => each.proposal.basis.kind),
        origin: stored.row.origin,
        subject: 'period',
        domestic: false,
        providerRecognised: true,
      },
      stored.institution.policy,
    );
    const article = articleInForce(articles, legalBasis, on);
    if (!article) throw new Error(`${name}: no article for ${legalBasis}`);
    const { revision } = stored.row;
    const given = { revision, legalBasis, regulationArticleId: article.id };
    assertSaved((await setBasis(services, viewer, stored.row.id, given)).kind, context);
  },
  async check({ services, viewer, stored }, { method, note }) {
    for (const { row } of stored.documents.filter((each) => each.row.kind === 'paper'))
      await checkByHand(services, viewer, stored.row.id, {
        documentId: row.id,
        method,
        result: 'authentic',
        note,
      });
  },
  async note({ services, viewer, stored, again }, { audience, text }) {
    if (again) return;
    await addNote(services, viewer, stored.row.id, { audience, text });
  },
  async accept(context) {
    let { revision } = context.stored.row;
    for (const each of context.stored.packages) {
      await send(context, {
        action: 'accept-credit',
        revision,
        packageId: each.id,
        acceptGrade: true,
      });
      revision += 1;
    }
  },
};

async function move(context: Performing, deed: DeedOf<'move'>): Promise<void> {
  const { stored, now } = context;
  const { do: _, action, meetingOn, correctEcts, ...rest } = deed;
  const [first] = stored.packages;
  const { note, proof, minutesNumber, hearingFor } = rest;
  await send(context, {
    action,
    revision: stored.row.revision,
    ...(note === undefined ? {} : { note }),
    ...(proof === undefined ? {} : { proof }),
    ...(minutesNumber === undefined ? {} : { minutesNumber }),
    ...(hearingFor === undefined ? {} : { hearingFor }),
    ...(meetingOn === undefined ? {} : { meetingDate: dayFrom(now, meetingOn) }),
    ...(correctEcts === undefined || !first
      ? {}
      : {
          corrections: [
            {
              packageId: first.id,
              ectsCredited: correctEcts,
              convertedGrade: first.decision?.grade?.converted ?? null,
            },
          ],
        }),
  });
}

async function send(context: Performing, given: Move): Promise<void> {
  const { services, viewer, stored, name, again } = context;
  const outcome = await moveCase(services, viewer, stored.row.id, given);
  if (outcome.kind === 'moved' || again) return;
  const missing =
    outcome.kind === 'refused'
      ? [outcome.reason, ...outcome.missing.map(({ code, field }) => `${code} (${field})`)]
      : [];
  throw new Error(`${name} ${given.action}: ${outcome.kind} ${missing.join(', ')}`);
}

function assertSaved(kind: string, { name, again }: Performing): void {
  if (kind !== 'saved' && !again) throw new Error(`${name}: ${kind}`);
}

async function load({ services, opened }: Player, seed: CaseSeed): Promise<StoredCase> {
  const stored = await loadCase(services.store.read, opened.get(seed.key) ?? '');
  if (!stored) throw new Error(`the demonstration has no case ${seed.key}`);
  return stored;
}

async function assertStatuses(player: Player): Promise<void> {
  for (const seed of CASES) {
    const { row } = await load(player, seed);
    if (row.status !== seed.status)
      throw new Error(`the demonstration's case ${seed.key} is ${row.status}, not ${seed.status}`);
  }
}
