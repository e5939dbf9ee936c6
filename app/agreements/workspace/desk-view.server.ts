/** What stands beside the sections of the text: news, discussion, route, signing, life, people, files. */
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { languageName } from '~/elm/display-names';
import { textIn } from '~/elm/text-in';
import { dayOf } from '~/platform/format';
import { serverPaths } from '~/platform/server-paths';
import type { Services } from '~/platform/services.server';
import { isCoordinator } from '../move-version.server';
import { partyFacts } from '../terms/document';
import { openFor } from './cells.server';
import { fieldId, institutionLabel } from './describe.server';
import { type ChangeText, type Desk, type NewsItem, partId } from './page';
import type { Scene } from './scene';
import { holdsForAll, suggestionTexts, threadTexts } from './section-view.server';

export async function deskOf(services: Services, scene: Scene, desk: Desk) {
  const { workspace, locale } = scene;
  const others = workspace.parties.filter(
    (each) => each.institutionId !== workspace.own.institutionId,
  );
  return {
    since: workspace.news.since,
    news: desk === 'news' ? scene.news.map((each) => newsItem(scene, each)) : [],
    threads: desk === 'talk' ? threadTexts(scene) : [],
    suggestions: desk === 'suggestions' ? suggestionTexts(scene) : [],
    routes: desk === 'route' ? routesOf(scene) : [],
    signing: desk === 'sign' ? signingOf(services, scene) : null,
    ending: {
      noticeMonths: workspace.document.terms.termination.noticeMonths,
      /** The reader may begin an amendment of Annexes A and B alone. */
      delegated:
        workspace.document.terms.amendment.kind === 'delegated' &&
        isCoordinator({ document: workspace.document, actor: workspace.own }),
    },
    invitable: others.map((each) => ({
      value: each.institutionId,
      label: institutionLabel(workspace, each.institutionId, locale),
    })),
    guests: workspace.guests.map((each) => ({
      id: each.id,
      name: each.name,
      institution: institutionLabel(workspace, each.institutionId, locale),
      state: stateOfGuest(each),
      mayEnd:
        each.byLink && each.endedAt === null && each.institutionId !== workspace.own.institutionId,
    })),
    languages: MCRA_LANGUAGES.map((value) => ({ value, label: languageName(value, locale) })),
  };
}

const stateOfGuest = ({
  endedAt,
  opened,
}: Scene['workspace']['guests'][number]): 'ended' | 'opened' | 'notOpened' => {
  if (endedAt !== null) return 'ended';
  return opened ? 'opened' : 'notOpened';
};

function newsItem({ teller }: Scene, change: ChangeText): NewsItem {
  const { address, section } = change;
  const lineId = holdsForAll(section) ? (address.split('@')[1] ?? '') : '';
  const [kind = '', id = ''] = address.split(':');
  const target =
    kind === 'clause' ? `clause-${id}` : kind === 'line' ? partId(address) : fieldId(address);
  return {
    ...change,
    target: teller.fields.has(address) || id !== '' ? target : '',
    lineId,
    open: openFor(teller.ctx.terms, section, address),
  };
}

const routesOf = ({ workspace, locale }: Scene) =>
  workspace.routes.map((route) => ({
    institutionId: route.institutionId,
    institution: institutionLabel(workspace, route.institutionId, locale),
    begun: route.begun,
    done: route.done,
    steps:
      route.steps?.map((step) => ({
        id: step.id,
        name: textIn(step.names, locale),
        role: step.role,
        decision: step.decision,
        done: step.done,
        doneAt: step.doneAt,
        decidedOn: step.decidedOn,
        decisionNumber: step.decisionNumber,
      })) ?? null,
  }));

function signingOf(services: Services, scene: Scene) {
  const { workspace, teller, locale } = scene;
  const { document, own, termsHash, parties, signsFor } = workspace;
  const signatures = workspace.signatures.filter((each) => each.voidedAt === null);
  const email = own.viewer?.email.toLowerCase() ?? '';
  const kinds = teller.ctx.words.values.signatureKind;
  const rows = parties.flatMap(({ institutionId }) =>
    partyFacts(document.factsheet, institutionId).signatories.map((each) => {
      const signature = signatures.find(
        (known) => known.signatoryId === each.id && known.termsHash === termsHash,
      );
      return {
        id: each.id,
        name: each.name,
        position: each.position,
        institution: institutionLabel(workspace, institutionId, locale),
        own: institutionId === own.institutionId,
        handIn: institutionId === own.institutionId || signsFor.includes(institutionId),
        here: institutionId === own.institutionId && each.email.trim().toLowerCase() === email,
        order: each.order,
        kind: each.kind === null ? '' : kinds[each.kind],
        simple: each.kind === 'simple',
        signedOn: signature?.signedOn ?? null,
        place: signature?.place ?? null,
        handedIn: signature?.handedInBy
          ? {
              by: institutionLabel(workspace, signature.handedInBy, locale),
              on: signature.at,
              note: signature.note ?? '',
            }
          : null,
        fileHash: signature?.sha256 ?? null,
        copyHref: copyOf(workspace, signature),
      };
    }),
  );
  return {
    rows: rows.sort((a, b) => a.order - b.order),
    inPortal:
      rows.length > 0 &&
      own.personId !== null &&
      rows.every((each) => each.simple) &&
      rows.some((each) => each.own && !each.signedOn) &&
      !rows.some((each) => each.here && each.signedOn),
    earliest: workspace.frozenOn,
    voided: voidedOf(scene),
    today: dayOf(services.clock()),
  };
}

/** Signatures under a text that was taken back. */
const voidedOf = ({ workspace, locale }: Scene) =>
  workspace.signatures
    .filter((each) => each.voidedAt !== null)
    .map((each) => ({
      id: each.id,
      name: each.name,
      institution: institutionLabel(workspace, each.institutionId, locale),
      signedOn: each.signedOn,
      voidedAt: each.voidedAt ?? 0,
      reason: each.voidedReason ?? '',
      copyHref: copyOf(workspace, each),
    }));

const copyOf = (
  { code, versionId }: Scene['workspace'],
  signature: Scene['workspace']['signatures'][number] | undefined,
): string | null =>
  signature?.fileId
    ? serverPaths.signedCopy(code, { version: versionId, signature: signature.id })
    : null;

export type DeskView = Awaited<ReturnType<typeof deskOf>>;
