import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { accountPaths } from '~/accounts/account-paths';
import { signOut } from '~/accounts/sign-in.server';
import { NO_STORE } from '~/accounts/viewer.server';
import { paths } from '~/platform/paths';

export async function action({ request }: ActionFunctionArgs) {
  const headers = { ...NO_STORE, 'Set-Cookie': await signOut(request) };
  throw redirect(accountPaths.signInAfter('signed-out'), { status: 303, headers });
}

/** Signing out is a change: a mere visit does not do it. */
export function loader() {
  throw redirect(paths.home());
}
