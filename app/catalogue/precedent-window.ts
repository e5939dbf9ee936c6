/** How long an earlier decision says something about the next one: 36 months of 30.4 days. */
export const PRECEDENT_MILLIS = 36 * 30.4 * 86_400_000;
