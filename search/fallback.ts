import type { CourseHits, CourseIndex, CourseSearch, Rebuild } from './port';

/** How long a server that failed is left alone, in milliseconds. */
const PATIENCE = 10_000;

/**
 * An index on a server with an embedded one in reserve. Both follow the record; while the server
 * fails, or is behind the record, the reserve answers and says so.
 */
export function createFallback(
  server: CourseIndex,
  reserve: CourseIndex,
  onFailure: (error: unknown) => void,
  now: () => number = () => performance.now(),
): CourseIndex {
  return new Fallback(server, reserve, onFailure, now);
}

class Fallback implements CourseIndex {
  private failing = false;
  /** The server missed a change: it must be built anew before it answers again. */
  private behind = false;
  private askAgainAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly server: CourseIndex,
    private readonly reserve: CourseIndex,
    private readonly onFailure: (error: unknown) => void,
    private readonly now: () => number,
  ) {}

  async search(query: CourseSearch): Promise<CourseHits> {
    if (!this.behind && this.now() >= this.askAgainAt) {
      try {
        const hits = await this.server.search(query);
        this.failing = false;
        return hits;
      } catch (error) {
        this.fail(error);
      }
    }
    return { ...(await this.reserve.search(query)), byReserve: true };
  }

  stamp(): Promise<string | null> {
    return this.reserve.stamp();
  }

  async apply(...[put, remove, stamp]: Parameters<CourseIndex['apply']>): Promise<void> {
    await this.reserve.apply(put, remove, stamp);
    if (this.behind) return;
    try {
      await this.server.apply(put, remove, stamp);
    } catch (error) {
      this.behind = true;
      this.fail(error);
    }
  }

  async rebuild(build: Rebuild): Promise<void> {
    await this.reserve.rebuild(build);
    try {
      await this.server.rebuild(build);
      this.behind = false;
      this.failing = false;
    } catch (error) {
      this.behind = true;
      this.fail(error);
    }
  }

  async takeOver(): Promise<number | null> {
    const since = await this.reserve.takeOver();
    if (since !== null) await this.server.takeOver().catch((error: unknown) => this.fail(error));
    return since;
  }

  /** The server is asked for its stamp when it may be back: one behind the record must be built anew. */
  async needsRebuild(): Promise<boolean> {
    if (await this.reserve.needsRebuild()) return true;
    if (this.now() < this.askAgainAt) return false;
    this.askAgainAt = this.now() + PATIENCE;
    try {
      const [ours, theirs] = await Promise.all([this.reserve.stamp(), this.server.stamp()]);
      this.askAgainAt = Number.NEGATIVE_INFINITY;
      this.failing = false;
      return this.behind || ours !== theirs;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  state(): 'ok' | 'degraded' {
    return this.failing || this.behind ? 'degraded' : 'ok';
  }

  async close(): Promise<void> {
    await Promise.all([this.reserve.close(), this.server.close()]);
  }

  private fail(error: unknown): void {
    if (!this.failing) this.onFailure(error);
    this.failing = true;
    this.askAgainAt = this.now() + PATIENCE;
  }
}
