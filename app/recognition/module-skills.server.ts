/** Skills of ESCO beside the outcomes of a module: chosen as the catalogue's are, kept by the curriculum. */

import { toId } from '~/catalogue/editing/field-id';
import type { FieldView, SkillChoice } from '~/catalogue/editing/field-view';
import { findSkillsToOffer, toChoice } from '~/catalogue/editing/offer-skills.server';
import { skillsByIri } from '~/catalogue/esco/skills.server';
import { mustEdit } from '~/curriculum/change-curriculum.server';
import { saveDraftSkills } from '~/curriculum/change-draft.server';
import { MOST_SKILLS, type ModuleEntry } from '~/curriculum/curriculum';
import type { CameBack, VersionPage } from '~/curriculum/curriculum-view';
import { localisedOr } from '~/elm/localised';
import { AppError } from '~/platform/errors';
import type { Locale } from '~/platform/locales';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';

export interface OutcomeSkills {
  readonly title: string;
  /** Language of the title. */
  readonly lang: string;
  readonly field: Extract<FieldView, { kind: 'skills' }>;
}

/** What was looked for without script: beside which outcome, and the words. */
export interface LookedFor {
  readonly name: string | null;
  readonly q: string;
}

export const outcomeName = (index: number): string => `outcomes.${index}.esco`;

/** The outcomes of the module that is open, each with its skills and those its words suggest. */
export async function openModuleSkills(
  { modules }: Pick<VersionPage, 'modules'>,
  moduleId: string | null,
  locale: Locale,
  looked: LookedFor,
): Promise<readonly OutcomeSkills[]> {
  const entry = modules.find(({ id }) => id === moduleId)?.entry;
  return entry ? toOutcomeSkills(entry.outcomes, locale, looked) : [];
}

async function toOutcomeSkills(
  outcomes: ModuleEntry['outcomes'],
  locale: Locale,
  looked: LookedFor,
): Promise<OutcomeSkills[]> {
  const { read } = services().store;
  const known = await skillsByIri(
    read,
    outcomes.flatMap(({ esco }) => esco),
  );
  const titles = outcomes.map(({ title }) => localisedOr(title, locale, ''));
  const asked = titles.map(({ text, lang }, index) => ({
    ...{ name: outcomeName(index), text, language: lang ?? locale },
    open: (outcomes[index]?.esco.length ?? 0) < MOST_SKILLS,
  }));
  const offered = await findSkillsToOffer(read, asked, looked);
  return outcomes.map(({ esco }, index) => {
    const name = outcomeName(index);
    const chosen = esco.map(
      (iri): SkillChoice => toChoice(known.get(iri) ?? { iri, labels: {} }, locale),
    );
    const suggested = (offered.get(name) ?? []).filter(({ iri }) => !esco.includes(iri));
    const { text, lang } = titles[index] ?? { text: '' };
    const field = { key: 'esco', name, fault: null, kind: 'skills', chosen, suggested } as const;
    return { title: text, lang: lang ?? locale, field };
  });
}

export type SkillsSaved =
  /** The address to go on at. */
  | { readonly next: string }
  | { readonly came: CameBack; readonly skills: readonly OutcomeSkills[] | null };

type Refusal = 'skill-unknown' | 'skill-obsolete' | 'skills-too-many';

/**
 * Keeps the skills ticked beside each outcome of a module of a draft. Nothing is kept where one of
 * them will not do: the form comes back as it was ticked. Throws AppError `not-found`.
 */
export async function saveModuleSkills(
  viewer: Parameters<typeof mustEdit>[0],
  versionId: string,
  form: FormData,
  locale: Locale,
): Promise<SkillsSaved> {
  const proof = mustEdit(viewer);
  const made = services();
  const sent = sentOutcomes(form);
  const known = await skillsByIri(
    made.store.read,
    sent.flatMap(({ esco }) => esco),
  );
  const faults = sent.map(({ esco }) => refusalOf(esco, known));
  if (faults.some((fault) => fault !== null)) {
    const ticked = sent.map(({ was, esco }) => ({ title: { [locale]: was }, esco: [...esco] }));
    const back = await toOutcomeSkills(ticked, locale, { name: null, q: '' });
    const skills = back.map((each, index) => ({
      ...each,
      field: { ...each.field, fault: faults[index] ?? null },
    }));
    return { came: { form: 'skills' }, skills };
  }
  const moduleId = String(form.get('module') ?? '');
  const answer = await saveDraftSkills(made, proof, versionId, moduleId, sent);
  if (answer.kind === 'published' || answer.kind === 'moved')
    return { came: { form: 'skills', problem: answer.kind }, skills: null };
  if (answer.kind !== 'done') throw new AppError('internal', `skills are never ${answer.kind}`);
  return { next: afterSaving(versionId, moduleId, form) };
}

function sentOutcomes(form: FormData): { was: string; esco: readonly string[] }[] {
  const sent: { was: string; esco: readonly string[] }[] = [];
  for (let index = 0; form.has(`outcomes.${index}.was`); index += 1)
    sent.push({
      was: String(form.get(`outcomes.${index}.was`)),
      esco: [...new Set(form.getAll(outcomeName(index)).map(String))].slice(0, 100),
    });
  return sent;
}

function refusalOf(
  esco: readonly string[],
  known: Awaited<ReturnType<typeof skillsByIri>>,
): Refusal | null {
  if (esco.length > MOST_SKILLS) return 'skills-too-many';
  if (esco.some((iri) => !known.has(iri))) return 'skill-unknown';
  return esco.some((iri) => known.get(iri)?.status === 'obsolete') ? 'skill-obsolete' : null;
}

/** `skills:NAME` is the button beside an outcome that looks for what is typed there. */
function afterSaving(versionId: string, moduleId: string, form: FormData): string {
  const [, name = ''] = String(form.get('intent') ?? '').split(':');
  const q = String(form.get(`${name}._look`) ?? '').trim();
  const at = { module: moduleId, said: 'skills' };
  return name !== '' && q !== ''
    ? `${paths.curriculumVersion(versionId, { ...at, look: name, q })}#${toId(name)}`
    : `${paths.curriculumVersion(versionId, at)}#module-skills`;
}
