import { rebuildCourseIndex } from '~/catalogue/index-sync.server';
import { type Command, EXIT, UsageError } from './command';
import { withServices } from './with-services';

export const reindexCommand: Command = {
  summary: 'Build the search index anew from the record.',
  usage: 'reindex',
  async run(args, output) {
    if (args.length > 0) throw new UsageError('reindex takes no arguments.');
    await withServices(rebuildCourseIndex);
    output.out('The search index is rebuilt.\n');
    return EXIT.ok;
  },
};
