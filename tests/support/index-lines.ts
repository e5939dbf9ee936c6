import { type LineIndex, lineKeys } from '~/agreements/line-keys';
import type { RecognitionLine } from '~/agreements/recognition-line';

/** An index in memory; a look-up costs by the keys asked for, not by the lines held. */
export function indexLines(lines: Iterable<RecognitionLine>): LineIndex {
  const table = new Map<string, RecognitionLine[]>();
  for (const line of lines) {
    const pair = `${line.recognisingInstitutionId}\n${line.issuingInstitutionId}`;
    for (const { kind, key } of lineKeys(line)) {
      const at = `${pair}\n${kind}\n${key}`;
      const held = table.get(at);
      if (held === undefined) table.set(at, [line]);
      else if (held.at(-1) !== line) held.push(line);
    }
  }
  return {
    candidates: (recognisingId, issuingId, keys) => {
      const pair = `${recognisingId}\n${issuingId}`;
      const found = new Set<RecognitionLine>();
      for (const { kind, key } of keys)
        for (const line of table.get(`${pair}\n${kind}\n${key}`) ?? []) found.add(line);
      return [...found];
    },
  };
}
