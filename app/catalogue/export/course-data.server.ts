/** One course as data: by its own address per notation, or by what the asker accepts. */
import { redirect } from '@remix-run/node';
import { findCourseToExport } from '#db/queries/course-export';
import { findFormerCourse } from '#db/queries/former-courses';
import type { Read } from '#db/store';
import { publicUrl } from '~/platform/env.server';
import { problem } from '~/platform/http.server';
import { idParam } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { answerData } from './data-answer.server';
import { asJsonLd, turtleWriter } from './describe.server';
import { type CourseNotation, preferredNotation } from './notation';
import { PROFILES, type Profile } from './profile';

/** Which profile an address asks for; ELM 3.2 where it names none. Throws a 400 for one there is not. */
export function profileAsked(request: Request): Profile {
  const asked = new URL(request.url).searchParams.get('profile');
  if (asked === null) return 'elm-3.2';
  const profile = PROFILES.find((each) => each === asked);
  if (profile) return profile;
  throw new Response(`There is no such profile. There are: ${PROFILES.join(', ')}.\n`, {
    status: 400,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}

const MEDIA_TYPES: Readonly<Record<CourseNotation, string>> = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
};

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/**
 * The answer where no such course is published: 410 where one was. Its page and versions stay for
 * people; data describe what is offered, and whoever harvests them is to drop it (RFC 9110 §15.5.11).
 */
export async function courseMissing(
  read: Read,
  id: string,
  headers: Record<string, string> = OPEN,
): Promise<Response> {
  const former = await findFormerCourse(read, id);
  if (!former)
    return problem(
      { status: 404, code: 'not-found', detail: 'No published course has this id.' },
      headers,
    );
  const since = new Date(former.goneAt).toISOString().slice(0, 10);
  const page = publicUrl(services().env) + paths.course(id);
  const detail = `This course is no longer offered since ${since}. What was published last is kept at ${page}`;
  return problem({ status: 410, code: 'gone', detail }, headers);
}

/** `/courses/:id.jsonld`, `/courses/:id.ttl`: 404 or 410 unless published. */
export async function answerCourseData(
  request: Request,
  params: Parameters<typeof idParam>[0],
  notation: CourseNotation,
): Promise<Response> {
  const { store, env } = services();
  const course = await findCourseToExport(store.read, idParam(params));
  if (!course) return courseMissing(store.read, idParam(params));
  const profile = profileAsked(request);
  const origin = publicUrl(env);
  const version = {
    content: `${course.version}.${course.updatedAt}|${profile}|${origin}`,
    changedAt: course.updatedAt,
    mediaType: MEDIA_TYPES[notation],
  };
  return answerData(request, version, () =>
    notation === 'ttl'
      ? turtleWriter(profile, origin)(course)
      : `${JSON.stringify(asJsonLd(course, profile, origin), null, 2)}\n`,
  );
}

/** Throws the way (303) to a course's data where the asker accepts it rather than a page. */
export function redirectToData(request: Request, id: string): void {
  const notation = preferredNotation(request.headers.get('Accept'));
  if (notation === null || new URL(request.url).pathname !== paths.course(id)) return;
  const { search } = new URL(request.url);
  throw redirect(paths.courseData(id, notation) + search, {
    status: 303,
    headers: { Vary: 'Accept' },
  });
}
