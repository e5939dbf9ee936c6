import { readFile, stat } from 'node:fs/promises';
import { LIMITS } from '../limits';
import { openFile } from '../read/open-file.server';
import { holdAgainstShapes } from './hold-against-shapes.server';
import { loadShapes } from './load-shapes.server';
import { opinion, type ShapeOpinion } from './shape-opinion';

/** Asks the shapes of a directory about files. Throws AppError where the directory has none. */
export async function shapeOpinions(
  directory: string,
): Promise<(place: string) => Promise<ShapeOpinion>> {
  const profiles = await loadShapes(directory);
  return async (place) => {
    if ((await stat(place)).size > LIMITS.bytes) return opinion('inconclusive', 'shapes.not-elm');
    const bytes = await readFile(place);
    return await holdAgainstShapes(await openFile({ bytes, sha256: '' }, LIMITS), profiles);
  };
}
