/** What a drafter is given, and what of it stays: targets, facts of versions that follow. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePolicy } from '#db/queries/institution-policy';
import { opportunity } from '#db/schema/catalogue';
import { curriculumModule, programme, regulationVersion } from '#db/schema/curriculum';
import { addCourse } from '#tests/support/catalogue-fixture';
import { amend } from '~/agreements/amend.server';
import { createDraft } from '~/agreements/create-draft.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { prefillCourse } from '~/agreements/prefill.server';
import { defaultPolicy } from '~/recognition/policy';
import { cookieOf, deskOf } from './pages';
import { AVE, agree, draft, openRoad, ROC, type Road, save, sign, versionRow } from './road';

let road: Road;
beforeEach(async () => {
  road = await openRoad();
});
afterEach(() => road.app.close());

/** An elective group and a module of the institution's curriculum, by their sizes. */
async function curriculum(institutionId: string, sizes: { group: number; module: number }) {
  const { store } = road.app;
  const unitId = await road.app.makeUnit(institutionId);
  await store.tx(async (tx) => {
    const of = { titles: { en: 'Programme' }, degree: { en: 'Bachelor' }, eqf: 6, cycle: 'first' };
    await tx
      .insert(programme)
      .values({ ...of, id: 'p-1', institutionId, unitId, code: 'P1', ects: 180 });
    await tx
      .insert(regulationVersion)
      .values({ id: 'r-1', programmeId: 'p-1', label: '2025', validFrom: '2025-09-01' });
    const shared = { regulationVersionId: 'r-1', grading: 'graded' as const, outcomes: [] };
    await tx.insert(curriculumModule).values([
      {
        ...{ ...shared, id: 'm-group', kind: 'elective-group', code: 'G1' },
        ...{ titles: { en: 'Electives' }, ects: sizes.group },
      },
      {
        ...{ ...shared, id: 'm-course', kind: 'module', code: 'C1' },
        ...{ titles: { en: 'Statistics' }, ects: sizes.module },
      },
    ]);
  });
}

describe('choosing a target', () => {
  const granted = async (moduleId: string) => {
    const { code, versionId } = await draft(road);
    const [line] = (await versionRow(road.app, versionId)).terms.lines;
    const sources = line!.sources.slice(0, 1).map((each) => ({ ...each, ects: 3 }));
    const bare = { ...line!, sources, targets: [], ectsGranted: null };
    await save(road, road.roc, versionId, `line:${line!.id}`, bare);
    await curriculum(line!.recognisingInstitutionId, { group: 24, module: 5 });
    const desk = deskOf(road, await cookieOf(road, road.roc), code);
    await desk.does('add-target', { line: line!.id, moduleId });
    return (await versionRow(road.app, versionId)).terms.lines[0]?.ectsGranted;
  };

  it('grants what the course carries where the target is a group of electives of 24 ECTS', async () => {
    expect(await granted('m-group')).toBe(3);
  });

  it('grants what a named course carries itself', async () => {
    expect(await granted('m-course')).toBe(5);
  });
});

describe('a course out of the catalogue', () => {
  it('stands in the agreement under the code its provider gives it', async () => {
    const source = { name: 'A source', format: 'jsonl', recordId: 'C-TOLD', url: null };
    const data = { source: { ...source, readAt: null } };
    await addCourse(road.app, { id: 'c-told', providerId: AVE, data });
    await road.app.store.tx((tx) =>
      tx.update(opportunity).set({ code: '145453 (C-TOLD)' }).where(eq(opportunity.id, 'c-told')),
    );
    const course = await prefillCourse(road.app.store.read, 'c-told');
    expect(course?.code).toBe('145453');
  });
});

describe('a fact changed in the version in force', () => {
  const open = async () => {
    const { versionId } = await draft(road);
    await agree(road, versionId);
    await sign(road, versionId);
    await followCalendar(road.app.services);
    const drafted = await amend(road.app.services, road.roc, { versionId, kind: 'whole' });
    return { versionId, next: drafted.kind === 'drafted' ? drafted.versionId : '' };
  };
  const mailbox = (email: string) => ({ name: '', email, phone: '' });
  const contactsOf = async (versionId: string, institutionId: string) =>
    (await versionRow(road.app, versionId)).factsheet?.parties.find(
      (each) => each.institutionId === institutionId,
    )?.contacts;

  it('holds in the amendment too, and is not taken back when that binds', async () => {
    const { versionId, next } = await open();
    const contacts = {
      ...(await contactsOf(versionId, AVE)),
      academic: mailbox('new@ave.example'),
    };
    await save(road, road.ave, versionId, `contacts:${AVE}`, contacts);
    expect(await contactsOf(next, AVE)).toEqual(contacts);
    await agree(road, next);
    const later = { ...contacts, academic: mailbox('newer@ave.example') };
    await save(road, road.ave, versionId, `contacts:${AVE}`, later);
    expect(await sign(road, next)).toMatchObject({ kind: 'done', status: 'signed' });
    expect(await contactsOf(next, AVE)).toEqual(later);
  });

  it('leaves what the amendment has changed of it, and voids no approval', async () => {
    const { versionId, next } = await open();
    const own = { ...(await contactsOf(next, ROC)), academic: mailbox('of-the-draft@roc.example') };
    await save(road, road.roc, next, `contacts:${ROC}`, own);
    await agree(road, next);
    const contacts = {
      ...(await contactsOf(versionId, ROC)),
      technical: mailbox('it@roc.example'),
    };
    await save(road, road.roc, versionId, `contacts:${ROC}`, contacts);
    expect(await contactsOf(versionId, ROC)).toEqual(contacts);
    expect(await contactsOf(next, ROC)).toEqual(own);
    expect((await versionRow(road.app, next)).status).toBe('terms-agreed');
  });
});

describe('a second draft with the same partner', () => {
  const begin = (draftingLanguage = 'en') => {
    if (road.roc.kind !== 'person') throw new Error('a guest has no account');
    return createDraft(road.app.services, road.roc.viewer, {
      partnerInstitutionId: AVE,
      title: { [draftingLanguage]: 'A second agreement' },
      draftingLanguage,
      path: {
        direction: 'unidirectional',
        scope: 'one',
        level: 'institution',
        learningType: 'formal',
      },
    });
  };
  const termsOf = async (versionId: string) => (await versionRow(road.app, versionId)).terms;

  it('begins with who receives, decides and hears appeals, quality and data protection as agreed before', async () => {
    const { versionId } = await draft(road);
    const before = await termsOf(versionId);
    const terms = await termsOf((await begin()).versionId);
    expect(terms.process.parties).toEqual(before.process.parties);
    expect(terms.process.decisionDays).toBe(before.process.decisionDays);
    const inEnglish = before.qualityAssurance.map(({ institutionId, statement }) => ({
      institutionId,
      statement: { en: statement.en },
    }));
    expect(terms.qualityAssurance).toEqual(inEnglish);
    expect(terms.dataProtection).toEqual(before.dataProtection);
  });

  it('takes no text of another language, and what the party publishes where nothing was agreed', async () => {
    await draft(road);
    await road.app.store.tx((tx) =>
      writePolicy(tx, ROC, {
        ...defaultPolicy(),
        appeal: { body: { fr: 'Commission de recours' }, days: 21, form: {} },
        languages: ['en', 'fr'],
      }),
    );
    const terms = await termsOf((await begin('fr')).versionId);
    const blank = { receiver: '', decider: '', automaticDecision: false, automaticLaw: '' };
    expect(terms.process.parties[0]).toEqual({
      ...blank,
      institutionId: ROC,
      appealBody: 'Commission de recours',
      appealDays: 21,
      language: 'fr',
    });
    expect(terms.dataProtection.purposes).toBe('');
  });

  it('fills in a party whose first line is added later', async () => {
    await draft(road);
    const { code, versionId } = await begin();
    const desk = deskOf(road, await cookieOf(road, road.roc), code);
    const full = (await termsOf(versionId)).process.parties;
    await desk.does('add-line', { direction: `${AVE}|${ROC}` });
    expect((await termsOf(versionId)).process.parties).toEqual(full.slice(0, 1));
    await desk.does('add-line', { direction: `${ROC}|${AVE}` });
    expect((await termsOf(versionId)).process.parties).toEqual(full);
  });
});
