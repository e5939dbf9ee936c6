import type { ShownCase } from '~/recognition/show-case.server';

/** A request as the parts of the learner's page get it. */
export type LearnerView = Extract<ShownCase, { view: 'learner' }>;
