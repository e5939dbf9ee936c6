import { data } from '@remix-run/node';

/** Any address that is no page of ours, whatever the method. */
export function loader(): never {
  throw data({ code: 'not-found' }, { status: 404 });
}
export const action = loader;

export default function NoSuchPage() {
  return null;
}
