/** Passwords as they are kept: argon2id, 19 MiB, two passes (OWASP Password Storage). */
import { hash, verify } from '@node-rs/argon2';

/** The numeric value of argon2id: the package's const enum is not there under isolatedModules. */
const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same typed characters are the same password, however a keyboard composes them. */
const normal = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

/** A hash that no password has, made once: an unknown address costs the same work as a known one. */
let nobody: Promise<string> | undefined;

/** Whether the password is right. With no hash the same work is done and the answer is false. */
export async function checkPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword('no account has this password, because its hash is kept nowhere');
  const matches = await verify(passwordHash ?? (await nobody), normal(password));
  return passwordHash !== null && matches;
}
