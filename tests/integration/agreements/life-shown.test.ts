import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportMcra } from '#templates/mcra/export';
import { visibleText } from '#tests/support/office';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { loadWorkspace } from '~/agreements/load-workspace.server';
import { workspaceModel } from '~/agreements/workspace/document.server';
import * as single from '~/routes/agreements.$code';
import * as versions from '~/routes/agreements.$code_.history';
import * as workspace from '~/routes/agreements.$code_.workspace';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { agree, draft, openRoad, PDF, type Road, sign, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId } = await draft(road, {
    publication: 'full-text',
    duration: {
      inForceFrom: '2026-03-02',
      inForceUntil: '2028-03-09',
      backCoverageFrom: null,
      teachOutMonths: 12,
      academicYears: [],
    },
  }));
  await agree(road, versionId);
});
afterEach(() => road.app.close());

const desk = async (actor: Road['roc']): Promise<Desk> =>
  deskOf(road, await cookieOf(road, actor), code);

describe('who reads the reason of a suspension or an end', () => {
  it('is said beside its field: everybody, once the agreement is published in full', async () => {
    await sign(road, versionId);
    const read = async () =>
      readPage(await (await desk(road.rocSigner)).page('?section=life'), null);
    expect(await read()).toContain('once the agreement is published, everybody can');
    await (await desk(road.roc)).does('publish');
    road.app.clock.set(Date.parse('2026-04-01T09:00:00Z'));
    await followCalendar(road.app.services);
    const text = await read();
    expect(text.match(/Everybody can read this/g)).toHaveLength(
      text.match(/Reason (?:Everybody|Your partner)/g)?.length ?? 0,
    );
    await (await desk(road.rocSigner)).does('suspend', { note: 'The review is open.' });
    const seen = await road.app.callLoader(single, `/agreements/${code}`, { params: { code } });
    expect(JSON.stringify(seen.data)).toContain('The review is open.');
  });
});

describe('the place and day of a signature', () => {
  it('stand on its page and in the Word file, and the form is gone once it is used', async () => {
    await (await desk(road.roc)).does('freeze');
    const signer = await desk(road.rocSigner);
    const page = await signer.page('?section=sign');
    const rows = page.view.kind === 'desk' ? (page.view.signing?.rows ?? []) : [];
    expect(await readPage(page, null)).toContain('Hand in what was signed elsewhere');
    await signer.does('sign-file', {
      signatory: rows.filter((each) => each.own).map((each) => each.id),
      signedOn: '2026-03-02',
      place: 'Rochefleur-sur-Loire',
      file: new File([PDF], 'signed.pdf'),
    });
    const after = await readPage(await signer.page('?section=sign'), null);
    expect(after).toMatch(/Place\s*: Rochefleur-sur-Loire/);
    expect(after).not.toContain('Hand in what was signed elsewhere');
    const { services } = road.app;
    const model = await workspaceModel(services, await loadWorkspace(services, road.roc, { code }));
    const word = await visibleText(Buffer.from(await exportMcra(model, { language: 'en' })));
    expect(word).toContain('Rochefleur-sur-Loire');
    expect(word).toContain('2 March 2026');
  });

  it('are asked with a file of a size that is kept', async () => {
    await (await desk(road.roc)).does('freeze');
    const form = new FormData();
    form.append('intent', 'sign-file');
    form.append('file', new File([new Uint8Array(20_000_001)], 'signed.pdf'));
    const answer = await road.app.callAction(
      workspace,
      `/agreements/${code}/workspace?section=sign`,
      { cookie: await cookieOf(road, road.rocSigner), params: { code }, form },
    );
    expect(answer.status).toBe(413);
    const page = await (await desk(road.rocSigner)).page('?section=sign');
    expect(await readPage(page, answer.data)).toContain('larger than 20 MB');
  });
});

describe('the reason of a suspension and of its end', () => {
  it('is read by the public while it stands still, and by the parties in its history', async () => {
    await sign(road, versionId);
    await (await desk(road.roc)).does('publish');
    road.app.clock.set(Date.parse('2026-03-03T09:00:00Z'));
    await followCalendar(road.app.services);
    const show = async () =>
      (await road.app.callLoader(single, `/agreements/${code}`, { params: { code } })).data;
    expect((await show()).ending).toBeNull();
    const signer = await desk(road.rocSigner);
    await signer.does('suspend', { note: 'The accreditation ran out.' });
    expect((await show()).ending).toMatchObject({
      kind: 'suspension',
      reason: 'The accreditation ran out.',
    });
    await signer.does('resume');
    await signer.does('terminate', { note: 'It is not used.' });
    expect((await show()).ending, 'a wish of one party').toBeNull();
    expect((await versionRow(road.app, versionId)).ending).not.toBeNull();
    const history = await road.app.callLoader(versions, `/agreements/${code}/history`, {
      cookie: await cookieOf(road, road.ave),
      params: { code },
    });
    expect(
      history.data.deeds.map((each: { action: string; note: string }) => [each.action, each.note]),
    ).toEqual([
      ['suspend', 'The accreditation ran out.'],
      ['resume', ''],
      ['consent-to-end', 'It is not used.'],
    ]);
  });
});
