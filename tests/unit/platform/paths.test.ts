import { describe, expect, it } from 'vitest';
import { AgreementParams, IdParams, ListQuery, TokenParams } from '~/platform/path-params.server';
import { paths, safeRedirect } from '~/platform/paths';

describe('addresses', () => {
  it('escape what they are given', () => {
    expect(paths.course('a/b?c')).toBe('/courses/a%2Fb%3Fc');
    expect(paths.decisionLetter('dec-1')).toBe('/decisions/dec-1.docx');
    expect(paths.signIn('/cases/1?x=1')).toBe('/sign-in?to=%2Fcases%2F1%3Fx%3D1');
  });

  it('leave out empty queries', () => {
    expect(paths.courses()).toBe('/courses');
    expect(paths.courses({ q: '', page: 2 })).toBe('/courses?page=2');
    expect(paths.cases({ state: null })).toBe('/cases');
  });
});

describe('an address to go on to', () => {
  it.each(['/cases/1?tab=2#c3', '/', '/a//b'])('keeps the path %s', (to) => {
    expect(safeRedirect(to)).toBe(to);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    undefined,
    `/${'a'.repeat(3000)}`,
    '/a\r\nSet-Cookie: x=1',
  ])('refuses %j', (to) => {
    expect(safeRedirect(to, '/safe')).toBe('/safe');
  });
});

describe('parameters of addresses', () => {
  it('take our ids, codes and tokens and nothing else', () => {
    expect(IdParams.safeParse({ id: 'course-data-ethics' }).success).toBe(true);
    expect(IdParams.safeParse({ id: '../etc/passwd' }).success).toBe(false);
    expect(AgreementParams.safeParse({ code: 'MCRA-2026-001' }).success).toBe(true);
    expect(TokenParams.safeParse({ token: 'short' }).success).toBe(false);
  });

  it('a bad query is read as an empty one', () => {
    expect(ListQuery.parse({ q: 'x'.repeat(500), page: '-3' })).toEqual({ q: '', page: 1 });
    expect(ListQuery.parse({ q: ' data ', page: '2' })).toEqual({ q: 'data', page: 2 });
  });
});
