import { describe, expect, it } from 'vitest';
import { indexLines } from '#tests/support/index-lines';
import type { RecognitionLine } from '~/agreements/recognition-line';
import type { EarlierCredit, MatchContext } from '~/recognition/criteria/answers';
import { match } from '~/recognition/match';
import type { LearningUnit } from '~/recognition/proposal';
import { propose } from '~/recognition/propose';
import { first } from './first-match';
import { confirmation, context, line, policy, source, submission, unit } from './fixtures';

const credit = (over: Partial<EarlierCredit> = {}): EarlierCredit => ({
  caseReference: 'R-2025-7',
  agreementId: 'agr',
  lineNumber: 'L1',
  ects: 8,
  modules: [{ codes: ['STAT-101'], titles: ['Introduction to Statistics'] }],
  ...over,
});
const ofLine = (over: Partial<RecognitionLine>, earlierCredits: EarlierCredit[] = []) => ({
  lines: [line(over)],
  context: { earlierCredits },
});
const proposalOf = async (
  lines: RecognitionLine[],
  over: Partial<MatchContext>,
  units?: LearningUnit[],
) => {
  const sent = submission(units);
  const outcome = await match(sent, indexLines(lines), context(over));
  return propose(sent, outcome, policy()).packages;
};

describe('the cap of a line', () => {
  it('holds what this learner was credited by the line before, and cites where it stands', async () => {
    expect((await first(ofLine({ capEcts: 13 }, [credit()]))).of('C18')).toMatchObject({
      answer: 'met',
      reason: 'c18.within',
      clause: 'MCRA-2026-001 v1.0 §8 L1',
      params: { maximum: 13, used: 8, total: 13 },
    });
    const over = await first(ofLine({ capEcts: 12 }, [credit()]));
    expect(over.of('C18')).toMatchObject({ answer: 'not-met', reason: 'c18.over' });
    expect(over.result).toBe('match-with-gaps');
  });

  it('counts neither another line nor another agreement, and goes on over versions', async () => {
    const others = [credit({ lineNumber: 'L2' }), credit({ agreementId: 'else' })];
    expect((await first(ofLine({ capEcts: 5 }, others))).of('C18')).toMatchObject({
      answer: 'met',
      params: { used: 0 },
    });
    const later = { capEcts: 12, id: 'line-9', agreementVersion: '2.0' };
    expect((await first(ofLine(later, [credit()]))).of('C18').answer).toBe('not-met');
  });

  it('is unknown where nobody looked at earlier decisions or the enrolment is not confirmed', async () => {
    const unlooked = await first({ lines: [line({ capEcts: 30 })] });
    expect(unlooked.of('C18')).toMatchObject({ answer: 'unknown', reason: 'c18.for-a-person' });
    const enrolment = { programmeId: 'prog', regulationVersionId: 'reg-2024', confirmed: false };
    const open = await first({
      lines: [line({ capEcts: 30 })],
      context: { earlierCredits: [], enrolment },
    });
    expect(open.of('C18')).toMatchObject({ answer: 'unknown' });
    const confirmed = await first({
      lines: [line({ capEcts: 30 })],
      context: { enrolment, confirmations: [confirmation('condition', '*#line-1', 'C18')] },
    });
    expect(confirmed.of('C18')).toMatchObject({ answer: 'met', confirmedBy: 'admin' });
  });

  it('leaves what is left of it to be credited, and suggests nothing where nothing is', async () => {
    const [some] = await proposalOf([line({ capEcts: 10 })], { earlierCredits: [credit()] });
    expect(some).toMatchObject({ suggestedOutcome: 'partial', ectsCredited: 2 });
    const [none] = await proposalOf([line({ capEcts: 8 })], { earlierCredits: [credit()] });
    expect(none).toMatchObject({ suggestedOutcome: null, ectsCredited: 0 });
  });
});

describe('the cap of an agreement', () => {
  const maximumEcts = { value: 9, clause: '§9.4' };
  it('is counted over all its lines', async () => {
    const capped = { conditions: { maximumEcts } };
    const other = credit({ lineNumber: 'L2', ects: 4 });
    expect((await first(ofLine(capped, [other]))).of('C18').answer).toBe('met');
    expect((await first(ofLine(capped, [{ ...other, ects: 5 }]))).of('C18')).toMatchObject({
      answer: 'not-met',
      clause: 'MCRA-2026-001 v1.0 §9.4',
    });
  });

  it('is for a person where lines of one request exceed it only together', async () => {
    const second = unit({
      key: 'doc:two',
      path: '$.two',
      title: 'Data Law',
      titles: { en: 'Data Law' },
      identifiers: [{ scheme: 'local', value: 'DL-2', path: '$.two' }],
    });
    const lines = [
      line({ conditions: { maximumEcts } }),
      line({
        id: 'line-2',
        number: 'L2',
        conditions: { maximumEcts },
        sources: [source({ id: 'dl', code: 'DL-2', titles: { en: 'Data Law' } })],
      }),
    ];
    const both = await first({ units: [unit(), second], lines, context: { earlierCredits: [] } });
    expect(both.all).toHaveLength(2);
    for (const each of both.all) {
      expect(each.criteria.find(({ code }) => code === 'C18')).toMatchObject({
        answer: 'unknown',
        reason: 'c18.together',
        params: { total: 10, maximum: 9 },
      });
      expect(each.alternatives).toEqual([]);
    }
  });
});

describe('what a line excludes', () => {
  const exclusions = ['Introduction to Statistics (STAT-101)', 'Calculus'];

  it('is a written condition, one by one, until a person says that it holds', async () => {
    const open = await first(ofLine({ exclusions }));
    expect(open.evaluation?.openConditions).toEqual([
      {
        text: 'Not together with: Introduction to Statistics (STAT-101)',
        clause: 'MCRA-2026-001 v1.0 §8 L1 (1)',
        excluded: 'Introduction to Statistics (STAT-101)',
        texts: {
          en: 'Not together with: Introduction to Statistics (STAT-101)',
          fr: 'Non cumulable avec\u00a0: Introduction to Statistics (STAT-101)',
        },
      },
      {
        text: 'Not together with: Calculus',
        clause: 'MCRA-2026-001 v1.0 §8 L1 (2)',
        excluded: 'Calculus',
        texts: { en: 'Not together with: Calculus', fr: 'Non cumulable avec\u00a0: Calculus' },
      },
    ]);
    expect(open).toMatchObject({ result: 'match-with-gaps' });
    const said = open.evaluation?.openConditions.map(({ clause }) =>
      confirmation('condition', '*#line-1', clause),
    );
    const confirmed = await first({
      lines: [line({ exclusions })],
      context: { earlierCredits: [], confirmations: said ?? [] },
    });
    expect(confirmed).toMatchObject({ result: 'full-match' });
  });

  it('is not met where an earlier decision credited it by its code', async () => {
    const found = await first(ofLine({ exclusions }, [credit({ agreementId: null })]));
    expect(found.of('C19')).toMatchObject({
      answer: 'not-met',
      reason: 'c19.excluded',
      clause: 'MCRA-2026-001 v1.0 §8 L1 (1)',
      params: { case: 'R-2025-7', excluded: 'Introduction to Statistics (STAT-101)' },
    });
    expect(found.evaluation?.openConditions.map((each) => each.excluded)).toEqual(['Calculus']);
    const [proposed] = await proposalOf([line({ exclusions })], { earlierCredits: [credit()] });
    expect(proposed?.suggestedOutcome).toBeNull();
  });

  it('is asked of a person where only a title agrees, or it stands in the same request', async () => {
    const titled = credit({ modules: [{ codes: [], titles: ['Calculus'] }] });
    expect((await first(ofLine({ exclusions }, [titled]))).of('C19')).toMatchObject({
      answer: 'unknown',
      reason: 'c19.excluded-by-title',
    });
    const beside = unit({
      key: 'doc:stat',
      path: '$.stat',
      title: 'Statistics',
      titles: { en: 'Statistics' },
      identifiers: [{ scheme: 'local', value: 'stat 101', path: '$.stat' }],
    });
    const both = await first({ units: [unit(), beside], ...ofLine({ exclusions }) });
    expect(both.of('C19')).toMatchObject({ answer: 'unknown', reason: 'c19.excluded-beside' });
  });
});
