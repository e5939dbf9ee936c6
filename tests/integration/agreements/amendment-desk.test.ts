/** An amendment in work, on the desk of both sides and among the versions. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryPage } from '~/components/mcra/history-page';
import * as history from '~/routes/agreements.$code_.history';
import { cookieOf, type Desk, deskOf, readElement, readPage } from './pages';
import { agree, draft, openRoad, type Road, sign } from './road';

let road: Road;
let code: string;
let roc: Desk;
let ave: Desk;
let cookie: string;

beforeEach(async () => {
  road = await openRoad();
  const created = await draft(road);
  code = created.code;
  await agree(road, created.versionId);
  await sign(road, created.versionId);
  cookie = await cookieOf(road, road.roc);
  roc = deskOf(road, cookie, code);
  ave = deskOf(road, await cookieOf(road, road.ave), code);
});
afterEach(() => road.app.close());

const read = async (desk: Desk) => readPage(await desk.page('?section=life'), null);

describe('an amendment that nobody approved', () => {
  it('is ended in one way: abandoned by its drafter, declined by the partner', async () => {
    await roc.does('amend');
    const own = await read(roc);
    expect(own).toContain('Abandon this amendment');
    expect(own).not.toContain('Withdraw the draft');
    const theirs = await read(ave);
    expect(theirs).toMatch(/Decline the draft .*The version in force stands as it was approved/);
    expect(theirs).not.toContain('Abandon this amendment');
    await ave.does('withdraw', { note: 'Not this year.' });
    expect((await ave.page()).version).toBe('1.0');
    await roc.does('amend');
    await roc.does('abandon', { note: 'Nor the next.' });
    expect(await roc.page()).toMatchObject({
      version: '1.0',
      actions: expect.arrayContaining(['amend']),
    });
  });

  it('is compared in its own words, also once it was abandoned', async () => {
    await roc.does('amend');
    await roc.does('abandon', { note: 'Not needed.' });
    const { data } = await road.app.callLoader(history, `/agreements/${code}/history`, {
      cookie,
      params: { code },
    });
    expect(data.compared).toEqual({ from: '1.0', to: '2.0' });
    const page = await readElement(createElement(HistoryPage, { page: data }));
    expect(page).toMatch(
      /Earlier versions Before nothing Now From the day on which it enters into/,
    );
  });
});
