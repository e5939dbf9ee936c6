/** Writes the demonstration world. Fixed ids make it safe to begin again where it was interrupted. */

import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as t from '../schema';
import type { Store } from '../store';
import { agreementRoutes } from './agreement-routes.data';
import { agreementRows } from './agreement-rows';
import { courseEditingRows } from './course-editing-rows';
import { escoRows } from './esco-rows';
import { memberships, partnerSearches } from './network.data';
import { PEOPLE, type PersonSeed } from './people.data';
import {
  type AccountSecrets,
  courseRows,
  curriculumRows,
  institutionRows,
  learningAgreementRows,
  peopleRows,
} from './rows';

export interface SeedOptions {
  /** The instant that all dates are relative to (ms). */
  now: number;
  /** Makes what an account signs in with. */
  secretsFor(person: PersonSeed): Promise<AccountSecrets>;
  /** Called before each area is written, with the number of its rows. */
  progress?(area: string, rows: number): void;
}

/** Rows a transaction writes at most. */
const BATCH = 200;

/** Institutions, people, curricula, courses and agreements; answers how many rows there are. */
export async function seed(store: Store, options: SeedOptions): Promise<number> {
  const { now, secretsFor, progress } = options;
  const secrets = new Map(
    await Promise.all(PEOPLE.map(async (each) => [each.id, await secretsFor(each)] as const)),
  );
  let total = 0;
  for (const { area, steps } of plan(now, secrets)) {
    const rows = steps.reduce((sum, step) => sum + step.rows.length, 0);
    progress?.(area, rows);
    total += rows;
    for (const step of steps) await insertAll(store, step);
  }
  return total;
}

interface Step {
  table: SQLiteTable;
  rows: readonly Record<string, unknown>[];
}

/** A table with its rows, checked against each other here where both types are known. */
const step = <T extends SQLiteTable>(table: T, rows: readonly T['$inferInsert'][]): Step => ({
  table,
  rows,
});

function plan(
  now: number,
  secrets: ReadonlyMap<string, AccountSecrets>,
): { area: string; steps: Step[] }[] {
  const places = institutionRows(now);
  const { people, roles } = peopleRows(now, secrets);
  const curriculum = curriculumRows(now);
  const esco = escoRows(now);
  const courses = courseRows(now);
  const editing = courseEditingRows(now);
  const agreed = agreementRows(now);
  const learning = learningAgreementRows(now);
  return [
    {
      area: 'institutions',
      steps: [
        step(t.institution, places.institutions),
        step(t.institutionIdentifier, places.identifiers),
        step(t.unit, places.units),
        step(t.regulationArticle, places.articles),
      ],
    },
    { area: 'people', steps: [step(t.person, people), step(t.roleAssignment, roles)] },
    {
      area: 'programmes',
      steps: [
        step(t.programme, curriculum.programmes),
        step(t.regulationVersion, curriculum.versions),
        step(t.curriculumModule, curriculum.modules),
        step(t.enrolment, curriculum.enrolments),
      ],
    },
    {
      area: 'skills',
      steps: [step(t.escoSkill, esco.skills), step(t.escoTerm, esco.terms)],
    },
    {
      area: 'courses',
      steps: [
        step(t.opportunity, courses.opportunities),
        step(t.opportunityVersion, courses.versions),
        step(t.opportunity, editing.opportunities),
        step(t.courseDraft, editing.drafts),
        step(t.courseStep, editing.steps),
        step(t.courseComment, editing.comments),
      ],
    },
    {
      area: 'agreements',
      steps: [
        step(t.agreement, agreed.agreements),
        step(t.agreementVersion, agreed.versions),
        step(t.agreementParty, agreed.parties),
        step(t.agreementSignature, agreed.signatures),
        step(t.agreementRoute, agreementRoutes(now)),
        step(t.recognitionLine, agreed.lines),
        step(t.recognitionLineKey, agreed.keys),
        step(t.learningAgreement, learning.agreements),
        step(t.learningAgreementVersion, learning.versions),
      ],
    },
    {
      area: 'network',
      steps: [step(t.membership, memberships(now)), step(t.partnerSearch, partnerSearches(now))],
    },
  ];
}

async function insertAll(store: Store, { table, rows }: Step): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await store.tx(async (tx) => {
      for (const row of rows.slice(from, from + BATCH))
        await tx.insert(table).values(row).onConflictDoNothing();
    });
}
