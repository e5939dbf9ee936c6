/** What was typed from a paper, parsed at the edge: rows and their institution become components. */
import { z } from 'zod';
import { isCalendarDate } from '~/elm/calendar';
import { countryCode } from '~/elm/countries';
import { ALPHA2_OF } from '~/elm/countries.data';
import { countryName } from '~/elm/display-names';
import { IdentifierScheme, type OrganisationIdentifier } from '~/elm/identifier';
import type { PaperComponent, PaperProvider } from '~/recognition/paper-component';
import {
  type ComponentRow,
  type ComponentsState,
  emptyRow,
  freeRowId,
  isBlank,
  MAX_ROWS,
  type ProviderFields,
  ROW_FIELDS,
  rowName,
} from './component-row';
import { readPastedTable } from './pasted-table';

export type ParsedComponents =
  | { readonly ok: true; readonly components: PaperComponent[] }
  /** The form to show again: 422 with errors, 200 where a row was added, removed or pasted. */
  | { readonly ok: false; readonly status: 200 | 422; readonly state: ComponentsState };

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .transform((written) => written || null);

const decimal = z
  .string()
  .trim()
  .transform((written, context) => {
    if (written === '') return null;
    const value = Number(written.replace(',', '.'));
    if (/^[\d.,]+$/.test(written) && Number.isFinite(value) && value <= 400) return value;
    context.addIssue({ code: 'custom', message: 'number' });
    return z.NEVER;
  });

const Row = z.object({
  id: z.string().min(1).max(80),
  parentId: text(80),
  code: text(80),
  title: z.string().trim().min(1, 'title-required').max(500, 'too-long'),
  ects: decimal,
  grade: text(80),
  scale: text(200),
  term: text(80),
  date: z
    .string()
    .trim()
    .refine((written) => written === '' || isCalendarDate(written), 'date')
    .transform((written) => written || null),
  level: z
    .string()
    .trim()
    .regex(/^[1-8]?$/, 'level')
    .transform((written) => (written === '' ? null : Number(written))),
});

const Provider = z
  .object({
    name: z.string().trim().min(1, 'provider-required').max(300, 'too-long'),
    country: z
      .string()
      .trim()
      .refine((code) => code === '' || countryCode(code) === code, 'country')
      .transform((code) => code || null),
    scheme: z.union([IdentifierScheme, z.literal('')]),
    identifier: z.string().trim().max(200, 'too-long'),
  })
  .superRefine(({ scheme, identifier }, context) => {
    if (identifier !== '' && scheme === '')
      context.addIssue({ code: 'custom', path: ['scheme'], message: 'scheme-required' });
  });

/** The form as it came, field by field; blank rows are kept so that what is on screen stays. */
function readComponents(form: FormData): ComponentsState {
  const value = (name: string): string => {
    const entry = form.get(name);
    return typeof entry === 'string' ? entry.slice(0, 2_000) : '';
  };
  const indices = [...form.keys()]
    .map((name) => /^rows\[(\d{1,3})\]\.id$/.exec(name)?.[1])
    .filter((index) => index !== undefined)
    .map(Number);
  const rows = [...new Set(indices)]
    .sort((a, b) => a - b)
    .map((index) => {
      const row = { ...emptyRow(value(rowName(index, 'id'))) } as Record<string, string>;
      for (const field of [...ROW_FIELDS, 'parentId' as const])
        row[field] = value(rowName(index, field));
      return row as unknown as ComponentRow;
    });
  const paste = form.get('paste');
  return {
    ...EMPTY,
    provider: {
      name: value('provider.name'),
      country: value('provider.country'),
      scheme: value('provider.scheme'),
      identifier: value('provider.identifier'),
    },
    rows,
    paste: typeof paste === 'string' ? paste.slice(0, 100_000) : '',
  };
}

const EMPTY = {
  paste: '',
  errors: {},
  pasteErrors: [],
  pasted: null,
  added: null,
} as const;

/**
 * Parses the form of component-rows.tsx. Its buttons send `intent`: `save`, `add-row`, `paste`, or
 * `remove-row:<id>`. `before` are the components as stored: what the form does not show of them
 * (hours, assessment, titles in other languages) is kept by their ids.
 */
export function parseComponentRows(
  form: FormData,
  before: readonly PaperComponent[] = [],
): ParsedComponents {
  const state = readComponents(form);
  const intent = String(form.get('intent') ?? 'save');
  if (intent === 'add-row') return again(addRow(state));
  if (intent === 'paste') return paste(state);
  if (intent.startsWith('remove-row:'))
    return again(removeRow(state, intent.slice('remove-row:'.length)));
  return state.paste.trim() === '' ? save(state, before) : saveWithPaste(state, before);
}

const again = (state: ComponentsState): ParsedComponents => ({ ok: false, status: 200, state });
const refused = (state: ComponentsState): ParsedComponents => ({ ok: false, status: 422, state });

function addRow(state: ComponentsState): ComponentsState {
  if (state.rows.length >= MAX_ROWS) return { ...state, errors: { '': ['too-many'] } };
  const row = emptyRow(freeRowId(state.rows));
  return { ...state, rows: [...state.rows, row], added: row.id };
}

const removeRow = (state: ComponentsState, id: string): ComponentsState => ({
  ...state,
  rows: state.rows
    .filter((row) => row.id !== id)
    .map((row) => (row.parentId === id ? { ...row, parentId: '' } : row)),
});

/** All or nothing: with one faulty line the text stays in its box, and every fault is named. */
function paste(state: ComponentsState): ParsedComponents {
  const kept = state.rows.filter((row) => !isBlank(row));
  const table = readPastedTable(state.paste, kept);
  if (!table.ok) return refused({ ...state, pasteErrors: table.errors });
  if (kept.length + table.rows.length > MAX_ROWS)
    return refused({ ...state, errors: { '': ['too-many'] } });
  const pasted = table.rows.length;
  return again({ ...state, rows: [...kept, ...table.rows], paste: '', pasted });
}

/** What was pasted and not taken over yet is taken over on saving, never dropped. */
function saveWithPaste(
  state: ComponentsState,
  before: readonly PaperComponent[],
): ParsedComponents {
  const taken = paste(state);
  return taken.ok || taken.status === 422 ? taken : save(taken.state, before);
}

function save(state: ComponentsState, before: readonly PaperComponent[]): ParsedComponents {
  const errors: Record<string, string[]> = {};
  const note = (name: string, code: string) => {
    errors[name] ??= [code];
  };
  const provider = Provider.safeParse(state.provider);
  for (const issue of provider.error?.issues ?? [])
    note(`provider.${String(issue.path[0])}`, issue.message);
  const rows: z.infer<typeof Row>[] = [];
  state.rows.forEach((typed, index) => {
    if (isBlank(typed)) return;
    const parsed = Row.safeParse(typed);
    if (parsed.success) rows.push(parsed.data);
    for (const issue of parsed.error?.issues ?? [])
      note(`rows[${index}].${String(issue.path[0])}`, issue.message);
  });
  if (state.rows.every(isBlank)) note('', 'rows-required');
  if (!provider.success || Object.keys(errors).length > 0) return refused({ ...state, errors });
  const body = toProvider(provider.data, before);
  return { ok: true, components: rows.map((row) => toComponent(row, rows, body, before)) };
}

function toComponent(
  row: z.infer<typeof Row>,
  rows: readonly z.infer<typeof Row>[],
  provider: PaperProvider,
  before: readonly PaperComponent[],
): PaperComponent {
  const known = before.find((each) => each.id === row.id);
  const parent = rows.find((each) => each.id === row.parentId && each.id !== row.id);
  const { date: awardingDate, ...typed } = row;
  return {
    ...typed,
    awardingDate,
    parentId: parent?.id ?? null,
    hours: known?.hours ?? null,
    assessment: known?.assessment ?? null,
    otherCredit: known?.otherCredit ?? null,
    ...(known?.titles && known.title === row.title ? { titles: known.titles } : {}),
    provider,
  };
}

/** Identifiers on file that the form has no room for are kept while the institution's name is. */
function toProvider(
  typed: z.infer<typeof Provider>,
  before: readonly PaperComponent[],
): PaperProvider {
  const known = before[0]?.provider;
  const [shown, ...rest] = known?.name === typed.name ? known.identifiers : [];
  const { name, country, scheme, identifier } = typed;
  const same = shown?.scheme === scheme && shown.value === identifier;
  const stated: OrganisationIdentifier[] =
    scheme !== '' && identifier !== '' ? [same ? shown : { scheme, value: identifier }] : [];
  return { name, country, identifiers: [...stated, ...rest] };
}

/** The form of components on file; with none, three empty rows to begin with. */
export function toComponentsState(components: readonly PaperComponent[]): ComponentsState {
  const rows = components.map(
    (each): ComponentRow => ({
      id: each.id,
      parentId: each.parentId ?? '',
      code: each.code ?? '',
      title: each.title,
      ects: each.ects === null ? '' : String(each.ects),
      grade: each.grade ?? '',
      scale: each.scale ?? '',
      term: each.term ?? '',
      date: each.awardingDate ?? '',
      level: each.level === null ? '' : String(each.level),
    }),
  );
  return {
    ...EMPTY,
    provider: providerFields(components[0]?.provider),
    rows: rows.length > 0 ? rows : ['c1', 'c2', 'c3'].map(emptyRow),
  };
}

const providerFields = (provider: PaperProvider | undefined): ProviderFields => ({
  name: provider?.name ?? '',
  country: provider?.country ?? '',
  scheme: provider?.identifiers[0]?.scheme ?? '',
  identifier: provider?.identifiers[0]?.value ?? '',
});

/** Countries to choose from, by name in the reader's language. */
export function countryOptions(locale: string): { value: string; label: string }[] {
  return [...new Set(Object.values(ALPHA2_OF))]
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** What a loader hands to `<ComponentRows>`. */
export const componentsForm = (components: readonly PaperComponent[], locale: string) => ({
  state: toComponentsState(components),
  countries: countryOptions(locale),
});
