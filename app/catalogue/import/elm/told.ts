/**
 * What descriptions tell in notes because ELM has no property for it: known by the topic of the note,
 * or by the label our own exports put before it. All else is further information. Pure.
 */
import type { LanguageMap } from '~/elm/language-map';
import { COURSE_RELATIONS } from '../../course-lists.data';
import type { LearningOpportunityInput } from '../../learning-opportunity';
import { contactFrom } from '../../learning-opportunity';
import {
  type CourseListName,
  type CourseListValue,
  listLabels,
  listOptions,
} from '../../list-labels';
import { CYCLES, type NoteLabel, readLabelled, readNote, splitLabel } from '../../note-labels';
import { cleaned, joined, orNull, type Sieve } from '../values';
import { conceptsOf, localName, many, pageOf, type Thing, text, texts } from './graph';
import { countryOf } from './organisations';

type Facts = Omit<LearningOpportunityInput, 'title'>;
type Accreditation = NonNullable<Facts['accreditation']>[number];
type Qualification = NonNullable<Facts['qualification']>;

interface Note {
  /** Last part of the concept; '' where none is named. */
  readonly topic: string;
  readonly said: LanguageMap;
}

/** Each note of its own; plain texts are one. */
export function notesOf(thing: Thing | null): Note[] {
  const plain = cleaned(texts(thing, 'additionalNote'));
  const told = many(thing, 'additionalNote').map((each) => ({
    topic: localName(conceptsOf(each, 'subject')[0] ?? ''),
    said: cleaned(texts(each, 'noteLiteral')),
  }));
  return [{ topic: '', said: plain }, ...told].filter(({ said }) => Object.keys(said).length > 0);
}

/** The value of a list that has one of the labels. */
export function listedAs<List extends CourseListName>(
  list: List,
  said: LanguageMap,
): CourseListValue<List> | null {
  const labels = new Set(Object.values(said));
  const found = listOptions(list, 'en').find(({ value }) => {
    const both = listLabels(list, value);
    return both !== null && (labels.has(both.en) || labels.has(both.fr));
  });
  return (found?.value ?? null) as CourseListValue<List> | null;
}

const anyOf = (said: LanguageMap): string | null => Object.values(said)[0] ?? null;

/** The notes of an offer and of what it leads to, as the facts they tell. */
export function toldIn(
  opportunity: Thing | null,
  specification: Thing | null,
  sieve: Sieve,
): Facts {
  const all = [...notesOf(opportunity), ...notesOf(specification)];
  const read = new Reading(sieve);
  for (const each of all) read.add(each);
  return read.facts();
}

class Reading {
  private readonly plain: Record<string, LanguageMap[]> = {};
  private readonly labelled: [NoteLabel, LanguageMap][] = [];
  private readonly accreditations: Accreditation[] = [];
  private readonly related: NonNullable<Facts['related']> = [];

  constructor(private readonly sieve: Sieve) {}

  add({ topic, said }: Note): void {
    if (topic === QUALITY && this.addAccreditation(said)) return;
    if (topic === PATHWAYS && this.addRelated(said)) return;
    const labelled = readNote(said);
    if (labelled) this.labelled.push([labelled.label, labelled.said]);
    else this.keep(topic, said);
  }

  /** A topic of which we have no field is further information. */
  private keep(topic: string, said: LanguageMap): void {
    const kept = TOPICS.has(topic) ? topic : '';
    this.plain[kept] = [...(this.plain[kept] ?? []), said];
  }

  private addAccreditation(said: LanguageMap): boolean {
    const lines = Object.entries(said).map(([tag, each]) => [tag, partsOf(each)] as const);
    if (lines.some(([, parts]) => !parts.has('accreditation'))) return false;
    const by = (label: NoteLabel): LanguageMap =>
      Object.fromEntries(
        lines.flatMap(([tag, parts]) => {
          const part = parts.get(label);
          return part ? [[tag, part] as const] : [];
        }),
      );
    this.accreditations.push({
      title: by('accreditation'),
      agency: orNull(by('agency')),
      agencyCountry: this.sieve.country('agencyCountry', anyOf(by('agencyCountry'))),
      validUntil: this.sieve.day('validUntil', anyOf(by('validUntil'))),
      url: this.sieve.url('homepage', anyOf(by('page'))),
      reportUrl: this.sieve.url('report', anyOf(by('report'))),
    });
    return true;
  }

  private addRelated(said: LanguageMap): boolean {
    const read = Object.entries(said).map(([tag, each]) => [tag, splitLabel(each)] as const);
    const relation = COURSE_RELATIONS.find((each) => {
      const labels: string[] = Object.values(listLabels('relation', each) ?? {});
      return read.every(([, split]) => split !== null && labels.includes(split.label));
    });
    if (relation === undefined) return false;
    const titles = read.map(([tag, split]) => {
      const [, title = '', url = ''] =
        /^([\s\S]*?)\s?(?:\((https?:\/\/\S+)\))?$/.exec(split?.said ?? '') ?? [];
      return { tag, title, url };
    });
    this.related.push({
      relation,
      title: Object.fromEntries(titles.flatMap(({ tag, title }) => (title ? [[tag, title]] : []))),
      url: titles.find(({ url }) => url !== '')?.url ?? null,
    });
    return true;
  }

  private labelledAs = (label: NoteLabel): LanguageMap[] =>
    this.labelled.flatMap(([name, said]) => (name === label ? [said] : []));
  private one = (label: NoteLabel): LanguageMap => this.labelledAs(label)[0] ?? {};
  private under = (topic: string): LanguageMap | null =>
    orNull(joined(...(this.plain[topic] ?? [])));

  facts(): Facts {
    const cycle = anyOf(this.one('cycle'));
    const cycles = Object.entries(CYCLES) as [NonNullable<Facts['cycle']>, object][];
    return stated({
      qualityAssurance: this.under(QUALITY),
      accreditation: this.accreditations,
      targetGroup: this.under('entry-requirements'),
      stackability: this.under(PATHWAYS),
      related: this.related,
      contact: contactOf(this.plain['contact-info'] ?? []),
      seats: this.sieve.whole('seats', anyOf(this.one('seats')), 0, 1_000_000),
      lastStartOn: this.sieve.day('lastStartOn', anyOf(this.one('lastStart'))),
      eqf: this.sieve.whole('EQFLevel', anyOf(this.one('eqf')), 1, 8),
      nqf: this.sieve.concept('NQFLevel', 'nqf', anyOf(this.one('nqf'))),
      cycle: cycles.find(([, labels]) => Object.values(labels).includes(cycle ?? ''))?.[0] ?? null,
      formOfStudy: listedAs('formOfStudy', this.one('formOfStudy')),
      providerType: listedAs('providerType', this.one('providerType')),
      contentLicence: anyOf(this.one('licence')),
      qualification: this.qualification(),
      furtherInformation: this.under(''),
    });
  }

  private qualification(): Qualification | null {
    const facts = stated({
      externalQualityBody: orNull(this.one('externalQuality')),
      waysToAcquire: this.under('ways-to-acquire'),
      expiresAfter: anyOf(this.one('expiry')),
      occupations: this.labelledAs('occupation').map((label) => ({ label })),
      supplementUrl: anyOf(this.one('supplement')),
    });
    return Object.keys(facts).length > 0 ? facts : null;
  }
}

const QUALITY = 'accreditation-and-quality-assurance';
const PATHWAYS = 'pathways';
const TOPICS: ReadonlySet<string> = new Set([
  ...[QUALITY, PATHWAYS],
  ...['entry-requirements', 'contact-info', 'ways-to-acquire'],
]);

/** Without what is not stated, so that it does not stand over what another part says. */
const stated = <T extends object>(facts: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

/** The lines of an accreditation by their labels. */
const partsOf = (told: string): Map<NoteLabel, string> =>
  new Map(
    told.split('\n').flatMap((each) => {
      const read = readLabelled(each);
      return read ? [[read.label, read.said] as const] : [];
    }),
  );

const isPhone = (line: string): boolean => /^\+?[\d\s()/.-]{4,30}$/.test(line);

/** An address, number, form or lines of a letter stand without a language; what has one is a note. */
function contactOf(notes: readonly LanguageMap[]): Facts['contact'] {
  const lines = notes.flatMap(({ und }) => und?.split('\n') ?? []);
  const read = lines.map((line) => ({ line, ...contactFrom(line) }));
  const email = read.find((each) => each.email);
  const form = read.find((each) => each.form);
  const phone = read.find(({ line }) => isPhone(line));
  const rest = read.filter((each) => each !== email && each !== form && each !== phone);
  const address = lines.length > 1 ? rest.map(({ line }) => line) : [];
  const note = joined(
    ...notes.map(({ und: _, ...each }) => each),
    ...(lines.length > 1 ? [] : rest.map(({ line }) => ({ und: line }))),
  );
  const facts = { email: email?.email ?? null, form: form?.line ?? null };
  return lines.length > 0 || Object.keys(note).length > 0
    ? { ...facts, phone: phone?.line ?? null, address, note: orNull(note) }
    : null;
}

/** Accreditations that have nodes of their own. */
export const accreditationsOf = (specification: Thing | null, sieve: Sieve): Accreditation[] =>
  many(specification, 'accreditation').flatMap((each) => {
    const [agency] = many(each, 'accreditingAgent');
    const url = (name: string) => sieve.url(name, pageOf(each, name));
    const title = cleaned(texts(each, 'title'));
    if (Object.keys(title).length === 0) return [];
    return [
      {
        title,
        type: sieve.concept('accreditation', 'accreditationType', conceptsOf(each, 'dcType')[0]),
        agency: orNull(cleaned(texts(agency ?? null, 'legalName'))),
        agencyCountry: agency ? countryOf(agency) : null,
        url: url('homepage'),
        reportUrl: url('report'),
        validUntil: sieve.day('expiryDate', text(each, 'expiryDate')),
      },
    ];
  });
