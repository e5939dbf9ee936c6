/** The id of an input of the components form by its name: `rows[0].title` → `component-rows-0-title`. */
export const componentFieldId = (name: string): string =>
  `component-${name.replaceAll(/[[\].]+/g, '-')}`;
