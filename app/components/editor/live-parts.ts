import type { FieldView, RowView, SkillChoice } from '~/catalogue/editing/field-view';

/** What follows from what was last saved and may change beside a field while somebody types in it. */
export interface LiveParts {
  /** By the name of the row. */
  readonly hints: ReadonlyMap<string, RowView['hint']>;
  /** Skills, by the name of the field. */
  readonly offered: ReadonlyMap<string, readonly SkillChoice[]>;
}

export function livePartsOf(fields: readonly FieldView[]): LiveParts {
  const rows = fields.flatMap((field) => (field.kind === 'rows' ? field.rows : []));
  const skills = rows
    .flatMap((row) => row.fields)
    .flatMap((field) => (field.kind === 'skills' ? [field] : []));
  return {
    hints: new Map(rows.map(({ name, hint }) => [name, hint])),
    offered: new Map(skills.map(({ name, suggested }) => [name, suggested])),
  };
}
