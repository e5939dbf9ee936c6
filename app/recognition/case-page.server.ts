/** What the case screen shows one viewer: facts, what was agreed, what is decided, and their next steps. */
import { listAudit } from '#db/queries/audit';
import { listNotes } from '#db/queries/case-lists';
import type { StoredCase } from '#db/queries/cases';
import { listModules } from '#db/queries/curriculum';
import { listRegulationArticles } from '#db/queries/institutions';
import { findPeopleNames } from '#db/queries/people-names';
import type { Read } from '#db/store';
import { tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import type { VerificationReport } from '~/credentials/report';
import type { Services } from '~/platform/services.server';
import { dateIn } from '~/recognition/calendar';
import { actorIn, openCaseFile } from '~/recognition/case-access.server';
import { authenticityOf, clockOf, toCaseFacts, unitsOf } from '~/recognition/case-file.server';
import { articleInForce, deriveLegalBasis } from '~/recognition/legal-basis';
import type { InstitutionPolicy } from '~/recognition/policy';
import { availableActions, mayEdit } from '~/recognition/states';
import { WHO_ACTS } from '~/recognition/states.data';

export type CasePage = Awaited<ReturnType<typeof loadCasePage>>;

/** Loads one case for one viewer. Throws `not-found` for everyone who may not see it. */
export async function loadCasePage(services: Services, viewer: Viewer, caseId: string) {
  const { read } = services.store;
  const now = services.clock();
  const { stored, proof } = await openCaseFile(read, viewer, 'case.read', caseId);
  const { row, institution } = stored;
  const facts = toCaseFacts(stored, now);
  const actor = actorIn(viewer, stored);
  const isLearner = viewer.personId === row.learnerId;
  const internal = !isLearner && tryAuthorize(viewer, 'case.read-internal-notes', row) !== null;
  const today = dateIn(institution.timeZone, now);
  return {
    ...headOf(stored),
    now,
    today,
    role: proof.role,
    isLearner,
    isOffice: !isLearner,
    mayEdit: mayEdit(facts, actor),
    /** The learner's own draft, or the office's that filed it: what was typed may be changed. */
    mayRetype: row.origin === 'paper' && mayRetype(stored, viewer),
    mayCheckPaper: !isLearner && tryAuthorize(viewer, 'document.check', row) !== null,
    mayNote: !isLearner && tryAuthorize(viewer, 'case.note-internal', row) !== null,
    actions: availableActions(facts, actor, now),
    whoActs: WHO_ACTS[row.status],
    clock: clockOf(stored, facts.policy, now),
    documents: stored.documents.map(documentOf),
    units: unitsOf(stored),
    components: stored.components.map((each) => each.component),
    packages: stored.packages,
    confirmations: stored.confirmations.map((each) => each.confirmation),
    signatures: stored.signatures,
    decisions: stored.decisions,
    notes: await listNotes(read, caseId, internal ? ['internal', 'learner'] : ['learner']),
    timeline: await timelineOf(read, stored, internal),
    basis: await basisOf(read, stored, facts.policy, today),
    curriculum: stored.enrolment
      ? await listModules(read, stored.enrolment.row.regulationVersionId)
      : [],
  };
}

function headOf({ row, institution, unit, learner, enrolment, filedByName }: StoredCase) {
  return {
    id: row.id,
    revision: row.revision,
    fileNumber: row.fileNumber,
    status: row.status,
    origin: row.origin,
    request: row.request,
    undocumented: row.undocumented,
    locale: row.locale,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    notifiedAt: row.notifiedAt,
    appealUntil: row.appealUntil,
    hearing: row.hearing,
    institution: {
      id: institution.id,
      slug: institution.slug,
      names: institution.names,
      timeZone: institution.timeZone,
      appeal: institution.policy.appeal,
      hearingDays: institution.policy.hearingDays,
      laterWays: institution.policy.texts.laterWays,
      secondStep: institution.policy.workflow.secondStep,
    },
    unit: unit?.names ?? null,
    learner: {
      name: `${learner.givenName} ${learner.familyName}`,
      dateOfBirth: learner.dateOfBirth,
    },
    filedBy: row.filedById === row.learnerId ? null : filedByName,
    enrolment: enrolment && {
      studentNumber: enrolment.row.studentNumber,
      programme: enrolment.programme.titles,
      regulation: enrolment.regulationVersion.label,
      status: enrolment.row.status,
      confirmed: enrolment.row.confirmedAt !== null,
    },
  };
}

function documentOf(document: StoredCase['documents'][number]) {
  const { row, credential } = document;
  const report: VerificationReport | null = credential?.report ?? null;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    fileName: document.fileName,
    mediaType: document.mediaType,
    bytes: document.bytes,
    sha256: document.sha256,
    addedAt: row.addedAt,
    report,
    verifiedAt: credential?.verifiedAt ?? null,
    authenticity: authenticityOf(document),
    check: row.checkResult && {
      result: row.checkResult,
      method: row.checkMethod,
      note: row.checkNote,
      at: row.checkedAt,
    },
  };
}

function mayRetype(stored: StoredCase, viewer: Viewer): boolean {
  const { row } = stored;
  if (row.status === 'draft') return [row.learnerId, row.filedById].includes(viewer.personId);
  const working = row.status === 'completeness-check' || row.status === 'under-assessment';
  return working && actorIn(viewer, stored).roles.length > 0;
}

/** Who did what when; internal steps stay inside the office. */
async function timelineOf(read: Read, stored: StoredCase, internal: boolean) {
  const entries = await listAudit(read, 'case', stored.row.id);
  const shown = internal ? entries : entries.filter(({ event }) => VISIBLE.has(event.type));
  const names = await findPeopleNames(
    read,
    shown.map((each) => each.actorId).filter((each) => each !== null),
  );
  return shown.map(({ seq, at, event, hash, actorId }) => ({
    seq,
    at,
    event,
    hash: hash.slice(0, 12),
    actor: actorId ? (names.get(actorId) ?? null) : null,
  }));
}

/** Events a learner reads about their own case. */
const VISIBLE: ReadonlySet<string> = new Set([
  'case.opened',
  'case.document-added',
  'case.moved',
  'case.learner-answered',
  'decision.issued',
]);

/** The legal basis as set, or as the packages suggest, with the articles in force today. */
async function basisOf(read: Read, stored: StoredCase, policy: InstitutionPolicy, today: string) {
  const articles = await listRegulationArticles(read, stored.row.institutionId, today);
  const suggested = deriveLegalBasis(
    {
      bases: stored.packages.map((each) => each.proposal.basis.kind),
      origin: stored.row.origin,
      subject: 'period',
      domestic: null,
      providerRecognised: null,
    },
    policy,
  );
  return {
    legalBasis: stored.row.legalBasis,
    article: stored.article,
    articles,
    suggested,
    suggestedArticleId: articleInForce(articles, suggested.legalBasis, today)?.id ?? null,
  };
}
