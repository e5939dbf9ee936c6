/** The case screen's routes called as its pages call them, by people of the demonstration world. */
import { loadCase } from '#db/queries/cases';
import type { PersonId } from '#db/seed/people.data';
import { type CallResult, call, formRequest, headersOf } from '#tests/support/route-call';
import type { World } from '#tests/support/world';
import type { Role } from '~/accounts/roles';
import { publicUrl } from '~/platform/env.server';
import * as caseRoute from '~/routes/cases.$id';
import * as reportRoute from '~/routes/cases.$id_.credentials.$documentId';
import * as documentRoute from '~/routes/cases.$id_.documents.$documentId';
import * as letterRoute from '~/routes/decisions.$id[.]docx';

export interface Actor {
  readonly id: PersonId;
  readonly role?: Role;
}

type Form = Record<string, string | readonly string[]> | FormData;

export function onCases(world: () => World) {
  const cookie = (who: Actor) => world().signInAs(who.id, who.role);
  const url = (path: string) => new URL(path, publicUrl(world().services.env));
  async function get(
    handler: (args: never) => unknown,
    who: Actor,
    path: string,
    params: Record<string, string>,
  ): Promise<CallResult> {
    const options = { cookie: await cookie(who), params };
    return call(handler as never, new Request(url(path), { headers: headersOf(options) }), options);
  }
  async function stored(id: string) {
    const found = await loadCase(world().store.read, id);
    if (!found) throw new Error(`no case ${id}`);
    return found;
  }
  async function post(who: Actor, id: string, form: Form): Promise<CallResult> {
    const options = { cookie: await cookie(who), params: { id }, form };
    return call(caseRoute.action as never, formRequest(url(`/cases/${id}`), options), options);
  }
  return {
    stored,
    show: (who: Actor, id: string) => get(caseRoute.loader, who, `/cases/${id}`, { id }),
    letter: (who: Actor, id: string, lang = '') =>
      get(letterRoute.loader, who, `/decisions/${id}.docx${lang && `?lang=${lang}`}`, { id }),
    document: (who: Actor, id: string, documentId: string) =>
      get(documentRoute.loader, who, `/cases/${id}/documents/${documentId}`, { id, documentId }),
    report: (who: Actor, id: string, documentId: string) =>
      get(reportRoute.loader, who, `/cases/${id}/credentials/${documentId}`, { id, documentId }),
    earlier: (who: Actor, id: string, documentId: string, check: string) => {
      const path = `/cases/${id}/credentials/${documentId}?check=${check}`;
      return get(reportRoute.loader, who, path, { id, documentId });
    },
    async checkAgain(who: Actor, id: string, documentId: string): Promise<CallResult> {
      const options = { cookie: await cookie(who), params: { id, documentId }, form: {} };
      const request = formRequest(url(`/cases/${id}/credentials/${documentId}`), options);
      return call(reportRoute.action as never, request, options);
    },
    post,
    /** Posts a form with the revision on file now. */
    async act(who: Actor, id: string, form: Record<string, string | readonly string[]>) {
      const { row } = await stored(id);
      return post(who, id, { revision: String(row.revision), ...form });
    },
    move: async (who: Actor, id: string, action: string, more: Record<string, string> = {}) => {
      const { row } = await stored(id);
      return post(who, id, { revision: String(row.revision), intent: 'move', action, ...more });
    },
  };
}

/** Where a form that was carried out leads. */
export const said = (result: CallResult): string | null =>
  result.location === null ? null : new URL(result.location, 'http://x').searchParams.get('said');
