/** The editor's page: a section of one entry, with everything that stands beside it. */
import { findPersonName } from '#db/queries/course-editing';
import { tryAuthorize } from '~/accounts/permissions';
import { roleKey, type Viewer } from '~/accounts/roles';
import { languageName } from '~/elm/display-names';
import { localisedOr } from '~/elm/localised';
import { iscedTree } from '~/elm/vocabularies/vocabularies';
import { services } from '~/platform/services.server';
import type { LearningOpportunity } from '../learning-opportunity';
import { profileReports } from '../profiles/profiles';
import { type Entry, lifeFacts, openEntry, placeOf } from './entry.server';
import { faultsOf, missingOf, namedFaults, sectionOf } from './faults';
import type { FieldSpec, OptionSource, SectionSpec } from './field-spec';
import { fieldView, type SkillChoice, type ViewContext } from './field-view';
import { SECTIONS } from './fields.data';
import type { Unread } from './form-context';
import { actionsFor, isNews, LIFE_ACTIONS, mayBeWritten } from './life';
import { unitsToChoose } from './link-unit.server';
import { skillsToOffer, toChoice } from './offer-skills.server';
import { withKept } from './options.server';
import { doubtsAbout } from './plausibility';
import { readerFor } from './reader.server';
import { recordsIn } from './records.server';
import { remarksOn } from './remarks.server';
import { recordOf } from './values';

/** What the page may say was just done. */
const SAID = ['saved', 'created', 'linked', ...LIFE_ACTIONS] as const;

/** What every page about one entry says on top. */
export function headOf(entry: Entry, locale: string) {
  const { data, row } = entry;
  return {
    id: entry.id,
    code: entry.code,
    title: localisedOr(data.title, locale, entry.code),
    provider: localisedOr(row.provider.names, locale, row.provider.slug),
    state: entry.state,
    isPublic: entry.isPublic,
    publishedVersion: row.entry.publishedVersion,
    revision: entry.revision,
  };
}
export type EntryHead = ReturnType<typeof headOf>;

/** One section of an entry for writing. Throws AppError `not-found` for other people's entries. */
export async function showEditor(request: Request, viewer: Viewer, id: string) {
  const { store } = services();
  const entry = await openEntry(store.read, viewer, id, 'catalogue.read-draft');
  const asked = new URL(request.url).searchParams;
  const section = SECTIONS.find(({ name }) => name === asked.get('section')) ?? SECTIONS[0];
  const reader = readerFor(request, viewer, entry.row.provider.country);
  const facts = await lifeFacts(store.read, entry, viewer);
  const said = asked.get('said');
  const { draft } = entry.row;
  const mayEdit = tryAuthorize(viewer, 'catalogue.edit', placeOf(entry.row)) !== null;
  const remarks = await remarksOn(store.read, id);
  return {
    entry: headOf(entry, reader.locale),
    section: section.name,
    /** Whose text a browser may keep. */
    writer: viewer.personId,
    ...(await viewOf(request, viewer, entry, section, entry)),
    writable: mayEdit && mayBeWritten(entry.state),
    /** The role to switch to for writing, where it is held and not acted in. */
    writesAs: mayEdit ? null : editorRole(viewer, entry),
    unit: await unitOf(viewer, entry, reader.locale),
    savedAt: draft?.savedAt ?? null,
    savedBy: await findPersonName(store.read, draft?.savedBy ?? null),
    sections: sectionsOf(entry),
    actions: mayEdit ? actionsFor(facts, 'editor') : [],
    complete: facts.complete,
    /** What keeps it from being submitted. */
    toMend: namedFaults([...faultsOf(entry.data, entry.unread), ...missingOf(entry.data)]),
    ...measured(entry.data),
    comments: remarks.map((each) => ({
      ...each,
      section: each.field === null ? null : sectionOfKey(each.field),
    })),
    said: SAID.find((each) => each === said && isNews(each, entry.state)) ?? null,
  };
}
export type EditorData = Awaited<ReturnType<typeof showEditor>>;

/** The key of a role that the person holds and that may edit the entry; null where there is none. */
function editorRole(viewer: Viewer, entry: Entry): string | null {
  const held = viewer.roles.find(
    (acting) => tryAuthorize({ ...viewer, acting }, 'catalogue.edit', placeOf(entry.row)) !== null,
  );
  return held ? roleKey(held) : null;
}

/** Whose editors write it; `choices` for those who may say so, where there are units to choose. */
async function unitOf(viewer: Viewer, { row }: Entry, locale: string) {
  const { institutionId, unitId } = placeOf(row);
  const choices = await unitsToChoose(services().store.read, institutionId, locale);
  return {
    id: unitId,
    name: choices.find(({ value }) => value === unitId)?.label ?? null,
    choices: tryAuthorize(viewer, 'catalogue.link-unit', { institutionId }) ? choices : [],
  };
}

const keysIn = (specs: readonly FieldSpec[]): string[] =>
  specs.flatMap((spec) => ['fields' in spec ? keysIn(spec.fields) : [], spec.key].flat());

const sectionOfKey = (key: string) =>
  SECTIONS.find(({ fields }) => keysIn(fields).includes(key))?.name ?? null;

const sectionsOf = ({ data, unread }: Entry) => {
  const faults = [...faultsOf(data, unread), ...missingOf(data)];
  return SECTIONS.map(({ name }) => ({
    name,
    faults: faults.filter((each) => each.section === name).length,
  }));
};

/** The yardsticks: what is missing, where it is written, and what its lack means elsewhere. */
export function measured(data: LearningOpportunity) {
  return {
    doubts: doubtsAbout(data).map((each) => ({ ...each, section: sectionOf(each.field) })),
    reports: profileReports(data)
      .filter((report) => report.applies)
      .map(({ profile, present, wanted, elements }) => ({
        ...{ profile, present, wanted },
        missing: elements
          .filter((each) => each.status === 'missing')
          .map(({ element, mandatory, meaning, fields: [field] }) => ({
            ...{ element, mandatory, meaning },
            field: field ?? null,
            section: field === undefined ? null : sectionOf(field),
          })),
      })),
  };
}

/** The fields of a section with what stands in them, or with what was typed and not yet stored. */
export async function viewOf(
  request: Request,
  viewer: Viewer,
  entry: Entry,
  section: SectionSpec,
  written: { readonly data: LearningOpportunity; readonly unread: Unread },
) {
  const { data, unread } = written;
  const reader = readerFor(request, viewer, entry.row.provider.country);
  const { locale } = reader;
  const languages = languagesOf(request, data);
  const self = { institution: entry.row.entry.providerId, course: entry.id };
  const faults = [...missingOf(data), ...faultsOf(data, unread)];
  const context: ViewContext = {
    unread,
    languages,
    faults: new Map(faults.map((each) => [each.name, each.code])),
    skill: ({ iri, label }) =>
      toChoice(
        { iri: String(iri), labels: recordOf(label) as Record<string, string> },
        data.defaultLanguage,
      ),
    suggestions: await suggestionsIn(request, section, data),
    records: await recordsIn(request, section, data, { locale, self }),
  };
  const sources = new Set(sourcesIn(section.fields));
  return {
    languages: languages.map((code) => ({ code, name: languageName(code, locale) })),
    second: languages[1] ?? null,
    otherLanguages: reader.options.language.filter(({ value }) => value !== languages[0]),
    fields: section.fields.map((spec) =>
      fieldView(spec, spec.at, recordOf(data)[spec.at], context),
    ),
    options: Object.fromEntries(
      Object.entries(withKept(reader.options, data, locale)).filter(([source]) =>
        sources.has(source as OptionSource),
      ),
    ),
    studyFields: section.name === 'learning' ? iscedTree(locale) : [],
  };
}

/** The entry's own language, and the one asked for beside it, else another it is written in. */
function languagesOf(request: Request, data: LearningOpportunity): [string, ...string[]] {
  const own = data.defaultLanguage;
  const asked = new URL(request.url).searchParams.get('second');
  if (asked === 'none') return [own];
  const written = Object.keys({ ...data.title, ...data.description }).filter((tag) => tag !== own);
  const second = /^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(asked ?? '') ? asked : written[0];
  return second && second !== own ? [own, second] : [own];
}

/** Only where outcomes are written: ESCO is asked for each of them. */
function suggestionsIn(request: Request, section: SectionSpec, data: LearningOpportunity) {
  if (section.name !== 'learning') return new Map<string, readonly SkillChoice[]>();
  const asked = new URL(request.url).searchParams;
  const looked = { name: asked.get('look'), q: asked.get('q') ?? '' };
  return skillsToOffer(services().store.read, data, looked);
}

const sourcesIn = (specs: readonly FieldSpec[]): OptionSource[] =>
  specs.flatMap((spec) =>
    'from' in spec ? [spec.from] : 'fields' in spec ? sourcesIn(spec.fields) : [],
  );
