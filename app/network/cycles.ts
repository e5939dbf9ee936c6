/** Cycles of the Framework of Qualifications of the European Higher Education Area. */
export const CYCLES = ['short', 'first', 'second', 'third'] as const;
export type Cycle = (typeof CYCLES)[number];
