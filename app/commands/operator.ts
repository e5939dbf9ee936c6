import { parseArgs } from 'node:util';
import { appointOperator } from '~/accounts/appoint-operator.server';
import { type Command, EXIT, UsageError } from './command';
import { withServices } from './with-services';

export const operatorCommand: Command = {
  summary: 'Give a person the operator role; prints a one-hour link to set their password.',
  usage: 'operator EMAIL --given NAME --family NAME',
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { given: { type: 'string' }, family: { type: 'string' } },
      allowPositionals: true,
    });
    const [email, ...more] = positionals;
    const { given, family } = values;
    if (!email?.includes('@') || more.length > 0) throw new UsageError('Name one e-mail address.');
    if (!given || !family) throw new UsageError('Give both names: --given … --family ….');
    const link = await withServices(() =>
      appointOperator({ email, givenName: given, familyName: family }),
    );
    output.out(`${email} is an operator. Set a password within the hour:\n  ${link}\n`);
    return EXIT.ok;
  },
};
