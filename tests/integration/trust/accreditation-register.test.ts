import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEvent } from '#db/schema/audit';
import { createTestApp, type TestApp } from '#tests/support/app';
import { Outcome } from '~/components/trust/register/outcome';
import type { RegisterOutcome } from '~/credentials/accreditation/register-page.server';
import { storedRegister } from '~/credentials/accreditation/stored-register.server';
import { createI18n } from '~/platform/i18n.server';
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

function send(
  intent: string,
  content: string | Buffer | null,
  format = '',
  cookie = operator,
  more: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  form.append('intent', intent);
  form.append('format', format);
  if (content !== null) form.append('file', new File([content as BlobPart], 'issuers.csv'));
  return app.callAction(route, '/settings/accreditation', { form, cookie });
}
const page = (query = '') =>
  app.callLoader(route, `/settings/accreditation${query}`, { cookie: operator });

const events = async () => {
  const rows = await app.store.read.select({ event: auditEvent.event }).from(auditEvent);
  return rows.map(({ event }) => event);
};

/** What a person reads of an outcome. */
const shown = (outcome: RegisterOutcome): string =>
  renderToStaticMarkup(
    createElement(I18nextProvider, { i18n: createI18n('en') }, createElement(Outcome, { outcome })),
  );

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

  it('never says that a workbook or an unreadable file was imported', async () => {
    const { outcome } = (await send('import', Buffer.from('PK\u0003\u0004 a sheet'))).data;
    expect(outcome).toMatchObject({ added: 0, errors: [{ code: 'workbook' }] });
    expect((await page()).data.register).toMatchObject({ total: 0, imports: [] });
    const html = shown(outcome);
    expect(html).toContain('Nothing imported from');
    expect(html).toContain('This is a workbook: save the sheet as CSV');
    expect(html).not.toContain('Imported:');
  });

  it('takes an entry of the own table back, for a reason that the log keeps', async () => {
    await send('import', content);
    const takeBack = (key: string, reason: string) =>
      send('take-back', null, '', operator, { key, reason });
    expect((await takeBack('1', ' ')).data).toMatchObject({ error: 'required', key: '1' });
    expect((await takeBack('1', 'No longer known')).data).toEqual({ ok: true, takenBack: '1' });
    expect((await takeBack('1', 'Again')).data).toMatchObject({ error: 'gone' });
    expect((await page()).data.register).toMatchObject({ total: 1, entries: [{ key: '2' }] });
    const held = await storedRegister(app.store.read)([
      { identifiers: [{ scheme: 'eidas', value: 'VATEE-12345678' }] },
    ]);
    expect(held).toEqual([]);
    expect(await events()).toContainEqual({
      type: 'register.entry-taken-back',
      key: '1',
      reason: 'No longer known',
    });
    expect((await send('import', content)).data.outcome).toMatchObject({ added: 1, unchanged: 1 });
    expect((await page()).data.register.total).toBe(2);
  });

  it('replaces the own table only after the difference was shown', async () => {
    await send('import', content);
    const next = table('2,Žilina University,SK,VATSK-1,2020-01-01,SAAVŠ', '4,New,EE,VATEE-4,,');
    const replace = (more: Record<string, string> = {}) =>
      send('import', next, '', operator, { replace: 'on', ...more });
    const asked = (await replace()).data.outcome;
    expect(asked).toMatchObject({ dryRun: true, isToConfirm: true, removedKeys: ['1'], added: 1 });
    expect(shown(asked)).toContain('This file takes entries back');
    expect((await replace({ confirm: 'of another file' })).data.outcome.isToConfirm).toBe(true);
    expect((await page()).data.register.total).toBe(2);
    const done = (await replace({ confirm: asked.confirm })).data.outcome;
    expect(done).toMatchObject({ dryRun: false, removed: 1, added: 1, unchanged: 1 });
    const { entries, imports } = (await page()).data.register;
    expect(entries.map(({ key }: { key: string }) => key).sort()).toEqual(['2', '4']);
    expect(imports).toContainEqual(expect.objectContaining({ added: 1, removed: 1 }));
  });

  it('replaces nothing by a file with refused rows, or by another register', async () => {
    await send('import', content);
    const replace = async (text: string) =>
      (await send('import', text, '', operator, { replace: 'on' })).data.outcome;
    expect(await replace(table('5,Nobody,EE,,,'))).toMatchObject({ withheld: 'rows-refused' });
    expect(await replace('[]')).toMatchObject({ withheld: 'not-a-table' });
    expect((await page()).data.register.total).toBe(2);
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
