/**
 * Which text a PDF says of itself that it is: among its keywords our files carry the code, the
 * version and the beginning of the fingerprint, and programs that convert, sign or seal them leave
 * that as it is. A scan says nothing of itself. Pure.
 */

export interface MarkedText {
  readonly code: string;
  /** The first digits of the SHA-256 of its terms, hexadecimal; null in files of earlier releases. */
  readonly hash: string | null;
}

/** In the information dictionary (ISO 32000-1, 14.3.3) as literal or hexadecimal string, or in XMP. */
const KEYWORDS = /(?:\/Keywords\s{0,8}[(<]|<pdf:Keywords>)([^<>)]{1,8000})/g;
const MARK =
  /MCRA[,;] ?ECCOE[,;] ?([A-Za-z0-9._-]{1,80})(?:[,;] ?\d{1,4}\.\d{1,4}[,;] ?([0-9a-f]{12})\b)?/;

/** Every text the file names, in its order; none where it names none that can be read. */
export function markedTexts(bytes: Uint8Array): MarkedText[] {
  const file = new TextDecoder('latin1').decode(bytes);
  return [...file.matchAll(KEYWORDS)].flatMap(([, written = '']) => {
    const [, code, hash = null] = MARK.exec(shown(written)) ?? [];
    return code === undefined ? [] : [{ code, hash }];
  });
}

/** A text string in single letters, whether hexadecimal or not, in UTF-16 or not. */
function shown(written: string): string {
  const digits = written.replace(/\s/g, '');
  const letters = /^feff(?:[0-9a-f]{4})*$/i.test(digits)
    ? digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    : written;
  return letters.replaceAll(/\0|\\000/g, '');
}

/** Whether a file says that it is another text, and not this one. `termsHash`: the whole SHA-256. */
export function isMarkedOtherwise(
  bytes: Uint8Array,
  { code, termsHash }: { readonly code: string; readonly termsHash: string },
): boolean {
  const marked = markedTexts(bytes);
  const isThis = (each: MarkedText) =>
    each.code === code && (each.hash === null || termsHash.startsWith(each.hash));
  return marked.length > 0 && !marked.some(isThis);
}
