import { parseArgs } from 'node:util';
import { appointOperator } from '~/accounts/appoint-operator.server';
import { removeFactorOfOperator } from '~/accounts/lost-factor.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { withServices } from './with-services';

export const operatorCommand: Command = {
  summary: 'Give a person the operator role; prints a one-hour link to set their password.',
  usage: 'operator EMAIL --given NAME --family NAME\n       operator EMAIL --reset-factor',
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        given: { type: 'string' },
        family: { type: 'string' },
        'reset-factor': { type: 'boolean' },
      },
      allowPositionals: true,
    });
    const [email, ...more] = positionals;
    const { given, family } = values;
    if (email === undefined || !email.includes('@') || more.length > 0)
      throw new UsageError('Name one e-mail address.');
    if (values['reset-factor']) return resetFactor(email, output);
    if (!given || !family) throw new UsageError('Give both names: --given … --family ….');
    const link = await withServices(() =>
      appointOperator({ email, givenName: given, familyName: family }),
    );
    output.out(`${email} is an operator. Set a password within the hour:\n  ${link}\n`);
    return EXIT.ok;
  },
};

async function resetFactor(email: string, output: Output): Promise<Exit> {
  const problem = await withServices(() => removeFactorOfOperator(email));
  if (problem) output.err(`No operator with the address ${email} has a second factor.\n`);
  else output.out(`${email} sets up a new second factor when they sign in next.\n`);
  return problem ? EXIT.failed : EXIT.ok;
}
