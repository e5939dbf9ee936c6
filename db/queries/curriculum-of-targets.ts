import { inArray } from 'drizzle-orm';
import { curriculumModule, programme, regulationVersion } from '../schema/curriculum';
import type { Read } from '../store';

/** The places of a curriculum that targets name: modules or groups, programmes, versions. */
export async function findTargetPlaces(
  read: Read,
  ids: { modules: readonly string[]; programmes: readonly string[]; versions: readonly string[] },
) {
  const some = <T>(list: readonly string[], query: () => PromiseLike<T[]>): PromiseLike<T[]> =>
    list.length ? query() : Promise.resolve([]);
  return {
    modules: await some(ids.modules, () =>
      read
        .select()
        .from(curriculumModule)
        .where(inArray(curriculumModule.id, [...ids.modules])),
    ),
    programmes: await some(ids.programmes, () =>
      read
        .select()
        .from(programme)
        .where(inArray(programme.id, [...ids.programmes])),
    ),
    versions: await some(ids.versions, () =>
      read
        .select()
        .from(regulationVersion)
        .where(inArray(regulationVersion.id, [...ids.versions])),
    ),
  };
}
