import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { courseDraft } from '#db/schema/catalogue-editing';
import { createTestApp, type TestApp } from '#tests/support/app';
import { workOff } from '~/catalogue/import/background.server';
import * as listRoute from '~/routes/imports._index';
import * as jobRoute from '~/routes/imports.$id';
import * as faultsRoute from '~/routes/imports.$id_.faults[.]csv';

let app: TestApp;
let own: string;
let editor: string;
let stranger: string;

beforeEach(async () => {
  app = await createTestApp();
  own = await app.makeInstitution();
  const [a, b] = [await app.makePerson(), await app.makePerson()];
  await app.giveRole(a, 'course-editor', { institutionId: own });
  await app.giveRole(b, 'course-editor', { institutionId: await app.makeInstitution() });
  editor = await app.signInAs(a);
  stranger = await app.signInAs(b);
});
afterEach(() => app.close());

async function upload(file: File, cookie = editor) {
  const form = new FormData();
  form.append('file', file);
  const answer = await app.callAction(listRoute, '/imports', { form, cookie });
  const location = answer.headers.get('Location') ?? '';
  return { answer, id: location.slice(location.lastIndexOf('/') + 1) };
}

const page = async (id: string, cookie = editor) =>
  app.callLoader(jobRoute, `/imports/${id}`, { cookie, params: { id } });

const press = (id: string, fields: Record<string, string>, cookie = editor) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return app.callAction(jobRoute, `/imports/${id}`, { form, cookie, params: { id } });
};

const TABLE = 'Kürzel,Titel,Unbekannt\nA-1,Ein Kurs,x\nA-2,,y\n';

describe('an import by its pages', () => {
  it('is read, shown with its row errors, started and finished', async () => {
    const { id, answer } = await upload(new File([TABLE], 'kurse.csv'));
    expect(answer.status).toBe(302);
    expect((await page(id)).data.page).toMatchObject({ underWay: true, job: { format: 'csv' } });
    await workOff(app.services);
    const { page: checked } = (await page(id)).data;
    expect(checked).toMatchObject({
      underWay: false,
      job: { state: 'checked', total: 2, created: 1, refused: 1, publish: false },
      faults: [{ row: 3, code: 'no-title', refused: true }],
      columns: [
        { header: 'Kürzel', column: null },
        { header: 'Titel', column: 'title' },
        { header: 'Unbekannt', column: null },
      ].map((each) => (each.header === 'Kürzel' ? { ...each, column: 'code' } : each)),
      may: { start: true, stop: false, discard: true },
    });
    await press(id, { intent: 'start' });
    await workOff(app.services);
    expect((await page(id)).data.page.job).toMatchObject({ state: 'finished', created: 1 });
    expect(await app.store.read.select().from(courseDraft)).toHaveLength(1);
    const { imports } = (await app.callLoader(listRoute, '/imports', { cookie: editor })).data;
    expect(imports.jobs).toMatchObject([{ id, fileName: 'kurse.csv', state: 'finished' }]);
  });

  it('gives its row errors as a table to keep', async () => {
    const { id } = await upload(new File([TABLE], 'kurse.csv'));
    await workOff(app.services);
    const answer = await app.callLoader(faultsRoute, `/imports/${id}/faults.csv`, {
      cookie: editor,
      params: { id },
    });
    expect(answer.headers.get('Content-Disposition')).toContain('kurse.csv.errors.csv');
    expect(String(answer.data)).toContain('3,no-title,title,,The course has no title.');
  });

  it('reads a workbook whose columns a person assigns', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Courses');
    sheet.addRows([
      ['Laufend', 'Wie er heißt', 'Beginn'],
      [
        'B-1',
        { richText: [{ text: 'Daten' }, { text: 'banken' }] },
        new Date(Date.UTC(2026, 8, 1)),
      ],
    ]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { id } = await upload(new File([bytes], 'kurse.xlsx'));
    await workOff(app.services);
    const { languages } = (await page(id)).data.page;
    expect(languages).toEqual(expect.arrayContaining([{ code: 'fr', name: 'French' }]));
    expect((await page(id)).data.page.job).toMatchObject({
      state: 'failed',
      failure: 'missing-columns',
    });
    const columns = { 'column-0': 'code', 'column-1': 'title_de', 'column-2': 'starts_on' };
    await press(id, { intent: 'map', ...columns });
    await workOff(app.services);
    await press(id, { intent: 'start' });
    await workOff(app.services);
    const [draft] = await app.store.read.select().from(courseDraft);
    expect(draft?.data).toMatchObject({ title: { de: 'Datenbanken' }, startsOn: '2026-09-01' });
  });

  it('can be stopped before it began, gone on with, and discarded', async () => {
    const { id } = await upload(new File([TABLE], 'kurse.csv'));
    await workOff(app.services);
    await press(id, { intent: 'start' });
    await press(id, { intent: 'stop' });
    expect(await workOff(app.services)).toBe(false);
    expect((await page(id)).data.page).toMatchObject({
      job: { state: 'stopped' },
      may: { start: true, discard: true },
    });
    await press(id, { intent: 'discard' });
    expect((await page(id)).status).toBe(404);
  });

  it('of which the file is gone says so, and that is no error of ours', async () => {
    const errors: unknown[] = [];
    const log = { ...app.services.log, error: (...told: unknown[]) => errors.push(told) };
    const services = { ...app.services, log: log as never };
    const { id } = await upload(new File([TABLE], 'kurse.csv'));
    const kept = path.join(app.services.env.DATA_DIR, 'imports', id);
    rmSync(kept);
    expect(await workOff(services)).toBe(true);
    expect((await page(id)).data.page.job).toMatchObject({ state: 'failed', failure: 'gone' });
    const { id: other } = await upload(new File([TABLE], 'kurse.csv'));
    rmSync(path.join(path.dirname(kept), other));
    mkdirSync(path.join(path.dirname(kept), other));
    await workOff(services);
    expect((await page(other)).data.page.job).toMatchObject({ state: 'failed', failure: 'other' });
    expect(errors).toHaveLength(1);
  });

  it('does not exist for people of another institution', async () => {
    const { id } = await upload(new File([TABLE], 'kurse.csv'));
    expect((await page(id, stranger)).status).toBe(404);
    expect((await press(id, { intent: 'start' }, stranger)).status).toBe(404);
    const { imports } = (await app.callLoader(listRoute, '/imports', { cookie: stranger })).data;
    expect(imports.jobs).toEqual([]);
  });

  it('says what is wrong with a file it cannot read', async () => {
    const error = async (content: BlobPart) =>
      (await upload(new File([content], 'file'))).answer.data.error;
    for (const empty of ['', ' \n', '[]', '{"data": []}']) expect(await error(empty)).toBe('empty');
    expect(await error(new Uint8Array([0xff, 0xfe, 0x00]))).toBe('unreadable');
    expect(await error('<html></html>')).toBe('unrecognised');
    expect(await error('<!DOCTYPE x><Courses/>')).toBe('unreadable');
    expect(await error('{"hello":"world"}')).toBe('unrecognised');
  });

  it('says what a file seems to be that is another thing', async () => {
    const seems = async (content: BlobPart) => {
      const { error, seems } = (await upload(new File([content], 'file'))).answer.data;
      return [error, seems?.kind, seems?.name];
    };
    const zip = (name: string) => zipSync({ [name]: new Uint8Array(9) }).slice().buffer;
    expect(await seems('%PDF-1.7 \u00ff')).toEqual(['unrecognised', 'pdf', '']);
    expect(await seems(zip('word/document.xml'))).toEqual(['unrecognised', 'word', '']);
    expect(await seems(zip('courses.csv'))).toEqual(['unrecognised', 'archive', '']);
    expect(await seems('<!doctype html><html></html>')).toEqual(['unrecognised', 'web-page', '']);
    expect(await seems('<?xml version="1.0"?><institutions-response/>')).toEqual([
      'unrecognised',
      'xml',
      'institutions-response',
    ]);
    expect(await seems('{"hello": 1, "world": 2}')).toEqual([
      'unrecognised',
      'json',
      'hello, world',
    ]);
  });
});
