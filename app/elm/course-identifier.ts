/** Unique course identifiers across systems, as the QualityLink Course Identifier Specification has them. */

const URN = /^urn:schac:(?:uniqueCourseId|courseId):([a-z0-9.-]+):(.+)$/i;

/** `urn:schac:uniqueCourseId:domain.tld:CODE` from the provider's SCHAC code and its own course code. */
export const courseUrn = (schac: string, code: string): string =>
  `urn:schac:uniqueCourseId:${schac.trim().toLowerCase()}:${encodeURIComponent(code.trim())}`;

export interface CourseUrn {
  /** `schacHomeOrganization`, lower case. */
  readonly schac: string;
  readonly code: string;
}

/** Provider and code of such an identifier (RFC 8141: scheme and namespace in any case); null for others. */
export function readCourseUrn(text: string): CourseUrn | null {
  const match = URN.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  try {
    return { schac: match[1].toLowerCase(), code: decodeURIComponent(match[2]) };
  } catch {
    return null;
  }
}
