/** What a LearningOpportunity says of when, where and how a course is offered. Pure. */
import type { LanguageMap } from '~/elm/language-map';
import { languageCode } from '~/elm/vocabularies/authority';
import { CourseBanner } from '../../course-parts';
import type { LearningOpportunityInput } from '../../learning-opportunity';
import { cleaned, orNull, type Sieve } from '../values';
import { conceptsOf, localName, many, notes, one, pageOf, type Thing, text, texts } from './graph';
import { countryOf, toPartner } from './organisations';

/** The title, and the language the entry is written in: as stated, else that of its title. */
export function titleOf(
  opportunity: Thing | null,
  specification: Thing | null,
): { title: LanguageMap; defaultLanguage: string } {
  const title = {
    ...cleaned(texts(specification, 'title')),
    ...cleaned(texts(opportunity, 'title')),
  };
  const stated = conceptsOf(opportunity, 'defaultLanguage').flatMap(
    (each) => languageCode(each) ?? [],
  )[0];
  const first = Object.keys(title).find((tag) => tag !== 'und');
  return {
    title,
    defaultLanguage: stated !== undefined && title[stated] ? stated : (first ?? stated ?? 'und'),
  };
}

export function offerOf(
  opportunity: Thing | null,
  sieve: Sieve,
): Omit<LearningOpportunityInput, 'title'> {
  if (opportunity === null) return {};
  const [mode = null, ...furtherModes] = conceptsOf(opportunity, 'mode').flatMap(
    (each) => sieve.concept('mode', 'mode', each) ?? [],
  );
  const period = one(opportunity, 'temporal');
  const place = one(opportunity, 'location', 'spatial');
  const deadline = text(opportunity, 'applicationDeadline');
  return {
    type: sieve.concept('type', 'opportunityType', conceptsOf(opportunity, 'dcType')[0]),
    homepage: sieve.url('homepage', pageOf(opportunity, 'homepage')),
    ...documentsOf(opportunity, sieve),
    coProviders: many(opportunity, 'providedBy').slice(1).flatMap(toPartner),
    startsOn: sieve.day('startDate', text(period, 'startDate')),
    endsOn: sieve.day('endDate', text(period, 'endDate')),
    applyBy: sieve.day('applicationDeadline', deadline),
    duration: durationOf(opportunity, 'duration'),
    schedule: sieve.concept('schedule', 'schedule', conceptsOf(opportunity, 'learningSchedule')[0]),
    scheduleInformation: orNull({
      ...cleaned(texts(period, 'prefLabel')),
      ...cleaned(notes(opportunity, 'scheduleInformation')),
    }),
    mode,
    furtherModes,
    admission: orNull(cleaned(notes(opportunity, 'admissionProcedure'))),
    place: orNull(cleaned(texts(place, 'geographicName'))),
    placeCountry: countryOf(opportunity),
    ...pricesOf(opportunity, sieve),
    seats: sieve.whole('enrolmentCapacity', text(opportunity, 'enrolmentCapacity'), 0, 1_000_000),
    ...bannerOf(opportunity),
  };
}

/** A length of whole weeks is told in days, for XML Schema has no weeks. */
export function durationOf(thing: Thing, name: string): string | null {
  const written = text(thing, name);
  const days = Number(/^P(\d{1,5})D$/.exec(written ?? '')?.[1] ?? 0);
  return days > 0 && days % 7 === 0 ? `P${days / 7}W` : written;
}

const PICTURES = { JPEG: 'image/jpeg', PNG: 'image/png', WEBP: 'image/webp' } as const;

/** The picture above the page, where its bytes are there and we may show them. */
function bannerOf(opportunity: Thing): Pick<LearningOpportunityInput, 'banner'> {
  const image = one(opportunity, 'bannerImage');
  const type = localName(conceptsOf(image, 'contentType')[0] ?? '').toUpperCase();
  const mediaType = Object.hasOwn(PICTURES, type) ? PICTURES[type as keyof typeof PICTURES] : null;
  const banner = CourseBanner.safeParse({
    mediaType,
    content: text(image, 'content'),
    alt: orNull(cleaned(texts(image, 'title'))),
  });
  return banner.success ? { banner: banner.data } : {};
}

/** Our own exports say where to enrol as a document of that title, QualityLink as a portal. */
function documentsOf(opportunity: Thing, sieve: Sieve) {
  const pages = many(opportunity, 'supplementaryDocument').flatMap((each) => {
    const url = sieve.url('supplementaryDocument', text(each, 'contentUrl'));
    return url === null ? [] : [{ title: cleaned(texts(each, 'title')), url }];
  });
  const enrolment = pages.find(({ title }) => title.en === 'Enrolment');
  return {
    documents: pages.filter((each) => each !== enrolment),
    enrolmentUrl:
      sieve.url('registrationPortal', text(opportunity, 'registrationPortal')) ??
      enrolment?.url ??
      null,
  };
}

/** `{unit: …/currency/EUR, value}`; a text beside it is kept too. */
function pricesOf(opportunity: Thing, sieve: Sieve) {
  const details = many(opportunity, 'priceDetail');
  const amount = details.flatMap((each) => many(each, 'amount'))[0] ?? null;
  const value = sieve.number('price', text(amount, 'value'), 10_000_000);
  const currency = conceptsOf(amount, 'unit')[0]?.split('/').at(-1) ?? '';
  return {
    price: value !== null && /^[A-Z]{3}$/.test(currency) ? { amount: value, currency } : null,
    priceDetails: orNull(
      Object.assign({}, ...details.map((each) => cleaned(texts(each, 'description')))),
    ),
  };
}
