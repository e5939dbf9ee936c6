/** The id of a field's control: dots would need escaping in links and styles. Pure. */
export const toId = (name: string): string => `f-${name.replaceAll('.', '-')}`;

/** Where a list takes its next row. */
export const newRowId = (list: string): string => `${toId(list)}-new`;
