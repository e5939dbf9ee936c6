/**
 * French, and later Spanish, Italian and Portuguese, have a plural of their own for whole
 * millions (`_many`), worded like the ordinary one almost everywhere. A text that does not write
 * it out gets it from `_other`, so that no count is ever answered by a bare key.
 */
export function completePlurals(texts: object): object {
  const complete: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(texts)) {
    complete[key] = typeof value === 'object' && value !== null ? completePlurals(value) : value;
    const many = key.endsWith('_other') ? key.replace(/_other$/, '_many') : null;
    if (many && !(many in texts)) complete[many] = value;
  }
  return complete;
}
