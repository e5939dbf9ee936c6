/** A published course as a description other systems read, in one of the two profiles. Pure. */
import { courseUrn } from '~/elm/course-identifier';
import type { LearningOpportunity } from '../learning-opportunity';
import {
  concept,
  currencyConcept,
  type ElmNode,
  endOfDay,
  languageConcepts,
  node,
  note,
  place,
  present,
  startOfDay,
  texts,
  webResource,
  xsdDuration,
} from './nodes';
import { organisationNode, type Provider, providerNode } from './organisations';
import type { Profile } from './profile';
import { opportunityNotes } from './remarks';
import { type Around, specificationNode } from './specification';

export interface CourseToExport {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly data: LearningOpportunity;
  readonly provider: Provider;
}

/** Addresses of this installation's pages. */
export interface Addresses {
  /** Of the course. */
  readonly page: string;
  /** Of its provider. */
  readonly provider: string;
}

/**
 * ELM 3.2: the LearningOpportunity with its specification inside. QualityLink: the specification
 * under its unique course identifier, with the offer as its instance.
 */
export function toElm(course: CourseToExport, addresses: Addresses, profile: Profile): ElmNode {
  const around = aroundOf(course, addresses, profile);
  const specification = specificationNode(course.data, around);
  if (profile === 'elm-3.2') return opportunityNode(course, around, addresses, specification);
  return {
    ...specification,
    publisher: around.provider,
    version: String(course.version),
    isActive: true,
    homepage: webResource(course.data.homepage ?? addresses.page),
    learningOpportunity: opportunityNode(course, around, addresses, {
      id: around.specification,
    }),
  };
}

function aroundOf(course: CourseToExport, addresses: Addresses, profile: Profile): Around {
  const { data, code } = course;
  const provider = providerNode(course.provider, addresses.provider, profile);
  const urn = urnOf(course);
  return {
    profile,
    provider,
    providers: [provider, ...data.coProviders.map((each) => organisationNode(each, profile))],
    awardingBody: data.awardingBody
      ? organisationNode(data.awardingBody, profile)
      : { id: addresses.provider },
    opportunity: addresses.page,
    specification: profile === 'quality-link' && urn ? urn : `${addresses.page}#specification`,
    identifiers: [
      node('Identifier', { notation: code, schemeName: 'Course code' }),
      ...[...new Set([...present(urn), ...data.identifiers.map((each) => each.value)])].map(
        (notation) =>
          node('Identifier', {
            notation,
            schemeName:
              data.identifiers.find((each) => each.value === notation)?.scheme ?? 'QualityLink',
          }),
      ),
    ],
    modified: new Date(course.updatedAt).toISOString(),
  };
}

/** Null where the provider's SCHAC code is not on record. */
export function urnOf(course: Pick<CourseToExport, 'code' | 'provider'>): string | null {
  const schac = course.provider.identifiers.find((each) => each.scheme === 'schac');
  return schac ? courseUrn(schac.value, course.code) : null;
}

function opportunityNode(
  { data, provider }: CourseToExport,
  around: Around,
  addresses: Addresses,
  specification: ElmNode,
): ElmNode {
  const ql = around.profile === 'quality-link';
  return node(ql ? ['LearningOpportunityInstance', 'LearningOpportunity'] : 'LearningOpportunity', {
    id: around.opportunity,
    title: texts(data.title),
    description: texts(data.description),
    dcType: present(data.type).map(concept),
    homepage: webResource(data.homepage ?? addresses.page),
    supplementaryDocument: [
      ...data.documents.flatMap((each) => webResource(each.url, { title: each.title })),
      ...(ql ? [] : webResource(data.enrolmentUrl, { title: ENROLMENT })),
    ],
    providedBy: ql
      ? around.providers.map((each, index) => (index === 0 ? { id: each.id } : each))
      : around.providers,
    defaultLanguage: languageConcepts([data.defaultLanguage]),
    learningAchievementSpecification: specification,
    temporal:
      data.startsOn || data.endsOn
        ? node('PeriodOfTime', {
            startDate: startOfDay(data.startsOn),
            endDate: endOfDay(data.endsOn),
          })
        : null,
    duration: xsdDuration(data.duration),
    mode: [...present(data.mode), ...data.furtherModes].map(concept),
    learningSchedule: present(data.schedule).map(concept),
    scheduleInformation: note(data.scheduleInformation),
    admissionProcedure: note(data.admission),
    applicationDeadline: endOfDay(data.applyBy),
    priceDetail: prices(data),
    location: place(data.placeCountry ?? (data.place ? provider.country : null), {
      name: data.place,
    }),
    bannerImage: banner(data),
    additionalNote: opportunityNotes(data, ql),
    ...(ql ? { registrationPortal: registration(data), enrolmentCapacity: data.seats } : {}),
    modified: around.modified,
  });
}

const ENROLMENT = { en: 'Enrolment', fr: 'Inscription' };

const registration = (data: LearningOpportunity): string | null =>
  (webResource(data.enrolmentUrl)[0]?.contentUrl as string | undefined) ?? null;

function prices({ price, priceDetails }: LearningOpportunity): ElmNode[] {
  if (price === null && priceDetails === null) return [];
  const amount = present(price).map(({ amount: value, currency }) =>
    // As text: a JSON number with a fraction would be read as a double.
    node('Amount', { unit: currencyConcept(currency), value: String(value) }),
  );
  return [node('PriceDetail', { amount, description: texts(priceDetails) })];
}

const FILE_TYPES = { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WEBP' } as const;

function banner({ banner: image }: LearningOpportunity): ElmNode | null {
  if (image === null) return null;
  const type = `http://publications.europa.eu/resource/authority/file-type/${FILE_TYPES[image.mediaType]}`;
  return node('MediaObject', {
    title: texts(image.alt),
    contentType: node('Concept', { id: type }),
    contentEncoding: node('Concept', { id: 'http://data.europa.eu/snb/encoding/6146cde7dd' }),
    content: image.content,
  });
}
