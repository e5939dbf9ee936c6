import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { autosaveCourse } from '~/catalogue/editing/act-on-course.server';
import { answering } from '~/platform/answering.server';
import { AppError } from '~/platform/errors';
import { idParam } from '~/platform/path-params.server';

/** Forms are sent here; there is nothing to look at. */
export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  await requireViewer(request);
  throw new AppError('not-found', 'nothing is shown where forms save themselves');
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) =>
  autosaveCourse(request, await requireViewer(request), idParam(params)),
);
