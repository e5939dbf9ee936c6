/** Buttons that add or take out: parties, signatories, lines, courses, targets. */
import { newId } from '~/platform/ids.server';
import { readInstitutionField } from '../choose-institution.server';
import { EMPTY_DESCRIPTOR } from '../forms/descriptors';
import { prefillCourse, prefillParty, prefillTarget } from '../prefill.server';
import { agreedOfParty, type DraftSetting } from '../prefill-agreed.server';
import type { CourseSnapshot, RecognitionTarget } from '../recognition-line';
import { saveSection } from '../save-section.server';
import { CHOICES } from '../terms/choices.data';
import { blankCourse, type DraftLine } from '../terms/courses';
import { partyFacts } from '../terms/document';
import { Signatory } from '../terms/party';
import { sourceEcts } from '../terms/rules';
import { isFirstDraft } from '../version-context.server';
import { type Answer, refused, textOf } from './answers';
import { partId } from './page';
import type { Sent } from './save-form.server';

type Done = Answer | null;

/** Saves a whole part from what it is now; of two at once the second is told. */
async function keep({ services, actor, workspace, form }: Sent, part: string, value: unknown) {
  const revision = workspace.revisions[part] ?? 0;
  const { versionId } = workspace;
  const outcome = await saveSection(services, actor, { versionId, part, revision, value });
  if (outcome.kind === 'saved') return null;
  return refused(form, outcome.kind === 'refused' ? outcome.reason : outcome.kind);
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
  const failed = await keep(sent, `party:${institutionId}`, found.party);
  if (failed) return failed;
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

export const removePart = (sent: Sent): Promise<Done> =>
  keep(sent, textOf(sent.form, 'part'), null);

const institutionOf = (part: string): string => part.slice(part.indexOf(':') + 1);

export function addSignatory(sent: Sent): Promise<Done> {
  const part = textOf(sent.form, 'part');
  const held = partyFacts(sent.workspace.document.factsheet, institutionOf(part)).signatories;
  const order = Math.max(0, ...held.map((each) => each.order)) + 1;
  return keep(sent, part, [...held, Signatory.parse({ id: newId(), order: Math.min(order, 99) })]);
}

export function removeSignatory(sent: Sent): Promise<Done> {
  const part = textOf(sent.form, 'part');
  const held = partyFacts(sent.workspace.document.factsheet, institutionOf(part)).signatories;
  return keep(
    sent,
    part,
    held.filter((each) => each.id !== textOf(sent.form, 'id')),
  );
}

const lineOf = ({ workspace }: Sent, id: string): DraftLine | undefined =>
  workspace.document.terms.lines.find((each) => each.id === id);

/** A new line from one party to another, numbered on. */
export async function addLine(sent: Sent): Promise<Done> {
  const { workspace, form } = sent;
  const [from = '', to = ''] = textOf(form, 'direction').split('|');
  const { lines } = workspace.document.terms;
  const number = Math.max(0, ...lines.map((each) => Number(/\d+/.exec(each.number)?.[0] ?? 0))) + 1;
  const id = newId();
  const line: DraftLine = {
    id,
    number: `L${number}`,
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
  };
  // The next thing is to look for its courses.
  return (
    (await keep(sent, `line:${id}`, line)) ??
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
  const sources = [...line.sources, found];
  return (
    (await keep(sent, `line:${line.id}`, { ...line, sources })) ??
    added(sent, found.id, partId(`line:${line.id}`))
  );
}

export async function removeCourse(sent: Sent): Promise<Done> {
  const [lineId = '', sourceId = ''] = textOf(sent.form, 'id').split('/');
  const line = lineOf(sent, lineId);
  if (!line) return refused(sent.form, 'no-line');
  const sources = line.sources.filter((each) => each.id !== sourceId);
  return keep(sent, `line:${line.id}`, { ...line, sources });
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
  const ectsGranted = line.ectsGranted ?? (line.targets.length === 0 ? ectsFor(line, found) : null);
  const targets = [...line.targets, found];
  return (
    (await keep(sent, `line:${line.id}`, { ...line, ectsGranted, targets })) ??
    added(sent, line.id, partId(`line:${line.id}`))
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
export async function removeTarget(sent: Sent): Promise<Done> {
  const [lineId = '', place = ''] = textOf(sent.form, 'id').split('/');
  const line = lineOf(sent, lineId);
  if (!line) return refused(sent.form, 'no-line');
  const targets = line.targets.filter((_, index) => String(index + 1) !== place);
  return keep(sent, `line:${line.id}`, { ...line, targets });
}
