/** Words of which the passwords of demonstration accounts are made: easy to type, all in lower case. */
const FIRST = [
  'amber',
  'bright',
  'calm',
  'copper',
  'early',
  'gentle',
  'golden',
  'green',
  'humble',
  'indigo',
  'kind',
  'little',
  'lunar',
  'merry',
  'misty',
  'noble',
  'patient',
  'quiet',
  'rapid',
  'silver',
  'simple',
  'steady',
  'sunny',
  'tender',
  'velvet',
  'violet',
  'warm',
  'wild',
  'winter',
  'wise',
] as const;
const SECOND = [
  'anchor',
  'apple',
  'bridge',
  'candle',
  'cedar',
  'cloud',
  'comet',
  'falcon',
  'feather',
  'forest',
  'garden',
  'harbour',
  'island',
  'lantern',
  'lemon',
  'maple',
  'meadow',
  'mirror',
  'otter',
  'paper',
  'pebble',
  'pepper',
  'piano',
  'river',
  'rocket',
  'sparrow',
  'summit',
  'teapot',
  'willow',
  'window',
] as const;

/** FNV-1a, 32 bits. */
function fold(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The password of a demonstration account: always the same for an address, and public. */
export function demoPassword(email: string): string {
  const hash = fold(email);
  const first = FIRST[hash % FIRST.length];
  const second = SECOND[Math.floor(hash / 97) % SECOND.length];
  const number = 10 + (Math.floor(hash / 8951) % 90);
  return `demo-${first}-${second}-${number}`;
}
