import type { AgreedLine } from '~/agreements/agreement';
import { annexPlace } from '~/agreements/citation';
import type {
  Body,
  CourseDescriptor,
  CourseSnapshot,
  GradeConversion,
  LineConditions,
  MappingRule,
  RecognitionTarget,
} from '~/agreements/recognition-line';
import { creditDiffers } from '~/agreements/terms/rules';
import { ASSESSMENT, MODE, NQF, SETTING, SUPERVISION } from './concepts.data';
import { type CourseSeed, courseIdentifiers, hoursOfCourse, institutionSeed } from './course-seed';
import { courseSeed } from './courses';
import { esco } from './esco.data';
import type { InstitutionId } from './institutions.data';
import { moduleId, PROGRAMMES, regulationId } from './programmes.data';
import { inTwo, type Two } from './shapes';

/** A line of Annex A/B as an agreement's data file writes it. */
export interface LineSeed {
  id: string;
  number: string;
  from: InstitutionId;
  to: InstitutionId;
  /** Course codes of the issuing institution. */
  sources: readonly string[];
  rule?: MappingRule;
  target: TargetSeed;
  ects: number;
  nonFormal?: true;
  /** Beside those of the agreement. */
  conditions: LineConditions;
  waives?: readonly (keyof LineConditions)[];
  grades: GradeConversion;
}

export interface TargetSeed {
  kind: RecognitionTarget['kind'];
  programmeId?: string;
  /** Code of a module or elective group in the later regulation version of the programme. */
  module?: string;
  title?: Two;
  grading?: RecognitionTarget['grading'];
}

export const bodyOf = (id: InstitutionId): Body => {
  const by = institutionSeed(id);
  return { name: by.names, identifiers: [...by.identifiers], country: by.country };
};

/** The snapshot of a catalogue entry that an agreement keeps. */
export function courseSnapshot(
  lineId: string,
  institutionId: InstitutionId,
  code: string,
): CourseSnapshot {
  const { id, seed } = courseSeed(institutionId, code);
  const by = institutionSeed(institutionId);
  return {
    id: `${lineId}-${code.toLowerCase()}`,
    opportunityId: id,
    opportunityVersion: 1,
    code,
    titles: inTwo(seed.title, by.language),
    identifiers: courseIdentifiers(by, code),
    awardingBody: bodyOf(institutionId),
    sealingBody: null,
    mandate: null,
    ects: seed.ects,
    hours: hoursOfCourse(seed, institutionId),
    eqf: seed.eqf,
    iscedF: [...seed.field],
    languages: [...seed.languages],
    outcomes: seed.outcomes.map((each) => {
      const skills = each.esco.map((label) => esco(label));
      return {
        title: each.title[0],
        esco: skills.map(({ iri }) => iri),
        skills: Object.fromEntries(skills.map(({ iri, label }) => [iri, label])),
      };
    }),
    descriptor: descriptorOf(seed, institutionId),
  };
}

const CYCLE = { 5: 'short', 6: 'first', 7: 'second' } as const;

function descriptorOf(seed: CourseSeed, institutionId: InstitutionId): CourseDescriptor {
  const by = institutionSeed(institutionId);
  const said = (text: Two) => inTwo(text, by.language);
  const supervision = seed.supervision ?? 'supervisedWithId';
  return {
    deliveringBody: null,
    deliveringMandate: null,
    sealingMandate: null,
    platform: '',
    country: by.country,
    otherCredit: null,
    nqf: NQF[by.country]?.[seed.eqf] ?? '',
    cycle: seed.nonFormal ? null : CYCLE[seed.eqf],
    notLevelledReason: '',
    mode: MODE[seed.mode],
    setting: seed.nonFormal ? SETTING.nonFormal : SETTING.formal,
    assessmentType: ASSESSMENT[seed.assess],
    assessment: said(seed.assessedBy),
    supervised: supervision === 'supervisedWithId' || supervision === 'supervised',
    identityVerification: SUPERVISION[supervision],
    gradingScheme: by.gradingScheme,
    qualityAssurance: by.qualityAssurance,
    accreditation: [
      { title: { en: 'Institutional accreditation' }, url: `${by.homepage}/quality` },
    ],
    prerequisites: seed.requires ? said(seed.requires) : {},
    stackability: seed.stackability ? said(seed.stackability) : {},
    academicYears: [],
  };
}

export function recognitionTarget(seed: TargetSeed, ects: number | null): RecognitionTarget {
  const programme = PROGRAMMES.find((each) => each.id === seed.programmeId);
  const module = programme?.modules.find((each) => each.code === seed.module);
  if (seed.module && !module) throw new Error(`no module ${seed.module} in ${seed.programmeId}`);
  const language = programme ? institutionSeed(programme.institutionId).language : 'en';
  return {
    kind: seed.kind,
    moduleId:
      programme && module ? moduleId(programme.id, programme.later.label, module.code) : null,
    programmeId: programme?.id ?? null,
    regulationVersionId: programme ? regulationId(programme.id, programme.later.label) : null,
    code: module?.code ?? null,
    titles: inTwo(module?.title ?? seed.title ?? ['Free elective', 'Free elective'], language),
    ects,
    countsTowardDegree: seed.kind !== 'supplement-note',
    grading: seed.grading ?? module?.grading ?? 'graded',
    ...(programme
      ? {
          programmeTitles: inTwo(programme.title, language),
          degree: inTwo(programme.degree, language),
          regulationLabel: programme.later.label,
        }
      : {}),
  };
}

const SIZE_OF_TARGET = {
  en: 'Granted in the size of the module it is recognised as.',
  fr: 'Accordé selon la taille du module reconnu.',
};

/** What a line asks of its own is stated in Annex B. */
const statedInAnnex = ({ conditions, number }: LineSeed): LineConditions =>
  Object.fromEntries(
    Object.entries(conditions).map(([key, stated]) => [
      key,
      { ...stated, clause: annexPlace('B', number) },
    ]),
  );

export function agreedLine(seed: LineSeed): AgreedLine {
  const line: AgreedLine = {
    id: seed.id,
    number: seed.number,
    issuingInstitutionId: seed.from,
    recognisingInstitutionId: seed.to,
    learningType: seed.nonFormal ? 'non-formal' : 'formal',
    sources: seed.sources.map((code) => courseSnapshot(seed.id, seed.from, code)),
    rule: seed.rule ?? { kind: 'and' },
    targets: [recognitionTarget(seed.target, seed.ects)],
    ectsGranted: seed.ects,
    conditions: statedInAnnex(seed),
    ...(seed.waives ? { waivedConditions: [...seed.waives] } : {}),
    gradeConversion: seed.grades,
    clauses: {
      course: annexPlace('A', seed.number),
      target: annexPlace('B', seed.number),
      grade: '§11',
      duration: '§17',
    },
  };
  return creditDiffers(line) ? { ...line, differenceReason: SIZE_OF_TARGET } : line;
}
