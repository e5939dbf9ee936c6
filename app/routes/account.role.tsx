import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { switchRole } from '~/accounts/own-account.server';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { answering } from '~/platform/answering.server';
import { paths, safeRedirect } from '~/platform/paths';

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  await switchRole(viewer, String(form.get('role') ?? ''));
  throw redirect(safeRedirect(form.get('to')), { status: 303, headers: NO_STORE });
});

/** There is nothing to see here; the switch stands in the account menu. */
export function loader() {
  throw redirect(paths.account());
}
