/** The way out of the mail outbox: an SMTP server, or files below DATA_DIR/mail without one. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { emptyExpiredLinks } from '#db/queries/links';
import { listUnsentMail, markMailFailed, markMailSent, type StoredMail } from '#db/queries/mail';
import { openParams } from '~/accounts/mail/queue-mail.server';
import type { Env } from '~/platform/env.server';
import { createI18n } from '~/platform/i18n.server';
import { DEFAULT_LOCALE, toLocale } from '~/platform/locales';
import type { Services } from '~/platform/services.server';

const PAUSE = 2_000;
const BATCH = 20;
export const MAX_ATTEMPTS = 8;
/** Waiting time before the second attempt; each further one waits twice as long. */
export const FIRST_RETRY = 30_000;

export type Send = (mail: SendMailOptions & { messageId: string }) => Promise<void>;

/** Starts sending; `stop` lets the mail being sent finish. */
export function startMailDelivery(
  services: Services,
  send: Send = senderFor(services.env),
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    try {
      await deliverMail(services, send);
    } catch (error) {
      services.log.warn({ code: codeOf(error) }, 'mail could not be delivered');
    }
    if (!stopped) timer = setTimeout(start, PAUSE).unref();
  };
  let running = Promise.resolve();
  const start = () => {
    running = round();
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** One round: sends what is due. Answers how many went out. */
export async function deliverMail(services: Services, send: Send): Promise<number> {
  const { store, clock, log } = services;
  const due = (await listUnsentMail(store.read, MAX_ATTEMPTS, 200)).filter(
    (mail) => dueAt(mail) <= clock(),
  );
  let sent = 0;
  for (const mail of due.slice(0, BATCH)) {
    try {
      await send(toMessage(mail, services.env));
      await store.tx((tx) => markMailSent(tx, mail.id, clock()));
      sent += 1;
    } catch (error) {
      const attempts = mail.attempts + 1;
      await store.tx((tx) => markMailFailed(tx, mail.id, attempts, codeOf(error)));
      log.warn({ mailId: mail.id, attempts, code: codeOf(error) }, 'a mail was not taken');
    }
  }
  if (sent > 0) await store.tx((tx) => emptyExpiredLinks(tx, clock()));
  return sent;
}

/** After n failures a mail waits 30 s × (2ⁿ − 1) from when it was written. */
const dueAt = (mail: StoredMail): number => mail.createdAt + FIRST_RETRY * (2 ** mail.attempts - 1);

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return /^[\w-]{1,40}$/.test(code) ? code : 'unknown';
}

/** The words of a mail in its reader's language. */
function toMessage(mail: StoredMail, env: Env): SendMailOptions & { messageId: string } {
  const locale = toLocale(mail.locale) ?? DEFAULT_LOCALE;
  const t = createI18n(locale).getFixedT(locale, 'accounts');
  const opened = onOneLine(openParams(mail.params));
  // Whoever comes by a link has no account to sign in with.
  const params = opened.guest ? { context: 'guest', ...opened } : opened;
  const text = (key: string) => String(t(`mail.${key}` as never, params as never));
  const body = opened.guest
    ? `${text(`${mail.template}.body`)}\n\n${text('opensOnce')}`
    : text(`${mail.template}.body`);
  return {
    messageId: `<${mail.id}@${senderDomain(env)}>`,
    from: env.MAIL_FROM,
    to: { name: '', address: mail.recipient },
    subject: text(`${mail.template}.subject`),
    text: `${text('greeting')}\n\n${body}\n\n${text('closing')}\n`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Values are words within a line: none may begin a line, or a header, of its own. */
const onOneLine = (params: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value.replace(/\p{Cc}+/gu, ' ')]),
  );

const senderDomain = (env: Env): string =>
  /@([A-Za-z0-9.-]+)>?\s*$/.exec(env.MAIL_FROM)?.[1] ?? 'localhost';

/** How mail leaves this installation. */
export function senderFor(env: Env): Send {
  if (env.SMTP_URL) {
    const smtp = createTransport(env.SMTP_URL, {});
    return async (mail) => void (await smtp.sendMail(mail));
  }
  const draft = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const folder = path.join(env.DATA_DIR, 'mail');
  return async (mail) => {
    const { message } = await draft.sendMail(mail);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${mail.messageId.slice(1).split('@')[0]}.eml`;
    await writeFile(path.join(folder, name), message as Buffer, { mode: 0o600 });
  };
}
