import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { actOnCourse } from '~/catalogue/editing/act-on-course.server';
import { showEditor } from '~/catalogue/editing/show-editor.server';
import { EditorPage } from '~/components/editor/editor-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t: common } = serverT(request, { viewer });
  const editor = await showEditor(request, viewer, idParam(params));
  return data(
    { title: common('title', { page: editor.entry.title.text }), editor },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  return actOnCourse(request, viewer, idParam(params));
});

export default function EditorRoute() {
  const { editor } = useLoaderData<typeof loader>();
  return <EditorPage editor={editor} answer={useActionData<typeof action>() ?? null} />;
}
