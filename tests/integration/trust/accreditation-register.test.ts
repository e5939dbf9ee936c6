import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '#tests/support/app';
import { storedRegister } from '~/credentials/accreditation/stored-register.server';
import * as route from '~/routes/settings.accreditation';

let app: TestApp;
let operator: string;

beforeEach(async () => {
  app = await createTestApp();
  const id = await app.makePerson();
  await app.giveRole(id, 'operator', { institutionId: null });
  operator = await app.signInAs(id, { secondFactor: true });
});
afterEach(() => app.close());

const HEADER = 'id,name,country,eidas,valid_from,accreditor';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');

function send(intent: string, content: string | null, format = '', cookie = operator) {
  const form = new FormData();
  form.append('intent', intent);
  form.append('format', format);
  if (content !== null) form.append('file', new File([content], 'issuers.csv'));
  return app.callAction(route, '/settings/accreditation', { form, cookie });
}
const page = (query = '') =>
  app.callLoader(route, `/settings/accreditation${query}`, { cookie: operator });

describe('the register of accreditation', () => {
  const content = table(
    '1,Test University,EE,VATEE-12345678,2020-01-01,HAKA',
    '2,Žilina University,SK,VATSK-1,2020-01-01,SAAVŠ',
    '3,Nobody,EE,,,',
  );

  it('says what an import would change, imports it, and changes nothing the second time', async () => {
    const compared = (await send('compare', content)).data.outcome;
    expect(compared).toMatchObject({ dryRun: true, format: 'table', added: 2, refused: 1 });
    expect((await page()).data.register.total).toBe(0);
    await send('import', content);
    expect((await page()).data.register).toMatchObject({ total: 2 });
    expect((await send('import', content)).data.outcome).toMatchObject({ added: 0, unchanged: 2 });
    const { imports } = (await page()).data.register;
    expect(imports).toMatchObject([{ fileName: 'issuers.csv', added: 2, refused: 1 }]);
  });

  it('replaces an entry that changed and finds entries by name or identifier', async () => {
    await send('import', content);
    const changed = table('1,Test University,EE,VATEE-87654321,2020-01-01,HAKA');
    expect((await send('import', changed)).data.outcome).toMatchObject({ changed: 1, added: 0 });
    const find = async (q: string) =>
      (await page(`?q=${encodeURIComponent(q)}`)).data.register.entries.map(
        ({ key }: { key: string }) => key,
      );
    expect(await find('zilina')).toEqual(['2']);
    expect(await find('87654321')).toEqual(['1']);
    expect(await find('12345678')).toEqual([]);
    const register = storedRegister(app.store.read);
    const of = (value: string) => register([{ identifiers: [{ scheme: 'eidas', value }] }]);
    expect(await of('VATEE-87654321')).toHaveLength(1);
    expect(await of('VATEE-12345678')).toEqual([]);
  });

  it('is no register at all while it is empty', async () => {
    expect(await storedRegister(app.store.read)([])).toBeNull();
  });

  it('asks for a file, and is closed to others', async () => {
    expect((await send('import', null)).data).toEqual({ ok: false, error: 'no-file' });
    const learner = await app.signInAs(await app.makePerson());
    expect((await send('import', content, '', learner)).status).toBe(404);
  });
});
