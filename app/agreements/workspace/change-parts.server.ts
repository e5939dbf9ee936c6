/** Buttons that add or take out: parties, signatories, lines, courses, targets, clauses. */
import { newId } from '~/platform/ids.server';
import { EMPTY_DESCRIPTOR } from '../forms/descriptors';
import { prefillCourse, prefillParty, prefillTarget } from '../prefill.server';
import type { CourseSnapshot, RecognitionTarget } from '../recognition-line';
import { saveSection } from '../save-section.server';
import { suggest } from '../suggest.server';
import { CHOICES } from '../terms/choices.data';
import type { DraftLine } from '../terms/courses';
import { partyFacts } from '../terms/document';
import { Signatory } from '../terms/party';
import { SECTION_IDS } from '../terms/sections.data';
import { type Answer, refused, textOf } from './answers';
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

export async function addParty(sent: Sent): Promise<Done> {
  const institutionId = textOf(sent.form, 'institutionId');
  const found = await prefillParty(sent.services.store.read, institutionId);
  if (!found) return refused(sent.form, 'unknown-institution');
  const failed = await keep(sent, `party:${institutionId}`, found.party);
  if (failed) return failed;
  const { signatories, contacts, reference, website, logoUrl } = found.facts;
  const facts = { institutionId, reference, website, logoUrl };
  return (
    (await keep(sent, `party-facts:${institutionId}`, facts)) ??
    (await keep(sent, `contacts:${institutionId}`, contacts)) ??
    (await keep(sent, `signatories:${institutionId}`, signatories))
  );
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
  return keep(sent, `line:${id}`, line);
}

const blankCourse = (sent: Sent, line: DraftLine): CourseSnapshot => ({
  id: newId(),
  opportunityId: null,
  opportunityVersion: null,
  code: '',
  titles: {},
  identifiers: [],
  awardingBody: sent.workspace.document.terms.parties.find(
    (each) => each.institutionId === line.issuingInstitutionId,
  )?.body ?? { name: {}, identifiers: [], country: null },
  sealingBody: null,
  mandate: null,
  ects: null,
  hours: null,
  eqf: null,
  iscedF: [],
  languages: [],
  outcomes: [],
  descriptor: EMPTY_DESCRIPTOR,
});

export async function addCourse(sent: Sent): Promise<Done> {
  const { form, services } = sent;
  const line = lineOf(sent, textOf(form, 'line'));
  if (!line) return refused(form, 'no-line');
  const courseId = textOf(form, 'courseId');
  const found =
    courseId === '' ? blankCourse(sent, line) : await prefillCourse(services.store.read, courseId);
  if (!found) return refused(form, 'no-course');
  return keep(sent, `line:${line.id}`, { ...line, sources: [...line.sources, found] });
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
  const ectsGranted = line.ectsGranted ?? (line.targets.length === 0 ? found.ects : null);
  return keep(sent, `line:${line.id}`, { ...line, ectsGranted, targets: [...line.targets, found] });
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

/** Other words for a clause, a clause of the parties' own, or none where the model has one. */
export async function changeClause(sent: Sent): Promise<Done> {
  const { form, workspace } = sent;
  const section = SECTION_IDS.find((each) => each === textOf(form, 'section'));
  const asked = textOf(form, 'clause');
  const text = textOf(form, 'text').replace(/\r\n?/g, '\n');
  if (!section) return refused(form, 'unknown-part');
  if (text === '') return refused(form, 'empty');
  const { terms } = workspace.document;
  const id =
    asked === ''
      ? `added-${newId()
          .slice(0, 13)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')}`
      : asked;
  const known = terms.clauses.find((each) => each.id === id);
  const heading = textOf(form, 'heading');
  return keep(sent, `clause:${id}`, {
    id,
    section,
    kind: asked === '' || known?.kind === 'added' ? 'added' : 'replaced',
    heading: heading === '' ? (known?.heading ?? {}) : { [terms.draftingLanguage]: heading },
    text: { ...known?.text, [terms.draftingLanguage]: text },
  });
}

export async function leaveOutClause(sent: Sent): Promise<Done> {
  const section = SECTION_IDS.find((each) => each === textOf(sent.form, 'section'));
  const id = textOf(sent.form, 'clause');
  if (!section || id === '') return refused(sent.form, 'unknown-part');
  const value = { id, section, kind: 'removed', heading: {}, text: {} };
  return keep(sent, `clause:${id}`, value);
}

/** Back to the model wording; a clause of the parties' own is gone. */
export const restoreClause = (sent: Sent): Promise<Done> =>
  keep(sent, `clause:${textOf(sent.form, 'clause')}`, null);

export async function suggestClause({ services, actor, workspace, form }: Sent): Promise<Done> {
  const note = textOf(form, 'note');
  const outcome = await suggest(services, actor, {
    versionId: workspace.versionId,
    address: `clause:${textOf(form, 'clause')}`,
    value: textOf(form, 'text').replace(/\r\n?/g, '\n'),
    ...(note === '' ? {} : { note }),
  });
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}
