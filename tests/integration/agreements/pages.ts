/** The workspace as its people use it: pages loaded, forms sent, answers as their browser gets them. */

import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createElement, type ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { RouteObject } from 'react-router-dom';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';
import { expect } from 'vitest';
import type { CallResult } from '#tests/support/app';
import type { AgreementActor } from '~/agreements/version-context.server';
import type { WorkspacePage as PageData } from '~/agreements/workspace/show-workspace.server';
import { WorkspacePage } from '~/components/mcra/workspace-page';
import { createI18n } from '~/platform/i18n.server';
import * as workspace from '~/routes/agreements.$code_.workspace';
import { draft, type Road } from './road';

type Form = Readonly<Record<string, string | readonly string[] | File>>;

export interface Desk {
  /** The page at a place of the workspace, e.g. `?section=process`. */
  readonly page: (query?: string) => Promise<PageData>;
  /** Sends a form of the page as it stands; other fields go along. */
  readonly send: (intent: string, fields?: Form) => Promise<CallResult>;
  /** The same, where the page says that it was done. */
  readonly does: (intent: string, fields?: Form) => Promise<void>;
}

export const cookieOf = (road: Road, actor: AgreementActor): Promise<string> => {
  if (actor.kind !== 'person') throw new Error('a guest has no account');
  return road.app.signInAs(actor.viewer.personId, { secondFactor: true });
};

export function deskOf({ app }: Road, cookie: string, code: string, version = ''): Desk {
  const url = `/agreements/${code}/workspace`;
  const params = { code };
  const page = async (query = ''): Promise<PageData> => {
    const at = version === '' ? query : `${query}${query ? '&' : '?'}version=${version}`;
    const answer = await app.callLoader(workspace, `${url}${at}`, { cookie, params });
    if (answer.status !== 200) throw new Error(`no page: ${answer.status} ${answer.location}`);
    return answer.data as PageData;
  };
  const send = async (intent: string, fields: Form = {}): Promise<CallResult> => {
    const { versionId, hash, place } = await page();
    const form = new FormData();
    const all = { intent, versionId, hash, section: place, version, ...fields };
    for (const [name, value] of Object.entries(all))
      for (const each of Array.isArray(value) ? value : [value]) form.append(name, each);
    return app.callAction(workspace, url, { cookie, params, form });
  };
  const does = async (intent: string, fields: Form = {}): Promise<void> => {
    const answer = await send(intent, fields);
    expect(answer.location, `${intent}: ${JSON.stringify(answer.data)}`).not.toBeNull();
    // What takes every party says whether it is noted or done.
    expect([intent, `${intent}-done`]).toContain(
      new URL(answer.location ?? '', app.origin).searchParams.get('said'),
    );
  };
  return { page, send, does };
}

/** An agreement that one party drafted, and the desk of each at it. */
export async function draftAtDesks(road: Road) {
  const { code, versionId } = await draft(road);
  const roc = deskOf(road, await cookieOf(road, road.roc), code);
  const ave = deskOf(road, await cookieOf(road, road.ave), code);
  return { code, versionId, roc, ave };
}

/** What is read on a page that came back with an answer, in English, without its tags. */
export const readPage = (page: PageData, answer: unknown): Promise<string> =>
  readElement(createElement(WorkspacePage, { page }), answer);

/** What a reader of English finds on it, as one line. */
export async function readElement(element: ReactElement, answer: unknown = null): Promise<string> {
  return (await htmlOf(element, answer))
    .replace(/<input[^>]*value="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

/** A page as it is sent to a browser without script, in English. */
export async function htmlOf(element: ReactElement, answer: unknown = null): Promise<string> {
  const routes = [{ id: 'page', path: '/', element, action: () => answer }];
  const { query, dataRoutes } = createStaticHandler(routes as RouteObject[]);
  const context = await query(new Request('http://localhost/', { method: 'POST' }));
  if (context instanceof Response) throw new Error('no page');
  const page = createElement(
    I18nextProvider,
    { i18n: createI18n('en') },
    createElement(StaticRouterProvider, {
      router: createStaticRouter(dataRoutes as RouteObject[], context),
      context,
    }),
  );
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onError: reject,
    });
  });
}
