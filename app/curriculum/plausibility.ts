/** Whether what is said of a programme goes together; questions to ask, never refusals. Pure. */
import type { ProgrammeEntry } from './curriculum';

/** What usually goes with an EQF level (QF-EHEA, Paris 2018; second cycles have 60 at the least). */
const USUAL = {
  5: { cycle: 'short', least: 90, most: 120 },
  6: { cycle: 'first', least: 180, most: 240 },
  7: { cycle: 'second', least: 60, most: 120 },
  8: { cycle: 'third', least: null, most: null },
} as const;

export type ProgrammeDoubt =
  | {
      readonly code: 'credits-few' | 'credits-many';
      readonly eqf: number;
      readonly ects: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'cycle-level'; readonly eqf: number; readonly cycle: ProgrammeEntry['cycle'] };

/** Doubts about credits and cycle against the EQF level; levels below 5 are no higher education. */
export function doubtsAboutProgramme({
  eqf,
  ects,
  cycle,
}: Pick<ProgrammeEntry, 'eqf' | 'ects' | 'cycle'>): ProgrammeDoubt[] {
  const usual = eqf in USUAL ? USUAL[eqf as keyof typeof USUAL] : null;
  if (!usual) return [{ code: 'cycle-level', eqf, cycle }];
  const { least, most } = usual;
  const outside =
    least === null || (ects >= least && ects <= most)
      ? []
      : [
          {
            code: ects < least ? 'credits-few' : 'credits-many',
            ...{ eqf, ects, least, most },
          } as const,
        ];
  return [
    ...outside,
    ...(cycle === usual.cycle ? [] : [{ code: 'cycle-level', eqf, cycle } as const]),
  ];
}
