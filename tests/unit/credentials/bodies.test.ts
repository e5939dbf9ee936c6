import { describe, expect, it } from 'vitest';
import { credential, NOW, sealed, trust } from '#tests/support/authority';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';

/** The test credential with its awarding body's identifiers replaced. */
async function bodiesWith(identifier: object, evidence?: unknown) {
  const file = credential(evidence === undefined ? {} : { evidence }) as Record<string, never>;
  const text = JSON.stringify(file, (key, value: unknown) =>
    key === 'awardingBody'
      ? { id: 'urn:b', type: 'Organisation', legalName: { en: 'B' }, ...identifier }
      : value,
  );
  return (await checkCredential(sealed(text), { trust, now: NOW })).bodies;
}

const country = (code: string) => ({
  id: `http://publications.europa.eu/resource/authority/country/${code}`,
});

describe('who sealed for whom', () => {
  it('is told by identifiers in whatever spelling', async () => {
    const own = { vatIdentifier: { notation: 'EE12345678', spatial: country('EST') } };
    expect((await bodiesWith(own))?.awardingBodies[0]?.sealedBy).toBe('same');
    const other = { vatIdentifier: { notation: 'EE99999999', spatial: country('EST') } };
    expect((await bodiesWith(other))?.awardingBodies[0]?.sealedBy).toBe('different');
  });

  it('cannot be told where the numbers are of different kinds, or there is none', async () => {
    const register = { registration: { notation: '12345', spatial: country('EST') } };
    expect((await bodiesWith(register))?.awardingBodies[0]?.sealedBy).toBe('unknown');
    expect((await bodiesWith({}))?.awardingBodies[0]?.sealedBy).toBe('unknown');
  });

  it('shows the holder of the seal and the mandate in its own words', async () => {
    const mandate = {
      id: 'urn:evidence:1',
      dcType: {
        id: 'https://publications.europa.eu/resource/authority/snb/evidence-type/c_18016257',
      },
      evidenceStatement: 'Sealed on behalf of B.',
    };
    const bodies = await bodiesWith({}, [mandate, { id: 'urn:evidence:2' }]);
    expect(bodies?.sealers).toMatchObject([{ identifier: 'VATEE-12345678' }]);
    expect(bodies?.mandates).toEqual([
      {
        id: 'urn:evidence:1',
        path: '$.evidence[0]',
        statement: { und: 'Sealed on behalf of B.' },
      },
    ]);
  });
});

describe('ACCREDITATION', () => {
  const entry: AccreditationRecord = {
    source: 'table',
    key: 'b',
    title: 'Audit',
    body: {
      name: { en: 'B' },
      identifiers: [{ scheme: 'vat', value: 'EE12345678', country: 'EE' }],
      country: 'EE',
    },
    agent: 'HAKA',
    decision: 'positive',
    validFrom: null,
    validUntil: null,
    fields: [],
    eqf: [],
    jurisdictions: [],
    credentialTypes: [],
    programme: null,
    unread: [],
    page: null,
  };
  const answer = async (
    records: readonly AccreditationRecord[] | null,
    put: (payload: string) => Buffer = sealed,
  ) => {
    const text = JSON.stringify(credential(), (key, value: unknown) =>
      key === 'awardingBody'
        ? {
            legalName: { en: 'B' },
            vatIdentifier: { notation: 'EE12345678', spatial: country('EST') },
          }
        : value,
    );
    const register = async () => records;
    const report = await checkCredential(put(text), { trust, now: NOW, register });
    return checkOf(report, 'ACCREDITATION');
  };

  it('is valid by an entry of the register, and names it', async () => {
    expect(await answer([entry])).toMatchObject({
      status: 'valid',
      code: 'accreditation.covered',
      message:
        'B was accredited for this on the day of the award, by the entry of HAKA in the register.',
      evidence: { register: 'table', entry: 'b' },
    });
  });

  it('says only “if genuine” of what was changed, or was never sealed', async () => {
    const changed = (payload: string) =>
      Buffer.from(sealed(payload).toString('utf8').replace('Zoë', 'Zoé'));
    const never = (payload: string) => Buffer.from(payload);
    const draft = (payload: string) => {
      const { '@context': _, ...credential } = JSON.parse(payload);
      return Buffer.from(JSON.stringify({ credential, deliveryDetails: {} }));
    };
    for (const put of [changed, never, draft])
      expect(await answer([entry], put)).toMatchObject({
        status: 'inconclusive',
        code: 'accreditation.covered-if-genuine',
        message: expect.stringContaining('If the content were genuine, B would'),
      });
    const refused = await answer([{ ...entry, decision: 'negative' }], changed);
    expect(refused).toMatchObject({ status: 'invalid', code: 'accreditation.refused' });
  });

  it('is not valid where the entry refuses, and cannot be told without one', async () => {
    expect(await answer([{ ...entry, decision: 'negative' }])).toMatchObject({ status: 'invalid' });
    expect(await answer([])).toMatchObject({ code: 'accreditation.not-in-register' });
    expect(await answer(null)).toMatchObject({ status: 'inconclusive' });
  });
});
