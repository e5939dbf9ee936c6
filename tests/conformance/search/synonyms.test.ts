/** The alternative labels of ESCO's own files as synonyms over the shared catalogue's real courses. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '#db/open';
import type { Store } from '#db/store';
import type { CourseIndex } from '#search/port';
import { hasRealCourses, realDocuments } from '#tests/support/real-courses';
import { describeShared } from '#tests/support/require';
import { ask, buildOf, indexFolder, openIn } from '#tests/support/search-index';
import type { CourseDocument } from '~/catalogue/course-document';
import { importEsco } from '~/catalogue/esco/import-esco.server';
import { allSynonyms } from '~/catalogue/index-source.server';

describeShared('esco', 5, 'the synonyms of ESCO', (dir) => {
  if (!hasRealCourses()) throw new Error('the shared catalogue belongs to the same material');
  const folder = indexFolder();
  let record: string;
  let store: Store;
  let index: CourseIndex;
  let courses: ReadonlyMap<string, CourseDocument>;

  beforeAll(async () => {
    record = mkdtempSync(path.join(tmpdir(), 'esco-synonyms-'));
    store = openStore(record);
    await importEsco({ store, clock: Date.now }, [
      path.join(dir, 'skills_labels_en_de_fr_es.csv.gz'),
      path.join(dir, 'ESCO_v1.1.1_classification_en_csv.zip'),
    ]);
    const documents = realDocuments();
    courses = new Map(documents.map((each) => [each.id, each]));
    index = await openIn(folder.dir);
    await index.rebuild({ ...buildOf(documents), synonyms: () => allSynonyms(store.read) });
  }, 240_000);

  afterAll(async () => {
    await index.close();
    await store.close();
    folder.remove();
    rmSync(record, { recursive: true, force: true });
  });

  it.each([
    ['earthquake studies', 'seismology'],
    ['photographic surveying', 'photogrammetry'],
    ['astronavigation', 'celestial navigation'],
    ['atomic power', 'nuclear energy'],
    ['fossil studies', 'paleontology'],
  ])('find by “%s” the courses called “%s”', async (typed, preferred) => {
    const { ids, leftOut } = await index.search(ask({ text: typed, pageSize: 100 }));
    const found = ids.flatMap((id) => courses.get(id) ?? []);
    const called = found.filter(({ title }) => title.includes(preferred));
    expect(leftOut).toEqual([]);
    expect(called.length).toBeGreaterThan(0);
    // Found by meaning alone: none of them holds the words that were typed.
    const holdsTyped = ({ title, outcomes, description }: CourseDocument) =>
      typed.split(' ').every((word) => `${title} ${outcomes} ${description}`.includes(word));
    expect(called.some((each) => !holdsTyped(each))).toBe(true);
  });
});
