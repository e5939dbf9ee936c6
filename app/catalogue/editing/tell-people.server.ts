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

const TEMPLATES = {
  submit: 'course-submitted',
  'request-changes': 'course-changes',
  approve: 'course-published',
} as const satisfies Partial<Record<LifeAction, string>>;
type Telling = keyof typeof TEMPLATES;

const isTelling = (action: LifeAction): action is Telling => Object.hasOwn(TEMPLATES, action);

/**
 * Tells the steering committee of what was submitted, and the provider's editors of what the
 * committee did with it; never the person who took the step. Each reads it in their own language.
 */
export async function tellOfStep(
  services: Needs,
  tx: Tx,
  viewer: Viewer,
  { entry, action }: { entry: Entry; action: LifeAction },
): Promise<void> {
  if (!isTelling(action)) return;
  const { provider } = entry.row;
  const now = services.clock();
  const toCommittee = action === 'submit';
  const path = toCommittee ? paths.reviewCourse(entry.id) : paths.editCourse(entry.id);
  const people = toCommittee
    ? await listNetworkRoleHolders(tx, ['steering-committee'], now)
    : await listRoleHolders(tx, entry.row.entry.providerId, ['course-editor'], now);
  for (const { email, locale } of people) {
    if (email === viewer.email) continue;
    const language = locale ?? DEFAULT_LOCALE;
    await queueMail(tx, {
      recipient: email,
      locale,
      template: TEMPLATES[action],
      params: {
        title: localisedOr(entry.data.title, language, entry.code).text,
        code: entry.code,
        institution: localisedOr(provider.names, language, provider.slug).text,
        link: `${publicUrl(services.env)}${path}`,
      },
    });
  }
}
