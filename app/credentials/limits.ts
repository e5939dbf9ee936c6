/** What a file may be before anything is parsed. Sizes are bytes of the file as received. */
export interface Limits {
  bytes: number;
  depth: number;
  nodes: number;
}

export const LIMITS: Limits = { bytes: 5 * 1024 * 1024, depth: 64, nodes: 100_000 };
