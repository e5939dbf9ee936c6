/** The mail that people of the demonstration are sent: files below the portal's DATA_DIR. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, vi } from 'vitest';

/** Delivery runs in rounds of two seconds. */
const PATIENCE = 20_000;

/** The address on this site, beginning with `prefix`, in the newest mail to `to`; waits for the mail. */
export async function linkMailedTo(to: string, prefix: string): Promise<string> {
  const dir = path.join(inject('dataDir'), 'mail');
  return vi.waitFor(
    () => {
      const found = readdirSync(dir)
        .map((name) => unwrapped(readFileSync(path.join(dir, name), 'utf8')))
        .filter((mail) => new RegExp(`^To: .*${to}`, 'im').test(mail))
        .flatMap((mail) => mail.match(new RegExp(`${prefix}[\\w-]+`)) ?? []);
      expect(found, `a mail to ${to} with ${prefix}…`).not.toEqual([]);
      return found.at(-1) ?? '';
    },
    { timeout: PATIENCE, interval: 200 },
  );
}

/** Quoted-printable lines put together again (RFC 2045 §6.7); ASCII is enough for addresses. */
const unwrapped = (mail: string): string => mail.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
