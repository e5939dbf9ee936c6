import { type JsonNode, texts } from '~/elm/json-node';
import { type Evidence, makeCheck } from '../fault';
import { endOf, type InstantRange, parseInstantRange } from '../instant';
import type { CredentialFile } from '../read/credential-file';
import type { Check } from '../report';

interface Dated {
  written: string;
  range: InstantRange;
}

/**
 * VALIDITY at `now` (milliseconds): from validFrom, else issuanceDate, to the earlier of
 * validUntil and expirationDate. A date without a zone is judged over UTC−12…+14.
 */
export function checkValidity(file: CredentialFile, now: number): Check {
  if (!file.root) return makeCheck('VALIDITY', 'inconclusive', 'validity.unreadable');
  const start = read(file.root, ['validFrom', 'issuanceDate']).slice(0, 1);
  const ends = read(file.root, ['validUntil', 'expirationDate']);
  if ([...start, ...ends].some((each) => each === null))
    return makeCheck('VALIDITY', 'inconclusive', 'validity.unreadable-date');
  return judge(
    start.flatMap((each) => each ?? []),
    ends.flatMap((each) => each ?? []),
    now,
  );
}

function judge(starts: readonly Dated[], ends: readonly Dated[], now: number): Check {
  const evidence: Evidence = {
    from: starts[0]?.written ?? null,
    until: ends[0]?.written ?? null,
    judgedAt: new Date(now).toISOString(),
  };
  const ended = ends.find(({ range }) => now > endOf(range).latest);
  if (ended)
    return makeCheck('VALIDITY', 'invalid', 'validity.ended', {
      ...evidence,
      until: ended.written,
    });
  const early = starts.find(({ range }) => now < range.earliest);
  if (early) return makeCheck('VALIDITY', 'invalid', 'validity.not-begun', evidence);
  const open =
    starts.find(({ range }) => now < range.latest) ??
    ends.find(({ range }) => now > endOf(range).earliest);
  if (open)
    return makeCheck('VALIDITY', 'inconclusive', 'validity.zone-straddles', {
      ...evidence,
      date: open.written,
    });
  if (ends.length > 0) return makeCheck('VALIDITY', 'valid', 'validity.within', evidence);
  return starts.length > 0
    ? makeCheck('VALIDITY', 'valid', 'validity.open-ended', evidence)
    : makeCheck('VALIDITY', 'inconclusive', 'validity.not-stated', evidence);
}

/** The dates present under these names, in order; null for one that cannot be read. */
function read(root: JsonNode, keys: readonly string[]): (Dated | null)[] {
  return keys.flatMap((key) => {
    if (!Object.hasOwn(root.value, key) || root.value[key] === null) return [];
    const written = texts(root, key)[0]?.value;
    const range = written === undefined ? null : parseInstantRange(written);
    return [written !== undefined && range ? { written, range } : null];
  });
}
