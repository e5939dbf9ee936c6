import { like } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { person } from '#db/schema/accounts';
import { deliverMail } from '~/accounts/mail/deliver-mail.server';
import { askResume } from '~/agreements/ask-resume.server';
import { suspend } from '~/agreements/end-agreement.server';
import { followCalendar } from '~/agreements/follow-calendar.server';
import { endInvitation, invitePartner, openGuestLink } from '~/agreements/invite-partner.server';
import { loadWorkspace } from '~/agreements/load-workspace.server';
import { moveLine } from '~/agreements/move-line.server';
import { requestChanges } from '~/agreements/request-changes.server';
import { submitForReview } from '~/agreements/submit-for-review.server';
import type { AgreementActor } from '~/agreements/version-context.server';
import { AVE, agree, draft, openRoad, type Road, save, sign, versionRow } from './road';

const GUEST = 'rita@aveleda.example';
const OFFICE = 'office@aveleda.example';

let road: Road;
let code: string;
let versionId: string;
beforeEach(async () => {
  road = await openRoad();
  // Nobody of the partner has an account that works.
  await road.app.store.tx((tx) =>
    tx.update(person).set({ disabledAt: 1 }).where(like(person.email, '%inst-aveleda%')),
  );
  ({ code, versionId } = await draft(road, {
    renewal: { kind: 'explicit', months: 12, reminders: [30] },
    duration: {
      inForceFrom: '2026-03-02',
      inForceUntil: '2028-03-09',
      backCoverageFrom: null,
      teachOutMonths: 12,
      academicYears: [],
    },
  }));
  const row = await versionRow(road.app, versionId);
  const own = row.factsheet?.parties.find((each) => each.institutionId === AVE)?.contacts;
  const administrative = { name: 'Mobility office', email: OFFICE, phone: '' };
  await save(road, road.roc, versionId, `contacts:${AVE}`, { ...own, administrative });
});
afterEach(() => road.app.close());

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** What went to an address since the last look. */
async function mailsTo(address: string): Promise<Mail[]> {
  const sent: Mail[] = [];
  while (
    (await deliverMail(road.app.services, async ({ to, subject, text }) => {
      const recipient = typeof to === 'object' && to !== null && 'address' in to ? to.address : '';
      if (recipient === address) sent.push({ subject: String(subject), text: String(text) });
    })) > 0
  );
  return sent;
}

const tokenIn = ({ text }: Mail): string => /invitations\/([\w-]+)/.exec(text)?.[1] ?? '';
const turn = () => `Agreement ${code}: it is your turn`;

const invite = (locale: string | null = null) =>
  invitePartner(road.app.services, road.roc, {
    ...{ versionId, institutionId: AVE, name: 'Rita', email: GUEST, locale },
  });

async function enter(mail: Mail | undefined): Promise<AgreementActor> {
  const opened = mail && (await openGuestLink(road.app.services, tokenIn(mail)));
  if (!opened) throw new Error('the link does not open');
  return { kind: 'guest', guest: opened.guest };
}

const on = async (iso: string): Promise<void> => {
  road.app.clock.set(Date.parse(`${iso}T09:00:00Z`));
  await followCalendar(road.app.services);
};

describe('a partner without an account', () => {
  it('hears of each turn once, by a fresh link that opens the agreement', async () => {
    const { services } = road.app;
    await invite();
    const [invitation] = await mailsTo(GUEST);
    await submitForReview(services, road.roc, { versionId });
    const first = await mailsTo(GUEST);
    expect(first.map((each) => each.subject)).toEqual([turn()]);
    expect(first[0]?.text).toContain('without an account');
    expect(first[0]?.text).not.toContain('Sign in');
    expect(await openGuestLink(services, tokenIn(invitation as Mail)), 'replaced').toBeNull();
    const guest = await enter(first[0]);
    expect((await loadWorkspace(services, guest, { code, versionId })).turn.yours).toBe(true);
    expect(await openGuestLink(services, tokenIn(first[0] as Mail)), 'used').toBeNull();
    await requestChanges(services, guest, { versionId, note: 'The dates.' });
    expect(await mailsTo(GUEST), 'its own act').toEqual([]);
    await submitForReview(services, road.roc, { versionId });
    const second = await mailsTo(GUEST);
    expect(second.map((each) => each.subject)).toEqual([turn()]);
    await enter(second[0]);
  });

  it('hears in the language it was invited in, and no more once its invitation is taken back', async () => {
    const { services } = road.app;
    await invite('fr');
    await mailsTo(GUEST);
    await submitForReview(services, road.roc, { versionId });
    const [told] = await mailsTo(GUEST);
    expect(told?.subject).toBe(`Accord ${code}\u00a0: c’est à vous`);
    const { guests } = await loadWorkspace(services, road.roc, { code, versionId });
    await endInvitation(services, road.roc, { versionId, guestId: guests[0]?.id ?? '' });
    const [ended] = await mailsTo(GUEST);
    expect(ended?.subject).toBe(`Accord ${code}\u00a0: l’invitation est retirée`);
    await agree(road, versionId);
    expect(await mailsTo(GUEST)).toEqual([]);
  });

  it('is reached at the contact it is named with where nobody was invited', async () => {
    expect(await mailsTo(OFFICE), 'a draft that is not shown').toEqual([]);
    await submitForReview(road.app.services, road.roc, { versionId });
    const [told, more] = await mailsTo(OFFICE);
    expect(more).toBeUndefined();
    await enter(told);
  });

  it('hears of a suspension, of reminders and of the end', async () => {
    const { services } = road.app;
    await invite();
    await agree(road, versionId);
    await sign(road, versionId);
    await on('2026-04-01');
    await mailsTo(GUEST);
    const number = 'L1';
    await moveLine(services, road.rocSigner, { versionId, number, action: 'suspend', reason: 'r' });
    const [line] = await mailsTo(GUEST);
    expect(line?.subject).toBe(`Agreement ${code}: line L1`);
    expect(line?.text).not.toContain('Sign in');
    await suspend(services, road.rocSigner, { versionId, note: 'An audit.' });
    const [stopped] = await mailsTo(GUEST);
    expect(stopped?.subject).toBe(`Agreement ${code} is suspended`);
    const guest = await enter(stopped);
    const asking = { versionId, note: 'The audit is over.' };
    expect(await askResume(services, guest, asking)).toMatchObject({ kind: 'done' });
    expect((await versionRow(road.app, versionId)).ending?.resumeAsked).toMatchObject([
      { institutionId: AVE, reason: 'The audit is over.' },
    ]);
    await on('2028-02-20');
    const reminded = await mailsTo(GUEST);
    expect(reminded.map((each) => each.subject)).toEqual([`Agreement ${code} ends in 18 days`]);
    await on('2028-03-10');
    const over = await mailsTo(GUEST);
    expect(over.map((each) => each.subject)).toEqual([`Agreement ${code} has ended`]);
    expect(over[0]?.text).toContain('9 March 2028');
    await enter(over[0]);
  });
});

describe('a renewal that the parties have to ask for', () => {
  it('is told to who may act and who drafts on the day it begins to expire, once', async () => {
    await agree(road, versionId);
    await sign(road, versionId);
    await on('2026-04-01');
    const signer = road.rocSigner.kind === 'person' ? road.rocSigner.viewer.email : '';
    const drafter = road.roc.kind === 'person' ? road.roc.viewer.email : '';
    await mailsTo(signer);
    await on('2027-09-11');
    await on('2027-09-12');
    const told = await mailsTo(signer);
    expect(told.map((each) => each.subject)).toEqual([turn()]);
    expect(told[0]?.text).toContain('section=life');
    await on('2028-02-20');
    const reminded = await mailsTo(drafter);
    expect(reminded.map((each) => each.subject)).toEqual([`Agreement ${code} ends in 18 days`]);
    expect(reminded[0]?.text).toContain('a signatory of your institution');
  });
});
