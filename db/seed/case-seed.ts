/** The short form in which the demonstration's cases are written: who does what on which day. */
import type { Role } from '~/accounts/roles';
import type { CaseStatus, Outcome, Reason } from '~/recognition/proposal';
import type { CaseAction } from '~/recognition/states.data';
import type { TargetSeed } from './agreement-lines';
import type { AchievementSeed } from './credential-payload';
import type { InstitutionId } from './institutions.data';
import type { PersonId } from './people.data';

/** A case, played through the portal's own use cases. */
export interface CaseSeed {
  key: string;
  /** The status it ends in. */
  status: CaseStatus;
  learner: PersonId;
  institution: InstitutionId;
  /** The office that files for the learner. */
  filedBy?: Actor;
  request: string;
  /** Days from seeding on which it is handed in. */
  on: number;
  evidence: CredentialEvidence | PaperEvidence;
  steps: readonly StepSeed[];
}

export interface Actor {
  id: PersonId;
  role: Role;
}

export interface CredentialEvidence {
  kind: 'credential';
  issuer: InstitutionId;
  /** Days from seeding. */
  issued: number;
  parts: readonly (Omit<AchievementSeed, 'awardedOn'> & { awarded: number })[];
}

export interface PaperEvidence {
  kind: 'paper';
  file: string;
  provider: { institution: InstitutionId } | { name: string; country: string };
  components: readonly {
    code: string;
    title: string;
    ects: number;
    grade: string;
    scale: string;
    level: number | null;
    awarded: number;
  }[];
}

export type StepSeed = { on: number; by: Actor } & Deed;

export type Deed =
  | {
      do: 'move';
      action: CaseAction;
      note?: string;
      proof?: string;
      /** Days from seeding of a committee's meeting. */
      meetingOn?: number;
      minutesNumber?: string;
      hearingFor?: 'refusal' | 'revocation';
      /** ECTS to correct in the first package, for a rectification. */
      correctEcts?: number;
    }
  /** One entry for each package in its order; the last one serves for those after it. */
  | { do: 'decide'; packages: readonly (DecisionSeed | 'as-proposed')[] }
  /** The legal basis that follows from the packages, and the article in force. */
  | { do: 'basis' }
  | { do: 'check'; method: 'issuer-site' | 'issuer-mail' | 'original-seen'; note: string }
  | { do: 'note'; audience: 'internal' | 'learner'; text: string }
  /** The learner takes credit and grade of every package. */
  | { do: 'accept' };

export interface DecisionSeed {
  outcome: Outcome;
  target?: TargetSeed;
  ects?: number | null;
  reasons?: readonly Reason[];
  laterWays?: string;
  departure?: string;
}

/** Who works on the cases of a faculty. */
export interface Team {
  office: Actor;
  administrator: Actor;
  second: Actor;
  studies: Actor;
}

const STAGES = [
  'submitted',
  'checked',
  'begun',
  'decided-by-faculty',
  'second',
  'studies',
  'notified',
  'recorded',
] as const;
type Stage = (typeof STAGES)[number];

export interface Road {
  learner: PersonId;
  team: Team;
  /** The day of submission, days from seeding. */
  from: number;
  /** The last stage reached. */
  to: Stage;
  decide?: readonly (DecisionSeed | 'as-proposed')[];
  /** The committee's minutes number, where a committee decides. */
  minutes?: string;
  /** Put in between, after the faculty has decided and before it sends the case on. */
  hearing?: { intended: string; answer: string };
}

/** The ordinary road of a case, stage by stage, at an office's pace. */
export function road(given: Road): StepSeed[] {
  const { team, from, to } = given;
  const learner: Actor = { id: given.learner, role: 'learner' };
  const reached = (stage: Stage) => STAGES.indexOf(stage) <= STAGES.indexOf(to);
  const move = (on: number, by: Actor, action: CaseAction, more: object = {}): StepSeed => ({
    on,
    by,
    do: 'move',
    action,
    ...more,
  });
  const heard = given.hearing ? 14 : 0;
  const steps: [Stage, StepSeed[]][] = [
    ['submitted', [move(from, learner, 'submit')]],
    ['checked', [move(from + 1, team.office, 'start-completeness-check')]],
    ['begun', [move(from + 3, team.administrator, 'begin-assessment')]],
    ['decided-by-faculty', facultySteps(given, learner)],
    ['second', [secondStep(given, from + 9 + heard)]],
    ['studies', [move(from + 12 + heard, team.studies, 'studies-approve')]],
    ['notified', [move(from + 13 + heard, team.studies, 'notify', { proof: 'portal' })]],
    [
      'recorded',
      [
        { on: from + 16 + heard, by: learner, do: 'accept' },
        move(from + 20 + heard, team.studies, 'record'),
      ],
    ],
  ];
  return steps.flatMap(([stage, each]) => (reached(stage) ? each : []));
}

function facultySteps({ team, from, decide, hearing }: Road, learner: Actor): StepSeed[] {
  const by = team.administrator;
  const sent = from + 6 + (hearing ? 14 : 0);
  return [
    { on: from + 4, by, do: 'decide', packages: decide ?? ['as-proposed'] },
    { on: from + 4, by, do: 'basis' },
    ...(hearing
      ? [
          { on: from + 5, by, do: 'move', action: 'hold-hearing', note: hearing.intended } as const,
          {
            on: from + 15,
            by: learner,
            do: 'move',
            action: 'answer-hearing',
            note: hearing.answer,
          } as const,
        ]
      : []),
    { on: sent, by, do: 'move', action: 'send-to-curator' },
  ];
}

function secondStep({ team, minutes }: Road, on: number): StepSeed {
  return minutes
    ? {
        on,
        by: team.second,
        do: 'move',
        action: 'enter-committee-decision',
        meetingOn: on - 1,
        minutesNumber: minutes,
      }
    : { on, by: team.second, do: 'move', action: 'curator-approve' };
}
