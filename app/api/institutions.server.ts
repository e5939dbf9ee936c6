import { findInstitutions } from '~/catalogue/find-institutions.server';
import { localisedOr } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import type { InstitutionListAnswer } from './opportunities-schema';
import { answerRead, badParameters, CACHED } from './reading.server';

const LONGEST_TEXT = 200;
const MOST = 50;

/** GET /api/v1/institutions. */
export const answerInstitutions = (request: Request): Promise<Response> =>
  answerRead(request, async ({ locale, headers }) => {
    const text = (new URL(request.url).searchParams.get('q') ?? '').trim();
    if (text.length > LONGEST_TEXT) return badParameters(['q'], headers);
    const { store, env } = services();
    const origin = publicUrl(env);
    const { total, institutions } = await findInstitutions(store.read, text, MOST);
    const answer: InstitutionListAnswer = {
      total,
      items: institutions.map((each) => ({
        slug: each.slug,
        name: localisedOr(each.names, locale, each.slug).text,
        names: each.names,
        country: each.country,
        city: each.city,
        homepage: each.homepage,
        identifiers: each.identifiers.map(({ scheme, value }) => ({ scheme, value })),
        url: origin + paths.institution(each.slug),
      })),
    };
    return Response.json(answer, { headers: { ...headers, ...CACHED } });
  });
