/** Forms by which people talk: comments, answers to suggestions, the route, invitations, Word files. */
import { readMcra } from '#templates/mcra/read';
import { toLocale } from '~/platform/locales';
import { comment, resolveComment } from '../comment.server';
import { earlierValue } from '../earlier-text';
import type { WordSuggestion } from '../from-word.server';
import { endInvitation, invitePartner } from '../invite-partner.server';
import { markSeen } from '../load-workspace.server';
import { routeStep } from '../route-step.server';
import { answerSuggestion, suggest, suggestFromWord } from '../suggest.server';
import { takeSuggestionBack } from '../take-back.server';
import { isDay } from '../terms/faults';
import { wordDifferences } from '../word-differences.server';
import { type Answer, already, refused, textOf } from './answers';
import { workspaceModel } from './document.server';
import type { Sent } from './save-form.server';

type Done = Answer | null;

/** Characters of a reason. */
const MOST_NOTE = 2_000;

export async function commentForm({ services, actor, workspace, form }: Sent): Promise<Done> {
  const threadId = textOf(form, 'thread');
  const outcome = await comment(services, actor, {
    versionId: workspace.versionId,
    address: textOf(form, 'about'),
    // A browser counts a line's end as one letter, and sends two.
    text: textOf(form, 'text').replaceAll('\r\n', '\n'),
    threadId: threadId === '' ? null : threadId,
  });
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

export async function resolveForm({ services, actor, workspace, form }: Sent): Promise<Done> {
  const outcome = await resolveComment(services, actor, {
    versionId: workspace.versionId,
    threadId: textOf(form, 'thread'),
    resolved: textOf(form, 'resolved') === 'yes',
  });
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

export async function answerForm({ services, actor, workspace, form }: Sent): Promise<Done> {
  const outcome = await answerSuggestion(services, actor, {
    versionId: workspace.versionId,
    suggestionId: textOf(form, 'suggestion'),
    accept: textOf(form, 'answer') === 'accept',
    note: textOf(form, 'note').slice(0, MOST_NOTE),
  });
  if (outcome.kind === 'already') return already(`suggestion-${outcome.state}`);
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

export async function suggestionBackForm({
  services,
  actor,
  workspace,
  form,
}: Sent): Promise<Done> {
  const outcome = await takeSuggestionBack(services, actor, {
    versionId: workspace.versionId,
    suggestionId: textOf(form, 'suggestion'),
  });
  if (outcome.kind === 'already') return already(`suggestion-${outcome.state}`);
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

/** What stood there before the partner changed it is proposed again, to be accepted or discussed. */
export async function earlierForm({ services, actor, workspace, form }: Sent): Promise<Done> {
  const address = textOf(form, 'address');
  const change = workspace.news.changes.find((each) => each.address === address);
  if (!change) return refused(form, 'no-change');
  const outcome = await suggest(services, actor, {
    versionId: workspace.versionId,
    address,
    value: earlierValue(change, workspace.document.terms.draftingLanguage),
  });
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

export async function seenForm({ services, workspace, form }: Sent): Promise<Done> {
  const shown = Number(textOf(form, 'upTo'));
  const lastChange = Math.min(
    workspace.lastChange,
    Number.isInteger(shown) && shown > 0 ? shown : workspace.lastChange,
  );
  await markSeen(services, { ...workspace, lastChange });
  return null;
}

export async function routeForm({ services, actor, workspace, form }: Sent): Promise<Done> {
  const decidedOn = textOf(form, 'decidedOn');
  const outcome = await routeStep(services, actor, {
    versionId: workspace.versionId,
    stepId: textOf(form, 'step'),
    hash: textOf(form, 'hash'),
    done: textOf(form, 'done') !== 'no',
    decidedOn: isDay(decidedOn) ? decidedOn : null,
    decisionNumber: textOf(form, 'decisionNumber') || null,
  });
  if (outcome.kind === 'done') return null;
  return refused(form, outcome.kind === 'refused' ? outcome.reason : outcome.kind);
}

export async function inviteForm({ services, actor, workspace, form }: Sent): Promise<Done> {
  const email = textOf(form, 'email');
  const name = textOf(form, 'name');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254)
    return refused(form, 'email');
  if (name === '' || name.length > 200) return refused(form, 'name');
  const outcome = await invitePartner(services, actor, {
    versionId: workspace.versionId,
    institutionId: textOf(form, 'institutionId'),
    name,
    email,
    locale: toLocale(textOf(form, 'locale')),
  });
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

export async function invitationBackForm({
  services,
  actor,
  workspace,
  form,
}: Sent): Promise<Done> {
  const outcome = await endInvitation(services, actor, {
    versionId: workspace.versionId,
    guestId: textOf(form, 'guest'),
  });
  if (outcome.kind === 'already') return already('invitation-back');
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

export const MOST_WORD_BYTES = 20_000_000;

/** A Word file that came back: each difference becomes a suggestion, text outside a control too. */
export async function wordForm({ services, actor, workspace, form }: Sent): Promise<Done> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refused(form, 'file-empty');
  if (file.size > MOST_WORD_BYTES) return refused(form, 'file-large');
  const read = readMcra(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return refused(form, `word-${read.fault}`);
  const model = await workspaceModel(services, workspace);
  const compared = await wordDifferences(services.store.read, read.reading, model);
  if (!compared.ok) return refused(form, `word-${compared.reason}`);
  const found = compared.differences;
  const suggestions: WordSuggestion[] = [
    ...found.suggestions.map(({ before, after, marked, comment: said, ...each }) => ({
      ...each,
      before: marked?.before ?? before,
      after: marked?.after ?? after,
      comment: said,
    })),
    ...found.outside.map(({ near, before, after, author, comment: said }) => ({
      tag: near === null ? '' : `outside ${near}`,
      before,
      after,
      author,
      comment: said,
    })),
  ];
  if (suggestions.length === 0) return refused(form, 'nothing-changed');
  const outcome = await suggestFromWord(services, actor, {
    versionId: workspace.versionId,
    suggestions,
  });
  if (outcome.kind === 'refused') return refused(form, outcome.reason);
  return outcome.suggestionIds.length === 0 ? refused(form, 'nothing-changed') : null;
}
