import path from 'node:path';
import { z } from 'zod';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

const Environment = z
  .object({
    MODE: z.enum(['demo', 'production']).default('demo'),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    DATA_DIR: z
      .string()
      .default('data')
      .transform((dir) => path.resolve(dir)),
    PUBLIC_URL: z.url().optional(),
    SECRET: z.string().optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    /** SMTP server for mail; without it mail is written to files below DATA_DIR/mail. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default('Credit Clearinghouse <no-reply@localhost>'),
    /** A Meilisearch server to search courses with; without it the embedded index does. */
    MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
    MEILI_KEY: z.string().optional(),
    /** Whether status lists and revocation may be looked up on the web. */
    STATUS_FETCH: z.enum(['on', 'off']).default('off'),
  })
  .superRefine((env, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (env.MODE === 'demo' && !LOOPBACK.has(env.HOST))
      refuse(
        'HOST',
        'MODE=demo has public passwords and serves on loopback only; set MODE=production',
      );
    if (env.MODE === 'production') {
      if (!env.PUBLIC_URL?.startsWith('https://'))
        refuse('PUBLIC_URL', 'production needs the https address that visitors use');
      if (!env.SECRET || env.SECRET.length < 32 || new Set(env.SECRET).size < 12)
        refuse(
          'SECRET',
          'production needs a secret of at least 32 varied characters, e.g. from `openssl rand -base64 48`',
        );
    }
  });

export type Env = z.infer<typeof Environment>;

/** The environment, checked once at start. Throws one readable message naming every fault. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')),
  );
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment cannot be used:\n${faults.join('\n')}`);
}

/** The address visitors use, without a trailing slash: QR codes, canonical links, the CSRF check. */
export const publicUrl = (env: Env): string =>
  (
    env.PUBLIC_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`
  ).replace(/\/+$/, '');
