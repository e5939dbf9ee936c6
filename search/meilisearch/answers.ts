/** What we read of Meilisearch's answers; anything else in them is not our business. */
import { z } from 'zod';

export const MeiliFault = z.object({
  message: z.string(),
  code: z.string(),
  type: z.string(),
  link: z.string(),
});

export const MeiliTask = z.object({
  uid: z.number().int(),
  status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
  type: z.string(),
  error: MeiliFault.nullish(),
});

export const MeiliEnqueued = z.object({
  taskUid: z.number().int(),
  status: z.literal('enqueued'),
  type: z.string(),
});

export const MeiliSearchAnswer = z.object({
  hits: z.array(z.record(z.string(), z.unknown())),
  /** Only where pages were asked for. */
  totalHits: z.number().int().optional(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number().int())).nullish(),
});
export type MeiliSearchAnswer = z.infer<typeof MeiliSearchAnswer>;

export const MeiliMultiSearchAnswer = z.object({ results: z.array(MeiliSearchAnswer) });

/** A course among the hits. */
export const MeiliHit = z.object({
  id: z.string(),
  _formatted: z.record(z.string(), z.unknown()).optional(),
});
export type MeiliHit = z.infer<typeof MeiliHit>;
