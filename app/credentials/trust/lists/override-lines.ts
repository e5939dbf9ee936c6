import type { ListOverride } from './trusted-list';

/** An override as a line of a file says it, with its reason. */
export interface OverrideLine extends ListOverride {
  readonly reason: string;
}

const LINE = /^([A-Z]{2})\s+(for-seals|distrust)\s+(\*|[0-9a-fA-F]{64})\s+(\S.*)$/;

/**
 * Reads one line `TERRITORY for-seals|distrust SHA256|* REASON`; null where it is none. `*` stands
 * for every service of the territory. The reason is needed, as everywhere.
 */
export function readOverrideLine(line: string): OverrideLine | null {
  const [, territory, effect, certificate, reason] = LINE.exec(line) ?? [];
  if (!territory || !certificate || !reason) return null;
  return {
    territory,
    effect: effect === 'distrust' ? 'distrust' : 'for-seals',
    certificateSha256: certificate === '*' ? null : certificate.toLowerCase(),
    reason: reason.trim(),
  };
}
