/** The forms in which other systems hand over courses. Free of zod, so that pages may use it. */
export const IMPORT_FORMATS = [
  'elm-xml',
  'elm-jsonld',
  'elm-turtle',
  'qualitylink',
  'moochub',
  'ooapi',
  'occapi',
  'ewp',
  'csv',
  'xlsx',
  'jsonl',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const isImportFormat = (text: string): text is ImportFormat =>
  (IMPORT_FORMATS as readonly string[]).includes(text);

/** Tables, whose columns a person may assign. */
export const isTable = (format: ImportFormat): boolean => format === 'csv' || format === 'xlsx';
