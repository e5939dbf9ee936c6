import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CourseIndex } from '#search/port';
import { ask, buildOf, type IndexFolder, indexFolder, openIn } from '#tests/support/search-index';
import { describeAdapter } from './contract';
import { document } from './contract-documents';

const home = indexFolder();
describeAdapter('embedded', { open: () => openIn(home.dir), cleanUp: home.remove });

describe('the embedded index as files', { timeout: 30_000 }, () => {
  let folder: IndexFolder;
  let index: CourseIndex;

  beforeEach(async () => {
    folder = indexFolder();
    index = await openIn(folder.dir);
    await index.rebuild(buildOf([document('one', { title: { en: 'Hydrogen' } })]));
  });

  afterEach(async () => {
    await index.close();
    folder.remove();
  });

  const files = () => readdirSync(folder.dir).filter((name) => name.endsWith('.db'));
  const total = async (text: string) => (await index.search(ask({ text }))).total;

  it('is found again as it was after closing', async () => {
    await index.close();
    index = await openIn(folder.dir);
    expect(await index.stamp()).toBe('first');
    expect(await total('hydrogen')).toBe(1);
  });

  it('finds what a word is a part of below the word itself, where hardly any course has it', async () => {
    const titled = (id: string, title: string) => document(id, { title: { en: title } });
    const documents = [titled('labour', 'Arbeitsrecht'), titled('law', 'Recht und Ethik')];
    await index.rebuild(buildOf(documents, 'second'));
    expect((await index.search(ask({ text: 'recht ' }))).ids).toEqual(['law', 'labour']);
  });

  it('leaves no half-built file after a rebuild that failed', async () => {
    async function* broken() {
      yield [document('two', {})];
      throw new Error('the record went away');
    }
    await expect(index.rebuild({ ...buildOf([]), pages: broken })).rejects.toThrow('went away');
    expect(files()).toHaveLength(1);
  });

  it('takes a damaged file for none and starts empty', async () => {
    await index.close();
    for (const name of readdirSync(folder.dir))
      writeFileSync(path.join(folder.dir, name), 'no database at all'.repeat(500));
    index = await openIn(folder.dir);
    expect(await index.stamp()).toBeNull();
    expect(await index.needsRebuild()).toBe(true);
    await index.rebuild(buildOf([document('six', {})], 'third'));
    expect((await index.search(ask())).ids).toEqual(['six']);
  });

  it('takes over what another process has built while it serves, and says since when', async () => {
    expect(await index.takeOver()).toBeNull();
    const other = await openIn(folder.dir);
    const build = buildOf([document('two', { title: { en: 'Helium' } })], 'second');
    await other.rebuild({ ...build, startedAt: 1_780_000_000_000 });
    expect(await total('hydrogen')).toBe(1);
    expect(await index.takeOver()).toBe(1_780_000_000_000);
    expect(await index.stamp()).toBe('second');
    expect([await total('hydrogen'), await total('helium')]).toEqual([0, 1]);
    expect(files()).toEqual(['search-3.db']);
    await other.close();
  });

  it('never removes a file that another process is still building', async () => {
    let arrived = () => {};
    const waiting = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* slow() {
      yield [document('two', {})];
      arrived();
      await held;
      yield [document('three', {})];
    }
    const other = await openIn(folder.dir);
    const building = other.rebuild({ ...buildOf([], 'second'), pages: slow });
    await waiting;
    const third = await openIn(folder.dir);
    expect(await third.stamp()).toBe('first');
    goOn();
    await building;
    expect(existsSync(path.join(folder.dir, 'search-3.db'))).toBe(true);
    await Promise.all([other.close(), third.close()]);
  });

  it('finds the nearest spelling of a word that came after it was opened', async () => {
    await index.apply([document('two', { title: { en: 'Thermodynamics' } })], [], 'second');
    const hits = await index.search(ask({ text: 'termodynamics' }));
    expect(hits.ids).toEqual(['two']);
    expect(hits.respelt).toEqual([{ typed: 'termodynamics', taken: 'thermodynamics' }]);
  });

  it('suggests the nearest words there are where nothing is found, the commoner of two', async () => {
    await index.apply(
      [
        ['two', 'Ducks'],
        ['three', 'Docks'],
        ['four', 'Docks and harbours'],
      ].map(([id, en]) => document(id ?? '', { title: { en: en ?? '' } })),
      [],
      'second',
    );
    const suggested = async (text: string) => (await index.search(ask({ text }))).nearest;
    expect(await suggested('dikcs ')).toBe('docks');
    expect(await suggested('"harbours docks"')).toBe('harbours docks');
    expect(await suggested('docks')).toBeUndefined();
    expect(await suggested('zzzzzz')).toBeUndefined();
  });

  it('suggests, where it is asked to, the spelling of far more courses than what was typed has', async () => {
    const titled = (count: number, en: string) =>
      Array.from({ length: count }, (_, at) => document(`${en} ${at}`, { title: { en } }));
    const courses = [...titled(31, 'Programming languages'), ...titled(3, 'Programing for all')];
    await index.apply(courses, [], 'second');
    const asked = (text: string, suggest = true) => index.search(ask({ text, suggest }));
    expect(await asked('programing ')).toMatchObject({ total: 3, nearest: 'programming' });
    expect(await asked('programing "for all"')).not.toHaveProperty('nearest');
    expect(await asked('programing ', false)).not.toHaveProperty('nearest');
    expect(await asked('programming ')).not.toHaveProperty('nearest');
    await index.apply([], ['Programming languages 0'], 'third');
    expect(await asked('programing ')).not.toHaveProperty('nearest');
  });

  it('names the commonest of equally near spellings', async () => {
    const titles = ['Programing', 'Programming', 'Programming languages'];
    const courses = titles.map((en, at) => document(`course-${at}`, { title: { en } }));
    await index.apply(courses, [], 'second');
    expect((await index.search(ask({ text: 'progrmaming ' }))).respelt).toEqual([
      { typed: 'progrmaming', taken: 'programming' },
    ]);
  });

  it('leaves out the commonest words where no course has them all, and names them', async () => {
    await index.apply(
      ['two', 'three'].map((id) => document(id, { title: { en: 'Chemistry of metals' } })),
      [],
      'second',
    );
    const hits = await index.search(ask({ text: 'hydrogen chemistry' }));
    expect(hits.ids).toEqual(['one']);
    expect(hits.leftOut).toEqual(['chemistry']);
  });

  it('fails at once, and for good, when it was closed', async () => {
    await index.close();
    await expect(index.search(ask())).rejects.toThrow('closed');
  });
});
