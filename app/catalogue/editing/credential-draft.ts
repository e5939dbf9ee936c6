/**
 * What an issuer takes to the Commission's credential builder for a course, and a mock of what a
 * learner will hold: a European Digital Credential (ELM 3 in VC 1.1, profile edc-generic-full)
 * without any seal. Names of learners are never invented: the draft leaves them to the issuer. Pure.
 */
import { CREDIT_ECTS, SNB } from '~/elm/concepts.data';
import type { LanguageMap } from '~/elm/language-map';
import { hoursAsDuration, present } from '../export/nodes';
import type { CourseToExport } from '../export/to-elm';
import { listLabels } from '../list-labels';
import { CredentialNodes, type Json, MOCK, type Names, stated, withMore } from './credential-nodes';

/** Said beside every achievement that a micro-credential attests. */
const NOT_A_DEGREE: LanguageMap = {
  en: 'Micro-credential, not a degree',
  fr: 'Microcertification, ce n’est pas un diplôme',
};

export interface DraftFacts {
  readonly course: CourseToExport;
  /** Ends the credential's id. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly names: Names;
}

/** The file the builder's upload takes: the learner and the delivery address are for the issuer. */
export const uploadDraft = (facts: DraftFacts): Json => ({
  credential: new Draft(facts, false).credential(),
  deliveryDetails: { id: 'urn:epass:delivery:1', type: 'DeliveryDetails', deliveryAddress: [] },
});

/** What a learner's credential will hold, marked in every text that names it. */
export const mockCredential = (facts: DraftFacts): Json => new Draft(facts, true).credential();

class Draft extends CredentialNodes {
  constructor(
    private readonly facts: DraftFacts,
    mock: boolean,
  ) {
    super(facts.names, mock);
  }

  private get data() {
    return this.facts.course.data;
  }

  /** In a mock every title says so. */
  private title(map: LanguageMap): LanguageMap {
    if (!this.mock) return map;
    return Object.fromEntries(
      Object.entries(map).map(([tag, text]) => [tag, `${MOCK[tag] ?? MOCK.en} – ${text}`]),
    );
  }

  credential(): Json {
    const { id, at } = this.facts;
    const english = this.language(this.data.defaultLanguage);
    return stated({
      id: `urn:credential:${this.mock ? 'mock' : 'draft'}-${id}`,
      type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
      credentialProfiles: this.plainConcept(`${SNB}credential/e34929035b`, { en: 'Generic' }),
      displayParameter: {
        id: this.next('displayParameter'),
        type: 'DisplayParameter',
        title: this.title(this.data.title),
        ...(this.mock ? { description: MOCK } : {}),
        ...(english ? { primaryLanguage: english, language: [english] } : {}),
      },
      credentialSchema: {
        id: 'http://data.europa.eu/snb/model/ap/edc-generic-full',
        type: 'ShaclValidator2017',
      },
      credentialSubject: this.subject(),
      issuanceDate: at,
      issued: at,
      validFrom: at,
      issuer: this.organisation(),
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'http://data.europa.eu/snb/model/context/edc-ap',
      ],
    });
  }

  private subject(): Json {
    const name = { givenName: 'MOCK', familyName: 'LEARNER' };
    return {
      id: this.next('person'),
      type: 'Person',
      ...(this.mock
        ? {
            givenName: { en: name.givenName },
            familyName: { en: name.familyName },
            fullName: { en: `${name.givenName} ${name.familyName}` },
            dateOfBirth: '1900-01-01T00:00:00Z',
          }
        : {}),
      hasClaim: this.achievement(),
    };
  }

  private achievement(): Json {
    const { code } = this.facts.course;
    return stated({
      id: this.next('learningAchievement'),
      type: 'LearningAchievement',
      title: this.title(this.data.title),
      description: this.data.description,
      additionalNote: [
        ...(this.mock ? [this.note(MOCK)] : []),
        ...(this.data.microCredential ? [this.note(NOT_A_DEGREE)] : []),
      ],
      identifier: {
        id: this.next('identifier'),
        type: 'Identifier',
        schemeName: 'Course code',
        notation: code,
      },
      awardedBy: {
        id: this.next('awardingProcess'),
        type: 'AwardingProcess',
        awardingBody: this.awardingBodies(),
      },
      provenBy: this.data.assessments.map((each) => this.assessment(each)),
      influencedBy: this.activities(),
      specifiedBy: this.specification(),
    });
  }

  private assessment(each: CourseToExport['data']['assessments'][number]): Json {
    const title = each.title ?? each.description ?? this.data.title;
    return stated({
      id: this.next('learningAssessment'),
      type: 'LearningAssessment',
      title,
      idVerification: present(each.idVerification).map((iri) => this.concept(iri))[0],
      specifiedBy: stated({
        id: this.next('learningAssessmentSpec'),
        type: 'LearningAssessmentSpecification',
        title,
        dcType: present(each.type).map((iri) => this.concept(iri))[0],
        mode: present(each.mode).map((iri) => this.concept(iri))[0],
        gradingScheme: this.gradingScheme(each),
      }),
    });
  }

  /** The controlled scale by its name, explained in the provider's words. */
  private gradingScheme({
    gradingScale,
    gradingScheme,
  }: CourseToExport['data']['assessments'][number]): Json | null {
    const scale = gradingScale === null ? null : listLabels('gradingScale', gradingScale);
    const title = scale ?? gradingScheme;
    if (title === null) return null;
    return stated({
      id: this.next('gradingScheme'),
      type: 'GradingScheme',
      title,
      description: gradingScheme,
    });
  }

  /** The course as an activity, or what it consists of where that is told. */
  private activities(): Json[] {
    const { title, hours, mode, activities } = this.data;
    return activities.length === 0
      ? [this.activity({ title, hours, mode, description: null, type: null })]
      : activities.map((each) => this.activity(each));
  }

  private activity({
    title,
    description,
    type,
    hours,
    mode,
  }: Omit<CourseToExport['data']['activities'][number], 'contactHours'>): Json {
    return stated({
      id: this.next('activity'),
      type: 'LearningActivity',
      title,
      description,
      workload: hoursAsDuration(hours),
      specifiedBy: stated({
        id: this.next('learningActivitySpec'),
        type: 'LearningActivitySpecification',
        title,
        dcType: present(type).map((iri) => this.concept(iri))[0],
        mode: present(mode).map((iri) => this.concept(iri))[0],
        volumeOfLearning: hoursAsDuration(hours),
      }),
    });
  }

  private specification(): Json {
    const { data } = this;
    const levelled = data.eqf !== null && data.nqf !== null;
    const kind = levelled ? 'Qualification' : 'LearningAchievementSpecification';
    return stated({
      id: this.next(levelled ? 'qualification' : 'learningAchievementSpec'),
      type: kind,
      title: data.title,
      dcType: present(data.type).map((iri) => this.concept(iri))[0],
      ...(levelled
        ? {
            eqfLevel: this.concept(`${SNB}eqf/${data.eqf}`),
            nqfLevel: this.concept(data.nqf ?? ''),
          }
        : {}),
      thematicArea: data.iscedF.map((code) => this.concept(`${SNB}isced-f/${code}`)),
      creditPoint: this.creditPoints(),
      volumeOfLearning: hoursAsDuration(data.hours),
      targetGroup: data.targetGroups.map((iri) => this.concept(iri)),
      learningSetting: present(data.setting).map((iri) => this.concept(iri))[0],
      mode: present(data.mode).map((iri) => this.concept(iri))[0],
      language: data.languages.flatMap((code) => this.language(code) ?? []),
      learningOutcome: data.outcomes.map((each) => this.outcome(each)),
      learningOutcomeSummary:
        data.outcomesSummary === null ? null : this.note(data.outcomesSummary),
      entryRequirement: data.prerequisites === null ? null : this.note(data.prerequisites),
      additionalNote: this.remarks(),
      homepage: data.homepage === null ? null : this.page(data.homepage),
      supplementaryDocument: data.documents.map(({ title, url }) => this.page(url, title)),
    });
  }

  private creditPoints(): Json[] {
    const { ects, credits } = this.data;
    return [
      ...present(ects).map((each) => this.creditPoint(this.concept(CREDIT_ECTS), each)),
      ...present(credits).map((each) =>
        this.creditPoint(
          { id: this.next('concept'), type: 'Concept', prefLabel: { en: each.framework } },
          each.points,
        ),
      ),
    ];
  }

  private outcome(each: CourseToExport['data']['outcomes'][number]): Json {
    return stated({
      id: this.next('learningOutcome'),
      type: 'LearningOutcome',
      title: each.title,
      dcType:
        each.type === null || each.type === 'responsibility'
          ? null
          : this.concept(`${SNB}skill-type/${each.type}`),
      reusabilityLevel:
        each.reusability === null
          ? null
          : this.concept(`${SNB}skill-reuse-level/${each.reusability}`),
      relatedESCOSkill: each.esco.map(({ iri, label }) =>
        this.plainConcept(iri, label, 'http://data.europa.eu/esco/concept-scheme/skills'),
      ),
      additionalNote: each.note === null ? null : this.note(each.note),
    });
  }

  /** Accreditations and quality assurance, in words: the issuer states those of the award itself. */
  private remarks(): Json[] {
    const { qualityAssurance, accreditation, stackability } = this.data;
    return [
      ...present(qualityAssurance),
      ...accreditation.map(({ title, agency }) => withMore(title, agency)),
      ...present(stackability),
    ].map((each) => this.note(each));
  }

  /** Who awards it by the entry, else the owner of the entry with whom it is offered together. */
  private awardingBodies(): Json[] {
    const { awardingBody, coProviders } = this.data;
    if (awardingBody) return [this.otherOrganisation(awardingBody)];
    return [this.organisation(), ...coProviders.map((each) => this.otherOrganisation(each))];
  }

  private otherOrganisation({
    name,
    country,
    homepage,
    identifiers,
  }: NonNullable<CourseToExport['data']['awardingBody']>): Json {
    return this.organisationNode({
      names: name,
      country,
      homepage,
      address: [],
      identifiers: identifiers.filter(({ value }) => value !== ''),
    });
  }

  private organisation(): Json {
    return this.organisationNode(this.facts.course.provider);
  }
}
