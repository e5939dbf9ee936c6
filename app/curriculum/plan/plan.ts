/** What an import would do, worked out before anything is written: a dry run is the plan alone. */
import type { CellFault, RowFault } from '../table/cells';

/** A row's entry, with the row it stands in. */
export interface Lined<T> {
  readonly row: number;
  readonly entry: T;
}

export interface Plan<C> {
  readonly create: readonly C[];
  readonly change: readonly C[];
  /** Rows that say what is known already. */
  readonly unchanged: number;
  readonly faults: readonly RowFault[];
}

/** Gathers a plan row by row. */
export class Planner<C> {
  private readonly create: C[] = [];
  private readonly change: C[] = [];
  private readonly faults: RowFault[] = [];
  private readonly seen = new Set<string>();
  private unchanged = 0;

  refuse(row: number, column: string | null, fault: CellFault, value = ''): void {
    this.faults.push({ row, column, fault, value: value.slice(0, 80) });
  }

  /** False, and a fault, for a key that an earlier row had. */
  first(row: number, column: string, ...key: readonly string[]): boolean {
    const known = JSON.stringify(key);
    if (this.seen.has(known)) this.refuse(row, column, 'twice', key.at(-1));
    const isFirst = !this.seen.has(known);
    this.seen.add(known);
    return isFirst;
  }

  keep(): void {
    this.unchanged += 1;
  }

  add(change: C): void {
    this.create.push(change);
  }

  alter(change: C): void {
    this.change.push(change);
  }

  done(): Plan<C> {
    const { create, change, unchanged, faults } = this;
    return { create, change, unchanged, faults };
  }
}

/** Whether two values say the same, whatever the order of their members. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}
