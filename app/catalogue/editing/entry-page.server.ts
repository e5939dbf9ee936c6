/** What every page about one entry does: signed in, one call, a title, nothing in a cache. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import type { Viewer } from '~/accounts/roles';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';
import type { EntryHead } from './show-editor.server';

/** A loader for the entry that the address names; the page is titled by the entry. */
export const entryLoader = <T extends { readonly entry: EntryHead }>(
  show: (request: Request, viewer: Viewer, id: string) => Promise<T>,
) =>
  answering(async ({ request, params }: LoaderFunctionArgs) => {
    const viewer = await requireViewer(request);
    const { t: common } = serverT(request, { viewer });
    const page = await show(request, viewer, idParam(params));
    return data(
      { title: common('title', { page: page.entry.title.text }), page },
      { headers: NO_STORE },
    );
  });

/** An action on the entry that the address names. */
export const entryAction = <T>(act: (request: Request, viewer: Viewer, id: string) => Promise<T>) =>
  answering(async ({ request, params }: LoaderFunctionArgs) =>
    act(request, await requireViewer(request), idParam(params)),
  );
