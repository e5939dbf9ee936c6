/**
 * The embedded adapter: FTS5 in a file beside the record, searched and written in threads of its
 * own. Raw SQL is at home here and in db/ only.
 */
import { Worker } from 'node:worker_threads';
import type { CourseHits, CourseIndex, Rebuild } from '../port';
import { JobThread } from './job-thread';
import type { Opened } from './worker-messages';

export interface CourseIndexOptions {
  /** Where `search-N.db` lies. */
  readonly dir: string;
  /** The module of course-search.worker. */
  readonly worker: URL;
  /** Threads that search. */
  readonly readers: number;
}

/** Opens the index below `dir`; its stamp is null when there is none yet or it was damaged. */
export async function openCourseIndex(options: CourseIndexOptions): Promise<CourseIndex> {
  const index = new EmbeddedIndex(options);
  await index.open();
  return index;
}

class EmbeddedIndex implements CourseIndex {
  private readonly writer: JobThread;
  private readers: readonly JobThread[] = [];
  private current: Opened | null = null;

  constructor(private readonly options: CourseIndexOptions) {
    this.writer = this.start();
  }

  async open(): Promise<void> {
    await this.use(await this.writer.ask('open', this.options.dir));
  }

  async search(query: Parameters<CourseIndex['search']>[0]): Promise<CourseHits> {
    const [first, ...others] = this.readers;
    if (!first || !this.current) throw new Error('the index is closed');
    const reader = others.reduce((best, each) => (each.load < best.load ? each : best), first);
    return JSON.parse(await reader.ask('search', query, this.current.revision)) as CourseHits;
  }

  async stamp(): Promise<string | null> {
    for (const thread of [this.writer, ...this.readers]) thread.assertAlive();
    return this.opened().stamp;
  }

  async apply(...[put, remove, stamp]: Parameters<CourseIndex['apply']>): Promise<void> {
    const generation = this.opened();
    const revision = await this.writer.ask('write', generation.number, put, remove, stamp);
    this.current = { ...generation, revision, stamp };
    // A bulk of changes read all at once would hold up the next search for seconds. A thread that
    // has ended says so at the next search.
    for (const reader of this.readers) reader.ask('refresh', revision).catch(() => undefined);
  }

  async rebuild({ pages, synonyms, stamp, startedAt }: Rebuild): Promise<void> {
    const { dir } = this.options;
    const next = await this.writer.ask('create', dir, this.opened().number);
    try {
      for await (const groups of synonyms()) await this.writer.ask('synonyms', next.number, groups);
      let revision = next.revision;
      for await (const page of pages())
        revision = await this.writer.ask('write', next.number, page, [], null);
      await this.writer.ask('finish', next.number, { stamp, startedAt });
      await this.use({ ...next, revision, stamp, startedAt });
    } catch (error) {
      await this.writer.ask('drop', dir, next.number);
      throw error;
    }
  }

  async takeOver(): Promise<number | null> {
    const newer = await this.writer.ask('newer', this.options.dir, this.opened().number);
    if (!newer) return null;
    await this.use(newer);
    return newer.startedAt;
  }

  async needsRebuild(): Promise<boolean> {
    return this.current?.stamp === null;
  }

  state(): 'ok' {
    return 'ok';
  }

  async close(): Promise<void> {
    const readers = this.readers;
    this.readers = [];
    this.current = null;
    await Promise.all([...readers, this.writer].map((thread) => thread.end()));
  }

  /** Lets new threads read `next`, then sends the questions to them; the old file goes. */
  private async use(next: Opened): Promise<void> {
    const started = Array.from({ length: this.options.readers }, () => this.start());
    try {
      await Promise.all(started.map((reader) => reader.ask('read', next.file)));
    } catch (error) {
      await Promise.all(started.map((reader) => reader.end()));
      throw error;
    }
    const [previous, former] = [this.current, this.readers];
    this.current = next;
    this.readers = started;
    if (!previous) return;
    await Promise.all(former.map((reader) => reader.end()));
    await this.writer.ask('drop', this.options.dir, previous.number);
  }

  private opened(): Opened {
    if (!this.current) throw new Error('the index is closed');
    return this.current;
  }

  private start(): JobThread {
    return new JobThread(new Worker(this.options.worker));
  }
}
