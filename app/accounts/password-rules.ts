/**
 * What a password must be (OWASP ASVS 5.0 V6.2): long enough, not one that everybody tries, not
 * made of the person's own name or address. No rules of composition; pasting is welcome.
 */
import { COMMON_PASSWORDS } from '~/accounts/common-passwords.data';

const MIN_PASSWORD = 12;
const MAX_PASSWORD = 128;
export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'personal';

/** Who the password is for; names and address must not make most of it. */
export interface PasswordOwner {
  readonly email: string;
  readonly names: readonly string[];
}

/** Letters and digits only, in lower case and without accents: `Pass-Word 1` is `password1`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const letters = (text: string): number => [...text].length;

/** What is wrong with a password, or null. Lengths count characters, not bytes. */
export function passwordProblem(password: string, owner: PasswordOwner): PasswordProblem | null {
  const length = letters(password.normalize('NFKC'));
  if (length < MIN_PASSWORD) return 'too-short';
  if (length > MAX_PASSWORD) return 'too-long';
  const bare = plain(password) || password;
  if (COMMON_PASSWORDS.has(bare) || isMonotone(bare)) return 'common';
  return isPersonal(bare, owner) ? 'personal' : null;
}

/** Few different characters, or one short piece over and over: `aaaaaaaaaaaa`, `ab12ab12ab12`. */
function isMonotone(bare: string): boolean {
  return new Set(bare).size < 4 || /^(.{1,5})\1{2,}.{0,4}$/u.test(bare);
}

/** True where less than six characters are left once the person's own words are taken out. */
function isPersonal(bare: string, owner: PasswordOwner): boolean {
  const [account = '', domain = ''] = owner.email.split('@');
  const words = [
    owner.email,
    account,
    ...account.split(/[._+-]/),
    domain.split('.')[0] ?? '',
    ...owner.names,
  ]
    .map(plain)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), bare);
  return rest !== bare && letters(rest) < 6;
}
