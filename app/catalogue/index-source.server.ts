/** What the search index is built from: published courses with who recognises them, and synonyms. */
import { setTimeout as delay } from 'node:timers/promises';
import {
  catalogueStamp,
  listPublishedCourses,
  listPublishedCoursesAfter,
  type PublishedCourse,
} from '#db/queries/catalogue';
import { listSkillsAfter } from '#db/queries/esco';
import { listRecognisers, listSlugs } from '#db/queries/finding';
import { courseIdentity, listPrecedentSlugs } from '#db/queries/precedents';
import type { Read } from '#db/store';
import type { Synonyms } from '#search/port';
import { type CourseDocument, type RecognisedBy, toCourseDocument } from './course-document';
import { PRECEDENT_MILLIS } from './precedent-window';

const BATCH = 100;
const SKILLS = 500;

/** The state of the record on a day: what agreements recognise depends on it. */
export const stampOf = async (read: Read, day: string): Promise<string> =>
  `${await catalogueStamp(read)}@${day}`;

/** The two parts of a stamp: the catalogue's, and the day. */
export function readStamp(stamp: string): { readonly catalogue: string; readonly day: string } {
  const at = stamp.lastIndexOf('@');
  return { catalogue: stamp.slice(0, at), day: stamp.slice(at + 1) };
}

async function toDocuments(
  read: Read,
  courses: readonly PublishedCourse[],
  day: string,
): Promise<CourseDocument[]> {
  const recognisers = await listRecognisers(
    read,
    courses.map((course) => course.id),
    day,
  );
  const identity = (course: PublishedCourse) => courseIdentity(course.provider.id, course.code);
  const since = Date.parse(day) - PRECEDENT_MILLIS;
  const precedents = await listPrecedentSlugs(read, courses.map(identity), since);
  const slugs = await listSlugs(
    read,
    courses.flatMap(({ data }) => data.coProviders.flatMap((each) => each.institutionId ?? [])),
  );
  return courses.map((course) => {
    const covered = recognisers.get(course.id) ?? [];
    const indicative = (precedents.get(identity(course)) ?? [])
      .filter((slug) => covered.every((each) => each.slug !== slug))
      .map((slug): RecognisedBy => ({ slug, kind: 'indicative' }));
    const coProviders = course.data.coProviders.flatMap(
      (each) => slugs.get(each.institutionId ?? '') ?? [],
    );
    return toCourseDocument({
      ...{ ...course, coProviders },
      recognisedBy: [...covered, ...indicative],
    });
  });
}

/** Documents of those among `ids` that are published. */
export async function documentsOf(
  read: Read,
  ids: readonly string[],
  day: string,
): Promise<CourseDocument[]> {
  return toDocuments(read, await listPublishedCourses(read, ids), day);
}

/** Every published course, in pages; between them others have their turn. Stops when told to. */
export async function* allDocuments(
  read: Read,
  day: string,
  { onPage, signal }: { onPage?: (courses: number) => void; signal?: AbortSignal } = {},
): AsyncGenerator<CourseDocument[]> {
  let after = '';
  for (let done = 0; ; ) {
    signal?.throwIfAborted();
    const courses = await listPublishedCoursesAfter(read, after, BATCH);
    if (courses.length > 0) yield await toDocuments(read, courses, day);
    done += courses.length;
    onPage?.(done);
    const last = courses.at(-1);
    if (!last || courses.length < BATCH) return;
    after = last.id;
    await delay(0);
  }
}

/** The preferred and alternative labels of every released skill, all languages together. */
export async function* allSynonyms(read: Read): AsyncGenerator<Synonyms[]> {
  for (let after = ''; ; ) {
    const skills = await listSkillsAfter(read, after, SKILLS);
    yield skills
      .filter((skill) => skill.status === 'released')
      .map((skill) => [...Object.values(skill.labels), ...Object.values(skill.altLabels).flat()]);
    const last = skills.at(-1);
    if (!last || skills.length < SKILLS) return;
    after = last.iri;
    await delay(0);
  }
}
