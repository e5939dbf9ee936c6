/** What stands beside the sections of the text: news, discussion, route, signing, life, people, files. */
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { languageName } from '~/elm/display-names';
import { textIn } from '~/elm/text-in';
import { dayOf } from '~/platform/format';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { partyFacts } from '../terms/document';
import { institutionLabel } from './describe.server';
import type { Desk } from './page';
import type { Scene } from './scene';
import { suggestionTexts, threadTexts } from './section-view.server';

export async function deskOf(services: Services, scene: Scene, desk: Desk) {
  const { workspace, locale } = scene;
  const others = workspace.parties.filter(
    (each) => each.institutionId !== workspace.own.institutionId,
  );
  return {
    since: workspace.news.since,
    news: desk === 'news' ? scene.news : [],
    threads: desk === 'talk' ? threadTexts(scene) : [],
    suggestions: desk === 'suggestions' ? suggestionTexts(scene) : [],
    routes: desk === 'route' ? routesOf(scene) : [],
    signing: desk === 'sign' ? signingOf(services, scene) : null,
    ending: {
      noticeMonths: workspace.document.terms.termination.noticeMonths,
      today: dayOf(services.clock()),
      delegated: workspace.document.terms.amendment.kind === 'delegated',
    },
    invitable: others.map((each) => ({
      value: each.institutionId,
      label: institutionLabel(workspace, each.institutionId, locale),
    })),
    guests: workspace.guests.map((each) => ({
      name: each.name,
      institution: institutionLabel(workspace, each.institutionId, locale),
      opened: each.opened,
    })),
    languages: MCRA_LANGUAGES.map((value) => ({ value, label: languageName(value, locale) })),
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

function signingOf(services: Services, { workspace, teller, locale }: Scene) {
  const { document, own, signatures, termsHash, parties } = workspace;
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
        order: each.order,
        kind: each.kind === null ? '' : kinds[each.kind],
        simple: each.kind === 'simple',
        signedOn: signature?.signedOn ?? null,
        place: signature?.place ?? null,
        fileHash: signature?.sha256 ?? null,
        copyHref: signature?.fileId
          ? paths.signedCopy(workspace.code, {
              version: workspace.versionId,
              signature: signature.id,
            })
          : null,
      };
    }),
  );
  return {
    rows: rows.sort((a, b) => a.order - b.order),
    inPortal: rows.length > 0 && rows.every((each) => each.simple),
    today: dayOf(services.clock()),
  };
}

export type DeskView = Awaited<ReturnType<typeof deskOf>>;
