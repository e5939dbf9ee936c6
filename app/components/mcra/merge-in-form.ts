/** A form in the browser takes over what others saved, where nothing of one's own stands in the way. */
import { fieldOfInput } from '~/agreements/forms/field-of-input';
import type { Typed } from '~/agreements/workspace/answers';

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const held = (form: HTMLFormElement, name: string): FormDataEntryValue[] =>
  new FormData(form).getAll(name);

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function writeInto(form: HTMLFormElement, name: string, values: readonly string[]): void {
  const inputs = [...form.elements].filter((each) => 'name' in each && each.name === name);
  for (const input of inputs as Input[])
    if (input instanceof HTMLInputElement && input.type === 'checkbox')
      input.checked = values.includes(input.value);
    else input.value = values[0] ?? '';
}

/** A text area hands its lines on as a browser sends them. */
const asSent = (values: readonly string[]): string[] =>
  values.map((each) => each.replace(/\r?\n/g, '\r\n'));

/**
 * Writes what others saved into a form whose text went out as `sent`. What was typed since then stays,
 * and so does a field that cannot hold the new value: their addresses come back.
 */
export function takeOver(form: HTMLFormElement, took: Typed, sent: FormData): string[] {
  const fields = new Map<string, [name: string, values: readonly string[]][]>();
  for (const each of Object.entries(took)) {
    const field = fieldOfInput(each[0]);
    fields.set(field, [...(fields.get(field) ?? []), each]);
  }
  return [...fields].flatMap(([address, inputs]) => {
    const before = inputs.map(([name]) => [name, held(form, name).map(String)] as const);
    const typed = before.some(([name, values]) => !same(values, sent.getAll(name)));
    if (typed) return [address];
    for (const [name, values] of inputs) writeInto(form, name, values);
    const there = inputs.every(([name, values]) => {
      const now = held(form, name).map(String);
      return form.elements.namedItem(name) === null || same(asSent(now), asSent(values));
    });
    if (there) return [];
    for (const [name, values] of before) writeInto(form, name, values);
    return [address];
  });
}
