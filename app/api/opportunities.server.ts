/** Courses for programs: found by the same index as the list, shown with who recognises them. */
import {
  findPublishedCourse,
  listPublishedCourses,
  type PublishedCourse,
} from '#db/queries/catalogue';
import { conditionInWords } from '~/agreements/condition-words';
import { courseMissing } from '~/catalogue/export/course-data.server';
import { facetsToShow } from '~/catalogue/facet-options.server';
import { FACETS, modeSlug } from '~/catalogue/finding';
import { askIndex } from '~/catalogue/index-sync.server';
import { localised, localisedOr } from '~/elm/localised';
import { ownCode } from '~/elm/own-code';
import { publicUrl } from '~/platform/env.server';
import { dayOf, formatDate } from '~/platform/format';
import { problem } from '~/platform/http.server';
import { codeTextsIn, serverT } from '~/platform/i18n.server';
import { IdParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { type Recognition, whereRecognised } from '~/recognition/where-recognised.server';
import type {
  OpportunityAnswer,
  OpportunityItem,
  OpportunityListAnswer,
  RecognitionFact,
} from './opportunities-schema';
import { readOpportunityQuery, toFacetParameter } from './opportunity-query';
import { answerRead, badParameters, CACHED, type Reading } from './reading.server';

/** GET /api/v1/opportunities. */
export const answerOpportunities = (request: Request): Promise<Response> =>
  answerRead(request, async (reading) => {
    const read = readOpportunityQuery(new URL(request.url).searchParams);
    if (!read.ok) return badParameters(read.bad, reading.headers);
    const { query: asked, pageSize } = read.asked;
    const made = services();
    const today = dayOf(made.clock());
    const hits = await askIndex(made, (index) => index.search({ ...asked, pageSize, today }));
    if (!hits) return searchDown(reading);
    const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale: reading.locale } });
    const pages = Math.max(1, Math.ceil(hits.total / pageSize));
    // The index answers the last page for one beyond it; whoever asks on until nothing comes must end.
    const ids = asked.page > pages ? [] : hits.ids;
    const [courses, facets] = await Promise.all([
      listPublishedCourses(made.store.read, ids),
      facetsToShow(
        made.store,
        {
          ...{ counts: hits.facets, cut: hits.cut },
          ...{ filters: asked.filters, more: FACETS, skillsNamed: null },
        },
        { t, locale: reading.locale },
      ),
    ]);
    const answer: OpportunityListAnswer = {
      total: hits.total,
      page: asked.page,
      pages,
      items: courses.map((course) => toItem(course, reading.locale)),
      facets: Object.fromEntries(
        FACETS.map((facet) => [
          toFacetParameter(facet),
          facets[facet].options.flatMap(({ value, label, count }) =>
            count === null ? [] : { value, label, count },
          ),
        ]),
      ) as OpportunityListAnswer['facets'],
      respelt: [...hits.respelt],
      leftOut: [...hits.leftOut],
    };
    return Response.json(answer, { headers: { ...reading.headers, ...CACHED } });
  });

const searchDown = ({ headers }: Reading): Response =>
  problem(
    {
      status: 503,
      code: 'unavailable',
      detail: 'The search index is being built again. Try again in a moment.',
    },
    { ...headers, 'Retry-After': '10' },
  );

/** GET /api/v1/opportunities/{id}. */
export const answerOpportunity = (request: Request, params: unknown): Promise<Response> =>
  answerRead(request, async ({ locale, headers }) => {
    const parsed = IdParams.safeParse(params);
    const { read } = services().store;
    const course = parsed.success ? await findPublishedCourse(read, parsed.data.id) : null;
    if (!course) return courseMissing(read, parsed.success ? parsed.data.id : '', headers);
    return Response.json(await toAnswer(course, locale), { headers: { ...headers, ...CACHED } });
  });

function toItem(course: PublishedCourse, locale: string): OpportunityItem {
  const { data, provider } = course;
  const text = (map: typeof data.title) => localised(map, locale, data.defaultLanguage)?.text;
  return {
    id: course.id,
    code: ownCode(course),
    title: text(data.title) ?? ownCode(course),
    titles: data.title,
    description: text(data.description) ?? null,
    provider: {
      slug: provider.slug,
      name: localisedOr(provider.names, locale, provider.slug).text,
      names: provider.names,
      country: provider.country,
    },
    ects: data.ects,
    hours: data.hours,
    eqf: data.eqf,
    iscedF: [...data.iscedF],
    languages: [...data.languages],
    mode: modeSlug(data.mode),
    startsOn: data.startsOn,
    price: data.price,
    microCredential: data.microCredential,
    url: `${publicUrl(services().env)}${paths.course(course.id)}`,
  };
}

async function toAnswer(course: PublishedCourse, locale: string): Promise<OpportunityAnswer> {
  const origin = publicUrl(services().env);
  const { recognitions, indications } = await whereRecognised(course, null, locale);
  return {
    ...toItem(course, locale),
    version: course.version,
    changedAt: new Date(course.updatedAt).toISOString(),
    data: { ...course.data },
    recognisedBy: recognitions.map((each) => toFact(each, locale)),
    indications: indications.map(({ institution, decisions, latestYear }) => ({
      institution: { slug: institution.slug, name: institution.name.text },
      decisions,
      latestYear,
    })),
    jsonLd: origin + paths.courseData(course.id, 'jsonld'),
    turtle: origin + paths.courseData(course.id, 'ttl'),
  };
}

/** The credit with all that it depends on: read alone, it would promise more than was agreed. */
function toFact(each: Recognition, locale: string): RecognitionFact {
  const reader = {
    locale,
    agreements: codeTextsIn(locale, 'agreements'),
    catalogue: codeTextsIn(locale, 'catalogue'),
    date: (day: string) => formatDate(day, locale, 'UTC'),
  };
  return {
    institution: { slug: each.institution.slug, name: each.institution.name.text },
    effect: each.effect,
    ects: each.ectsGranted,
    rule: each.rule,
    others: each.others.map(({ courseId, gone, title, code, ects }) => ({
      ...{ id: gone ? null : courseId, title: title.text, code, ects },
    })),
    targets: each.targets.map(({ kind, title, code, programme }) => ({
      ...{ kind, title: title.text, code, programme: programme?.text ?? null },
    })),
    conditions: each.conditions.map((fact) => ({
      ...{ code: fact.code, clause: fact.clause, text: conditionInWords(fact, reader) },
    })),
    agreement: each.agreementCode,
    version: each.agreementVersion,
    line: each.lineNumber,
    validUntil: each.validUntil,
    closed:
      each.closed?.kind === 'years'
        ? { kind: each.closed.kind, years: [...each.closed.years] }
        : each.closed,
  };
}
