/** Decisions that stand, as if many people had been decided on. */
import { casePackage, creditUse, decision, recognitionCase } from '#db/schema/recognition';
import { fullRecord } from '#tests/fixtures/decision-records';
import type { RecordedPackage } from '~/recognition/decision-record';
import type { TestApp } from './app';

export interface Decided {
  readonly institutionId: string;
  readonly people: number;
  /** The package that every one of them got. */
  readonly package: Partial<RecordedPackage>;
  /** The course as credit is kept; null: nothing was credited. */
  readonly identity: string | null;
}

/** One case, decision and use of credit a person. Answers the people. */
export async function addDecided(app: TestApp, facts: Decided): Promise<string[]> {
  const people: string[] = [];
  for (let each = 0; each < facts.people; each += 1) people.push(await app.makePerson());
  const at = app.clock.now();
  const [credited] = fullRecord.packages as [RecordedPackage];
  const decided = { ...credited, ...facts.package };
  const { institutionId, identity } = facts;
  await app.store.tx(async (tx) => {
    for (const learnerId of people) {
      const caseId = `case-of-${learnerId}`;
      const id = `decision-of-${learnerId}`;
      await tx.insert(recognitionCase).values({
        ...{ id: caseId, learnerId, filedById: learnerId, institutionId },
        ...{ origin: 'digital', status: 'recorded', locale: 'en', createdAt: at, updatedAt: at },
      });
      const record = { ...fullRecord, id, caseId, decidedAt: at, packages: [decided] };
      await tx.insert(decision).values({
        ...{ id, caseId, number: 1, record, recordHash: 'x', issuedAt: at },
      });
      await tx.insert(casePackage).values({
        ...{ id: `package-of-${learnerId}`, caseId, position: 0, outcome: decided.outcome },
        proposal: {} as never,
        requested: [],
      });
      if (identity !== null)
        await tx.insert(creditUse).values({
          ...{ id: `use-of-${learnerId}`, caseId, learnerId, institutionId, at },
          unitIdentity: identity,
        });
    }
  });
  return people;
}
