/** Skills of ESCO beside the outcomes of a course in an agreement: chosen as the catalogue's are. */
import { data, redirect } from '@remix-run/node';
import { NO_STORE } from '~/accounts/viewer.server';
import { loadWorkspace } from '~/agreements/load-workspace.server';
import { type Outcome, outcomeLanguage, outcomeText } from '~/agreements/outcome-lines';
import { saveSection } from '~/agreements/save-section.server';
import {
  codeParam,
  requireAgreementActor,
  versionAsked,
} from '~/agreements/workspace/actor.server';
import { partId } from '~/agreements/workspace/page';
import { mayOf } from '~/agreements/workspace/scene.server';
import { toId } from '~/catalogue/editing/field-id';
import type { FieldView, SkillChoice } from '~/catalogue/editing/field-view';
import { findSkillsToOffer, toChoice } from '~/catalogue/editing/offer-skills.server';
import type { EscoSkill } from '~/catalogue/esco/skill';
import { skillsByIri } from '~/catalogue/esco/skills.server';
import { textIn } from '~/elm/text-in';
import { AppError } from '~/platform/errors';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';

/** Beside one outcome. */
const MOST_SKILLS = 3;

const nameOf = (index: number): string => `outcomes.${index}.esco`;

type Fault = 'skill-unknown' | 'skill-obsolete' | 'skills-too-many';

export interface SkilledOutcome {
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
  readonly field: Extract<FieldView, { kind: 'skills' }>;
}

/** The course that `?line=…&course=…` names; AppError `not-found` where the reader may not edit it. */
async function openCourse(services: Services, request: Request, params: unknown) {
  const actor = await requireAgreementActor(services, request);
  const asked = new URL(request.url).searchParams;
  const code = codeParam(params);
  const versionId = versionAsked(actor, asked.get('version'));
  const workspace = await loadWorkspace(services, actor, { code, versionId });
  const lineId = asked.get('line') ?? '';
  const line = workspace.document.terms.lines.find((each) => each.id === lineId);
  const source = line?.sources.find((each) => each.id === asked.get('course'));
  if (!line || !source || !workspace.editable || !mayOf(actor, workspace).edit)
    throw new AppError('not-found', 'no course whose skills could be chosen');
  return { actor, asked, code, workspace, line, source, part: `line:${lineId}` };
}

type Open = Awaited<ReturnType<typeof openCourse>>;

export async function showCourseSkills(services: Services, request: Request, params: unknown) {
  return data(await pageOf(services, request, await openCourse(services, request, params)), {
    headers: NO_STORE,
  });
}

/** `ticked`: what was sent and did not do, by outcome, with why. */
async function pageOf(
  services: Services,
  request: Request,
  open: Open,
  ticked: readonly { readonly esco: readonly string[]; readonly fault: Fault | null }[] = [],
) {
  const { actor, asked, code, workspace, line, source, part } = open;
  const viewer = actor.kind === 'person' ? actor.viewer : null;
  const { t, locale } = serverT(request, { namespace: 'mcra', viewer });
  const { draftingLanguage } = workspace.document.terms;
  const version = asked.get('version') ?? '';
  const title = [source.code, textIn(source.titles, locale)].filter(Boolean).join(' · ');
  const looked = { name: asked.get('look'), q: asked.get('q') ?? '' };
  return {
    title: t('skills.title'),
    pageTitle: `${t('skills.title')} · ${code}`,
    code,
    course: title,
    versionId: workspace.versionId,
    revision: workspace.revisions[part] ?? 0,
    binding: workspace.parties.some((each) => each.approved),
    language: draftingLanguage,
    line: line.number,
    back: backTo(code, { version, open: source.id }, part),
    outcomes: await outcomesOf(services, source.outcomes, draftingLanguage, looked, ticked),
  };
}

async function outcomesOf(
  { store }: Services,
  outcomes: readonly Outcome[],
  language: string,
  looked: { readonly name: string | null; readonly q: string },
  ticked: readonly { readonly esco: readonly string[]; readonly fault: Fault | null }[],
): Promise<SkilledOutcome[]> {
  const chosen = outcomes.map(({ esco }, index) => ticked[index]?.esco ?? esco);
  const known = await skillsByIri(store.read, chosen.flat());
  const asked = outcomes.map((outcome, index) => ({
    name: nameOf(index),
    text: outcomeText(outcome, language),
    language: outcomeLanguage(outcome, language) ?? language,
    open: (chosen[index]?.length ?? 0) < MOST_SKILLS,
  }));
  const offered = await findSkillsToOffer(store.read, asked, looked);
  return asked.map(({ name, text, language: lang }, index) => {
    const own = chosen[index] ?? [];
    const names = outcomes[index]?.skills;
    const choice = (iri: string): SkillChoice =>
      toChoice(known.get(iri) ?? { iri, labels: { ...names?.[iri] } }, language);
    const suggested = (offered.get(name) ?? []).filter(({ iri }) => !own.includes(iri));
    const fault = ticked[index]?.fault ?? null;
    const view = { key: 'esco', name, fault, kind: 'skills', chosen: own.map(choice), suggested };
    return { title: text, lang, field: view as SkilledOutcome['field'] };
  });
}

export type CourseSkillsPage = Awaited<ReturnType<typeof pageOf>>;

/** Keeps what is ticked, whole or not at all. */
export async function saveCourseSkills(services: Services, request: Request, params: unknown) {
  const form = await request.formData();
  const open = await openCourse(services, request, params);
  const { actor, workspace, line, source, part } = open;
  const sent = source.outcomes.map((outcome, index) => ({
    outcome,
    moved: form.get(`outcomes.${index}.was`) !== outcomeText(outcome, languageOf(open)),
    esco: [...new Set(form.getAll(nameOf(index)).map(String))].slice(0, 100),
  }));
  const known = await skillsByIri(
    services.store.read,
    sent.flatMap(({ esco }) => esco),
  );
  const faults = sent.map(({ outcome, esco }) => faultOf(esco, outcome.esco, known));
  const back = async (problem: string | null) => {
    const ticked = sent.map(({ esco }, index) => ({ esco, fault: faults[index] ?? null }));
    const page = await pageOf(services, request, open, ticked);
    return data({ problem, page }, { status: problem ? 409 : 400, headers: NO_STORE });
  };
  if (faults.some((each) => each !== null)) return back(null);
  if (sent.some(({ moved }) => moved)) return back('moved');
  const languages = languagesOf(open);
  const outcomes = sent.map(({ outcome, esco }) => withSkills(outcome, esco, known, languages));
  const sources = line.sources.map((each) =>
    each.id === source.id ? { ...each, outcomes } : each,
  );
  const outcome = await saveSection(services, actor, {
    versionId: workspace.versionId,
    part,
    revision: Number(form.get('revision')) || 0,
    value: { ...line, sources },
  });
  if (outcome.kind === 'conflict') return back('moved');
  if (outcome.kind !== 'saved') return back('refused');
  throw redirect(after(request, open, form), { status: 303, headers: NO_STORE });
}

const languageOf = ({ workspace }: Open): string => workspace.document.terms.draftingLanguage;

/** A name is kept in the languages of the document, and in English. */
const languagesOf = ({ workspace: { document } }: Open): readonly string[] => [
  document.terms.draftingLanguage,
  ...document.factsheet.translations,
  'en',
];

/** What stood there before may stay: it is part of what was agreed. */
function faultOf(
  esco: readonly string[],
  held: readonly string[],
  known: ReadonlyMap<string, EscoSkill>,
): Fault | null {
  const added = esco.filter((iri) => !held.includes(iri));
  if (added.some((iri) => !known.has(iri))) return 'skill-unknown';
  if (added.some((iri) => known.get(iri)?.status === 'obsolete')) return 'skill-obsolete';
  return added.length > 0 && esco.length > MOST_SKILLS ? 'skills-too-many' : null;
}

/** An outcome whose skills stay as they were stays as it was. */
function withSkills(
  outcome: Outcome,
  esco: readonly string[],
  known: ReadonlyMap<string, EscoSkill>,
  languages: readonly string[],
): Outcome {
  const same =
    esco.length === outcome.esco.length && esco.every((iri, at) => outcome.esco[at] === iri);
  if (same) return outcome;
  const { skills: before, ...rest } = outcome;
  const named = esco.map((iri) => {
    const labels = Object.entries(known.get(iri)?.labels ?? {});
    const kept = Object.fromEntries(labels.filter(([tag]) => languages.includes(tag)));
    return [iri, before?.[iri] ?? kept] as const;
  });
  return {
    ...rest,
    esco: [...esco],
    ...(named.length > 0 ? { skills: Object.fromEntries(named) } : {}),
  };
}

/** `look:NAME` is the button beside an outcome that looks for what is typed there. */
function after(request: Request, { code, asked }: Open, form: FormData): string {
  const look = form
    .getAll('intent')
    .map(String)
    .find((each) => each.startsWith('look:'));
  const name = look?.slice('look:'.length) ?? '';
  const q = String(form.get(`${name}._look`) ?? '').trim();
  if (name !== '' && q !== '') {
    const url = new URL(request.url);
    url.searchParams.set('look', name);
    url.searchParams.set('q', q);
    return `${url.pathname}${url.search}#${toId(name)}`;
  }
  const version = asked.get('version') ?? '';
  const open = asked.get('course') ?? '';
  return backTo(code, { version, open, said: 'save' }, `line:${asked.get('line')}`);
}

/** The course in its section, its form open. */
const backTo = (code: string, at: Readonly<Record<string, string>>, part: string): string =>
  `${paths.agreementWorkspace(code, { section: 'courses', ...at })}#${partId(part)}`;
