/** What an editor sends: fields, and on the section of the picture a file. */
import { AppError } from '~/platform/errors';
import { isMultipart, readUpload } from '~/platform/http.server';
import { type Picture, type RefusedPicture, readPicture } from './picture';

/** Bytes a section may have: long texts in two languages, and no more. */
const MOST_BYTES = 2_000_000;
/** A photograph as cameras make them is read, to be refused in words rather than cut off. */
const MOST_FILE = 20_000_000;

export interface SentForm {
  readonly fields: URLSearchParams;
  readonly picture: Picture | RefusedPicture | null;
}

/** Throws AppError `too-large` or `bad-input`. */
export async function readEditorForm(request: Request): Promise<SentForm> {
  const maxFile = isMultipart(request) ? MOST_FILE : MOST_BYTES;
  const sent = await readUpload(request, { maxFile });
  if (!sent.ok)
    throw new AppError(
      sent.reason === 'too-large' ? 'too-large' : 'bad-input',
      'a form of the editor that cannot be read',
    );
  const file = sent.files.find(({ field }) => field === 'banner.file');
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { fields: sent.fields, picture: file ? readPicture(file, encode) : null };
}
