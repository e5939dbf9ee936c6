/** What a drafter need not type: parties from the record, courses from the catalogue, targets from the curriculum. */
import {
  findLatestPublicVersion,
  findLatestSharedVersion,
  findModulePlace,
} from '#db/queries/agreement-prefill';
import { findPublishedCourse, type PublishedCourse } from '#db/queries/catalogue';
import { findInstitution, listIdentifiers, listUnits } from '#db/queries/institutions';
import type { Read } from '#db/store';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/language-map';
import { statedOutcomes } from '~/elm/named-skills';
import { ownCode } from '~/elm/own-code';
import { newId } from '~/platform/ids.server';
import type { Body, CourseDescriptor, CourseSnapshot, RecognitionTarget } from './recognition-line';
import { partyFacts } from './terms/document';
import { Party, PartyFacts } from './terms/party';
import { readFactsheet, readTerms } from './terms/terms';

export interface PrefilledParty {
  readonly party: Party;
  readonly facts: PartyFacts;
}

/**
 * A party as the record has it, and as it wrote itself in its last agreement that `readerId`, the
 * institution it is filled in for, may read. Null: no such institution.
 */
export async function prefillParty(
  read: Read,
  institutionId: string,
  readerId: string,
  unitId: string | null = null,
): Promise<PrefilledParty | null> {
  const institution = await findInstitution(read, institutionId);
  if (!institution) return null;
  const units = unitId === null ? [] : await listUnits(read, institutionId);
  const unit = units.find((each) => each.id === unitId);
  const earlier = await earlierParty(read, institutionId, readerId);
  const party = Party.parse({
    ...earlier?.party,
    institutionId,
    body: await bodyOf(read, institution),
    level: unit ? 'faculty' : 'institution',
    unitId: unit?.id ?? null,
    unit: unit?.names ?? null,
    representedBy: earlier?.party.representedBy ?? '',
    byVirtueOf: earlier?.party.byVirtueOf ?? '',
    seat: earlier?.party.seat || institution.address.join(', '),
  });
  const facts = PartyFacts.parse({
    website: institution.homepage ?? '',
    ...earlier?.facts,
    institutionId,
    reference: '',
  });
  return { party, facts };
}

/** Of what only the public may read: no signatory, nobody's address. */
const publicFacts = ({ institutionId, website, logoUrl }: PartyFacts): PartyFacts =>
  PartyFacts.parse({ institutionId, website, logoUrl });

async function earlierParty(
  read: Read,
  institutionId: string,
  readerId: string,
): Promise<PrefilledParty | null> {
  const shared = await findLatestSharedVersion(read, institutionId, readerId);
  const version = shared ?? (await findLatestPublicVersion(read, institutionId));
  const party = version
    ? readTerms(version.terms).parties.find((each) => each.institutionId === institutionId)
    : undefined;
  if (!version || !party) return null;
  const facts = partyFacts(readFactsheet(version.factsheet), institutionId);
  if (!shared) return { party, facts: publicFacts(facts) };
  const signatories = facts.signatories.map((each) => ({ ...each, id: newId() }));
  return { party, facts: { ...facts, signatories } };
}

async function bodyOf(
  read: Read,
  institution: { id: string; names: LanguageMap; country: string },
): Promise<Body> {
  const identifiers = await listIdentifiers(read, institution.id);
  return {
    name: institution.names,
    country: institution.country,
    identifiers: identifiers.map(({ scheme, value, country }) => ({
      scheme,
      value,
      ...(country ? { country } : {}),
    })),
  };
}

/** The snapshot of a published course in its present version. Null where it is not published. */
export async function prefillCourse(read: Read, courseId: string): Promise<CourseSnapshot | null> {
  const course = await findPublishedCourse(read, courseId);
  if (!course) return null;
  const provider = await findInstitution(read, course.provider.id);
  if (!provider) return null;
  const { data } = course;
  return {
    id: newId(),
    opportunityId: course.id,
    opportunityVersion: course.version,
    code: ownCode(course),
    titles: data.title,
    identifiers: data.identifiers,
    awardingBody: await bodyOf(read, provider),
    sealingBody: null,
    mandate: null,
    ects: data.ects,
    hours: data.hours,
    eqf: data.eqf,
    iscedF: data.iscedF,
    languages: data.languages,
    outcomes: statedOutcomes(data.outcomes).map(({ title, esco }) => ({
      title: textIn(title, data.defaultLanguage),
      titles: title,
      esco: esco.map(({ iri }) => iri),
      ...(esco.length > 0
        ? { skills: Object.fromEntries(esco.map(({ iri, label }) => [iri, label])) }
        : {}),
    })),
    descriptor: descriptorOf(course),
  };
}

function descriptorOf({ data, provider }: PublishedCourse): CourseDescriptor {
  const assessment = data.assessments[0];
  return {
    deliveringBody: null,
    deliveringMandate: null,
    sealingMandate: null,
    platform: '',
    country: data.placeCountry ?? provider.country,
    otherCredit: data.credits
      ? { value: data.credits.points, system: data.credits.framework }
      : null,
    nqf: data.nqf ?? '',
    cycle: data.cycle,
    notLevelledReason: '',
    mode: data.mode,
    setting: data.setting,
    assessmentType: assessment?.type ?? null,
    assessment: assessment?.description ?? {},
    supervised: null,
    identityVerification: assessment?.idVerification ?? null,
    gradingScheme: assessment?.gradingScheme ?? {},
    qualityAssurance: data.qualityAssurance ?? {},
    accreditation: data.accreditation.map(({ title, url }) => ({ title, url })),
    prerequisites: data.prerequisites ?? {},
    stackability: data.stackability ?? {},
    academicYears: [],
  };
}

/** A target out of the receiving curriculum. Null where that institution has no such module. */
export async function prefillTarget(
  read: Read,
  institutionId: string,
  moduleId: string,
): Promise<RecognitionTarget | null> {
  const place = await findModulePlace(read, moduleId);
  if (!place || place.programme.institutionId !== institutionId) return null;
  const { module, regulation, programme } = place;
  return {
    kind: module.kind === 'module' ? 'named-course' : 'elective-in-group',
    moduleId: module.id,
    programmeId: programme.id,
    regulationVersionId: regulation.id,
    code: module.code,
    titles: module.titles,
    ects: module.ects,
    countsTowardDegree: true,
    grading: module.grading,
    programmeTitles: programme.titles,
    degree: programme.degree,
    regulationLabel: regulation.label,
    cycle: cycleOf(programme.cycle),
  };
}

const CYCLES = ['short', 'first', 'second', 'third'] as const;
const cycleOf = (text: string) => CYCLES.find((each) => each === text) ?? null;
