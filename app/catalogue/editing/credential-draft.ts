/**
 * What an issuer takes to the Commission's credential builder for a course, and a mock of what a
 * learner will hold: a European Digital Credential (ELM 3 in VC 1.1, profile edc-generic-full)
 * without any seal. Names of learners are never invented: the draft leaves them to the issuer. Pure.
 */
import { CREDIT_ECTS, SNB } from '~/elm/concepts.data';
import type { LanguageMap } from '~/elm/language-map';
import { AUTHORITY_SCHEMES, countryIri, languageIri } from '~/elm/vocabularies/authority';
import { findConcept } from '~/elm/vocabularies/vocabularies';
import type { CourseToExport } from '../export/to-elm';

type Json = Readonly<Record<string, unknown>>;

/** Said in every title of a mock, and beside every achievement of it. */
export const MOCK: LanguageMap = {
  en: 'MOCK – not a credential',
  fr: 'FACTICE – n’est pas une attestation',
};

export interface DraftFacts {
  readonly course: CourseToExport;
  /** Ends the credential's id. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly names: {
    readonly language: (code: string) => string;
    readonly country: (code: string) => string;
  };
}

/** The file the builder's upload takes: the learner and the delivery address are for the issuer. */
export const uploadDraft = (facts: DraftFacts): Json => ({
  credential: new Draft(facts, false).credential(),
  deliveryDetails: { id: 'urn:epass:delivery:1', type: 'DeliveryDetails', deliveryAddress: [] },
});

/** What a learner's credential will hold, marked in every text that names it. */
export const mockCredential = (facts: DraftFacts): Json => new Draft(facts, true).credential();

/** Without what is not stated. */
const stated = (node: Json): Json =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

class Draft {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly facts: DraftFacts,
    private readonly mock: boolean,
  ) {}

  private next(kind: string): string {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    return `urn:epass:${kind}:${count}`;
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
      additionalNote: this.mock ? this.note(MOCK) : null,
      identifier: {
        id: this.next('identifier'),
        type: 'Identifier',
        schemeName: 'Course code',
        notation: code,
      },
      awardedBy: {
        id: this.next('awardingProcess'),
        type: 'AwardingProcess',
        awardingBody: this.organisation(),
      },
      provenBy: this.data.assessments.map((each) => this.assessment(each)),
      influencedBy: this.activity(),
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
        gradingScheme:
          each.gradingScheme === null
            ? null
            : {
                id: this.next('gradingScheme'),
                type: 'GradingScheme',
                title: each.gradingScheme,
                description: each.gradingScheme,
              },
      }),
    });
  }

  private activity(): Json {
    const { title, hours, mode } = this.data;
    return stated({
      id: this.next('activity'),
      type: 'LearningActivity',
      title,
      workload: hours === null ? null : `PT${hours}H`,
      specifiedBy: stated({
        id: this.next('learningActivitySpec'),
        type: 'LearningActivitySpecification',
        title,
        mode: present(mode).map((iri) => this.concept(iri))[0],
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
      creditPoint:
        data.ects === null
          ? null
          : {
              id: this.next('creditPoint'),
              type: 'CreditPoint',
              framework: this.concept(CREDIT_ECTS),
              point: String(data.ects),
            },
      volumeOfLearning: data.hours === null ? null : `PT${data.hours}H`,
      learningSetting: present(data.setting).map((iri) => this.concept(iri))[0],
      mode: present(data.mode).map((iri) => this.concept(iri))[0],
      language: data.languages.flatMap((code) => this.language(code) ?? []),
      learningOutcome: data.outcomes.map((each) => ({
        id: this.next('learningOutcome'),
        type: 'LearningOutcome',
        title: each.title,
        relatedESCOSkill: each.esco.map(({ iri, label }) =>
          this.plainConcept(iri, label, 'http://data.europa.eu/esco/concept-scheme/skills'),
        ),
      })),
      entryRequirement: data.prerequisites === null ? null : this.note(data.prerequisites),
      homepage:
        data.homepage === null
          ? null
          : { id: this.next('webResource'), type: 'WebResource', contentURL: data.homepage },
    });
  }

  private organisation(): Json {
    const { names, country, address, homepage, identifiers } = this.facts.course.provider;
    const code = this.authority(countryIri(country), this.facts.names.country(country), 'country');
    return stated({
      id: this.next('org'),
      type: 'Organisation',
      legalName: names,
      ...(this.mock ? { altLabel: MOCK } : {}),
      location: {
        id: this.next('location'),
        type: 'Location',
        address: stated({
          id: this.next('address'),
          type: 'Address',
          countryCode: code,
          fullAddress: address.length === 0 ? null : this.note({ und: address.join(', ') }),
        }),
      },
      identifier: identifiers.map(({ scheme, value }) => ({
        id: this.next('identifier'),
        type: 'Identifier',
        schemeName: scheme,
        notation: value,
      })),
      homepage:
        homepage === null
          ? null
          : { id: this.next('webResource'), type: 'WebResource', contentURL: homepage },
    });
  }

  private note(text: LanguageMap): Json {
    return { id: this.next('note'), type: 'Note', noteLiteral: text };
  }

  private concept(iri: string): Json {
    const found = findConcept(iri);
    return found
      ? this.plainConcept(found.iri, found.labels, found.scheme)
      : this.plainConcept(iri, {});
  }

  private plainConcept(id: string, prefLabel: LanguageMap, scheme?: string): Json {
    const inScheme = { id: scheme ?? id.replace(/\/[^/]+$/, '/25831c2'), type: 'ConceptScheme' };
    return { id, type: 'Concept', inScheme, prefLabel };
  }

  private authority(iri: string | null, label: string, list: 'language' | 'country'): Json | null {
    return iri === null
      ? null
      : {
          ...this.plainConcept(iri, { en: label }, AUTHORITY_SCHEMES[list]),
          notation: list,
        };
  }

  private language(code: string): Json | null {
    return this.authority(languageIri(code), this.facts.names.language(code), 'language');
  }
}
