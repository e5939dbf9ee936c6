import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actOnCourse } from '~/catalogue/editing/act-on-course.server';
import { entryAction, entryLoader } from '~/catalogue/editing/entry-page.server';
import { showEditor } from '~/catalogue/editing/show-editor.server';
import { EditorPage } from '~/components/editor/editor-page';

export const handle = { i18n: ['common', 'editor', 'catalogue'] };

export const loader = entryLoader(showEditor);

export const action = entryAction(actOnCourse);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EditorRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <EditorPage editor={page} answer={useActionData<typeof action>() ?? null} />;
}
