/**
 * A section of the editor as it is sent, put into the entry. Whatever can be read is stored;
 * what cannot is kept as typed under the name of its field, so that nothing typed is lost. Pure.
 */
import type { LanguageMap } from '~/elm/language-map';
import type { LearningOpportunity } from '../learning-opportunity';
import { ABSENT, NEVER_NULL, WHEN_EMPTY } from './empty-values.data';
import type { FieldSpec, SectionSpec } from './field-spec';
import type { FaultCode, FormContext, ReadSection } from './form-context';
import { isDay, isEmail, isWebAddress } from './typed';
import { isEmpty, recordOf } from './values';

/** At most so many skills stand beside an outcome. */
const MOST_SKILLS = 3;
const MOST_ROWS = 100;
const LINE = 500;
const TEXT = 10_000;

interface Place {
  /** The name it was sent under. */
  readonly from: string;
  /** The name it has from now on: rows move. */
  readonly to: string;
}

/** Reads the fields of a section over what the entry holds now. */
export function readSection(
  section: SectionSpec,
  form: URLSearchParams,
  data: LearningOpportunity,
  context: FormContext,
): ReadSection {
  const unread: Record<string, { code: FaultCode; typed: string }> = {};
  const reading = new Reading(form, context, unread);
  const read = Object.fromEntries(
    section.fields.map((spec) => [
      spec.at,
      reading.read(spec, { from: spec.at, to: spec.at }, data[spec.at]),
    ]),
  );
  return { data: read, unread };
}

class Reading {
  constructor(
    private readonly form: URLSearchParams,
    private readonly context: FormContext,
    private readonly unread: Record<string, { code: FaultCode; typed: string }>,
  ) {}

  read(spec: FieldSpec, place: Place, before: unknown): unknown {
    switch (spec.kind) {
      case 'words':
        return this.words(spec, place, before);
      case 'line':
        return this.line(spec, place);
      case 'number':
        return this.number(spec, place);
      case 'day':
        return this.checked(place, 'day', isDay);
      case 'duration':
        return this.duration(place, before);
      case 'flag':
        return this.form.get(place.from) === 'yes';
      case 'lines':
        return this.text(place.from, TEXT).split('\n').map(trimmed).filter(Boolean);
      case 'choice':
        return this.choice(spec, place, before);
      case 'choices':
        return this.choices(spec, place);
      case 'record':
        return this.record(place, before);
      case 'field-of-study':
        return this.many(place).filter((each) => this.context.isOption('field', each));
      case 'skills':
        return this.skills(place, before);
      case 'picture':
        return this.picture(spec, place, before);
      case 'group':
        return this.group(spec, place, before);
      case 'rows':
        return this.rows(spec, place, before);
    }
  }

  private text(name: string, most: number): string {
    return (this.form.get(name) ?? '').replace(/\r\n?/g, '\n').trim().slice(0, most);
  }

  private many({ from }: Place): string[] {
    return [...new Set(this.form.getAll(from))].filter((each) => each !== '').slice(0, 300);
  }

  private refuse({ to }: Place, code: FaultCode, typed: string): void {
    this.unread[to] = { code, typed: typed.slice(0, TEXT) };
  }

  private words(spec: FieldSpec, { from }: Place, before: unknown): LanguageMap | null {
    const map = { ...(recordOf(before) as LanguageMap) };
    const asked = [...new Set(this.form.getAll('_language'))];
    for (const language of asked) {
      const text = this.text(`${from}.${language}`, TEXT);
      if (text === '') delete map[language];
      else map[language] = text;
    }
    return Object.keys(map).length > 0 || NEVER_NULL.has(spec.key) ? map : null;
  }

  private line(spec: FieldSpec & { kind: 'line' }, place: Place): string | null | undefined {
    const empty = WHEN_EMPTY[spec.key] ?? null;
    if (spec.as === 'url') return this.checked(place, 'url', isWebAddress) ?? empty;
    if (spec.as === 'email') return this.checked(place, 'email', isEmail);
    const typed = this.text(place.from, LINE);
    return typed || (ABSENT.has(spec.key) ? undefined : empty);
  }

  private checked(place: Place, code: FaultCode, holds: (text: string) => boolean): string | null {
    const typed = this.text(place.from, LINE * 4);
    if (typed === '' || holds(typed)) return typed || null;
    this.refuse(place, code, typed);
    return null;
  }

  private number(spec: FieldSpec & { kind: 'number' }, place: Place): number | null {
    const typed = this.text(place.from, LINE);
    if (typed === '') return null;
    const value = Number(typed.replace(',', '.'));
    const plain = /^\d{1,9}([.,]\d{1,4})?$/.test(typed) && value <= spec.most;
    if (plain && (spec.whole !== true || Number.isInteger(value))) return value;
    this.refuse(place, plain ? 'whole' : 'number', typed);
    return null;
  }

  private duration(place: Place, before: unknown): string | null {
    const unit = this.form.get(`${place.from}.unit`) ?? '';
    if (unit === 'keep') return typeof before === 'string' ? before : null;
    const count = this.text(`${place.from}.count`, LINE);
    if (count === '') return null;
    if (/^[1-9]\d{0,3}$/.test(count) && /^[DWMY]$/.test(unit)) return `P${count}${unit}`;
    this.refuse(place, 'whole', count);
    return null;
  }

  /** What an entry has from outside the list may stay. */
  private choice(spec: FieldSpec & { kind: 'choice' }, place: Place, before: unknown) {
    const value = this.form.get(place.from) ?? '';
    const stays = typeof before === 'string' && before === value;
    if (value === '' || !(stays || this.context.isOption(spec.from, value)))
      return WHEN_EMPTY[spec.key] ?? null;
    return spec.number ? Number(value) : value;
  }

  /** The boxes ticked; languages are also taken by name, several apart by commas. */
  private choices(spec: FieldSpec & { kind: 'choices' }, place: Place): string[] {
    const ticked = this.many(place).filter((each) => this.context.isOption(spec.from, each));
    if (spec.from !== 'language') return ticked;
    const named = this.text(`${place.from}._add`, LINE).split(/[,;]/).map(trimmed).filter(Boolean);
    const codes = named.map((each) => this.context.languageNamed(each));
    const unknown = named.filter((_, index) => codes[index] === null);
    if (unknown.length > 0) this.refuse(place, 'language-unknown', unknown.join(', '));
    return [...new Set([...ticked, ...codes.filter((each) => each !== null)])];
  }

  /** What was named before stays where nothing is sent, also what is no longer on record. */
  private record({ from }: Pick<Place, 'from'>, before: unknown): string | null {
    const named = typeof before === 'string' ? before : null;
    const id = this.form.get(from) ?? named;
    if (id === null || id === named) return named;
    return this.context.records.has(id) ? id : null;
  }

  private skills(place: Place, before: unknown): unknown[] {
    const known = new Map(listOfRecords(before).map((each) => [String(each.iri), each]));
    const taken: unknown[] = [];
    for (const iri of this.many(place)) {
      const skill = this.context.skills.get(iri);
      if (!skill) this.refuse(place, 'skill-unknown', iri);
      else if (skill.status === 'obsolete') this.refuse(place, 'skill-obsolete', iri);
      else if (taken.length === MOST_SKILLS) this.refuse(place, 'skills-too-many', iri);
      else taken.push(known.get(iri) ?? { iri, label: skill.labels });
    }
    return taken;
  }

  /** A new picture in place of the old one, with the text that stands for it. */
  private picture(spec: FieldSpec, place: Place, before: unknown): unknown {
    const { picture, auto } = this.context;
    const alt = this.words(spec, { from: `${place.from}.alt`, to: place.to }, recordOf(before).alt);
    if (picture && 'refused' in picture) this.refuse(place, picture.refused, picture.name);
    else if (picture) return { ...picture, alt };
    else if (before === null && alt !== null)
      this.refuse(place, 'picture-missing', Object.values(alt)[0] ?? '');
    const removed = this.form.get(`${place.from}.remove`) === 'yes' && !auto;
    return before === null || removed ? null : { ...recordOf(before), alt };
  }

  private group(spec: FieldSpec & { kind: 'group' }, place: Place, before: unknown): unknown {
    const base = recordOf(before);
    const read = this.fields(spec.fields, place, base);
    const key = spec.whenSaid;
    if (key !== undefined && read[key] === null) return null;
    return spec.fields.every((each) => each.key === 'currency' || isEmpty(read[each.at]))
      ? null
      : { ...base, ...read };
  }

  private fields(specs: readonly FieldSpec[], { from, to }: Place, base: Record<string, unknown>) {
    const link = specs.find((each) => each.kind === 'record');
    const linked = link ? this.record({ from: `${from}.${link.at}` }, base[link.at]) : null;
    const told = this.context.records.get(linked ?? '') ?? {};
    // What a record told in languages that are not shown goes with the record.
    const below = link && linked === null && base[link.at] ? {} : base;
    return Object.fromEntries(
      specs.map((each) => [
        each.at,
        Object.hasOwn(told, each.at)
          ? told[each.at]
          : this.read(
              each,
              { from: `${from}.${each.at}`, to: `${to}.${each.at}` },
              recordOf(below)[each.at],
            ),
      ]),
    );
  }

  /** Rows as sent, without the empty and the removed ones; one of them may move up. */
  private rows(spec: FieldSpec & { kind: 'rows' }, { from, to }: Place, before: unknown): unknown {
    const stored = Array.isArray(before) ? (before as unknown[]) : [];
    const sent = Number(this.form.get(`${from}._rows`) ?? '-1');
    if (!Number.isInteger(sent) || sent < 0) return stored;
    const rows: unknown[] = [];
    for (const index of this.order(from, Math.min(sent, MOST_ROWS))) {
      const place = { from: `${from}.${index}`, to: `${to}.${rows.length}` };
      const of = Number(this.form.get(`${place.from}._of`) || '-1');
      const row = this.row(spec, place, stored[of]);
      const kept =
        (this.context.auto && of >= 0) ||
        Object.keys(this.unread).some((name) => name.startsWith(`${place.to}.`));
      if (row !== null || kept) rows.push(row ?? this.row(spec, place, stored[of], true));
    }
    return rows;
  }

  private row(spec: FieldSpec & { kind: 'rows' }, place: Place, before: unknown, always = false) {
    const [only] = spec.fields;
    if (only && spec.fields.length === 1 && only.at === '') {
      const value = this.read(only, place, before);
      return isEmpty(value) && !always ? null : value;
    }
    const base = recordOf(before);
    const read = this.fields(spec.fields, place, base);
    const empty = spec.fields.every(
      (each) => WHEN_EMPTY[each.key] === read[each.at] || isEmpty(read[each.at]),
    );
    return empty && !always ? null : { ...base, ...read };
  }

  private order(name: string, sent: number): number[] {
    const order = Array.from({ length: sent }, (_, index) => index).filter(
      (index) => this.context.auto || this.form.get(`${name}.${index}._remove`) !== 'yes',
    );
    const [action, which, index] = (this.form.get('intent') ?? '').split(':');
    const at = action === 'up' && which === name ? order.indexOf(Number(index)) : -1;
    const [above, moved] = [order[at - 1], order[at]];
    if (above === undefined || moved === undefined) return order;
    return order.map((each, position) =>
      position === at - 1 ? moved : position === at ? above : each,
    );
  }
}

const trimmed = (text: string): string => text.trim();

const listOfRecords = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map(recordOf) : [];
