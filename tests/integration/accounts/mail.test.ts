import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mail } from '#db/schema/accounts';
import { createTestApp, type TestApp } from '#tests/support/app';
import {
  deliverMail,
  FIRST_RETRY,
  MAX_ATTEMPTS,
  type Send,
  senderFor,
  startMailDelivery,
} from '~/accounts/mail/deliver-mail.server';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import type { MailWanted } from '~/accounts/mail/templates';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

const LINK = 'https://portal.example/reset-password?token=very-secret';
const RESET: MailWanted = {
  recipient: 'ada@uni.example',
  locale: 'fr',
  template: 'password-reset',
  params: { link: LINK },
};
const queue = (wanted: MailWanted = RESET) => app.store.tx((tx) => queueMail(tx, wanted));
const rows = () => app.store.read.select().from(mail);
const empty = () => app.store.tx(async (tx) => void (await tx.delete(mail)));

describe('mail', () => {
  it('waits in the record without its links in the clear', async () => {
    await queue();
    expect(JSON.stringify(await rows())).not.toContain('very-secret');
    await empty();
  });

  it('goes to a file only its owner may read, in the reader’s language, and is then forgotten', async () => {
    await queue();
    expect(await deliverMail(app.services, senderFor(app.services.env))).toBe(1);
    const folder = path.join(app.dataDir, 'mail');
    const [name = ''] = readdirSync(folder);
    const file = path.join(folder, name);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('To: ada@uni.example');
    expect(text).toContain('Content-Language: fr');
    expect(text.replace(/=\r\n/g, '').replaceAll('=3D', '=')).toContain(LINK);
    expect(await rows()).toMatchObject([{ sentAt: app.clock.now(), params: {} }]);
    expect(await deliverMail(app.services, senderFor(app.services.env))).toBe(0);
    await empty();
  });

  it('is tried again after longer and longer pauses, and at last given up', async () => {
    await queue();
    let tries = 0;
    const refuse: Send = async () => {
      tries += 1;
      throw Object.assign(new Error('550 no such user ada@uni.example'), { code: 'EENVELOPE' });
    };
    await deliverMail(app.services, refuse);
    await deliverMail(app.services, refuse);
    expect(tries).toBe(1);
    app.clock.advance(FIRST_RETRY);
    await deliverMail(app.services, refuse);
    expect(tries).toBe(2);
    for (let n = 0; n < 20; n++) {
      app.clock.advance(24 * 3_600_000);
      await deliverMail(app.services, refuse);
    }
    expect(tries).toBe(MAX_ATTEMPTS);
    expect(await rows()).toMatchObject([{ sentAt: null, lastError: 'EENVELOPE' }]);
    await empty();
  });

  it('to one recipient is not held up by a failure to another', async () => {
    await queue({ ...RESET, recipient: 'bad@uni.example' });
    await queue();
    const reached: unknown[] = [];
    await deliverMail(app.services, async (message) => {
      const { address } = message.to as { address: string };
      if (address === 'bad@uni.example') throw new Error('refused');
      reached.push(address);
    });
    expect(reached).toEqual(['ada@uni.example']);
    await empty();
  });

  it('cannot be given another header by what stands in its values', async () => {
    await queue({
      recipient: 'ada@uni.example',
      locale: 'en',
      template: 'invitation',
      params: { link: LINK, institution: 'Evil\r\nBcc: all@uni.example', role: 'Curator' },
    });
    await deliverMail(app.services, senderFor(app.services.env));
    const folder = path.join(app.dataDir, 'mail');
    const newest = readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .find((text) => text.includes('Evil'));
    expect(newest).toBeDefined();
    expect(newest).not.toMatch(/^Bcc:/m);
    await empty();
  });

  it('is sent by the loop until it is stopped', async () => {
    await queue();
    const sent = new Promise<void>((resolve) => {
      const loop = startMailDelivery(app.services, async () => {
        resolve(loop.stop());
      });
    });
    await sent;
    expect(await rows()).toMatchObject([{ sentAt: app.clock.now() }]);
    await empty();
  });
});
