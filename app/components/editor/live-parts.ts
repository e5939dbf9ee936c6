import type { FieldView, RowView, SkillChoice } from '~/catalogue/editing/field-view';

/** What follows from what was last saved and may change beside a field while somebody types in it. */
export interface LiveParts {
  /** By the name of the row. */
  readonly hints: ReadonlyMap<string, RowView['hint']>;
  /** Skills, by the name of the field. */
  readonly offered: ReadonlyMap<string, readonly SkillChoice[]>;
  /** What is wrong with each field; null while the page shows what it was drawn from. */
  readonly faults?: ReadonlyMap<string, FieldView['fault']> | null;
}

/** Every field with those within it. */
const flat = (fields: readonly FieldView[]): FieldView[] =>
  fields.flatMap((field) => [
    field,
    ...(field.kind === 'group' ? flat(field.fields) : []),
    ...(field.kind === 'rows' ? field.rows.flatMap((row) => flat(row.fields)) : []),
  ]);

/** `saved`: the fields were saved since the page was drawn. */
export function livePartsOf(fields: readonly FieldView[], saved: boolean): LiveParts {
  const rows = fields.flatMap((field) => (field.kind === 'rows' ? field.rows : []));
  const skills = rows
    .flatMap((row) => row.fields)
    .flatMap((field) => (field.kind === 'skills' ? [field] : []));
  return {
    hints: new Map(rows.map(({ name, hint }) => [name, hint])),
    offered: new Map(skills.map(({ name, suggested }) => [name, suggested])),
    faults: saved ? new Map(flat(fields).map(({ name, fault }) => [name, fault])) : null,
  };
}
