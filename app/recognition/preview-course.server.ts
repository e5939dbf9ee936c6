/** A course as its page will show it, before it is public: for those who write and review it. */
import type { Viewer } from '~/accounts/roles';
import { toCourseSections } from '~/catalogue/course-sections.server';
import { type Entry, openEntry } from '~/catalogue/editing/entry.server';
import { type EntryHead, headOf } from '~/catalogue/editing/show-editor.server';
import { publicUrl } from '~/platform/env.server';
import { serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { type CoursePage, toHead } from './show-course.server';
import { whereRecognised } from './where-recognised.server';

export interface PreviewedCourse {
  readonly entry: EntryHead;
  /** Who looks may write it. */
  readonly mayEdit: boolean;
  /** Who looks may decide on it. */
  readonly mayReview: boolean;
  readonly page: CoursePage;
}

/**
 * The page of a course with what is written now. Throws AppError `not-found` for other people's
 * entries. It is never kept in a cache and never in a search engine.
 */
export async function previewCourse(
  request: Request,
  viewer: Viewer,
  id: string,
): Promise<PreviewedCourse> {
  const { store, env } = services();
  const entry = await openEntry(store.read, viewer, id, 'catalogue.read-draft');
  const { t, locale } = serverT(request, { namespace: 'catalogue', viewer });
  const { t: editor } = serverT(request, { namespace: 'editor', viewer });
  const { t: common } = serverT(request, { viewer });
  const course = asPublished(entry);
  const shown = toHead(course, locale);
  const { role } = viewer.acting;
  return {
    entry: headOf(entry, locale),
    mayEdit: role === 'course-editor',
    mayReview: role === 'steering-committee',
    page: {
      head: {
        title: common('title', { page: `${editor('preview.title')}, ${shown.title.text}` }),
        description: shown.title.text,
        canonical: publicUrl(env) + paths.previewCourse(id),
        alternates: [],
        noindex: true,
      },
      course: shown,
      sections: toCourseSections(course.data, { t, locale }),
      where: await whereRecognised(course, viewer, locale),
      mayAsk: false,
      draft: true,
    },
  };
}

/** The entry as it would be with its next version published. */
const asPublished = ({ id, code, data, row }: Entry) => ({
  id,
  code,
  version: (row.entry.publishedVersion ?? 0) + (row.draft ? 1 : 0),
  updatedAt: row.draft?.savedAt ?? row.entry.updatedAt,
  data,
  provider: row.provider,
});
