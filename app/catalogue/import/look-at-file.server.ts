/** What an uploaded file is, before anything is made of it. */
import { AppError } from '~/platform/errors';
import type { ImportFormat } from './formats.data';
import { openSource, type Source } from './open-source.server';
import { isForeign, type Seems, seemsToBe } from './seems';

export type Looked =
  | ({ readonly kind: 'seen' } & Pick<Source, 'format' | 'header' | 'mapping'>)
  | {
      readonly kind: 'refused';
      readonly error: 'too-large' | 'unreadable' | 'unrecognised' | 'empty';
      /** What it seems to be instead. */
      readonly seems?: Seems;
    };

/** `format` as who uploads says it; null: recognised by its content. */
export async function lookAt(bytes: Uint8Array, format: ImportFormat | null): Promise<Looked> {
  try {
    const { header, mapping, ...source } = await openSource(bytes, {
      ...{ format, mapping: null, providers: {} },
    });
    return { kind: 'seen', format: source.format, header, mapping };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    if (error.code === 'too-large') return { kind: 'refused', error: 'too-large' };
    if (error.detail === 'imports.empty') return { kind: 'refused', error: 'empty' };
    const seems = seemsToBe(bytes);
    const isOther = error.detail === 'imports.unrecognised' || (seems !== null && isForeign(seems));
    const known = isOther ? 'unrecognised' : 'unreadable';
    return { kind: 'refused', error: known, ...(seems ? { seems } : {}) };
  }
}
