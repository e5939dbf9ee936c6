import { describe, expect, it } from 'vitest';
import { credential, NOW, sealed, trust } from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { ownerCheck } from '~/credentials/verify/check-owner';

const report = () => checkCredential(sealed(credential()), { trust, now: NOW });

describe('OWNER', () => {
  const judge = async (person: Parameters<typeof ownerCheck>[1]) => {
    const { credential: read } = await report();
    const { status, code } = ownerCheck(read!, person);
    return `${status} ${code}`;
  };
  const zoe = { givenName: 'Zoë', familyName: 'Kask', dateOfBirth: '2001-03-04' };
  const cases: readonly [string, Parameters<typeof ownerCheck>[1], string][] = [
    ['the same person', zoe, 'valid owner.name-and-birth'],
    [
      'the name without accents, turned round',
      { fullName: 'KASK, Zoe', dateOfBirth: '2001-03-04' },
      'valid owner.name-and-birth',
    ],
    ['another day of birth', { ...zoe, dateOfBirth: '2001-03-05' }, 'invalid owner.birth-differs'],
    ['another name', { fullName: 'Mari Maasikas' }, 'invalid owner.name-differs'],
    [
      'another name, same birthday',
      { fullName: 'Mari Maasikas', dateOfBirth: '2001-03-04' },
      'invalid owner.name-differs',
    ],
    ['the name alone', { fullName: 'Zoë Kask' }, 'inconclusive owner.name-only'],
    [
      'name and student number',
      { fullName: 'Zoë Kask', identifiers: ['s 1001'] },
      'valid owner.name-and-identifier',
    ],
    [
      'a further given name',
      { fullName: 'Zoë Maria Kask', dateOfBirth: '2001-03-04' },
      'inconclusive owner.name-partly',
    ],
    [
      'another script',
      { fullName: 'Зоя Каск', dateOfBirth: '2001-03-04' },
      'inconclusive owner.name-partly',
    ],
    ['no name', { dateOfBirth: '2001-03-04' }, 'inconclusive owner.not-stated'],
  ];
  it.each(cases)('judges %s', async (_, person, expected) => {
    expect(await judge(person)).toBe(expected);
  });

  it('is not checked without an account', async () => {
    expect(checkOf(await report(), 'OWNER')).toMatchObject({
      status: 'inconclusive',
      code: 'owner.no-account',
    });
  });
});
