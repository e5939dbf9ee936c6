import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import '~/platform/load-context';

/** Any address that is no page of ours, whatever the method; and files that are refused to people. */
export function loader({ context }: LoaderFunctionArgs | ActionFunctionArgs): never {
  const { code, status } = context?.refusal ?? { code: 'not-found', status: 404 };
  throw data({ code }, { status });
}
export const action = loader;

export default function NoSuchPage() {
  return null;
}
