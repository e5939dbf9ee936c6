/**
 * What parties agreed on before, for a new draft: the latest text both made together, else the
 * latest of the party itself that the drafter may read; else what its own page says.
 */
import { listPublicVersions, listSharedVersions } from '#db/queries/agreement-prefill';
import type { AgreementVersionRow } from '#db/queries/agreements';
import { readPolicies } from '#db/queries/institution-policy';
import type { Read } from '#db/store';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import { type Prose, proseTexts } from './terms/prose';
import { PartyProcess, readTerms, type Terms, type TermsInput } from './terms/terms';

/** Whose draft it is, with whom as far as that is known, and in which language. */
export interface DraftSetting {
  readonly ownId: string;
  readonly partnerIds: readonly string[];
  readonly language: string;
}

interface AgreedOfParty {
  readonly process: PartyProcess;
  readonly statement: LanguageMap;
}

/** §10 and §12 of one party. */
export async function agreedOfParty(
  read: Read,
  institutionId: string,
  setting: DraftSetting,
): Promise<AgreedOfParty> {
  const earlier = (await earlierOf(read, institutionId, setting)).map((each) => ({
    process: processIn(each, institutionId, setting.language),
    statement: statementIn(each, institutionId, setting.language),
  }));
  const [policy] = await readPolicies(read, [institutionId]);
  const held = earlier.find(({ process }) => process !== null)?.process;
  return {
    process: PartyProcess.parse({
      institutionId,
      ...(policy ? ofPolicy(policy, setting.language) : {}),
      ...held,
    }),
    statement: earlier.find(({ statement }) => Object.keys(statement).length > 0)?.statement ?? {},
  };
}

/** The model's own proposal, where no party's limit is shorter (design: 30 days). */
const USUAL_DECISION_DAYS = 30;

/** §10, §12 and §15 of a new draft; what the drafter has said already goes over it. */
export async function agreedBefore(
  read: Read,
  setting: DraftSetting,
  said: TermsInput = {},
): Promise<TermsInput> {
  const ids = [setting.ownId, ...setting.partnerIds];
  const [latest] = await earlierOf(read, setting.ownId, setting);
  const policies = await readPolicies(read, ids);
  const limits = policies.map((each) => each.nationalLimitDays ?? each.decisionMonths * 30);
  const parties: PartyProcess[] = [];
  const qualityAssurance: Terms['qualityAssurance'] = [];
  for (const institutionId of ids) {
    const { process, statement } = await agreedOfParty(read, institutionId, setting);
    parties.push(process);
    qualityAssurance.push({ institutionId, statement });
  }
  const { process } = said;
  return {
    qualityAssurance,
    dataProtection: await dataProtectionBefore(read, setting),
    ...said,
    process: {
      parties,
      ...process,
      completenessWorkingDays:
        process?.completenessWorkingDays ?? latest?.process.completenessWorkingDays ?? null,
      decisionDays:
        process?.decisionDays ??
        latest?.process.decisionDays ??
        (limits.length > 0 ? Math.min(USUAL_DECISION_DAYS, ...limits) : null),
    },
  };
}

async function earlierOf(
  read: Read,
  institutionId: string,
  { ownId, partnerIds }: DraftSetting,
): Promise<Terms[]> {
  const found: AgreementVersionRow[] = [];
  if (institutionId === ownId) {
    for (const partnerId of partnerIds)
      found.push(...(await listSharedVersions(read, partnerId, ownId)));
    found.push(...(await listSharedVersions(read, ownId, ownId)));
  } else {
    found.push(...(await listSharedVersions(read, institutionId, ownId)));
    found.push(...(await listPublicVersions(read, institutionId)));
  }
  return found.map((each) => readTerms(each.terms));
}

/** In the language of the new draft; '' where the earlier text is in others alone. */
const inLanguage = (value: Prose | undefined, terms: Terms, language: string): string =>
  proseTexts(value, terms.draftingLanguage)[language] ?? '';

function processIn(terms: Terms, institutionId: string, language: string) {
  const held = terms.process.parties.find((each) => each.institutionId === institutionId);
  if (!held) return null;
  const words = {
    receiver: inLanguage(held.receiver, terms, language),
    decider: inLanguage(held.decider, terms, language),
    appealBody: inLanguage(held.appealBody, terms, language),
  };
  const written = Object.entries(words).filter(([, text]) => text !== '');
  if (written.length === 0) return null;
  return {
    ...Object.fromEntries(written),
    ...(held.appealDays === null ? {} : { appealDays: held.appealDays }),
    ...(held.language === '' ? {} : { language: held.language }),
  };
}

function statementIn(terms: Terms, institutionId: string, language: string): LanguageMap {
  const held = terms.qualityAssurance.find((each) => each.institutionId === institutionId);
  const text = held?.statement[language] ?? '';
  return text === '' ? {} : { [language]: text };
}

type Policy = Awaited<ReturnType<typeof readPolicies>>[number];

/** Of a policy that says who hears an appeal; one that nobody has written yet says nothing. */
function ofPolicy({ appeal, languages }: Policy, language: string) {
  const appealBody = textIn(appeal.body, language);
  if (appealBody === '') return {};
  return {
    appealBody,
    appealDays: appeal.days,
    language: languages.includes(language) ? language : (languages[0] ?? ''),
  };
}

/** §15 whole, from the latest text in which it was written in this language. */
async function dataProtectionBefore(
  read: Read,
  setting: DraftSetting,
): Promise<TermsInput['dataProtection']> {
  const { language } = setting;
  for (const terms of await earlierOf(read, setting.ownId, setting)) {
    const { dataProtection } = terms;
    if (inLanguage(dataProtection.purposes, terms, language) === '') continue;
    const { controllers, transfers, breachHours, ...prose } = dataProtection;
    const words = Object.entries(prose).map(([key, value]) => [
      key,
      inLanguage(value, terms, language),
    ]);
    return { controllers, transfers, breachHours, ...Object.fromEntries(words) };
  }
  return {};
}
