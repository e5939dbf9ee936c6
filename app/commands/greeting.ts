import { loadDemo } from '~/demo/demo.server';
import type { Services } from '~/platform/services.server';

/** What the terminal says once the portal is up: its address and, in demo mode, who can sign in. */
export async function greeting(services: Services, url: string): Promise<string> {
  const lines = ['', `Credit Clearinghouse is ready at ${url}`];
  const demo = services.env.MODE === 'demo' ? await loadDemo() : null;
  if (demo) {
    const width = Math.max(...demo.accounts.map((account) => account.email.length));
    lines.push('', 'Demo accounts (all of them, with second factors, at /demo.json):');
    for (const account of demo.accounts)
      lines.push(
        `  ${account.email.padEnd(width)}  ${account.password}  ${account.role}, ${account.institution}`,
      );
  }
  return `${lines.join('\n')}\n\n`;
}
