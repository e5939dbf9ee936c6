import { describe, expect, it } from 'vitest';
import { fullRecord, refusedRecord } from '#tests/fixtures/decision-records';
import type { DecisionRecord, RecordedPackage } from '~/recognition/decision-record';
import {
  creditedCourses,
  isCourse,
  type PastCredit,
  refusedCourses,
} from '~/recognition/earlier-decisions';

const [credited] = fullRecord.packages as [RecordedPackage];
const [refused] = refusedRecord.packages as [RecordedPackage];
const [target] = credited.targets as [RecordedPackage['targets'][number]];
const [source] = credited.sources as [RecordedPackage['sources'][number]];

const withPackage = (record: DecisionRecord, change: Partial<RecordedPackage>): DecisionRecord => ({
  ...record,
  packages: [{ ...credited, ...change }],
});

const IDENTITY = 'inst-a|code:data 1';

/** Credit of several people for one course, each as one target. */
const credits = (
  people: number,
  change: Partial<RecordedPackage['targets'][number]> = {},
  from = 0,
): PastCredit[] =>
  Array.from({ length: people }, (_, index) => ({
    identity: IDENTITY,
    learnerId: `learner-${from + index}`,
    at: Date.UTC(2025, 0, 1 + from + index),
    record: withPackage(fullRecord, {
      sources: [{ ...source, code: 'DATA-1' }],
      targets: [{ ...target, programmeId: 'p', moduleId: 'm', ...change }],
    }),
  }));

describe('courses credited in earlier decisions', () => {
  it('are told from five people on, in steps of five', () => {
    expect(creditedCourses(credits(4), null, 5)).toEqual([]);
    expect(creditedCourses(credits(5), null, 5)).toMatchObject([{ people: 5 }]);
    expect(creditedCourses(credits(9), null, 5)).toMatchObject([{ people: 5 }]);
    expect(creditedCourses(credits(10), null, 5)).toMatchObject([{ people: 10 }]);
  });

  it('count people, not decisions', () => {
    const twice = [...credits(4), ...credits(4)];
    expect(creditedCourses(twice, null, 5)).toEqual([]);
  });

  it('name what they were credited as only where enough people share it', () => {
    const all = [...credits(5), ...credits(2, { moduleId: 'rare' }, 5)];
    expect(creditedCourses(all, null, 5)[0]?.targets.map(({ moduleId }) => moduleId)).toEqual([
      'm',
    ]);
  });

  it('tell of a programme where it has enough people, else of the university without targets', () => {
    const all = [...credits(5), ...credits(3, { programmeId: 'q' }, 5)];
    expect(creditedCourses(all, 'p', 5)).toMatchObject([
      { inProgramme: true, people: 5, targets: [{ moduleId: 'm' }] },
    ]);
    expect(creditedCourses(all, 'q', 5)).toMatchObject([
      { inProgramme: false, people: 5, targets: [] },
    ]);
  });

  it('keep no title that was written for one person', () => {
    const free = { kind: 'free-elective', moduleId: null, code: null } as const;
    const all = credits(5, { ...free, titles: { en: 'Something for Camille' } });
    expect(creditedCourses(all, null, 5)[0]?.targets).toMatchObject([{ titles: {} }]);
  });
});

describe('courses refused in earlier decisions', () => {
  const refusals = (people: number, change: Partial<RecordedPackage> = {}) =>
    Array.from({ length: people }, (_, index) => ({
      learnerId: `learner-${index}`,
      record: withPackage(refusedRecord, {
        ...refused,
        sources: [{ ...source, code: 'DATA-1', provider: { en: 'Far', fr: 'Loin' } }],
        reasons: [{ code: 'L1', evidence: 'of Layla' }],
        ...change,
      }),
    }));

  it('are told from five people on, under any name of the provider', () => {
    expect(refusedCourses(refusals(4), 5)).toEqual([]);
    const [found] = refusedCourses(refusals(5), 5);
    expect(found).toMatchObject({ code: 'DATA-1', reasons: ['L1'] });
    expect(found && isCourse(found, 'data-1', ['LOIN'])).toBe(true);
    expect(found && isCourse(found, 'data-1', ['Elsewhere'])).toBe(false);
    expect(JSON.stringify(found)).not.toContain('Layla');
  });

  it('are not those refused for the person or the file', () => {
    const own = { reasons: [{ code: 'F1', evidence: 'x' } as const] };
    expect(refusedCourses(refusals(6, own), 5)).toEqual([]);
    const both = { reasons: [...own.reasons, { code: 'W1', evidence: 'y' } as const] };
    expect(refusedCourses(refusals(6, both), 5)).toMatchObject([{ reasons: ['W1'] }]);
  });
});
