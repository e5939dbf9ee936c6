import { count } from 'drizzle-orm';
import { createElement } from 'react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreement, agreementParty } from '#db/schema/agreements';
import { addManyInstitutions } from '#tests/support/many-institutions';
import { render, tag } from '#tests/unit/components/render';
import type { NewAgreementAnswer } from '~/agreements/workspace/new-agreement.server';
import { NewAgreementPage } from '~/components/mcra/new-agreement-page';
import * as begin from '~/routes/agreements.new';
import * as templates from '~/routes/agreements.templates._index';
import * as find from '~/routes/find.institutions';
import { cookieOf, deskOf } from './pages';
import { AVE, draft, openRoad, ROC, type Road } from './road';

let road: Road;
let cookie: string;

beforeAll(async () => {
  road = await openRoad();
  await addManyInstitutions(road.app, 6000);
  cookie = await cookieOf(road, road.roc);
});
afterAll(() => road.app.close());

const page = async (query = '') => {
  const answer = await road.app.callLoader(begin, `/agreements/new${query}`, { cookie });
  expect(answer.status).toBe(200);
  return answer.data;
};
const post = (form: Record<string, string>) =>
  road.app.callAction(begin, '/agreements/new', { cookie, form });
const agreements = async () =>
  (await road.app.store.read.select({ all: count() }).from(agreement))[0]?.all;
const drawn = async (answer: NewAgreementAnswer | null, query = '') =>
  render(createElement(NewAgreementPage, { page: await page(query), answer }));

/** What the form needs beside its partner. */
const FILLED = {
  title: 'Between us',
  draftingLanguage: 'en',
  direction: 'bidirectional',
  scope: 'several',
  level: 'institution',
  learningType: 'formal',
};

describe('a new agreement among six thousand institutions', () => {
  it('is a small page that lists none of them', async () => {
    const shown = await page();
    const html = await drawn(null);
    expect(html).not.toContain('Town17');
    expect(html.length + JSON.stringify(shown).length).toBeLessThan(60_000);
  });

  it('looks for a partner without script: nothing is drafted, nothing typed is lost', async () => {
    const { status, data } = await post({
      ...FILLED,
      'partner-words': 'hochschule ort4711',
      look: 'partner',
    });
    expect(status).toBe(200);
    expect(data.errors).toEqual({});
    expect(data.partner.offered).toEqual({
      choices: [
        {
          value: 'inst-many-4711',
          label: 'College of Town4711',
          note: 'Town4711, Belgium · 900004711',
        },
      ],
      more: false,
    });
    const html = await drawn(data);
    expect(html).toContain('value="Between us"');
    expect(html).toContain('value="hochschule ort4711"');
    expect(html).toMatch(/<input type="radio"[^>]*name="partner"[^>]*value="inst-many-4711"/);
    expect(html).toContain('None of these');
    expect(await agreements()).toBe(0);
  });

  it('says that there are more than are shown, and leaves out the own institution', async () => {
    const { data } = await post({ ...FILLED, 'partner-words': 'university', look: 'partner' });
    expect(data.partner.offered.choices).toHaveLength(12);
    expect(data.partner.offered.more).toBe(true);
    const own = await post({ ...FILLED, 'partner-words': 'University 1', look: 'partner' });
    const offered = own.data.partner.offered.choices.map((each: { value: string }) => each.value);
    expect(offered).not.toContain(ROC);
    expect(await drawn(data)).toContain('These are the first 12.');
  });

  it('asks to choose where words were written and no institution chosen', async () => {
    const { status, data } = await post({ ...FILLED, partner: '', 'partner-words': '900000017' });
    expect(status).toBe(400);
    expect(data.errors).toEqual({ partner: 'choose' });
    expect(data.partner.offered.choices[0].value).toBe('inst-many-17');
    for (const partner of [ROC, 'nobody-at-all']) {
      const refused = await post({ ...FILLED, partner });
      expect([refused.status, refused.data.errors]).toEqual([400, { partner: 'choose' }]);
    }
    expect(await agreements()).toBe(0);
  });

  it('begins with the one chosen, or with none of those found', async () => {
    const words = { 'partner-words': 'town17' };
    for (const partner of ['inst-many-17', 'nobody']) {
      const { status } = await post({ ...FILLED, ...words, partner });
      expect(status).toBe(303);
    }
    const parties = await road.app.store.read.select().from(agreementParty);
    expect(parties.map((each) => each.institutionId)).toEqual([ROC, 'inst-many-17', ROC]);
  });

  it('is begun with the institution whose page proposed it, by its slug', async () => {
    const shown = await page('?partner=many-17');
    expect(shown.partner.chosen.value).toBe('inst-many-17');
    const html = await drawn(null, '?partner=many-17');
    expect(tag(html, 'input', 'type="radio"', 'value="inst-many-17"')).toContain('checked');
    expect((await page('?partner=rochefleur')).partner.chosen).toBeNull();
  });
});

describe('what is offered while one types', () => {
  const offered = async (query: string, as: string | null = cookie) =>
    road.app.callLoader(find, `/find/institutions?${query}`, as ? { cookie: as } : {});

  it('is for people who are signed in', async () => {
    const answer = await offered('q=town17', null);
    expect(answer.location).toContain('/sign-in');
  });

  it('is a handful, in the reader’s language, without those that are no choice', async () => {
    const read = async (query: string) => (await offered(query)).response?.json();
    const found = await read('q=town17');
    expect(found.choices).toHaveLength(12);
    expect(found.choices[0].label).toBe('University of Applied Sciences of Town17');
    const without = await read('q=900000017&not=inst-many-17');
    expect(without).toEqual({ choices: [], more: false });
    const [byNumber] = (await read('q=pic%20900000017')).choices;
    expect(byNumber.note).toContain('900000017');
    expect(await read('q=')).toEqual({ choices: [], more: false });
  });
});

describe('another party of a draft', () => {
  it('is looked for and added by a form of the workspace', async () => {
    const { code } = await draft(road);
    const desk = deskOf(road, cookie, code);
    const looked = await desk.send('add-party', {
      'institutionId-words': 'Town4711',
      look: 'institutionId',
    });
    expect([looked.status, looked.data.wrong]).toEqual([200, false]);
    expect(looked.data.field.offered.choices[0].value).toBe('inst-many-4711');
    const nobody = await desk.send('add-party', { institutionId: '' });
    expect(nobody.data).toMatchObject({ kind: 'looked', wrong: true });
    const again = await desk.send('add-party', { institutionId: AVE });
    expect(again.data).toMatchObject({ kind: 'looked', wrong: true });
    await desk.does('add-party', { institutionId: 'inst-many-4711' });
    const { parties } = await desk.page('?section=parties');
    expect(parties.map((each) => each.id)).toContain('inst-many-4711');
  });
});

describe('the partner of a filled template', () => {
  it('is looked for before and after a file is chosen', async () => {
    const form = new FormData();
    form.set('partner-words', 'Town4711');
    form.set('look', 'partner');
    form.set('side', 'second');
    const { status, data } = await road.app.callAction(templates, '/agreements/templates?index', {
      form,
      cookie,
    });
    expect([status, data.kind, data.side]).toEqual([200, 'looked', 'second']);
    expect(data.partner.offered.choices[0].value).toBe('inst-many-4711');
  });
});
