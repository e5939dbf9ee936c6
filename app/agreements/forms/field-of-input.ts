/** Which field an input of a form belongs to: the same in the browser and on the server. Pure. */

/**
 * The address of the field that an input fills, by the input's name: what stands before `#`. A grade
 * conversion is one field with many inputs, kept and merged at the address of its method. An address
 * is answered as an input of that name is.
 */
export function fieldOfInput(name: string): string {
  const [address = ''] = name.split('#');
  if (!address.startsWith('grades.')) return address;
  const [, at] = address.split('@');
  return at === undefined ? 'grades.method' : `grades.method@${at}`;
}

/** Whether an input belongs to one of these fields. */
export const isInputOf = (name: string, addresses: Iterable<string>): boolean =>
  [...addresses].some((address) => fieldOfInput(name) === fieldOfInput(address));
