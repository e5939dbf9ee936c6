/** The workspace of an agreement at a request's address, for one of its parties. */
import { data } from '@remix-run/node';
import { findOffice } from '#templates/word/pdf';
import { NO_STORE } from '~/accounts/viewer.server';
import { textIn } from '~/elm/text-in';
import type { Services } from '~/platform/services.server';
import { phaseOf, STANDING_STATUSES } from '../agreement-state';
import { earlierClauseFor } from '../earlier-clause.server';
import { isForCoordinators } from '../life/turn';
import { loadWorkspace } from '../load-workspace.server';
import { stateWord } from '../state-word.server';
import { SECTION_IDS, SECTIONS, type SectionId } from '../terms/sections.data';
import type { AgreementActor } from '../version-context.server';
import { aboutOf } from './about.server';
import { codeParam, requireAgreementActor, versionAsked } from './actor.server';
import { cellsOf, openedIn } from './cells.server';
import { sectionOfAddress } from './describe.server';
import { deskOf } from './desk-view.server';
import { finderOf } from './find-more.server';
import { faultsOf, missingOf, untranslatedOf, warningsOf } from './left.server';
import { namesIn } from './named-values.server';
import { DESKS, type Desk, type OutlineItem, type PartView, type SectionView } from './page';
import { isDesk, LOOKS, previewOf } from './preview.server';
import type { Scene } from './scene';
import { mayOf, sceneOf, unitsOf } from './scene.server';
import {
  clauseViews,
  departuresOf,
  partViews,
  suggestionTexts,
  threadTexts,
} from './section-view.server';
import { readersOfReasons, reopeningText, standingText } from './standing-text';
import { becauseOf } from './turn-reasons.server';

export async function showWorkspace(services: Services, request: Request, params: unknown) {
  const actor = await requireAgreementActor(services, request);
  const url = new URL(request.url);
  const workspace = await loadWorkspace(services, actor, {
    code: codeParam(params),
    versionId: versionAsked(actor, url.searchParams.get('version')),
  });
  const scene = await sceneOf(services, request, actor, workspace);
  const place = placeOf(url, scene);
  const look = LOOKS.find((each) => each === url.searchParams.get('view')) ?? 'section';
  const view = isDesk(place)
    ? { kind: 'desk' as const, desk: place, ...(await deskOf(services, scene, place)) }
    : await sectionOf(services, scene, place, url.searchParams);
  return data(
    {
      ...headOf(scene, actor),
      asked: url.searchParams.get('version') ?? '',
      line: url.searchParams.get('line') ?? '',
      open: url.searchParams.get('open') ?? '',
      may: mayOf(actor, workspace),
      outline: outlineOf(scene),
      missing: missingOf(scene),
      /** In all, also those that the list folds into one. */
      left: workspace.completeness.missing.length,
      untranslated: untranslatedOf(scene),
      textsLeft: workspace.completeness.untranslated.length,
      faults: faultsOf(scene),
      warnings: warningsOf(scene),
      earlierClause: earlierClauseFor(workspace),
      place,
      look,
      view,
      preview: previewOf(scene, place, look, url.searchParams.get('open') ?? ''),
      office: (await findOffice()) !== null,
      said: url.searchParams.get('said'),
    },
    { headers: NO_STORE },
  );
}

function placeOf(url: URL, { workspace }: Scene): SectionId | Desk {
  const asked = url.searchParams.get('section');
  const known = [...SECTION_IDS, ...DESKS].find((each) => each === asked);
  if (known && known !== 'signatures') return known;
  return workspace.completeness.missing[0]?.section ?? 'parties';
}

function headOf({ workspace, locale, teller }: Scene, actor: AgreementActor) {
  const { document, turn, parties, own } = workspace;
  const name = (id: string) =>
    textIn(parties.find((each) => each.institutionId === id)?.names, locale);
  return {
    code: workspace.code,
    title: textIn(document.terms.title, locale) || workspace.code,
    pageTitle: `${workspace.code} · ${textIn(document.terms.title, locale)}`,
    versionId: workspace.versionId,
    version: workspace.version,
    annexOnly: workspace.kind === 'annex',
    /** The own institution began it. */
    drafted: workspace.drafterInstitutionId === own.institutionId,
    amends: workspace.editable ? workspace.parentId : null,
    status: workspace.status,
    statusWord: stateWord(locale, workspace.state),
    phase: phaseOf(workspace.state),
    published: workspace.published,
    reasonsRead: readersOfReasons(workspace),
    hash: workspace.termsHash,
    guest: actor.kind === 'guest' ? actor.guest.name : null,
    turn: { task: turn.task, yours: turn.yours, who: nextOf(workspace, name) },
    coordinators: coordinatorsOf(workspace, name),
    /** Each course brings fields of its own: how many there will be is not known before. */
    hasLines: document.terms.lines.length > 0,
    parties: parties.map((each) => ({
      id: each.institutionId,
      name: name(each.institutionId),
      own: each.institutionId === own.institutionId,
      approved: each.approved,
      approvedAt: each.approvedAt,
      signedAt: each.signedAt,
    })),
    ...becauseOf(workspace, teller, name),
    actions: workspace.actions,
    renewalActs: workspace.renewalActs,
    reopening: reopeningText(workspace, name),
    standing: standingText(workspace, name),
    mandatory: workspace.completeness.mandatory,
    openSuggestions: workspace.suggestions.filter((each) => each.state === 'open').length,
    news: workspace.news.since === null ? 0 : workspace.news.changes.length,
    lastChange: workspace.lastChange,
    editable: workspace.editable,
    draftingLanguage: document.terms.draftingLanguage,
  };
}

/** Of a version of Annexes A and B alone: who approves it, by party. */
function coordinatorsOf({ kind, document }: Scene['workspace'], name: (id: string) => string) {
  if (kind !== 'annex') return [];
  return document.terms.amendment.coordinators.map((each) => ({
    institutionId: each.institutionId,
    name: `${each.name} (${name(each.institutionId)})`,
  }));
}

/** Who acts next, by name: the parties, or the coordinators they named. */
function nextOf(workspace: Scene['workspace'], name: (id: string) => string): string[] {
  const { turn, kind } = workspace;
  const people = coordinatorsOf(workspace, name).filter((each) =>
    turn.institutionIds.includes(each.institutionId),
  );
  return isForCoordinators(turn, kind) && people.length > 0
    ? people.map((each) => each.name)
    : turn.institutionIds.map(name);
}

/** Nothing in these is settled while no line says whose courses are recognised. */
const ABOUT_LINES: ReadonlySet<SectionId> = new Set([
  'courses',
  'targets',
  'conditions',
  'process',
  'grades',
]);

function outlineOf({ workspace, teller, news }: Scene): OutlineItem[] {
  const first = workspace.news.since === null;
  const { missing, faults } = workspace.completeness;
  // What is signed is whole: that its end has come since is no fault of its text.
  const left = workspace.editable ? [...missing, ...faults] : [];
  const openSections = [
    ...workspace.threads
      .filter(({ comment }) => comment.resolvedAt === null)
      .map(({ comment }) => sectionOfAddress(teller, comment.address)),
    ...workspace.suggestions
      .filter((each) => each.state === 'open')
      .map((each) => sectionOfAddress(teller, each.address)),
  ];
  return SECTIONS.filter(({ id }) => id !== 'signatures').map(({ id, number }) => ({
    id,
    number,
    title: teller.ctx.words.sections[id],
    missing: left.filter((each) => each.section === id).length,
    waits: ABOUT_LINES.has(id) && workspace.document.terms.lines.length === 0,
    changed: first ? 0 : news.filter((each) => each.section === id).length,
    open: openSections.filter((each) => each === id).length,
  }));
}

async function sectionOf(
  services: Services,
  given: Scene,
  id: SectionId,
  asked: URLSearchParams,
): Promise<SectionView> {
  const scene = id === 'parties' ? { ...given, units: await unitsOf(services, given) } : given;
  const { workspace, teller } = scene;
  const line = asked.get('line');
  const opened = openedIn(workspace.document.terms, id, asked.get('open') ?? '');
  const parts = partViews(scene, id, line, opened);
  const clauses = clauseViews(scene, id);
  const open = scene.mayEdit && workspace.editable && workspace.kind === 'whole';
  const section = SECTIONS.find((each) => each.id === id);
  return {
    kind: 'section',
    id,
    number: section?.number ?? 0,
    title: teller.ctx.words.sections[id],
    note: scene.own.section(noteOf(workspace, id, section?.starred === true)),
    parts,
    clauses,
    mayAddClause: open && section?.starred === true,
    threads: threadTexts(scene).filter((each) => each.section === id),
    suggestions: suggestionTexts(scene).filter((each) => each.section === id),
    ...aboutOf(scene, id, { parts, clauses }, asked.get('about')),
    cells: cellsOf(scene, id, opened),
    finder: await finderOf(services, scene, id, asked.get('q'), opened?.id ?? ''),
    departures: departuresOf(scene, id, line),
    names: namesOf(parts, scene.locale),
    mayAddParty: id === 'parties' && open,
  };
}

/** What a change in a section means as the version stands; a key of its words. */
function noteOf({ editable, status }: Scene['workspace'], id: SectionId, starred: boolean): string {
  const kind = id === 'signatories' ? 'signatories' : starred ? 'starred' : 'facts';
  if (editable) return kind;
  if (status === 'awaiting-signatures') return 'frozen';
  if (!STANDING_STATUSES.some((each) => each === status)) return 'ended';
  return kind === 'facts' ? kind : `${kind}Signed`;
}

function namesOf(parts: readonly PartView[], locale: string): SectionView['names'] {
  const inputs = parts.flatMap(({ groups }) =>
    groups.flatMap(({ fields }) => fields.flatMap((field) => field.inputs)),
  );
  const lists = new Set(inputs.flatMap(({ names }) => names ?? []));
  return [...lists].map((list) => ({ list, names: namesIn(list, locale) }));
}

/** All that the workspace's page is given. */
export type WorkspacePage = Awaited<ReturnType<typeof showWorkspace>>['data'];
