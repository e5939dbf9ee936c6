import { closeCourseIndex, rebuildCourseIndex } from '~/catalogue/index-sync.server';
import { type Command, EXIT, type Output, UsageError } from './command';
import { withServices } from './with-services';

/** A line each time so many more courses are done. */
const STEP = 5000;

export const reindexCommand: Command = {
  summary: 'Build the search index anew from the record, while the portal goes on serving.',
  usage: 'reindex',
  async run(args, output) {
    if (args.length > 0) throw new UsageError('reindex takes no arguments.');
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    process.once('SIGINT', stop);
    try {
      const courses = await withServices(async (services) => {
        const progress = inSteps(output);
        await rebuildCourseIndex(services, { onPage: progress.on, signal: stopping.signal });
        await closeCourseIndex(services);
        return progress.courses();
      });
      output.out(`The search index is rebuilt: ${courses} courses.\n`);
      return EXIT.ok;
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
      output.err('Stopped. The index in use stays as it is.\n');
      return EXIT.failed;
    } finally {
      process.removeListener('SIGINT', stop);
    }
  },
};

function inSteps(output: Output) {
  let said = 0;
  let done = 0;
  return {
    courses: () => done,
    on(courses: number): void {
      done = courses;
      if (courses < said + STEP) return;
      said = courses;
      output.out(`${courses} courses …\n`);
    },
  };
}
