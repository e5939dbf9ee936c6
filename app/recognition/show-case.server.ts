/** The case screen's data: one shape for those who work on a case, a smaller one for its learner. */
import { findPeopleNames } from '#db/queries/people-names';
import type { Viewer } from '~/accounts/roles';
import { isMicroCredential } from '~/credentials/micro-credential';
import type { VerificationReport } from '~/credentials/report';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import { serverT } from '~/platform/i18n.server';
import type { Services } from '~/platform/services.server';
import { type CasePage, loadCasePage } from '~/recognition/case-page.server';
import { confirmableFact, FACT_OF, mainActionOf } from '~/recognition/case-view';
import { citedProposal } from '~/recognition/cited-proposal.server';
import { toLearnerCase } from '~/recognition/learner-case';
import { Outcome, type PackageProposal, type ReasonCode } from '~/recognition/proposal';
import { allowedReasons } from '~/recognition/reasons';

export type ShownCase = Awaited<ReturnType<typeof showCase>>;
export type OfficeCase = Extract<ShownCase, { view: 'office' }>;
export type OfficePackage = OfficeCase['packages'][number];
export type OfficeDocument = OfficeCase['documents'][number];
export type OfficeUnit = OfficeCase['units'][number];

/** One case as this viewer sees it. Throws `not-found` for everyone who may not. */
export async function showCase(
  services: Services,
  viewer: Viewer,
  caseId: string,
  request: Request,
) {
  const page = await loadCasePage(services, viewer, caseId);
  const { t, locale } = serverT(request, { namespace: 'cases', viewer });
  const { t: common } = serverT(request, { viewer });
  const number = page.fileNumber ?? t('case.noNumber');
  const title = common('title', { page: t('case.pageTitle', { number }) });
  return page.isLearner
    ? { ...learnerCaseIn(page, locale), view: 'learner' as const, title }
    : { ...(await toOfficeCase(services, page, locale)), view: 'office' as const, title };
}

function learnerCaseIn(page: CasePage, locale: string) {
  const learner = toLearnerCase(page);
  const packages = learner.packages.map((each) => ({
    ...each,
    decision: each.decision && withConditionsIn(each.decision, locale),
  }));
  return { ...learner, packages };
}

async function toOfficeCase(services: Services, page: CasePage, locale: string) {
  const { store } = services;
  const { units, packages, signatures, documents, confirmations, ...rest } = page;
  const people = await findPeopleNames(store.read, [
    ...confirmations.map((each) => each.by),
    ...signatures.flatMap((each) => each.clearedBy ?? []),
    ...documents.flatMap(({ authenticity }) =>
      authenticity?.kind === 'by-hand' ? (authenticity.checkedBy ?? []) : [],
    ),
  ]);
  const cited = await Promise.all(
    packages.map(async (each) => ({
      each,
      proposal: await citedProposal(store, each.proposal, locale),
    })),
  );
  const context = {
    undocumented: page.undocumented,
    regulationLimitsAge: page.basis.article?.limitsAge ?? false,
  };
  return {
    ...rest,
    main: mainActionOf(page.actions, page.status, page.whoActs),
    people: Object.fromEntries(people),
    signatures,
    confirmations,
    documents: documents.map((each) => ({ ...each, ...gistOf(each.report) })),
    units: units.map((unit, index) => ({ ...unit, number: index + 1 })),
    packages: cited.map(({ each, proposal }) => ({
      ...each,
      proposal: withConditionsIn(proposal, locale),
      decision: each.decision && withConditionsIn(each.decision, locale),
      allowed: reasonsFor(each.proposal, context),
      // One entry a criterion, in their order: worked out here, so that no browser carries the tables.
      confirmable: each.proposal.criteria.map(confirmableFact),
      about: each.proposal.criteria.map(({ code }) => FACT_OF[code]),
    })),
  };
}

interface Said {
  readonly text: string;
  readonly texts?: LanguageMap | undefined;
}

/** Its conditions in the reader's language, where they are written in it. */
const withConditionsIn = <T extends { readonly conditions: readonly Said[] }>(
  given: T,
  locale: string,
): T => ({
  ...given,
  conditions: given.conditions.map(({ texts, ...each }) => ({
    ...each,
    text: texts ? textIn(texts, locale) : each.text,
  })),
});

/** Of a report only what a line of the case screen tells; the whole stands on its own page. */
function gistOf(report: VerificationReport | null) {
  if (!report) return { report: null, microCredential: false };
  const { credential } = report;
  return {
    microCredential: credential !== null && isMicroCredential(credential),
    report: {
      ...report,
      annexI: [],
      findings: [],
      seal: { signatures: report.seal.signatures.map((each) => ({ ...each, notes: [] })) },
      credential: credential && { ...credential, achievements: [], activities: [] },
    },
  };
}

/** For each outcome the reasons that may stand under it here. */
function reasonsFor(
  proposal: PackageProposal,
  context: { undocumented: boolean; regulationLimitsAge: boolean },
): Partial<Record<Outcome, ReasonCode[]>> {
  return Object.fromEntries(
    Outcome.options
      .map((outcome) => [outcome, allowedReasons(outcome, { ...context, proposal })] as const)
      .filter(([, codes]) => codes.length > 0),
  );
}
