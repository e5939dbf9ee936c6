/** The id of a field's control: dots would need escaping in links and styles. Pure. */
export const toId = (name: string): string => `f-${name.replaceAll('.', '-')}`;
