/** The document of a version as a model: for its preview, its files and the way back from Word. */
import { listSignatures } from '#db/queries/agreement-work';
import { findAgreement } from '#db/queries/agreements';
import { recordedModel } from '#templates/mcra/from-record';
import type { McraModel, McraStatus } from '#templates/mcra/model';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import type { Workspace } from '../load-workspace.server';
import { isShownTo } from '../version-context.server';

/** The version a workspace is on, with those before it that its reader may know of. */
export async function workspaceModel(
  { store }: Services,
  workspace: Pick<Workspace, 'code' | 'versionId' | 'state' | 'own'>,
): Promise<McraModel> {
  const found = await findAgreement(store.read, workspace.code);
  const chosen = found?.versions.find((each) => each.id === workspace.versionId);
  if (!found || !chosen) throw new AppError('not-found', `no version ${workspace.versionId}`);
  return recordedModel({
    agreement: found.agreement,
    versions: found.versions.filter((each) => isShownTo(each, workspace.own.institutionId)),
    chosen,
    status: workspace.state as McraStatus,
    signatures: await listSignatures(store.read, chosen.id),
  });
}
