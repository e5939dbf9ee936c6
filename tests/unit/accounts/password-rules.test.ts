import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from '~/accounts/common-passwords.data';
import { passwordProblem } from '~/accounts/password-rules';

const OWNER = { email: 'ada.lovelace@northern.example', names: ['Ada', 'Lovelace'] };

describe('a password', () => {
  it.each([
    ['', 'too-short'],
    ['elevenchars', 'too-short'],
    ['é'.repeat(11), 'too-short'],
    ['x1'.repeat(65), 'too-long'],
    ['Password 1234', 'common'],
    ['qwertyuiop123', 'common'],
    ['Mot-de-passe 123', 'common'],
    ['aaaaaaaaaaaaaaa', 'common'],
    ['abababababababab', 'common'],
    ['ab12ab12ab12ab12', 'common'],
    ['adalovelace1815', 'personal'],
    ['Lovelace-Ada-99', 'personal'],
    ['ada.lovelace@northern.example', 'personal'],
    ['AdaLovelaceNorthern', 'personal'],
  ] as const)('%j is %s', (password, problem) => {
    expect(passwordProblem(password, OWNER)).toBe(problem);
  });

  it.each([
    'a calm long passphrase',
    'twelve chars',
    'ünïcödé wörds änd möre',
    'Lovelace wrote the first programme',
    '🦉🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔',
  ])('%j will do', (password) => {
    expect(passwordProblem(password, OWNER)).toBeNull();
  });

  it('may be made of anything when the owner has no name yet', () => {
    expect(passwordProblem('a calm long passphrase', { email: '', names: ['', ' '] })).toBeNull();
  });
});

describe('the list of common passwords', () => {
  it('holds only what the length does not refuse already, in the form compared', () => {
    for (const each of COMMON_PASSWORDS) expect(each).toMatch(/^[a-z0-9]{12,}$/);
  });
});
