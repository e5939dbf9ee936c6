/** What content controls are called in the file: tags of 64 characters, bookmarks of 40. */

/** Bookmarks that begin with an underscore are not listed by Word. */
const PREFIX = '_m_';
const BOOKMARK_LIMIT = 40;
export const TAG_LIMIT = 64;

/** FNV-1a, 32 bits: names need no secrecy, only to differ. */
function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The bookmark that stands in for a tag; `occurrence` counts from 1 where a tag recurs. */
export function controlBookmark(tag: string, occurrence = 1): string {
  const suffix = `_${shortDigest(`${tag} ${occurrence}`)}`;
  const readable = tag.replace(/[^A-Za-z0-9]+/g, '_');
  return `${PREFIX}${readable.slice(0, BOOKMARK_LIMIT - PREFIX.length - suffix.length)}${suffix}`;
}

/** A tag that Word accepts: long ones keep their beginning and end in a digest. */
export const controlTag = (name: string): string =>
  name.length <= TAG_LIMIT ? name : `${name.slice(0, TAG_LIMIT - 9)}~${shortDigest(name)}`;
