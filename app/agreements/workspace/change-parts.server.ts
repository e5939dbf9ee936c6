/** Buttons that add or take out: parties, signatories, lines, courses, targets. */

import { newId } from '~/platform/ids.server';
import { changePart, type ReadPlace } from '../change-part.server';
import { readInstitutionField } from '../choose-institution.server';
import { EMPTY_DESCRIPTOR } from '../forms/descriptors';
import { prefillCourse, prefillParty, prefillTarget } from '../prefill.server';
import { agreedOfParty, type DraftSetting } from '../prefill-agreed.server';
import type { CourseSnapshot, RecognitionTarget } from '../recognition-line';
import { CHOICES } from '../terms/choices.data';
import { blankCourse, type DraftLine } from '../terms/courses';
import { partyFacts } from '../terms/document';
import { Signatory } from '../terms/party';
import { sourceEcts } from '../terms/rules';
import type { AgreementDocument } from '../terms/terms';
import { isFirstDraft } from '../version-context.server';
import { type Answer, refused, textOf } from './answers';
import { tellerOf } from './describe.server';
import { workspaceModel } from './document.server';
import { partId } from './page';
import type { Sent } from './save-form.server';
import { whoChanged } from './who-changed.server';

type Done = Answer | null;

/** Lays a change over a part as it is now: null where it is done. */
async function change(
  sent: Sent,
  part: string,
  made: (document: AgreementDocument) => { readonly value: unknown } | string,
  read?: ReadPlace,
): Promise<Done> {
  const { services, actor, workspace, form, locale } = sent;
  const { versionId } = workspace;
  const input = { versionId, part, change: made, ...(read ? { read } : {}) };
  const outcome = await changePart(services, actor, input);
  if (outcome.kind === 'saved') return null;
  if (outcome.kind === 'refused') return refused(form, outcome.reason);
  if (outcome.kind === 'invalid') return refused(form, 'invalid');
  const teller = tellerOf(await workspaceModel(services, workspace), locale);
  return {
    kind: 'refused',
    form: textOf(form, 'form'),
    reason: 'changed-meanwhile',
    typed: {},
    detail: whoChanged(sent, teller, outcome.changes),
  };
}

/** A whole part as it is to be, whatever it is now. */
const keep = (sent: Sent, part: string, value: unknown): Promise<Done> =>
  change(sent, part, () => ({ value }));

/** A place as the page showed it from which it is taken out; `at`: what its addresses name. */
function readAt({ form }: Sent, at: string, targetsOf = ''): ReadPlace | undefined {
  const since = textOf(form, 'since');
  if (!/^\d{1,9}$/.test(since)) return undefined;
  const holds = (address: string): boolean => {
    const place = address.split('@')[1] ?? '';
    return place === at || place.startsWith(`${at}/`);
  };
  const numbered = (address: string) => address.startsWith(`target.kind@${targetsOf}/`);
  return { since: Number(since), holds, ...(targetsOf === '' ? {} : { numbered }) };
}

/** What was added stands open, ready to be filled. `at`: where on the page one goes on. */
const added = ({ form }: Sent, open: string, at: string): Answer => ({
  kind: 'told',
  said: textOf(form, 'intent'),
  added: { open, at },
});

export async function addParty(sent: Sent): Promise<Done> {
  const { services, workspace, form, locale } = sent;
  const { read } = services.store;
  const others = workspace.parties.map((each) => each.institutionId);
  const field = await readInstitutionField(read, form, 'institutionId', { locale, others });
  const looking = textOf(form, 'look') === 'institutionId';
  if (looking || !field.chosen)
    return { kind: 'looked', form: 'add-party', field, wrong: !looking };
  const institutionId = field.chosen.value;
  const found = await prefillParty(read, institutionId, workspace.own.institutionId);
  if (!found) return refused(sent.form, 'unknown-institution');
  let there = false;
  const failed = await change(sent, `party:${institutionId}`, ({ terms }) => {
    const held = terms.parties.find((each) => each.institutionId === institutionId);
    there = held !== undefined;
    return { value: held ?? found.party };
  });
  if (failed) return failed;
  // Somebody added it at the same moment: what they brought, and wrote, stays.
  if (there) return added(sent, institutionId, partId(`party:${institutionId}`));
  const { signatories, contacts, reference, website, logoUrl } = found.facts;
  const facts = { institutionId, reference, website, logoUrl };
  return (
    (await keep(sent, `party-facts:${institutionId}`, facts)) ??
    (await keep(sent, `contacts:${institutionId}`, contacts)) ??
    // Under review who signs for it, and how, is its own to say.
    (isFirstDraft(workspace)
      ? await keep(sent, `signatories:${institutionId}`, signatories)
      : null) ??
    (await keepAgreed(sent, institutionId)) ??
    added(sent, institutionId, partId(`party:${institutionId}`))
  );
}

const settingOf = ({ workspace: { document, own } }: Sent): DraftSetting => ({
  ownId: own.institutionId,
  partnerIds: document.terms.parties
    .map((each) => each.institutionId)
    .filter((id) => id !== own.institutionId),
  language: document.terms.draftingLanguage,
});

/** §10 and §12 of a party that comes in, as it agreed on them before. */
async function keepAgreed(sent: Sent, institutionId: string): Promise<Done> {
  const { services, workspace } = sent;
  const setting = settingOf(sent);
  const { process, statement } = await agreedOfParty(services.store.read, institutionId, setting);
  // Before there is a line every party recognises; from then on it does with its first line.
  const recognises = workspace.document.terms.lines.length === 0;
  return (
    (recognises ? await keep(sent, `process-of:${institutionId}`, process) : null) ??
    keep(sent, `quality-of:${institutionId}`, { statement })
  );
}

/** §10 of a party whose first line this is to recognise. */
async function keepProcess(sent: Sent, institutionId: string): Promise<Done> {
  const { services, workspace } = sent;
  const { process } = workspace.document.terms;
  const held = process.parties.some((each) => each.institutionId === institutionId);
  if (held || workspace.kind === 'annex') return null;
  const found = await agreedOfParty(services.store.read, institutionId, settingOf(sent));
  return keep(sent, `process-of:${institutionId}`, found.process);
}

const idOf = (part: string): string => part.slice(part.indexOf(':') + 1);

/** A party or a line, with all that stands in it. */
export function removePart(sent: Sent): Promise<Done> {
  const part = textOf(sent.form, 'part');
  return change(sent, part, () => ({ value: null }), readAt(sent, idOf(part)));
}

export function addSignatory(sent: Sent): Promise<Done> {
  const part = textOf(sent.form, 'part');
  return change(sent, part, ({ factsheet }) => {
    const held = partyFacts(factsheet, idOf(part)).signatories;
    const order = Math.max(0, ...held.map((each) => each.order)) + 1;
    const one = Signatory.parse({ id: newId(), order: Math.min(order, 99) });
    return { value: [...held, one] };
  });
}

export function removeSignatory(sent: Sent): Promise<Done> {
  const part = textOf(sent.form, 'part');
  const id = textOf(sent.form, 'id');
  const without = ({ factsheet }: AgreementDocument) => ({
    value: partyFacts(factsheet, idOf(part)).signatories.filter((each) => each.id !== id),
  });
  return change(sent, part, without, readAt(sent, `${idOf(part)}/${id}`));
}

/** Another state of a line, from what it is in that moment. */
const changeLine = (
  sent: Sent,
  id: string,
  made: (line: DraftLine) => DraftLine,
  read?: ReadPlace,
): Promise<Done> =>
  change(
    sent,
    `line:${id}`,
    ({ terms }) => {
      const line = terms.lines.find((each) => each.id === id);
      return line ? { value: made(line) } : 'no-line';
    },
    read,
  );

const lineOf = ({ workspace }: Sent, id: string): DraftLine | undefined =>
  workspace.document.terms.lines.find((each) => each.id === id);

/** A new line from one party to another, numbered on. */
export async function addLine(sent: Sent): Promise<Done> {
  const { workspace, form } = sent;
  const [from = '', to = ''] = textOf(form, 'direction').split('|');
  const id = newId();
  const line = ({ terms: { lines } }: AgreementDocument): DraftLine => ({
    id,
    number: `L${Math.max(0, ...lines.map(({ number }) => Number(/\d+/.exec(number)?.[0] ?? 0))) + 1}`,
    issuingInstitutionId: from,
    recognisingInstitutionId: to,
    learningType: workspace.path.learningType,
    sources: [],
    rule: { kind: 'and' },
    targets: [],
    ectsGranted: null,
    conditions: {},
    gradeConversion: null,
    clauses: { course: '§7', target: '§8', grade: '§11', duration: '§17' },
  });
  // The next thing is to look for its courses.
  return (
    (await change(sent, `line:${id}`, (document) => ({ value: line(document) }))) ??
    (await keepProcess(sent, to)) ??
    added(sent, id, 'finder')
  );
}

/** A course of the line's issuing institution, to be described by hand. */
function ownCourse({ workspace }: Sent, { issuingInstitutionId }: DraftLine): CourseSnapshot {
  const { parties } = workspace.document.terms;
  const party = parties.find((each) => each.institutionId === issuingInstitutionId);
  return { ...blankCourse(newId(), party?.body), descriptor: EMPTY_DESCRIPTOR };
}

export async function addCourse(sent: Sent): Promise<Done> {
  const { form, services } = sent;
  const line = lineOf(sent, textOf(form, 'line'));
  if (!line) return refused(form, 'no-line');
  const courseId = textOf(form, 'courseId');
  const found =
    courseId === '' ? ownCourse(sent, line) : await prefillCourse(services.store.read, courseId);
  if (!found) return refused(form, 'no-course');
  return (
    (await changeLine(sent, line.id, (now) => ({ ...now, sources: [...now.sources, found] }))) ??
    added(sent, found.id, partId(`line:${line.id}`))
  );
}

export function removeCourse(sent: Sent): Promise<Done> {
  const id = textOf(sent.form, 'id');
  const [lineId = '', sourceId = ''] = id.split('/');
  const without = ({ sources, ...line }: DraftLine) => ({
    ...line,
    sources: sources.filter((each) => each.id !== sourceId),
  });
  return changeLine(sent, lineId, without, readAt(sent, id));
}

export async function addTarget(sent: Sent): Promise<Done> {
  const { form, services } = sent;
  const line = lineOf(sent, textOf(form, 'line'));
  if (!line) return refused(form, 'no-line');
  const moduleId = textOf(form, 'moduleId');
  const found =
    moduleId === ''
      ? blankTarget(textOf(form, 'kind'))
      : await prefillTarget(services.store.read, line.recognisingInstitutionId, moduleId);
  if (!found) return refused(form, 'no-target');
  const withTarget = (now: DraftLine): DraftLine => ({
    ...now,
    ectsGranted: now.ectsGranted ?? (now.targets.length === 0 ? ectsFor(now, found) : null),
    targets: [...now.targets, found],
  });
  return (
    (await changeLine(sent, line.id, withTarget)) ?? added(sent, line.id, partId(`line:${line.id}`))
  );
}

/** A course grants its own ECTS; the size of a group bounds what its sources may bring, no more. */
function ectsFor(line: DraftLine, { kind, ects }: RecognitionTarget): number | null {
  if (kind === 'named-course') return ects;
  const brought = sourceEcts(line);
  return brought === null || ects === null ? null : Math.min(brought, ects);
}

function blankTarget(asked: string): RecognitionTarget | null {
  const kind = CHOICES.targetKind.find((each) => each === asked);
  if (!kind) return null;
  return {
    kind,
    moduleId: null,
    programmeId: null,
    regulationVersionId: null,
    code: null,
    titles: {},
    ects: null,
    countsTowardDegree: kind !== 'exemption' && kind !== 'supplement-note',
    grading: 'pass-fail',
  };
}

/** Targets are known by their place in the line. */
export function removeTarget(sent: Sent): Promise<Done> {
  const id = textOf(sent.form, 'id');
  const [lineId = '', place = ''] = id.split('/');
  const without = ({ targets, ...line }: DraftLine) => ({
    ...line,
    targets: targets.filter((_, index) => String(index + 1) !== place),
  });
  return changeLine(sent, lineId, without, readAt(sent, id, lineId));
}
