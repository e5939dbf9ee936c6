/** The picture above a course's page: what it may be, told by its first bytes. Pure. */
import type { CourseBanner } from '../course-parts';

export type Picture = Pick<CourseBanner, 'mediaType' | 'content'>;
export type PictureFault = 'picture-kind' | 'picture-large' | 'picture-missing';
export interface RefusedPicture {
  readonly refused: PictureFault;
  /** Of the file that was sent. */
  readonly name: string;
}

/** Bytes of a picture, at most. */
export const MOST_PICTURE = 150_000;
/** What a file picker offers. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

const BEGINS: readonly (readonly [Picture['mediaType'], RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/webp', /^52494646.{8}57454250/],
];

const hex = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 12)].map((each) => each.toString(16).padStart(2, '0')).join('');

/** The bytes as a picture; `encode` makes base64 of them. A name or a type says nothing. */
export function readPicture(
  file: { readonly name: string; readonly bytes: Uint8Array },
  encode: (bytes: Uint8Array) => string,
): Picture | RefusedPicture {
  const { name, bytes } = file;
  const begins = hex(bytes);
  const mediaType = BEGINS.find(([, pattern]) => pattern.test(begins))?.[0];
  if (!mediaType) return { refused: 'picture-kind', name };
  if (bytes.length > MOST_PICTURE) return { refused: 'picture-large', name };
  return { mediaType, content: encode(bytes) };
}

/** How many bytes a text in base64 stands for. */
export const bytesIn = (content: string): number =>
  Math.floor((content.replace(/=+$/, '').length * 3) / 4);
