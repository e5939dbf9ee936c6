import { describe, expect, it } from 'vitest';
import { INSTITUTION_ROLES } from '~/accounts/institution-roles';
import { browserName } from '~/accounts/own-session';
import { needsSecondFactor, roleKey } from '~/accounts/roles';

describe('roles', () => {
  it('that sign or administer need a second factor', () => {
    expect(needsSecondFactor([{ role: 'learner' }, { role: 'signatory' }])).toBe(true);
    expect(needsSecondFactor([{ role: 'institution-admin' }])).toBe(true);
    expect(needsSecondFactor([{ role: 'recognition-curator' }])).toBe(false);
    expect(needsSecondFactor([])).toBe(false);
  });

  it('of network and installation are not an institution’s to give', () => {
    for (const role of ['learner', 'operator', 'steering-committee'])
      expect(INSTITUTION_ROLES).not.toContain(role);
  });

  it('are told apart by their place', () => {
    const role = 'recognition-curator';
    const keys = [
      roleKey({ role, institutionId: 'a', unitId: null }),
      roleKey({ role, institutionId: 'a', unitId: 'b' }),
      roleKey({ role, institutionId: null, unitId: 'a' }),
    ];
    expect(new Set(keys).size).toBe(3);
  });
});

describe('the name of a browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
      'Safari, iOS',
    ],
    ['curl/8', null],
    [null, null],
  ])('%j is %j', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
