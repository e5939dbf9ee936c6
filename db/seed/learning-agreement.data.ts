import type { LearningAgreement, LearningAgreementGroup } from '~/agreements/learning-agreement';
import { courseSnapshot, recognitionTarget, type TargetSeed } from './agreement-lines';
import { dayFrom, instantFrom } from './shapes';

function group(
  label: string,
  codes: readonly string[],
  target: TargetSeed,
  ects: number,
): LearningAgreementGroup {
  return {
    label,
    components: codes.map((code) => {
      const { titles, identifiers, ects: points } = courseSnapshot('la', 'inst-vistula', code);
      return { code, titles, identifiers, ects: points };
    }),
    targets: [recognitionTarget(target, ects)],
    ectsGranted: ects,
  };
}

/** Tomás of Rochefleur spends a semester at Collegium Vistulae; all three parties have approved. */
export const learningAgreement = (now: number): LearningAgreement => ({
  id: 'la-tomas-vistula',
  version: 1,
  learnerId: 'person-tomas',
  sendingInstitutionId: 'inst-rochefleur',
  receivingInstitutionId: 'inst-vistula',
  from: dayFrom(now, -275),
  until: dayFrom(now, -125),
  groups: [
    group(
      'Table A, 1',
      ['EKO-2203'],
      { kind: 'elective-in-group', programmeId: 'prog-roc-lsd', module: 'LSD-DON' },
      5,
    ),
    group(
      'Table A, 2',
      ['LOG-3101', 'MKT-2204'],
      { kind: 'elective-in-group', programmeId: 'prog-roc-lsd', module: 'LSD-ENJ' },
      9,
    ),
    group(
      'Table A, 3',
      ['JEZ-1001'],
      {
        kind: 'free-elective',
        programmeId: 'prog-roc-lsd',
        module: 'LSD-LIB',
        grading: 'pass-fail',
      },
      5,
    ),
  ],
  gradeConversion: { method: 'linear', best: 5, lowestPass: 3, localBest: 20, localPass: 10 },
  approvals: [
    { party: 'learner', personId: 'person-tomas', at: instantFrom(now, -322, 10) },
    { party: 'sending', personId: 'person-claire', at: instantFrom(now, -318, 14) },
    { party: 'receiving', personId: 'person-magdalena', at: instantFrom(now, -312, 8) },
  ],
});
