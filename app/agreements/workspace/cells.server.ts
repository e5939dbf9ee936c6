/**
 * Sections that grow with their lines or parties show each as a card. Only the form of the one that
 * `?open=` names is drawn: fifty courses with all their choices would be megabytes.
 */
import { valueText } from '#templates/mcra/values';
import { textIn } from '~/elm/text-in';
import { formatEcts, formatHours } from '~/platform/format';
import type { PartForm } from '../forms/part-form';
import type { CourseSnapshot } from '../recognition-line';
import type { DraftLine } from '../terms/courses';
import type { SectionId } from '../terms/sections.data';
import type { Terms } from '../terms/terms';
import type { CellRow, CellsView, CellView } from './cell-view';
import { fieldLabel, lineTitle, partyLabel, sectionOfAddress } from './describe.server';
import { missingId } from './missing-id.server';
import type { Scene } from './scene';

const IN_CELLS: ReadonlySet<SectionId> = new Set<SectionId>(['parties', 'courses', 'targets']);

/** What of a section is open. */
export interface Opened {
  /** A line or a party. */
  readonly id: string;
  /** One of several courses of the line; null: all that the card holds. */
  readonly course: string | null;
}

const placeOf = (address: string): readonly [string, string] => {
  if (address.startsWith('line:')) return [address.slice('line:'.length), ''];
  const [first = '', second = ''] = (address.split('@')[1] ?? '').split('/');
  return [first, second];
};

/** What `?open=` must name for an address to be shown; '' where it stands in no card. */
export function openFor({ lines }: Terms, section: SectionId, address: string): string {
  if (!IN_CELLS.has(section)) return '';
  const [first, second] = placeOf(address);
  if (section === 'parties') return first;
  const line = lines.find((each) => each.id === first);
  if (!line) return '';
  const several = section === 'courses' && line.sources.length > 1;
  return several && line.sources.some((each) => each.id === second) ? second : line.id;
}

/** What is open: what was asked for, by a line, one of its courses or a party; else what stands alone. */
export function openedIn(terms: Terms, section: SectionId, asked: string): Opened | null {
  if (!IN_CELLS.has(section)) return null;
  const { lines, parties } = terms;
  if (section === 'parties') {
    const ids = parties.map((each) => each.institutionId);
    const id = ids.find((each) => each === asked) ?? only(ids);
    return id === null ? null : { id, course: null };
  }
  const line =
    lines.find((each) => each.id === asked) ??
    lines.find(({ sources }) => sources.some((each) => each.id === asked)) ??
    only(lines);
  return line && { id: line.id, course: section === 'courses' ? courseIn(line, asked) : null };
}

const only = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

function courseIn({ sources }: DraftLine, asked: string): string | null {
  if (sources.length < 2) return null;
  return (sources.find((each) => each.id === asked) ?? sources[0])?.id ?? null;
}

/** The forms of a section that are drawn, with the fields of what is open. */
export function openForms(
  forms: readonly PartForm[],
  section: SectionId,
  opened: Opened | null,
): readonly PartForm[] {
  if (!IN_CELLS.has(section)) return forms;
  if (!opened) return [];
  const shown = (address: string): boolean => {
    const [first, second] = placeOf(address);
    return first === opened.id && (!opened.course || second === '' || second === opened.course);
  };
  return forms.flatMap(({ part, fields }) => {
    const held = fields.filter(({ address }) => shown(address));
    return held.length > 0 ? [{ part, fields: held }] : [];
  });
}

/** The cards of a section; null where it has none. */
export function cellsOf(scene: Scene, section: SectionId, opened: Opened | null): CellsView | null {
  if (!IN_CELLS.has(section)) return null;
  const { parties, lines } = scene.workspace.document.terms;
  const marks = marksOf(scene, section);
  const cells: CellView[] =
    section === 'parties'
      ? parties.map(({ institutionId: id }) => ({
          id,
          part: `party:${id}`,
          title: partyLabel(scene.teller, id),
          note: '',
          rows: partyRows(scene, id),
          ...marks(id),
        }))
      : lines.map((line) => ({
          id: line.id,
          part: `line:${line.id}`,
          title: lineTitle(scene.teller, line.id),
          note: section === 'targets' ? grantedBy(scene, line) : '',
          rows: section === 'courses' ? courseRows(scene, line, opened) : targetRows(scene, line),
          ...marks(line.id),
        }));
  return { cells, opened: opened?.id ?? '', course: opened?.course ?? '' };
}

type Marks = Pick<CellView, 'missing' | 'first' | 'faults' | 'changed' | 'remarks'>;

/** What each card still needs, and what others did or said in it. */
function marksOf({ workspace, teller, news }: Scene, section: SectionId): (id: string) => Marks {
  const { terms } = workspace.document;
  const { completeness, editable, threads, suggestions } = workspace;
  const missing = editable ? completeness.missing.filter((each) => each.section === section) : [];
  const within = (addresses: readonly string[]) =>
    counted(addresses.filter((each) => sectionOfAddress(teller, each) === section));
  const left = counted(missing.map((each) => each.address));
  const faults = within(editable ? completeness.faults.map((each) => each.address) : []);
  const first = workspace.news.since === null;
  const changed = within(first ? [] : news.map((each) => each.address));
  const remarks = within([
    ...threads
      .filter((each) => each.comment.resolvedAt === null)
      .map((each) => each.comment.address),
    ...suggestions.filter((each) => each.state === 'open').map((each) => each.address),
  ]);
  return (id) => {
    const next = missing.find((each) => placeOf(each.address)[0] === id);
    return {
      missing: left(id),
      first: next
        ? {
            open: openFor(terms, section, next.address),
            fieldId: missingId(next, teller.fields.has(next.address)),
            label: fieldLabel(teller, next.key),
          }
        : null,
      faults: faults(id),
      changed: changed(id),
      remarks: remarks(id),
    };
  };
}

function counted(addresses: readonly string[]): (id: string) => number {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const [id] = placeOf(address);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (id) => counts.get(id) ?? 0;
}

const row = (title: string, note: string): CellRow => ({ title, note, open: '', shown: false });

const joined = (...texts: readonly string[]): string => texts.filter(Boolean).join(' · ');

const KNOWN_BY = ['party.country', 'party.unit', 'party.representedBy'];

function partyRows({ teller }: Scene, id: string): CellRow[] {
  const texts = KNOWN_BY.map((key) => {
    const field = teller.fields.get(`${key}@${id}`);
    return field && !field.missing ? valueText(teller.ctx, field) : '';
  });
  const known = joined(...texts);
  return known === '' ? [] : [row(known, '')];
}

const creditOf = ({ ects, hours }: CourseSnapshot, locale: string): string =>
  ects !== null ? formatEcts(ects, locale) : hours === null ? '' : formatHours(hours, locale);

const courseTitle = ({ code, titles }: CourseSnapshot, language: string): string =>
  joined(code, textIn(titles, language));

function courseRows({ teller, locale }: Scene, { sources }: DraftLine, opened: Opened | null) {
  return sources.map((each) => ({
    title: courseTitle(each, teller.language),
    note: joined(textIn(each.awardingBody.name, teller.language), creditOf(each, locale)),
    open: sources.length > 1 ? each.id : '',
    shown: opened?.course === each.id,
  }));
}

function targetRows({ teller, locale }: Scene, { sources, targets }: DraftLine): CellRow[] {
  const kinds = teller.ctx.words.values.targetKind;
  const courses = sources.map((each) => courseTitle(each, teller.language)).join(', ');
  return [
    ...(courses === '' ? [] : [row(courses, '')]),
    ...targets.map(({ kind, code, titles, ects }) => {
      const title = joined(code ?? '', textIn(titles, teller.language));
      const credit = ects === null ? '' : formatEcts(ects, locale);
      const word = kind === null ? '' : kinds[kind];
      return row(`→ ${title || word}`, joined(title === '' ? '' : word, credit));
    }),
  ];
}

function grantedBy({ teller }: Scene, { id }: DraftLine): string {
  const field = teller.fields.get(`line.ectsGranted@${id}`);
  if (!field || field.missing) return '';
  const { colon } = teller.ctx.words;
  return `${fieldLabel(teller, 'line.ectsGranted')}${colon}${valueText(teller.ctx, field)}`;
}
