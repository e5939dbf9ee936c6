import { verifyAuditChain } from '#db/queries/audit';
import { type Command, EXIT, UsageError } from './command';
import { withServices } from './with-services';

export const auditCommand: Command = {
  summary: 'Prove that the audit log was neither altered nor shortened from within.',
  usage: 'audit',
  async run(args, output) {
    if (args.length > 0) throw new UsageError('audit takes no arguments.');
    const { events, brokenAt } = await withServices((services) =>
      verifyAuditChain(services.store.read),
    );
    if (brokenAt === null) {
      output.out(`The chain of ${events} events holds.\n`);
      return EXIT.ok;
    }
    output.err(`The chain breaks at event ${brokenAt}; the ${events} before it hold.\n`);
    return EXIT.failed;
  },
};
