const ISO =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export type Workload =
  | { kind: 'hours'; hours: number }
  /** A calendar duration (months, years, weeks): no number of hours, whatever was meant. */
  | { kind: 'calendar' }
  | { kind: 'unreadable' };

/**
 * Hours of an ISO 8601 duration. Days count as 24 hours, as the European Commission's own tools
 * write 60 hours as P2DT12H. Months, years and weeks are no workload: "P60M" is sixty months,
 * however often it stands where sixty hours were meant.
 */
export function parseWorkload(written: string): Workload {
  const match = ISO.exec(written.trim());
  if (!match || match.slice(1).every((part) => part === undefined)) return { kind: 'unreadable' };
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (years || months || weeks) return { kind: 'calendar' };
  const total = (days ?? 0) * 24 + (hours ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  return { kind: 'hours', hours: Math.round(total * 100) / 100 };
}

/** Hours, or null where the duration tells none. */
export function hoursOf(written: string): number | null {
  const workload = parseWorkload(written);
  return workload.kind === 'hours' ? workload.hours : null;
}
