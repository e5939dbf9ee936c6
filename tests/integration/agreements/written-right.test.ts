import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementVersion } from '#db/schema/agreements';
import { institution } from '#db/schema/institutions';
import { partsOf, visibleText } from '#tests/support/office';
import { createDraft } from '~/agreements/create-draft.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import { CONTACT_ROLES } from '~/agreements/terms/party';
import type { AgreementActor } from '~/agreements/version-context.server';
import { InstitutionPolicy } from '~/recognition/policy';
import * as show from '~/routes/agreements.$code';
import * as file from '~/routes/agreements.$code_.file';
import * as api from '~/routes/api.v1.agreements.$code';
import { cookieOf, type Desk, draftAtDesks, readPage } from './pages';
import { AVE, openRoad, ROC, type Road, save, versionRow } from './road';

let road: Road;
let code: string;
let versionId: string;
let roc: Desk;

beforeEach(async () => {
  road = await openRoad();
  ({ code, versionId, roc } = await draftAtDesks(road));
});
afterEach(() => road.app.close());

const firstLine = () => {
  const line = road.document.terms.lines[0]!;
  return { line, at: `${line.id}/${line.sources[0]?.id}` };
};

describe('a value that cannot be', () => {
  it('is refused at its field when it is typed, and nothing is saved', async () => {
    const { line, at } = firstLine();
    const before = (await versionRow(road.app, versionId)).termsHash;
    const place = `?section=courses&open=${line.id}`;
    const answer = await roc.send('save', {
      section: 'courses',
      part: `line:${line.id}`,
      revision: '0',
      [`course.iscedF@${at}`]: 'banana',
      [`course.eqf@${at}`]: '99',
      [`course.languages@${at}`]: 'klingon',
      [`course.ects@${at}`]: '9999',
    });
    expect(answer.data).toMatchObject({
      kind: 'wrong',
      problems: {
        [`course.iscedF@${at}`]: 'no-such-study-field',
        [`course.eqf@${at}`]: 'out-of-range',
        [`course.languages@${at}`]: 'no-such-language',
        [`course.ects@${at}`]: 'out-of-range',
      },
    });
    const text = await readPage(await roc.page(place), answer.data);
    expect(text).toContain('Write a number from 1 to 8.');
    expect(text).toContain('Write codes of ISCED-F 2013');
    expect((await versionRow(road.app, versionId)).termsHash).toBe(before);
  });

  it('that stands there already is listed and keeps the text from being submitted', async () => {
    const { line } = firstLine();
    const sources = line.sources.map((each) => ({ ...each, iscedF: ['banana'] }));
    await save(road, road.roc, versionId, `line:${line.id}`, { ...line, sources });
    const page = await roc.page();
    expect(page.faults.map((each) => each.code)).toContain('no-such-study-field');
    expect(await readPage(page, null)).toContain('“banana” is no field of ISCED-F 2013.');
    expect(await submitForReview(road.app.services, road.roc, { versionId })).toMatchObject({
      kind: 'refused',
    });
    expect((await versionRow(road.app, versionId)).status).toBe('draft');
  });
});

describe('the time for a decision', () => {
  it('beyond the law of the recognising party is told and keeps the text from being submitted', async () => {
    await save(road, road.roc, versionId, 'process', {
      ...road.document.terms.process,
      decisionDays: 45,
    });
    expect((await roc.page()).faults).toEqual([]);
    expect((await roc.page()).warnings.map((each) => each.code)).toContain('decision-time-long');
    await road.app.store.tx((tx) =>
      tx
        .update(institution)
        .set({ policy: InstitutionPolicy.parse({ nationalLimitDays: 30 }) })
        .where(eq(institution.id, AVE)),
    );
    const page = await roc.page();
    expect(page.faults).toMatchObject([
      { code: 'beyond-national-limit', address: 'process.decisionDays', values: { most: 30 } },
    ]);
    expect(await readPage(page, null)).toContain('allows 30 days at most');
    expect(await submitForReview(road.app.services, road.roc, { versionId })).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('a party that lines name', () => {
  it('stays until its lines are gone', async () => {
    const answer = await roc.send('remove-party', { part: `party:${AVE}`, form: 'remove-party' });
    expect(answer.data).toMatchObject({ kind: 'refused', reason: 'party-in-lines' });
    expect((await versionRow(road.app, versionId)).terms.parties).toHaveLength(2);
    for (const { id } of road.document.terms.lines)
      await save(road, road.roc, versionId, `line:${id}`, null);
    expect(await save(road, road.roc, versionId, `party:${AVE}`, null)).toMatchObject({
      kind: 'saved',
    });
  });
});

describe('a partner that is chosen', () => {
  const draftOf = async (actor: AgreementActor) => {
    if (actor.kind !== 'person') throw new Error('a guest drafts nothing');
    const created = await createDraft(road.app.services, actor.viewer, {
      partnerInstitutionId: AVE,
      title: { en: 'Another' },
      draftingLanguage: 'en',
      path: {
        direction: 'unidirectional',
        scope: 'one',
        level: 'institution',
        learningType: 'formal',
      },
      terms: {},
    });
    const { terms, factsheet } = await versionRow(road.app, created.versionId);
    return {
      party: terms.parties.find((each) => each.institutionId === AVE),
      facts: factsheet?.parties.find((each) => each.institutionId === AVE),
    };
  };
  const publish = async (publication: 'full-text' | 'listing') => {
    const { terms } = await versionRow(road.app, versionId);
    await road.app.store.tx((tx) =>
      tx
        .update(agreementVersion)
        .set({ status: 'in-force', publishedAt: 1, terms: { ...terms, publication } })
        .where(eq(agreementVersion.id, versionId)),
    );
  };

  it('is filled in from agreements the drafter may read, and from no other', async () => {
    const agreed = road.document.terms.parties.find((each) => each.institutionId === AVE);
    const third = await road.person('agreement-drafter', 'inst-third');
    const stranger = await draftOf(third);
    expect(stranger.party?.representedBy).toBe('');
    expect(stranger.facts?.signatories).toEqual([]);
    const partner = await draftOf(road.roc);
    expect(partner.party?.representedBy).toBe(agreed?.representedBy);
    expect(partner.facts?.signatories).not.toEqual([]);
    await publish('listing');
    expect((await draftOf(third)).party?.representedBy).toBe('');
  });

  it('brings to strangers what is published in full, without who signs and how to reach them', async () => {
    await publish('full-text');
    const agreed = road.document.terms.parties.find((each) => each.institutionId === AVE);
    const third = await road.person('agreement-drafter', 'inst-third');
    const { party, facts } = await draftOf(third);
    expect(party?.representedBy).toBe(agreed?.representedBy);
    expect(facts?.signatories).toEqual([]);
    expect(Object.values(facts?.contacts ?? {}).every(({ email }) => email === '')).toBe(true);
  });
});

describe('a clause in own words', () => {
  it('is written in each language of the document, and says the rest in the one it has', async () => {
    const { factsheet } = await versionRow(road.app, versionId);
    await road.app.store.tx((tx) =>
      tx
        .update(agreementVersion)
        .set({ factsheet: { ...factsheet!, translations: ['fr', 'de'] } })
        .where(eq(agreementVersion.id, versionId)),
    );
    const clause = async () => {
      const { view } = await roc.page('?section=termination');
      const all = view.kind === 'section' ? view.clauses : [];
      return all.find((each) => each.id === 'termination-notice');
    };
    expect((await clause())?.translations.map((each) => each.lang)).toEqual(['fr', 'de']);
    await roc.does('clause', {
      section: 'termination',
      form: 'clause-termination-notice',
      clause: 'termination-notice',
      revision: '0',
      text: 'Either Party may leave.',
      'text:fr': 'Chaque partie peut partir.',
      'text:de': '',
    });
    const { terms } = await versionRow(road.app, versionId);
    expect(terms.clauses?.[0]?.text).toEqual({
      en: 'Either Party may leave.',
      fr: 'Chaque partie peut partir.',
    });
    expect((await clause())?.translations).toMatchObject([
      { lang: 'fr', text: 'Chaque partie peut partir.' },
      { lang: 'de', text: '' },
    ]);
    const page = await readPage(await roc.page('?section=termination'), null);
    expect(page).toContain('Text of the clause – French');
    const { response } = await road.app.callLoader(
      file,
      `/agreements/${code}/file?format=docx&lang=fr`,
      { cookie: await cookieOf(road, road.roc), params: { code } },
    );
    expect(visibleText(new Uint8Array(await response!.arrayBuffer()))).toContain(
      'Chaque partie peut partir.',
    );
  });
});

describe('the files of an agreement', () => {
  it('come as a clean copy on demand, without the terms as data inside', async () => {
    const cookie = await cookieOf(road, road.roc);
    const parts = async (query: string) => {
      const { response } = await road.app.callLoader(
        file,
        `/agreements/${code}/file?format=docx${query}`,
        { cookie, params: { code } },
      );
      return [...partsOf(new Uint8Array(await response!.arrayBuffer())).keys()];
    };
    expect((await parts('')).some((each) => each.startsWith('customXml/'))).toBe(true);
    expect((await parts('&clean=yes')).some((each) => each.startsWith('customXml/'))).toBe(false);
    expect(await readPage(await roc.page('?section=files'), null)).toContain('Clean copy');
  });

  it('are linked for everybody once it is published, and tell nobody how to reach a person', async () => {
    const contact = { name: 'Dr Who', email: 'who@private.example', phone: '+351 210 000 000' };
    await save(
      road,
      road.roc,
      versionId,
      `contacts:${ROC}`,
      Object.fromEntries(CONTACT_ROLES.map((role) => [role, contact])),
    );
    await road.app.store.tx((tx) =>
      tx
        .update(agreementVersion)
        .set({ status: 'in-force', publishedAt: 1, inForceFrom: '2025-01-01' })
        .where(eq(agreementVersion.id, versionId)),
    );
    const page = await road.app.callLoader(show, `/agreements/${code}`, { params: { code } });
    expect(page.data).toMatchObject({
      files: {
        words: [{ href: expect.stringContaining(`/api/v1/agreements/${code}.docx`) }],
        json: `/api/v1/agreements/${code}`,
      },
    });
    for (const suffix of ['.docx', '']) {
      const params = { code: `${code}${suffix}` };
      const url = `/api/v1/agreements/${params.code}`;
      const { response } = await road.app.callLoader(api, url, { params });
      const bytes = new Uint8Array(await response!.arrayBuffer());
      const everything =
        suffix === ''
          ? new TextDecoder().decode(bytes)
          : [...partsOf(bytes).values(), visibleText(bytes)].join('\n');
      expect(everything.length).toBeGreaterThan(1000);
      expect(everything).not.toContain('who@private.example');
      expect(everything).not.toContain('210 000 000');
      if (suffix !== '') expect(everything).toContain('Dr Who');
    }
  });
});
