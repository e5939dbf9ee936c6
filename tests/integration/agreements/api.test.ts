import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgreement } from '#db/queries/agreements';
import { agreementVersion } from '#db/schema/agreements';
import { visibleText } from '#tests/support/office';
import { openWorld, type World } from '#tests/support/world';
import { RegisterFilter } from '~/agreements/published-agreements.server';
import { readTerms } from '~/agreements/terms/terms';
import { agreementEndpoints, DOCX } from '~/api/agreements-endpoint';
import { AgreementAnswer, AgreementListAnswer } from '~/api/agreements-schema';
import { openApiDocument } from '~/api/openapi.server';
import * as list from '~/routes/api.v1.agreements._index';
import * as single from '~/routes/api.v1.agreements.$code';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const BASE = 'http://127.0.0.1:3000/api/v1/agreements';
const call = { params: {}, context: {} } as never as { params: object; context: object };

async function listed(query: string) {
  const request = new Request(`${BASE}${query}`);
  const response = await list.loader({ ...call, request } as never);
  return { response, body: AgreementListAnswer.parse(await response.clone().json()) };
}
const one = (code: string, headers: Record<string, string> = {}) =>
  single.loader({
    ...call,
    params: { code },
    request: new Request(`${BASE}/${code}`, { headers }),
  } as never);

async function newest(code: string) {
  const found = await findAgreement(world.store.read, code);
  const [version] = found?.versions ?? [];
  if (!found || !version) throw new Error(`no agreement ${code}`);
  return { agreement: found.agreement, version };
}

describe('GET /api/v1/agreements', () => {
  it('lists published agreements only, to any origin', async () => {
    const { response, body } = await listed('');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(body.agreements.map((each) => [each.code, each.status])).toEqual([
      ['MCRA-KOI-VIS', 'expiring'],
      ['MCRA-ROC-AVE', 'in-force'],
      ['MCRA-ROC-KOI', 'expired'],
    ]);
  });

  it.each([
    ['?institution=aveleda', ['MCRA-ROC-AVE']],
    ['?country=ee', ['MCRA-KOI-VIS', 'MCRA-ROC-KOI']],
    ['?status=expired', ['MCRA-ROC-KOI']],
    ['?q=logistics', ['MCRA-KOI-VIS']],
    ['?q=durable', ['MCRA-ROC-AVE']],
    ['?academicYear=2019/2020', []],
    ['?academicYear=2026/2027', ['MCRA-ROC-AVE']],
    ['?programme=no%20such%20programme', []],
    ['?iscedF=9999', []],
  ])('%s finds %j', async (query, codes) => {
    const { body } = await listed(query);
    expect(body.agreements.map((each) => each.code)).toEqual(codes);
  });

  it('finds by field of study and target programme what the lines hold', async () => {
    const answer = AgreementAnswer.parse(await (await one('MCRA-ROC-AVE')).json());
    const line = answer.lines?.[0] as unknown as { sources: { iscedF: string[] }[] };
    const field = line.sources[0]?.iscedF[0] ?? '';
    expect(
      (await listed(`?iscedF=${field.slice(0, 2)}`)).body.agreements.map((each) => each.code),
    ).toContain('MCRA-ROC-AVE');
  });

  it('says which filter cannot be', async () => {
    const response = await list.loader({
      ...call,
      request: new Request(`${BASE}?iscedF=x&page=0`),
    } as never);
    expect(response.status).toBe(400);
    expect((await response.json()).detail).toContain('iscedF, page');
  });
});

describe('GET /api/v1/agreements/{code}', () => {
  it('answers the agreement as JSON, with lines and terms where they are published', async () => {
    const answer = AgreementAnswer.parse(await (await one('MCRA-ROC-AVE')).json());
    expect(answer.lines).toHaveLength(13);
    expect(answer.terms).toMatchObject({ strength: 'presumption' });
  });

  it('tells what each published version changed, as Annex F of the Word file does', async () => {
    const { agreement, version } = await newest('MCRA-ROC-AVE');
    const second = { ...version, id: 'ver-next', version: '2.0', parentId: version.id };
    const terms = readTerms(version.terms);
    await world.store.tx(async (tx) => {
      await tx.insert(agreementVersion).values({
        ...second,
        createdAt: version.createdAt + 1,
        terms: { ...terms, termination: { noticeMonths: 9 } },
      });
      await tx
        .update(agreementVersion)
        .set({ status: 'superseded' })
        .where(eq(agreementVersion.id, version.id));
    });
    const answer = AgreementAnswer.parse(await (await one(agreement.code)).json());
    expect(answer.parent).toBe(`${agreement.code}, ${version.version}`);
    expect(answer.changes?.map((each) => [each.version, each.addresses])).toEqual([
      [version.version, []],
      ['2.0', ['termination.noticeMonths']],
    ]);
    const word = await one(`${agreement.code}.docx`);
    const text = visibleText(new Uint8Array(await word.arrayBuffer()));
    expect(text).toContain('Period of notice');
    expect(text).toContain(`${agreement.code}, ${version.version}`);
  });

  it('answers a Word file by Accept or by its address', async () => {
    for (const response of [
      await one('MCRA-ROC-AVE.docx'),
      await one('MCRA-ROC-AVE', { Accept: DOCX }),
    ]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe(DOCX);
      const text = visibleText(new Uint8Array(await response.arrayBuffer()));
      expect(text).toContain('Aveleda');
      expect(text).not.toContain('helene.marchand@');
      expect(text).toContain('Addresses and telephone numbers are left out of this public copy');
      expect(text).not.toContain('[to be completed');
    }
    const { withheld } = AgreementAnswer.parse(await (await one('MCRA-ROC-AVE')).json());
    expect(withheld).toEqual(['signatories', 'contacts']);
  });

  it('weighs what Accept asks for', async () => {
    const typeOf = async (accept: string) =>
      (await one('MCRA-ROC-AVE', { Accept: accept })).headers.get('Content-Type') ?? '';
    for (const accept of [`${DOCX};q=0`, `${DOCX};q=0.5, application/json`, `${DOCX}x`, '*/*', ''])
      expect(await typeOf(accept), accept).toContain('application/json');
    for (const accept of [`${DOCX}, application/json;q=0.1`, `${DOCX.toUpperCase()}, */*;q=0.8`])
      expect(await typeOf(accept), accept).toBe(DOCX);
  });

  it('shows the public no prompt and no address, whether or not a party has named a contact', async () => {
    for (const code of ['MCRA-KOI-VIS', 'MCRA-ROC-AVE']) {
      const { version } = await newest(code);
      const emails = JSON.stringify(version.factsheet).match(/[\w.+-]+@[\w.-]+/g) ?? [];
      const published = JSON.stringify(version.terms);
      const secret = [...new Set(emails)].filter((each) => !published.includes(each));
      const word = async (lang: string) => {
        const request = new Request(`${BASE}/${code}.docx?lang=${lang}`);
        const params = { code: `${code}.docx` };
        const answer = await single.loader({ ...call, params, request } as never);
        return visibleText(new Uint8Array(await answer.arrayBuffer()));
      };
      const copies = [await (await one(code)).text(), await word('en'), await word('fr')];
      for (const copy of copies) {
        for (const email of secret) expect(copy, code).not.toContain(email);
        expect(copy, code).not.toMatch(/to be completed|à compléter/i);
      }
    }
  });

  it('knows no draft, and nothing that is not there', async () => {
    for (const code of ['MCRA-ROC-VIS', 'MCRA-AVE-KOI', 'NOTHING', 'MCRA-ROC-VIS.docx'])
      expect((await one(code)).status, code).toBe(404);
  });

  it('stands in the OpenAPI document', () => {
    const { paths, components } = openApiDocument('https://example.org') as {
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/v1/agreements', '/api/v1/agreements/{code}']),
    );
    expect(components.schemas).toHaveProperty('AgreementList');
  });

  it('documents every filter it accepts, and no other', () => {
    const [list] = agreementEndpoints;
    const documented = (list?.parameters ?? []).map((each) => (each as { name: string }).name);
    expect([...documented].sort()).toEqual(Object.keys(RegisterFilter.shape).sort());
  });
});
