/** An institution in public: how it decides, where it does so here, and what it offers. */

import { canonicalHash } from '#db/ids';
import { agreementsStamp, listPublishedAgreements } from '#db/queries/agreements';
import {
  catalogueStamp,
  countPublishedCourses,
  listCoursesOfProvider,
} from '#db/queries/catalogue';
import {
  findInstitutionBySlug,
  type InstitutionRow,
  listIdentifiers,
  listRegulationArticles,
} from '#db/queries/institutions';
import { networkStamp } from '#db/queries/network';
import { listDecidingInstitutions } from '#db/queries/request-lists';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { agreementStateOn, phaseOf } from '~/agreements/agreement-state';
import { nearViewer } from '~/catalogue/card-recognition.server';
import { type CourseCard, toCourseCards } from '~/catalogue/course-card.server';
import { webAddress } from '~/catalogue/course-view';
import { countryName, languageName } from '~/elm/display-names';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { loadStanding, type NetworkStanding } from '~/network/standing.server';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerPage, notFound } from '~/platform/http-cache.server';
import { localeOf, serverT, textsIn } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { InstitutionParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { defaultPolicy, InstitutionPolicy } from './policy';

/** Courses of the institution shown on its page. */
const COURSES_SHOWN = 4;

export interface PolicyView {
  readonly howWeDecide: Localised | null;
  readonly dataProtection: Localised | null;
  readonly decisionMonths: number;
  readonly nationalLimitDays: number | null;
  readonly completenessDays: number;
  readonly hearingDays: number;
  readonly sealLevel: string;
  readonly secondStep: InstitutionPolicy['workflow']['secondStep'];
  readonly internationalOffice: boolean;
  readonly languages: readonly string[];
  readonly documentLanguages: readonly string[];
  /** Null: a request costs nothing. */
  readonly fee: Localised | null;
  readonly nationalLaw: string | null;
  readonly creditConversions: readonly { framework: string; factor: number }[];
  readonly localScale: { name: string; best: number; pass: number } | null;
  readonly appeal: { body: Localised | null; form: Localised | null; days: number };
}

export interface InstitutionPage {
  readonly head: PageHead;
  readonly slug: string;
  readonly name: Localised;
  readonly country: string;
  readonly city: string | null;
  readonly homepage: string | null;
  readonly recognised: boolean;
  readonly identifiers: readonly { scheme: string; value: string }[];
  /** Null where it has set none and decides nothing here: nothing is said in its name. */
  readonly policy: PolicyView | null;
  /** Requests can be sent to it through the portal. */
  readonly decidesHere: boolean;
  readonly articles: readonly ArticleView[];
  readonly courses: readonly CourseCard[];
  readonly courseCount: number;
  readonly agreementsInForce: readonly { code: string; title: Localised }[];
  readonly network: NetworkStanding;
}

export interface ArticleView {
  readonly key: string;
  readonly regulation: Localised;
  readonly article: string;
  readonly text: Localised;
  readonly url: string | null;
}

/** An institution's public page at a request's address. 404 where there is none. */
export async function showInstitution(request: Request, params: unknown) {
  const parsed = InstitutionParams.safeParse(params);
  if (!parsed.success) throw notFound();
  const { read } = services().store;
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const institution = await findInstitutionBySlug(read, parsed.data.slug);
  if (!institution) throw notFound();
  const deciding = await listDecidingInstitutions(read, services().clock());
  const decidesHere = deciding.some((each) => each.id === institution.id);
  const stamps = [
    decidesHere,
    await agreementsStamp(read),
    await catalogueStamp(read),
    await networkStamp(read),
  ];
  const content = [canonicalHash({ ...institution }), ...stamps].join('|');
  return answerPage(request, { viewer, locale, content }, () =>
    load(request, institution, { viewer, locale, decidesHere }),
  );
}

interface Reading {
  readonly viewer: Viewer | null;
  readonly locale: string;
  readonly decidesHere: boolean;
}

async function load(
  request: Request,
  institution: InstitutionRow,
  { viewer, locale, decidesHere }: Reading,
): Promise<InstitutionPage> {
  const { store, clock, env } = services();
  const { read } = store;
  const today = dayOf(clock(), institution.timeZone);
  const [identifiers, articles, courses, courseCount, agreements] = await Promise.all([
    listIdentifiers(read, institution.id),
    listRegulationArticles(read, institution.id, today),
    listCoursesOfProvider(read, institution.id, COURSES_SHOWN),
    countPublishedCourses(read, institution.id),
    listPublishedAgreements(read, institution.id),
  ]);
  const policy = InstitutionPolicy.parse(institution.policy);
  const network = await loadStanding(services(), institution, viewer, locale);
  const name = localisedOr(institution.names, locale, institution.slug);
  const { t } = serverT(request, { namespace: 'agreements', viewer: { locale } });
  const reader = {
    ...{ t: textsIn(locale, 'catalogue'), locale, day: today },
    near: await nearViewer(viewer),
  };
  return {
    head: {
      title: `${name.text} – Credit Clearinghouse`,
      description: t('institution.description', { name: name.text }),
      ...pageAddresses(publicUrl(env), paths.institution(institution.slug)),
    },
    slug: institution.slug,
    name,
    country: countryName(institution.country, locale),
    city: institution.city,
    homepage: webAddress(institution.homepage),
    recognised: institution.recognised,
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    policy: decidesHere || hasSet(policy) ? toPolicyView(policy, locale) : null,
    decidesHere,
    articles: articles.map((each) => ({
      key: each.id,
      regulation: localisedOr(each.regulation, locale, ''),
      article: each.article,
      text: localisedOr(each.text, locale, ''),
      url: webAddress(each.url),
    })),
    courses: await toCourseCards(read, courses, reader),
    courseCount,
    agreementsInForce: agreements
      .filter((each) => phaseOf(agreementStateOn(each.version, today)) === 'applies')
      .map(({ agreement }) => ({
        code: agreement.code,
        title: localisedOr(agreement.titles, locale, agreement.code),
      })),
    network,
  };
}

/** A register knows of the institution; what it decides by, only the institution itself can say. */
const hasSet = (policy: InstitutionPolicy): boolean => {
  const { timeZone } = defaultPolicy();
  return canonicalHash({ ...policy, timeZone }) !== canonicalHash(defaultPolicy());
};

function toPolicyView(policy: InstitutionPolicy, locale: string): PolicyView {
  return {
    howWeDecide: localised(policy.texts.howWeDecide, locale),
    dataProtection: localised(policy.texts.dataProtection, locale),
    decisionMonths: policy.decisionMonths,
    nationalLimitDays: policy.nationalLimitDays,
    completenessDays: policy.completenessDays,
    hearingDays: policy.hearingDays,
    sealLevel: policy.sealLevel,
    secondStep: policy.workflow.secondStep,
    internationalOffice: policy.workflow.internationalOffice,
    languages: policy.languages.map((code) => languageName(code, locale)),
    documentLanguages: policy.documentLanguages.map((code) => languageName(code, locale)),
    fee: localised(policy.fee, locale),
    nationalLaw: policy.nationalLaw,
    creditConversions: policy.creditConversions.map(({ framework, factor }) => ({
      framework,
      factor,
    })),
    localScale: policy.localScale,
    appeal: {
      body: localised(policy.appeal.body, locale),
      form: localised(policy.appeal.form, locale),
      days: policy.appeal.days,
    },
  };
}
