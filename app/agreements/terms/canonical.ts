import canonicalize from 'canonicalize';

/** The RFC 8785 form of a JSON value; '' for what has none. What a digest of terms is taken of. */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? '';
