/** What a workspace page is drawn from: the document, its words, and what the reader may do. */

import { listUnits } from '#db/queries/institutions';
import { listPeopleWith } from '#db/queries/role-holders';
import { previewMcra } from '#templates/mcra/preview';
import { isMcraLanguage } from '#templates/mcra/words';
import { type Action, tryAuthorize } from '~/accounts/permissions';
import { textIn } from '~/elm/text-in';
import { serverT } from '~/platform/i18n.server';
import type { Services } from '~/platform/services.server';
import type { Workspace } from '../load-workspace.server';
import type { AgreementActor } from '../version-context.server';
import { describeChange, tellerOf } from './describe.server';
import { workspaceModel } from './document.server';
import type { Option } from './page';
import type { Scene } from './scene';

/** What this person may do here, for buttons; each use case decides again. */
export interface May {
  readonly edit: boolean;
  readonly comment: boolean;
  readonly approve: boolean;
  readonly sign: boolean;
  readonly publish: boolean;
  readonly end: boolean;
  readonly route: boolean;
  /** Set the own institution's route for agreements to come. */
  readonly configure: boolean;
}

export function mayOf(actor: AgreementActor, { own }: Workspace): May {
  const { institutionId, unitId } = own;
  const may = (action: Action) =>
    actor.kind === 'person' &&
    tryAuthorize(actor.viewer, action, { institutionId, unitId }) !== null;
  const guest = actor.kind === 'guest';
  return {
    edit: may('agreement.edit'),
    comment: guest || may('agreement.comment'),
    approve: guest || may('agreement.approve'),
    sign: guest || may('agreement.sign'),
    publish: may('agreement.publish'),
    end: may('agreement.end'),
    route: may('agreement.route'),
    configure: may('institution.configure'),
  };
}

export async function sceneOf(
  services: Services,
  request: Request,
  actor: AgreementActor,
  workspace: Workspace,
): Promise<Scene> {
  const viewer = actor.kind === 'person' ? actor.viewer : null;
  const { t, locale } = serverT(request, { namespace: 'mcra', viewer });
  const model = await workspaceModel(services, workspace);
  const teller = tellerOf(model, locale);
  const drafting = workspace.document.terms.draftingLanguage;
  const may = mayOf(actor, workspace);
  const text = (key: string) => t(key as 'title');
  return {
    workspace,
    teller,
    tree: previewMcra(model, isMcraLanguage(drafting) ? drafting : 'en'),
    locale,
    mayEdit: may.edit,
    maySuggest: may.comment,
    news: workspace.news.changes.map((each) => describeChange(teller, each)),
    own: {
      inherited: (value) =>
        value === null ? t('departures.notAsked') : t('departures.inherits', { value }),
      part: (key) => text(`part.${key}`),
      contact: (role) => text(`contact.${role}`),
      section: (key) => text(`section.${key}`),
    },
    units: new Map(),
    coordinators: await coordinatorsOf(services, workspace),
  };
}

/** The units of each party that has any on record. */
export async function unitsOf(
  { store }: Services,
  { workspace, locale }: Scene,
): Promise<Scene['units']> {
  const units = new Map<string, Option[]>();
  for (const { institutionId } of workspace.parties) {
    const found = await listUnits(store.read, institutionId);
    if (found.length > 0)
      units.set(
        institutionId,
        found.map(({ id, names }) => ({ value: id, label: textIn(names, locale) })),
      );
  }
  return units;
}

/** Those who draft for the own institution may be named as its coordinators. */
async function coordinatorsOf({ store, clock }: Services, { own }: Workspace) {
  const { institutionId } = own;
  const people = await listPeopleWith(
    store.read,
    institutionId,
    ['agreement-drafter', 'signatory'],
    clock(),
  );
  return people.map(({ id, givenName, familyName }) => {
    const name = `${givenName} ${familyName}`;
    const value = JSON.stringify({ institutionId, personId: id, name, position: '' });
    return { value, label: name };
  });
}
