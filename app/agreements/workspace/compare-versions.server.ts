/** The versions of an agreement, and what differs between two of them. */
import { data } from '@remix-run/node';
import { findAgreement } from '#db/queries/agreements';
import { listAudit } from '#db/queries/audit';
import { NO_STORE } from '~/accounts/viewer.server';
import { textIn } from '~/elm/text-in';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import { serverT } from '~/platform/i18n.server';
import type { Services } from '~/platform/services.server';
import { agreementStateOn, phaseOf } from '../agreement-state';
import { loadWorkspace, type Workspace } from '../load-workspace.server';
import { stateWord } from '../state-word.server';
import { diffDocuments } from '../terms/diff';
import { readFactsheet, readTerms } from '../terms/terms';
import { textDiff } from '../text-diff.server';
import { isShownTo } from '../version-context.server';
import { codeParam, requireAgreementActor, versionAsked } from './actor.server';
import { describeChange, institutionLabel, tellerOf } from './describe.server';
import { workspaceModel } from './document.server';

export async function compareVersions(services: Services, request: Request, params: unknown) {
  const actor = await requireAgreementActor(services, request);
  const code = codeParam(params);
  const workspace = await loadWorkspace(services, actor, {
    code,
    versionId: versionAsked(actor, null),
  });
  const found = await findAgreement(services.store.read, code);
  if (!found) throw new AppError('not-found', `no agreement ${code}`);
  const viewer = actor.kind === 'person' ? actor.viewer : null;
  const { locale } = serverT(request, { namespace: 'mcra', viewer });
  const versions = found.versions
    .filter((each) =>
      actor.kind === 'guest'
        ? each.id === actor.guest.agreementVersionId
        : isShownTo(each, workspace.own.institutionId),
    )
    .sort((a, b) => b.createdAt - a.createdAt);
  const { from, to } = chosenTwo(versions, new URL(request.url).searchParams);
  // Changes are read in the words of the version they led to: some clauses are of one version alone.
  const later = to && to.id !== workspace.versionId ? { code, versionId: to.id } : null;
  const shown = later ? await loadWorkspace(services, actor, later) : workspace;
  const teller = tellerOf(await workspaceModel(services, shown), locale);
  const today = dayOf(services.clock());
  const language = workspace.document.terms.draftingLanguage;
  return data(
    {
      code,
      title: textIn(workspace.document.terms.title, locale) || code,
      versions: versions.map((each) => ({
        id: each.id,
        version: each.version,
        stateWord: stateWord(locale, agreementStateOn(each, today)),
        phase: phaseOf(agreementStateOn(each, today)),
        createdAt: each.createdAt,
        signedAt: each.signedAt,
        hash: each.termsHash,
        annexOnly: each.kind === 'annex',
      })),
      deeds: await deedsOf(services, found.agreement.id, versions, workspace, locale),
      compared: from && to && from.id !== to.id ? { from: from.version, to: to.version } : null,
      changes:
        from && to
          ? diffDocuments(documentOf(from), documentOf(to)).map((each) =>
              describeChange(teller, {
                ...each,
                words: textDiff(each.before, each.after, language),
                at: 0,
                by: '',
              }),
            )
          : [],
    },
    { headers: NO_STORE },
  );
}

/** Acts of the parties and of the calendar that people ask about later, with the reasons given. */
const TOLD = [
  'suspend',
  'resume',
  'ask-resume',
  'take-resume-wish-back',
  'decline-resume',
  'give-notice',
  'take-notice-back',
  'consent-to-end',
  'take-consent-back',
  'decline-end',
  'terminate',
  'terminate-for-breach',
  'ask-renew',
  'take-renewal-back',
  'renew',
  'not-renew',
  'take-refusal-back',
  'ask-reopen',
  'take-reopening-back',
  'reopen',
  'abandon',
  'withdraw',
  'expire',
  'supersede',
] as const;

async function deedsOf(
  { store }: Services,
  agreementId: string,
  versions: readonly Version[],
  workspace: Workspace,
  locale: string,
) {
  const numbers = new Map(versions.map((each) => [each.id, each.version]));
  return (await listAudit(store.read, 'agreement', agreementId)).flatMap(
    ({ id, at, institutionId, event }) => {
      if (event.type !== 'agreement.moved') return [];
      const action = TOLD.find((each) => each === event.action);
      const version = numbers.get(event.versionId);
      if (!action || !version) return [];
      const by = institutionId === null ? '' : institutionLabel(workspace, institutionId, locale);
      return [{ id, at, action, version, by, note: event.note ?? '' }];
    },
  );
}

type Versions = Awaited<ReturnType<typeof findAgreement>>;
type Version = NonNullable<Versions>['versions'][number];

/** The two asked for; else the newest and what it amends, or the one before it. */
function chosenTwo(versions: readonly Version[], asked: URLSearchParams) {
  const named = (name: string) => versions.find((each) => each.version === asked.get(name));
  const to = named('to') ?? versions[0];
  const from = named('from') ?? versions.find((each) => each.id === to?.parentId) ?? versions[1];
  return { from, to };
}

const documentOf = ({ terms, factsheet }: { terms: unknown; factsheet: unknown }) => ({
  terms: readTerms(terms),
  factsheet: readFactsheet(factsheet),
});

export type HistoryPage = Awaited<ReturnType<typeof compareVersions>>['data'];
