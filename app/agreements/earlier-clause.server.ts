/**
 * Amendments drafted before the model text said what holds for learning of the version before: the
 * clause is offered, and taken up only by somebody who drafts.
 */
import { isMcraLanguage, wordingFor } from '#templates/mcra/words';
import type { Services } from '~/platform/services.server';
import { keepDocument } from './keep-document.server';
import { EDITABLE } from './life/transitions.data';
import type { AgreementDocument } from './terms/terms';
import { type AgreementActor, inVersion } from './version-context.server';

interface Continuing {
  /** The version it continues. */
  readonly parentId: string | null;
  readonly document: AgreementDocument;
}

/** It continues a version, and its text does not say what becomes of that one. */
const lacksEarlier = ({ parentId, document }: Continuing): boolean =>
  parentId !== null && document.terms.continues === undefined;

/** The clause as it would stand in the text, in the language of drafting; null where it is not lacking. */
export function earlierClauseFor(version: Continuing & { readonly editable: boolean }) {
  if (!version.editable || !lacksEarlier(version)) return null;
  const { draftingLanguage, parties } = version.document.terms;
  const language = isMcraLanguage(draftingLanguage) ? draftingLanguage : 'en';
  const { clauses, clauseTitles } = wordingFor(language, parties.length);
  return {
    language,
    title: clauseTitles['earlier-versions'],
    text: clauses['earlier-versions'],
  };
}

/** The text says it from now on; `frozen` where it can no longer change. Said already, nothing happens. */
export function takeEarlierClause(
  services: Services,
  actor: AgreementActor,
  versionId: string,
): Promise<'taken' | 'frozen'> {
  return inVersion(services, actor, versionId, 'agreement.edit', async (work) => {
    const { version, document } = work;
    if (!EDITABLE.includes(version.status)) return 'frozen';
    if (!lacksEarlier({ parentId: version.parentId, document })) return 'taken';
    const continues = version.kind === 'annex' ? 'annexes' : 'whole';
    await keepDocument(work, { ...document, terms: { ...document.terms, continues } }, 'duration');
    return 'taken';
  });
}
