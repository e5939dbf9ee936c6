/** The rows of the demonstration world, from its data: everything but cases. Pure. */
import { toRecognitionLine } from '~/agreements/agreement';
import { lineKeys } from '~/agreements/line-keys';
import { normaliseIdentifier } from '~/elm/identifier';
import { textIn } from '~/elm/language-map';
import { InstitutionPolicy } from '~/recognition/policy';
import { canonicalHash } from '../ids';
import { type AgreementSeed, agreements } from './agreements.data';
import { institutionSeed, toLearningOpportunity } from './course-seed';
import { COURSES } from './courses';
import { esco } from './esco.data';
import { INSTITUTIONS } from './institutions.data';
import { learningAgreement } from './learning-agreement.data';
import { ENROLMENTS, PEOPLE } from './people.data';
import {
  type ModuleSeed,
  moduleId,
  PROGRAMMES,
  type ProgrammeSeed,
  regulationId,
} from './programmes.data';
import { REGULATION_ARTICLES } from './regulation-articles.data';
import { dayFrom, instantFrom, inTwo } from './shapes';
import { UNITS } from './units.data';

/** Days before seeding at which the installation is said to have begun. */
const BEGAN = -1300;

export function institutionRows(now: number) {
  const createdAt = instantFrom(now, BEGAN);
  return {
    institutions: INSTITUTIONS.map((each) => ({
      id: each.id,
      slug: each.slug,
      names: each.names,
      country: each.country,
      city: each.city,
      address: [...each.address],
      email: each.email,
      homepage: each.homepage,
      accent: each.accent,
      timeZone: each.timeZone,
      recognised: true,
      policy: InstitutionPolicy.parse(each.policy),
      createdAt,
    })),
    identifiers: INSTITUTIONS.flatMap((each) =>
      each.identifiers.map(({ scheme, value, country }) => ({
        institutionId: each.id,
        scheme,
        value,
        normalised: normaliseIdentifier(scheme, value),
        country: country ?? null,
      })),
    ),
    units: UNITS.map(({ parentId, ...each }) => ({ ...each, parentId: parentId ?? null })),
    articles: REGULATION_ARTICLES.map((each) => ({ ...each })),
  };
}

/** What an account signs in with, made fresh for each installation. */
export interface AccountSecrets {
  passwordHash: string;
  /** Sealed; null where no second factor is needed. */
  totpSecret: string | null;
}

export function peopleRows(now: number, secrets: ReadonlyMap<string, AccountSecrets>) {
  const createdAt = instantFrom(now, BEGAN + 2);
  return {
    people: PEOPLE.map((each) => ({
      id: each.id,
      email: each.email,
      givenName: each.givenName,
      familyName: each.familyName,
      dateOfBirth: each.dateOfBirth,
      // None chosen: whoever tries the demonstration reads it in their browser's language.
      locale: null,
      passwordHash: secrets.get(each.id)?.passwordHash ?? null,
      totpSecret: secrets.get(each.id)?.totpSecret ?? null,
      totpConfirmedAt: secrets.get(each.id)?.totpSecret ? createdAt : null,
      emailVerifiedAt: createdAt,
      demo: true,
      createdAt,
    })),
    roles: PEOPLE.flatMap((each) =>
      each.roles.map((held) => ({
        id: `${each.id.replace('person-', 'role-')}-${held.role}`,
        personId: each.id,
        role: held.role,
        institutionId: held.institutionId,
        unitId: held.unitId ?? null,
        validFrom: createdAt,
      })),
    ),
  };
}

export function curriculumRows(now: number) {
  return {
    programmes: PROGRAMMES.map((each) => {
      const { language } = institutionSeed(each.institutionId);
      const { id, institutionId, unitId, code, eqf, cycle, ects, iscedF } = each;
      const titles = inTwo(each.title, language);
      const degree = inTwo(each.degree, language);
      return { id, institutionId, unitId, code, titles, degree, eqf, cycle, ects, iscedF };
    }),
    versions: PROGRAMMES.flatMap((each) => [
      { id: regulationId(each.id, each.earlier.label), programmeId: each.id, ...each.earlier },
      {
        id: regulationId(each.id, each.later.label),
        programmeId: each.id,
        ...each.later,
        validUntil: null,
      },
    ]),
    modules: PROGRAMMES.flatMap((each) => [
      ...moduleRows(each, each.earlier.label, 'later'),
      ...moduleRows(each, each.later.label, 'earlier'),
    ]),
    enrolments: ENROLMENTS.map((each) => ({
      id: each.id,
      personId: each.personId,
      institutionId: each.institutionId,
      studentNumber: each.studentNumber,
      programmeId: each.programmeId,
      regulationVersionId: regulationId(each.programmeId, each.regulation),
      status: each.status ?? ('active' as const),
      startedOn: dayFrom(now, -each.startedAgo),
      confirmedAt: each.confirmed ? instantFrom(now, -each.startedAgo + 20) : null,
      confirmedBy: each.confirmed ? 'student-system' : null,
    })),
  };
}

/** Modules of one regulation version; `except` names the ones that only the other one has. */
function moduleRows(programme: ProgrammeSeed, label: string, except: 'earlier' | 'later') {
  const { language } = institutionSeed(programme.institutionId);
  const idOf = (code: string) => moduleId(programme.id, label, code);
  return programme.modules
    .filter((each) => (each.versions ?? 'both') !== except)
    .map((each: ModuleSeed) => ({
      id: idOf(each.code),
      regulationVersionId: regulationId(programme.id, label),
      parentGroupId: each.group ? idOf(each.group) : null,
      kind: each.kind,
      code: each.code,
      titles: inTwo(each.title, language),
      ects: each.ects,
      eqf: each.eqf ?? programme.eqf,
      grading: each.grading ?? ('graded' as const),
      outcomes: (each.outcomes ?? []).map(([title, ...skills]) => ({
        title: inTwo(title, language),
        esco: skills.map((skill) => esco(skill).iri),
      })),
      ownerUnitId: each.ownerUnitId ?? programme.unitId,
      externalCap: each.externalCap ?? null,
    }));
}

export function courseRows(now: number) {
  const versions = COURSES.map(({ id, institutionId, seed }, index) => {
    const data = toLearningOpportunity(seed, institutionId, now);
    return {
      id: `${id}-v1`,
      opportunityId: id,
      version: 1,
      data,
      title: textIn(data.title, 'en'),
      ects: data.ects,
      eqf: data.eqf,
      iscedF: data.iscedF[0] ?? null,
      mode: data.mode,
      createdAt: instantFrom(now, -760 + (index % 40) * 3, 8 + (index % 9)),
    };
  });
  return {
    opportunities: COURSES.map(({ id, institutionId, seed }, index) => {
      const status = seed.status ?? ('published' as const);
      const createdAt = versions[index]?.createdAt ?? now;
      return {
        id,
        providerId: institutionId,
        code: seed.code,
        status,
        publishedVersion: status === 'published' ? 1 : null,
        createdAt,
        updatedAt: createdAt,
      };
    }),
    versions,
  };
}

export function agreementRows(now: number) {
  const seeds = agreements(now);
  return {
    agreements: seeds.map((each) => ({
      id: each.id,
      code: each.code,
      titles: each.terms.title,
      createdAt: instantFrom(now, each.createdOn),
    })),
    versions: seeds.map((each) => ({
      id: each.versionId,
      agreementId: each.id,
      version: each.version,
      status: each.status,
      terms: each.terms,
      termsHash: canonicalHash(each.terms),
      inForceFrom: each.terms.duration.inForceFrom,
      inForceUntil: each.terms.duration.inForceUntil,
      publishedAt: each.publishedOn === null ? null : instantFrom(now, each.publishedOn),
      createdAt: instantFrom(now, each.createdOn),
      factsheet: each.factsheet,
      drafterInstitutionId: each.parties[0]?.institutionId ?? null,
      submittedBy: each.parties[0]?.institutionId ?? null,
      submittedAt: instantFrom(now, each.createdOn + 5),
      everApproved: each.parties.some((party) => party.approved !== null),
      signedAt: signedOn(each, now),
    })),
    parties: seeds.flatMap((each) => partyRows(each, now)),
    ...lineRows(seeds.filter((each) => signedOn(each, now) !== null)),
    signatures: seeds.flatMap((each) => signatureRows(each, now)),
  };
}

function partyRows(seed: AgreementSeed, now: number) {
  const hash = canonicalHash(seed.terms);
  return seed.parties.map(({ institutionId, unitId, approved, signed }) => ({
    id: `${seed.versionId}-${institutionId}`,
    agreementVersionId: seed.versionId,
    institutionId,
    unitId,
    approvedHash: approved ? hash : null,
    approvedAt: approved ? instantFrom(now, approved.on, 11) : null,
    approvedBy: approved?.by ?? null,
    signedAt: signed ? instantFrom(now, signed.on, 15) : null,
    signedBy: signed?.by ?? null,
  }));
}

/** When the last party signed; null while one has not. */
function signedOn({ parties }: AgreementSeed, now: number): number | null {
  const days = parties.map((each) => each.signed?.on ?? null);
  return days.some((day) => day === null)
    ? null
    : instantFrom(now, Math.max(...days.map((day) => day ?? 0)), 15);
}

function signatureRows(seed: AgreementSeed, now: number) {
  return seed.parties.flatMap(({ institutionId, signed }) => {
    const facts = seed.factsheet.parties.find((each) => each.institutionId === institutionId);
    return signed === null
      ? []
      : (facts?.signatories ?? []).map((each) => ({
          id: `${each.id}-signature`,
          agreementVersionId: seed.versionId,
          institutionId,
          signatoryId: each.id,
          name: each.name,
          position: each.position,
          kind: 'originals',
          signedOn: dayFrom(now, signed.on),
          termsHash: canonicalHash(seed.terms),
          enteredBy: signed.by,
          at: instantFrom(now, signed.on, 15),
        }));
  });
}

function lineRows(seeds: readonly AgreementSeed[]) {
  const lines = seeds.flatMap((each) =>
    each.terms.lines.map((agreed) =>
      toRecognitionLine(agreed, each.terms, {
        agreementId: each.id,
        code: each.code,
        version: each.version,
        versionId: each.versionId,
        state: 'active',
      }),
    ),
  );
  return {
    lines: lines.map((line) => ({
      id: line.id,
      agreementVersionId: line.agreementVersionId,
      number: line.number,
      issuingInstitutionId: line.issuingInstitutionId,
      recognisingInstitutionId: line.recognisingInstitutionId,
      state: line.state,
      line,
    })),
    keys: lines.flatMap((line) =>
      lineKeys(line).map(({ kind, key, source }, index) => ({
        id: `${line.id}-key-${index + 1}`,
        lineId: line.id,
        recognisingInstitutionId: line.recognisingInstitutionId,
        issuingInstitutionId: line.issuingInstitutionId,
        kind,
        key,
        opportunityId: source.opportunityId,
      })),
    ),
  };
}

export function learningAgreementRows(now: number) {
  const content = learningAgreement(now);
  const { id, version, learnerId, sendingInstitutionId, receivingInstitutionId } = content;
  const createdAt = instantFrom(now, -330);
  return {
    agreements: [
      {
        id,
        learnerId,
        sendingInstitutionId,
        receivingInstitutionId,
        status: 'approved' as const,
        currentVersion: version,
        createdAt,
      },
    ],
    versions: [{ id: `${id}-v${version}`, learningAgreementId: id, version, content, createdAt }],
  };
}
