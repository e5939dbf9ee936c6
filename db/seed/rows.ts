import { normaliseIdentifier } from '~/elm/identifier';
import { InstitutionPolicy } from '~/recognition/policy';
import { courseColumns } from '../queries/course-columns';
import { institutionSeed, toLearningOpportunity, unitOfCourse } from './course-seed';
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
      ...nextVersion(each),
    ]),
    modules: PROGRAMMES.flatMap((each) => [
      ...moduleRows(each, each.earlier.label, 'later'),
      ...moduleRows(each, each.later.label, 'earlier'),
      ...nextModules(each),
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

/** The draft of the regulations that come next, where one is being written. */
const nextVersion = ({ id, next }: ProgrammeSeed) =>
  next
    ? [
        {
          id: regulationId(id, next.label),
          programmeId: id,
          label: next.label,
          validFrom: next.validFrom,
          validUntil: null,
          state: 'draft' as const,
        },
      ]
    : [];

const nextModules = (programme: ProgrammeSeed) =>
  programme.next
    ? moduleRows(
        { ...programme, modules: [...programme.modules, ...programme.next.adds] },
        programme.next.label,
        'earlier',
      )
    : [];

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
      ...courseColumns(data),
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
        unitId: unitOfCourse(seed, institutionId),
        status,
        publishedVersion: status === 'published' ? 1 : null,
        createdAt,
        updatedAt: createdAt,
      };
    }),
    versions,
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
