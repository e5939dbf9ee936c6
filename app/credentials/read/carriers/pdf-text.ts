/** Text strings of PDF dictionaries (ISO 32000-1 §7.3.4, §7.9.2). */

const NAME = /\/(UF|F)\s{0,8}(?:\(((?:[^()\\]|\\[\s\S]){0,1000})\)|<([0-9A-Fa-f\s]{0,2000})>)/g;
const MOST_SHOWN = 200;

/** The name of a file specification, by preference the one in Unicode; '?' where it has none. */
export function fileNameIn(dictionary: string): string {
  const names = [...dictionary.matchAll(NAME)];
  const found = names.find(([, key]) => key === 'UF') ?? names[0];
  if (!found) return '?';
  const [, , literal, hexadecimal] = found;
  const bytes = literal === undefined ? fromHexadecimal(hexadecimal ?? '') : fromLiteral(literal);
  return readable(bytes) || '?';
}

/** The same dictionary with its strings in UTF-16 in single letters. */
export const withTextShown = (dictionary: string): string =>
  dictionary
    .replaceAll('\0', '')
    .replaceAll(/<(FEFF[0-9A-Fa-f]{0,4000})>/g, (_, written: string) =>
      readable(fromHexadecimal(written)),
    );

function fromHexadecimal(written: string): number[] {
  const digits = written.replaceAll(/\s/g, '');
  const pairs = (digits.length % 2 ? `${digits}0` : digits).match(/../g) ?? [];
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function fromLiteral(written: string): number[] {
  const plain = written.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
    return /^[\r\n]/.test(escaped) ? '' : (ESCAPES[escaped] ?? escaped);
  });
  return [...plain].map((each) => each.charCodeAt(0));
}

/** UTF-16 where the string begins with its mark, else one byte a character. */
function readable(bytes: readonly number[]): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff;
  const text = wide
    ? new TextDecoder('utf-16be').decode(Uint8Array.from(bytes))
    : String.fromCharCode(...bytes);
  return text.replaceAll(/\p{C}/gu, '').slice(0, MOST_SHOWN);
}
