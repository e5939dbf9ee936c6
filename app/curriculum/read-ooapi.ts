/**
 * Programmes and courses of the Open Education API v5 (SURF, `Program` and `Course`) as the tables
 * that an import reads. What OOAPI does not say (unit, version) the caller gives.
 */
import { z } from 'zod';
import { ownValue } from '~/elm/own-value';

const Texts = z.array(z.object({ language: z.string(), value: z.string() })).default([]);
const Load = z.object({ studyLoadUnit: z.string(), value: z.number() }).nullish();
const Identifier = z.object({ codeType: z.string().nullish(), code: z.string() }).nullish();

const Program = z.object({
  programId: z.string().nullish(),
  primaryCode: Identifier,
  abbreviation: z.string().nullish(),
  name: Texts,
  qualificationAwarded: z.string().nullish(),
  levelOfQualification: z.string().nullish(),
  level: z.string().nullish(),
  studyLoad: Load,
  fieldsOfStudy: z.string().nullish(),
});

const Course = z.object({
  primaryCode: Identifier,
  abbreviation: z.string().nullish(),
  name: Texts,
  level: z.string().nullish(),
  studyLoad: Load,
  learningOutcomes: z.array(z.unknown()).nullish(),
  validFrom: z.string().nullish(),
  validTo: z.string().nullish(),
});

export interface OoapiContext {
  /** The unit that answers for the programmes, by id or name. */
  readonly unit: string;
  /** The programme and version that courses go into. */
  readonly programme: string;
  readonly version: string;
  readonly validFrom: string;
}

/** EQF of a Bologna cycle, where no level is stated. */
const CYCLES: Readonly<Record<string, { eqf: string; cycle: string }>> = {
  'associate degree': { eqf: '5', cycle: 'short' },
  bachelor: { eqf: '6', cycle: 'first' },
  master: { eqf: '7', cycle: 'second' },
  doctoral: { eqf: '8', cycle: 'third' },
};
const BY_EQF: Readonly<Record<string, string>> = {
  5: 'short',
  6: 'first',
  7: 'second',
  8: 'third',
};

/** A page of OOAPI (`{items: […]}`), a list, or one object. Null where it is none of these. */
export function itemsOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (typeof json !== 'object' || json === null) return null;
  const items = (json as { items?: unknown }).items;
  return Array.isArray(items) ? items : [json];
}

/** A table of programmes; items that are none give a row that the import refuses by its number. */
export function programmeTable(items: readonly unknown[], { unit }: OoapiContext): string[][] {
  const read = items.map((item) => Program.safeParse(item).data);
  const languages = languagesIn(read.map((each) => each?.name ?? []));
  const header = ['code', ...languages.flatMap((tag) => [`title_${tag}`, `degree_${tag}`])];
  return [
    [...header, 'unit', 'eqf', 'cycle', 'ects', 'isced_f'],
    ...read.map((each) => {
      const cycle = ownValue(CYCLES, each?.level ?? '');
      const eqf = each?.levelOfQualification ?? cycle?.eqf ?? '';
      return [
        codeOf(each),
        ...languages.flatMap((tag) => [
          nameIn(each?.name, tag),
          nameIn(each?.name, tag) === '' ? '' : (each?.qualificationAwarded ?? ''),
        ]),
        unit,
        eqf,
        cycle?.cycle ?? BY_EQF[eqf] ?? '',
        ectsOf(each?.studyLoad),
        /^\d{2,4}$/.exec(each?.fieldsOfStudy ?? '')?.[0] ?? '',
      ];
    }),
  ];
}

/** A table of modules, all in the programme and version named. */
export function moduleTable(items: readonly unknown[], context: OoapiContext): string[][] {
  const read = items.map((item) => Course.safeParse(item).data);
  const languages = languagesIn(read.map((each) => each?.name ?? []));
  return [
    [
      ...['programme', 'version', 'valid_from', 'kind', 'code', 'ects', 'eqf'],
      ...languages.map((tag) => `title_${tag}`),
      ...languages.map((tag) => `outcomes_${tag}`),
    ],
    ...read.map((each) => [
      context.programme,
      context.version,
      context.validFrom,
      'module',
      codeOf(each),
      ectsOf(each?.studyLoad),
      ownValue(CYCLES, each?.level ?? '')?.eqf ?? '',
      ...languages.map((tag) => nameIn(each?.name, tag)),
      ...languages.map((tag) => outcomesIn(each?.learningOutcomes ?? [], tag)),
    ]),
  ];
}

type Coded = Pick<z.infer<typeof Course>, 'primaryCode' | 'abbreviation'>;
const codeOf = (each: Coded | undefined): string =>
  each?.primaryCode?.code ?? each?.abbreviation ?? '';

const tagOf = (language: string): string => language.toLowerCase();

function languagesIn(names: readonly z.infer<typeof Texts>[]): string[] {
  const tags = new Set(names.flat().map(({ language }) => tagOf(language)));
  return tags.size === 0 ? ['en'] : [...tags].sort();
}

const nameIn = (texts: z.infer<typeof Texts> | undefined, tag: string): string =>
  texts?.find(({ language }) => tagOf(language) === tag)?.value ?? '';

/** Only ECTS are credits; other loads are left out and the row says that credits are missing. */
const ectsOf = (load: z.infer<typeof Load>): string =>
  load?.studyLoadUnit === 'ects' ? String(load.value) : '';

/** Outcomes are lists of texts by language, one list an outcome. */
function outcomesIn(outcomes: readonly unknown[], tag: string): string {
  return outcomes
    .map((each) => nameIn(Texts.safeParse(Array.isArray(each) ? each : [each]).data, tag))
    .filter((text) => text !== '')
    .map((text) => text.replaceAll('|', '/'))
    .join(' | ');
}
