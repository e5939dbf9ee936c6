/**
 * The columns of the table of trusted issuers. `name` and one identifier are needed; several
 * values of one cell are parted by semicolons; days are YYYY-MM-DD; `decision` is positive (also
 * when empty), conditional or negative.
 */
export const TABLE_COLUMNS = [
  'id',
  'name',
  'country',
  'deqar',
  'eter',
  'erasmus',
  'schac',
  'pic',
  'oid',
  'ror',
  'vat',
  'eidas',
  'did',
  'title',
  'accreditor',
  'decision',
  'valid_from',
  'valid_until',
  'isced_f',
  'eqf',
  'jurisdiction',
  'credential_type',
  'programme',
  'page',
] as const;
