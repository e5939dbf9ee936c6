/** Mail about an entry's steps: written into the record with the step, so each step tells once. */

import { listNetworkRoleHolders, listRoleHolders } from '#db/queries/role-holders';
import type { Tx } from '#db/store';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import type { Viewer } from '~/accounts/roles';
import { localisedOr } from '~/elm/localised';
import { publicUrl } from '~/platform/env.server';
import { DEFAULT_LOCALE } from '~/platform/locales';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import type { Entry } from './entry.server';
import type { LifeAction } from './life';

type Needs = Pick<Services, 'env' | 'clock'>;

interface News {
  readonly template:
    | 'course-submitted'
    | 'course-withdrawn'
    | 'course-changes'
    | 'course-published';
  readonly to: 'committee' | 'editors';
  /** Where one reads on. */
  readonly path: string;
}

/** What a step is news of; null where nobody waits for it. */
function newsOf({ id, state }: Entry, action: LifeAction): News | null {
  if (action === 'submit')
    return { template: 'course-submitted', to: 'committee', path: paths.reviewCourse(id) };
  const before = state === 'submitted' || state === 'in-review';
  if (before && (action === 'withdraw' || action === 'archive'))
    return { template: 'course-withdrawn', to: 'committee', path: paths.reviewQueue() };
  const path = paths.editCourse(id);
  if (action === 'request-changes') return { template: 'course-changes', to: 'editors', path };
  if (action === 'approve') return { template: 'course-published', to: 'editors', path };
  return null;
}

/**
 * Tells the steering committee of what was submitted or is no longer before it, and the provider's
 * editors of what the committee did with it; never the person who took the step. Each reads it in their own language.
 */
export async function tellOfStep(
  services: Needs,
  tx: Tx,
  viewer: Viewer,
  { entry, action }: { entry: Entry; action: LifeAction },
): Promise<void> {
  const news = newsOf(entry, action);
  if (news === null) return;
  const { provider } = entry.row;
  const now = services.clock();
  const people =
    news.to === 'committee'
      ? await listNetworkRoleHolders(tx, ['steering-committee'], now)
      : await listRoleHolders(tx, entry.row.entry.providerId, ['course-editor'], now);
  for (const { email, locale } of people) {
    if (email === viewer.email) continue;
    const language = locale ?? DEFAULT_LOCALE;
    await queueMail(tx, {
      recipient: email,
      locale,
      template: news.template,
      params: {
        title: localisedOr(entry.data.title, language, entry.code).text,
        code: entry.code,
        institution: localisedOr(provider.names, language, provider.slug).text,
        link: `${publicUrl(services.env)}${news.path}`,
      },
    });
  }
}
