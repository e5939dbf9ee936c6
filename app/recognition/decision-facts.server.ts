/** The case file as the facts of a decision: documents, packages, signatures, in the record's terms. */
import type { StoredCase, StoredDocument } from '#db/queries/cases';
import type { LanguageMap } from '~/elm/language-map';
import { dateIn } from '~/recognition/calendar';
import { SIGNATORY } from '~/recognition/capacities.data';
import { authenticityOf, unitsOf } from '~/recognition/case-file.server';
import { ectsOf } from '~/recognition/credits';
import type {
  DecisionRecord,
  RecordedDocument,
  RecordedSignature,
} from '~/recognition/decision-record';
import { RULE_VERSION } from '~/recognition/proposal';
import type { DecidedPackage, DecisionFacts } from '~/recognition/record-decision';

type Given = Pick<
  DecisionFacts,
  | 'id'
  | 'edition'
  | 'kind'
  | 'replaces'
  | 'decidedAt'
  | 'groups'
  | 'programmes'
  | 'regulationVersions'
>;

/** Everything the record keeps. Throws when the file lacks what every decision must have. */
export function toDecisionFacts(stored: StoredCase, given: Given): DecisionFacts {
  const { row, institution, article } = stored;
  if (!article || !row.legalBasis || !row.fileNumber || row.submittedAt === null)
    throw new Error(`case ${row.id} was signed without basis, regulation or file number`);
  const zone = institution.timeZone;
  return {
    ...given,
    caseId: row.id,
    fileNumber: row.fileNumber,
    ruleVersion: RULE_VERSION,
    decidedOn: dateIn(zone, given.decidedAt),
    timeZone: zone,
    languages: [row.locale, 'en'],
    institution: institutionFacts(stored),
    applicant: applicantFacts(stored),
    request: {
      origin: row.origin,
      submittedOn: dateIn(zone, row.submittedAt),
      completeOn: row.completeAt === null ? null : dateIn(zone, row.completeAt),
      filedBy: row.filedById === row.learnerId ? null : stored.filedByName,
      text: row.request.trim() || null,
    },
    documents: stored.documents.map((each) => toRecordedDocument(stored, each)),
    route: row.legalBasis === 'rpl-regulation' ? 'prior-learning' : 'ordinary',
    legalBasis: row.legalBasis,
    legalCitation: row.legalBasis === 'national-law' ? institution.policy.nationalLaw : null,
    regulation: {
      titles: article.regulation,
      article: article.article,
      url: article.url,
      validFrom: article.validFrom,
      validUntil: article.validUntil,
    },
    packages: toDecidedPackages(stored),
    hearing: hearingFacts(stored),
    appeal: {
      ...institution.policy.appeal,
      deadline: row.appealUntil === null ? null : dateIn(zone, row.appealUntil),
    },
    signatures: stored.signatures
      .filter((each) => each.clearedAt === null)
      .map((each) => toRecordedSignature(stored, each)),
    dataProtection: institution.policy.texts.dataProtection,
  };
}

function institutionFacts({ institution, unit }: StoredCase): DecisionRecord['institution'] {
  return {
    id: institution.id,
    names: institution.names,
    unit: unit?.names ?? null,
    address: institution.address,
    place: institution.city,
    country: institution.country,
    email: institution.email,
    website: institution.homepage,
  };
}

function applicantFacts({ learner, enrolment }: StoredCase): DecisionRecord['applicant'] {
  return {
    fullName: `${learner.givenName} ${learner.familyName}`,
    dateOfBirth: learner.dateOfBirth,
    studentNumber: enrolment?.row.studentNumber ?? null,
    programme: enrolment?.programme.titles ?? null,
    regulationVersion: enrolment?.regulationVersion.label ?? null,
    address: [],
  };
}

function hearingFacts({ row, institution }: StoredCase): DecisionRecord['hearing'] {
  const { hearing } = row;
  if (!hearing) return null;
  const opened = hearing.until - institution.policy.hearingDays * 86_400_000;
  return {
    sentAt: opened,
    answerBy: dateIn(institution.timeZone, hearing.until),
    answeredAt: hearing.answeredAt,
  };
}

function toRecordedDocument(stored: StoredCase, document: StoredDocument): RecordedDocument {
  const { row } = document;
  return {
    name: row.title,
    kind: row.kind === 'answer' || row.kind === 'other' ? 'attachment' : row.kind,
    sha256: document.sha256,
    receivedAt: row.addedAt,
    verification: verificationOf(stored, document),
  };
}

function verificationOf(
  stored: StoredCase,
  document: StoredDocument,
): RecordedDocument['verification'] {
  const { credential, row } = document;
  if (credential) {
    const { signatures } = credential.report.seal;
    return {
      method: 'six-checks',
      verifiedAt: credential.verifiedAt,
      checks: credential.report.checks.map(({ check, status, code }) => ({ check, status, code })),
      sealHolder: signatures[0]?.holderName ?? null,
      sealLevel: signatures[0]?.level ?? null,
    };
  }
  if (authenticityOf(document) === null) return null;
  return {
    method: 'by-hand',
    result: row.checkResult ?? 'unchecked',
    how: row.checkMethod,
    checkedBy: checkerName(stored, row.checkedBy),
    checkedAt: row.checkedAt,
  };
}

/** The checker by name where they also signed; the letter never shows an internal id. */
const checkerName = (stored: StoredCase, personId: string | null): string | null =>
  stored.signatures.find((each) => each.personId === personId)?.name ?? null;

function toDecidedPackages(stored: StoredCase): DecidedPackage[] {
  const units = new Map(unitsOf(stored).map((unit) => [unit.key, unit]));
  return stored.packages.map((each) => {
    if (!each.decision) throw new Error(`package ${each.id} was signed without a decision`);
    const own = each.proposal.sourceKeys.flatMap((key) => units.get(key) ?? []);
    const conversions = own.map((unit) => {
      const on = unit.awardingDate?.slice(0, 10) ?? '';
      return ectsOf(unit, stored.institution.policy.creditConversions, on).conversion;
    });
    return {
      units: own,
      proposal: each.proposal,
      decision: each.decision,
      requested: each.requested,
      citation: { reference: null, titles: {} },
      creditConversion: conversions.find((conversion) => conversion !== null) ?? null,
      acceptance: each.learnerAccepts,
    };
  });
}

function toRecordedSignature(
  stored: StoredCase,
  signature: StoredCase['signatures'][number],
): RecordedSignature {
  const { role, capacity } = SIGNATORY[signature.step];
  const { meetingOn, minutesNumber } = signature;
  return {
    role,
    personId: signature.personId,
    name: signature.name,
    capacity: withUnit(capacity, stored.unit?.names),
    at: signature.at,
    committee:
      meetingOn && minutesNumber
        ? { names: capacity, meetingDate: meetingOn, minutesNumber }
        : null,
  };
}

/** `Recognition curator, Faculty of Science`, in every language that has both. */
const withUnit = (capacity: LanguageMap, unit: LanguageMap | undefined): LanguageMap =>
  Object.fromEntries(
    Object.entries(capacity).map(([language, title]) => [
      language,
      unit?.[language] ? `${title}, ${unit[language]}` : title,
    ]),
  );
