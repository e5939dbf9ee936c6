/** What is typed and not stored yet, kept in the browser: it outlives a cut network and a reload. */

export interface KeptText {
  /** The revision of the entry it was typed over. */
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** It was on its way to the server when the page was left. */
  readonly sent: boolean;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const NOT_TYPED: ReadonlySet<string> = new Set(['revision', 'intent']);

/** What the form holds in words; a file cannot be kept. */
export const fieldsOf = (form: HTMLFormElement): KeptText['fields'] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !NOT_TYPED.has(name) ? [[name, value] as const] : [],
  );

/** A browser may refuse to keep anything: then nothing is kept, and nothing fails. */
export function keepText(key: string, kept: KeptText): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    return;
  }
}

export function keptText(key: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function forgetText(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}

const isKept = (kept: unknown): kept is KeptText =>
  typeof kept === 'object' &&
  kept !== null &&
  'fields' in kept &&
  Array.isArray(kept.fields) &&
  kept.fields.every((each) => Array.isArray(each) && each.length === 2) &&
  'revision' in kept &&
  typeof kept.revision === 'number' &&
  'at' in kept &&
  typeof kept.at === 'number';
