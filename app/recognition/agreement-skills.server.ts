/** Skills of ESCO beside the outcomes of a course in an agreement: chosen as the catalogue's are. */
import { data, redirect } from '@remix-run/node';
import { NO_STORE } from '~/accounts/viewer.server';
import { loadWorkspace } from '~/agreements/load-workspace.server';
import type { SkillsSent } from '~/agreements/merge-skills';
import { type Outcome, outcomeLanguage, outcomeText } from '~/agreements/outcome-lines';
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
import { skillsByIri } from '~/catalogue/esco/skills.server';
import { textIn } from '~/elm/text-in';
import { AppError } from '~/platform/errors';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { type Came, keepCourseSkills, MOST_SKILLS } from './keep-course-skills.server';

const nameOf = (index: number): string => `outcomes.${index}.esco`;

export interface SkilledOutcome {
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
  readonly field: Extract<FieldView, { kind: 'skills' }>;
  /** What stands there now, by IRI. */
  readonly had: readonly string[];
  /** Skills that somebody else chose there meanwhile; null: there is nothing to settle. */
  readonly theirs: readonly SkillChoice[] | null;
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

async function pageOf(
  services: Services,
  request: Request,
  open: Open,
  came: Came = { ticked: new Map(), by: '', gone: [] },
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
    binding: workspace.parties.some((each) => each.approved),
    language: draftingLanguage,
    line: line.number,
    back: backTo(code, { version, open: source.id }, part),
    outcomes: await outcomesOf(services, source.outcomes, draftingLanguage, looked, came.ticked),
    by: came.by,
    gone: came.gone,
  };
}

async function outcomesOf(
  { store }: Services,
  outcomes: readonly Outcome[],
  language: string,
  looked: { readonly name: string | null; readonly q: string },
  ticked: Came['ticked'],
): Promise<SkilledOutcome[]> {
  const mine = outcomes.map((each) => ticked.get(outcomeText(each, language)));
  const chosen = outcomes.map(({ esco }, index) => mine[index]?.esco ?? esco);
  const held = outcomes.flatMap(({ esco }) => esco);
  const known = await skillsByIri(store.read, [...chosen.flat(), ...held]);
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
    const had = outcomes[index]?.esco ?? [];
    const theirs = mine[index]?.held ? had.map(choice) : null;
    const more = (offered.get(name) ?? []).filter(({ iri }) => !had.includes(iri));
    // What somebody else chose can be ticked as well.
    const suggested = [...(theirs ?? []), ...more].filter(({ iri }) => !own.includes(iri));
    const fault = mine[index]?.fault ?? null;
    const view = { key: 'esco', name, fault, kind: 'skills', chosen: own.map(choice), suggested };
    return { title: text, lang, field: view as SkilledOutcome['field'], had, theirs };
  });
}

export type CourseSkillsPage = Awaited<ReturnType<typeof pageOf>>;

/** The outcomes of a form, as many as it was drawn with. */
function sentIn(form: FormData): SkillsSent[] {
  const sent: SkillsSent[] = [];
  for (let index = 0; form.has(`outcomes.${index}.was`); index += 1)
    sent.push({
      text: String(form.get(`outcomes.${index}.was`)),
      had: String(form.get(`outcomes.${index}.had`) ?? '')
        .split(' ')
        .filter((each) => each !== ''),
      esco: [...new Set(form.getAll(nameOf(index)).map(String))].slice(0, 100),
    });
  return sent;
}

/**
 * Keeps what was ticked beside each outcome, whatever others changed in the course meanwhile. Where
 * somebody chose other skills for the same outcome, both are shown and nothing is kept of it yet.
 */
export async function saveCourseSkills(services: Services, request: Request, params: unknown) {
  const form = await request.formData();
  const sent = sentIn(form);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const open = await openCourse(services, request, params);
    const done = await keepCourseSkills(services, open, sent);
    if (done.kind === 'overtaken') continue;
    if (done.kind === 'kept')
      throw redirect(after(request, open, form), { status: 303, headers: NO_STORE });
    const now = await openCourse(services, request, params);
    const page = await pageOf(services, request, now, done.came);
    const status = done.problem ? 409 : 400;
    return data({ problem: done.problem, page }, { status, headers: NO_STORE });
  }
  throw new AppError('conflict', 'a course that others keep changing');
}

/** How often it is tried again when somebody saves the same outcomes at the same moment. */
const TURNS = 5;

/** `skills:NAME` is the button beside an outcome that looks for what is typed there. */
function after(request: Request, { code, asked }: Open, form: FormData): string {
  const look = form
    .getAll('intent')
    .map(String)
    .find((each) => each.startsWith('skills:'));
  const name = look?.slice('skills:'.length) ?? '';
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
