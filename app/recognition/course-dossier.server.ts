/** A course on paper, for a university that is not in this portal: all that an assessment asks for. */
import { findPublishedCourse } from '#db/queries/catalogue';
import { findFormerCourse } from '#db/queries/former-courses';
import { listIdentifiers } from '#db/queries/institutions';
import { findViewer } from '~/accounts/viewer.server';
import { type CourseSections, toCourseSections } from '~/catalogue/course-sections.server';
import type { LearningOpportunity } from '~/catalogue/learning-opportunity';
import type { ProfileElement } from '~/catalogue/profiles/profile-report';
import { annexIReport } from '~/catalogue/profiles/profiles';
import { publicUrl } from '~/platform/env.server';
import { answerPage, notFound } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import type { PageHead } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import type { Indication } from './indications.server';
import { type CourseHead, courseContent, courseIdOf, headOf, toHead } from './show-course.server';
import { type Recognition, whereRecognised } from './where-recognised.server';

export interface Dossier {
  readonly head: PageHead;
  readonly course: CourseHead;
  /** Since when (ms) it is no longer offered; null: it is. */
  readonly goneAt: number | null;
  readonly sections: CourseSections;
  /** By which others it is recognised under an agreement in force. */
  readonly recognitions: readonly Recognition[];
  /** By which others earlier decisions credited it. */
  readonly indications: readonly Indication[];
  readonly providerIdentifiers: readonly { readonly scheme: string; readonly value: string }[];
  /** Annex I of the Council Recommendation 2022/C 243/02: what is stated and what is not. */
  readonly annexI: readonly AnnexElement[];
  /** Where the page itself stands. */
  readonly address: string;
  readonly dataAddress: string;
  readonly printedAt: number;
}

/** `of-provider`: the entry tells it of the provider, and names nobody else who awards. */
export type AnnexElement =
  | Pick<ProfileElement, 'element' | 'status'>
  | { readonly element: 'awardingBody' | 'country'; readonly status: 'of-provider' };

/** An entry always has a provider; that the provider awards is not said by that. */
function annexOf(data: LearningOpportunity): AnnexElement[] {
  const { awardingBody } = data;
  return annexIReport(data).elements.map(({ element, status }): AnnexElement => {
    const isProviders =
      (element === 'awardingBody' && awardingBody === null) ||
      (element === 'country' && !awardingBody?.country);
    return isProviders ? { element, status: 'of-provider' } : { element, status };
  });
}

/** /courses/:id/dossier. */
export async function showDossier(request: Request, params: unknown) {
  const id = courseIdOf(params);
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const content = await courseContent(id);
  return answerPage(request, { viewer, locale, content }, async (): Promise<Dossier> => {
    const { store, env, clock } = services();
    const former = await findFormerCourse(store.read, id);
    const course = former ?? (await findPublishedCourse(store.read, id));
    if (!course) throw notFound();
    const { t } = serverT(request, { namespace: 'catalogue', viewer: { locale } });
    const { recognitions, indications } = await whereRecognised(course, null, locale);
    const identifiers = await listIdentifiers(store.read, course.provider.id);
    const { jsonLd: _, ...head } = headOf(course, locale, paths.course(id));
    const origin = publicUrl(env);
    return {
      // The course's own page is the one to be found; this is its print.
      head: { ...head, noindex: true },
      course: toHead(course, locale),
      goneAt: former?.goneAt ?? null,
      sections: toCourseSections(course.data, { t, locale }),
      recognitions,
      indications,
      providerIdentifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
      annexI: annexOf(course.data),
      address: origin + paths.course(id),
      dataAddress: origin + paths.courseData(id, 'jsonld'),
      printedAt: clock(),
    };
  });
}
