/** Forms that no page offers: every state, every deed, every role; what is refused leaves nothing. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mail } from '#db/schema/accounts';
import { agreementVersion, recognitionLine } from '#db/schema/agreements';
import { auditEvent, outbox } from '#db/schema/audit';
import { type Action, tryAuthorize } from '~/accounts/permissions';
import type { Role } from '~/accounts/roles';
import { RENEWAL_ACTS } from '~/agreements/life/renewal';
import { type AgreementAction, LIFE, type LifeStatus } from '~/agreements/life/transitions.data';
import type { AgreementActor } from '~/agreements/version-context.server';
import * as workspace from '~/routes/agreements.$code_.workspace';
import { cookieOf } from './pages';
import { AVE, agree, draft, openRoad, PDF, ROC, type Road, versionRow } from './road';

/** Each form of the life of an agreement: the act it is, where the table has it, and whose it is. */
const DEEDS: readonly (readonly [intent: string, act: AgreementAction | null, whose: Action])[] = [
  ['submit', 'submit', 'agreement.edit'],
  ['request-changes', 'request-changes', 'agreement.comment'],
  ['take-request-back', 'take-request-back', 'agreement.comment'],
  ['approve', 'approve', 'agreement.approve'],
  ['take-approval-back', 'take-approval-back', 'agreement.approve'],
  ['freeze', 'freeze', 'agreement.edit'],
  ['reopen', 'reopen', 'agreement.approve'],
  ['sign', 'sign', 'agreement.sign'],
  ['sign-file', 'sign', 'agreement.sign'],
  ['publish', 'publish', 'agreement.publish'],
  ['amend', 'amend', 'agreement.edit'],
  ['abandon', 'abandon', 'agreement.edit'],
  ['withdraw', 'withdraw', 'agreement.edit'],
  ['suspend', 'suspend', 'agreement.end'],
  ['resume', 'resume', 'agreement.end'],
  ['ask-resume', 'ask-resume', 'agreement.end'],
  ['take-resume-wish-back', 'take-resume-wish-back', 'agreement.end'],
  ['decline-resume', 'decline-resume', 'agreement.end'],
  ['give-notice', 'give-notice', 'agreement.end'],
  ['take-notice-back', 'take-notice-back', 'agreement.end'],
  ['terminate', 'terminate', 'agreement.end'],
  ['decline-end', 'decline-end', 'agreement.end'],
  ['terminate-for-breach', 'terminate-for-breach', 'agreement.end'],
  ['take-reopening-back', null, 'agreement.approve'],
  ['take-wish-back', null, 'agreement.end'],
  ...RENEWAL_ACTS.map((act) => [act, null, 'agreement.end'] as const),
];
const STATUSES = [
  ...new Set(Object.values(LIFE).flatMap((row) => [...row.from, ...row.doneIn])),
].filter((each) => each !== 'draft');
/** Where the acts that the table does not have are taken. */
const ELSEWHERE: Readonly<Record<string, readonly LifeStatus[]>> = {
  'take-reopening-back': ['awaiting-signatures'],
  'take-wish-back': LIFE.terminate.from,
};
const RENEWABLE: readonly LifeStatus[] = ['in-force', 'expiring', 'amendment', 'suspended'];

let road: Road;
let code: string;
let versionId: string;
let own: (readonly [name: string, actor: AgreementActor, cookie: string])[];
let others: (readonly [name: string, cookie: string])[];

beforeAll(async () => {
  road = await openRoad();
  ({ code, versionId } = await draft(road));
  await agree(road, versionId);
  const people = [
    ['drafter', road.roc],
    ['partner’s signatory', road.aveSigner],
    ['legal reviewer', await road.person('legal-reviewer', ROC)],
  ] as const;
  own = await Promise.all(
    people.map(async ([name, actor]) => [name, actor, await cookieOf(road, actor)] as const),
  );
  const strangers: readonly (readonly [Role, string])[] = [
    ['institution-admin', 'inst-third'],
    ['agreement-drafter', 'inst-third'],
    ['signatory', 'inst-third'],
    ['learner', ROC],
    ['recognition-curator', AVE],
  ];
  const cookies = strangers.map(async ([role, at]) => {
    const actor = await road.person(role, at);
    return [`${role} of ${at}`, await cookieOf(road, actor)] as const;
  });
  others = [
    ...(await Promise.all(cookies)),
    ['somebody with a link that is none', 'agreement-guest=not-a-token'],
    ['nobody', ''],
  ];
});
afterAll(() => road.app.close());

/** Everything a deed could leave behind. */
async function record(): Promise<string> {
  const { read } = road.app.store;
  const [versions, lines, audit, told, letters] = await Promise.all([
    read.select().from(agreementVersion),
    read.select().from(recognitionLine),
    read.select().from(auditEvent),
    read.select().from(outbox),
    read.select({ id: mail.id }).from(mail),
  ]);
  return JSON.stringify([versions, lines, audit.length, told.length, letters.length]);
}

const standAs = (status: LifeStatus): Promise<void> =>
  road.app.store.tx(async (tx) => {
    await tx.update(agreementVersion).set({ status }).where(eq(agreementVersion.id, versionId));
  });

async function send(cookie: string, intent: string, hash: string) {
  const form = new FormData();
  const fields = { intent, versionId, hash, note: 'Because.', place: 'Here', code: '000000' };
  const days = { endsOn: '2027-12-31', cureSetOn: '2026-01-01', cureUntil: '2026-02-01' };
  for (const [name, value] of Object.entries({ ...fields, ...days, signedOn: '2026-03-02' }))
    form.append(name, value);
  form.append('signatory', 'nobody');
  form.append('file', new File([PDF], 'signed.pdf'));
  const url = `/agreements/${code}/workspace`;
  return road.app.callAction(workspace, url, { cookie, params: { code }, form });
}

const mayTake = (actor: AgreementActor, action: Action): boolean =>
  actor.kind === 'person' &&
  [ROC, AVE].some((institutionId) =>
    tryAuthorize(actor.viewer, action, { institutionId, unitId: null }),
  );

const leadsOn = (intent: string, act: AgreementAction | null, status: LifeStatus): boolean =>
  (act ? LIFE[act].from : (ELSEWHERE[intent] ?? RENEWABLE)).includes(status);

/** The page says that it was done before; of a wish, that there is none. */
const wasDone = (intent: string, act: AgreementAction | null, status: LifeStatus): boolean =>
  act === null ? intent === 'take-wish-back' : LIFE[act].doneIn.includes(status);

describe.each(STATUSES)('an agreement that is %s', (status) => {
  it('takes no deed that its state or the role does not have, and keeps no trace of it', async () => {
    await standAs(status);
    const { termsHash } = await versionRow(road.app, versionId);
    const before = await record();
    let tried = 0;
    for (const [name, actor, cookie] of own)
      for (const [intent, act, whose] of DEEDS) {
        const may = mayTake(actor, whose);
        if (may && leadsOn(intent, act, status)) continue;
        const answer = await send(cookie, intent, termsHash);
        const at = `${intent} by the ${name}`;
        if (!may) expect(answer.status, at).toBe(404);
        else if (wasDone(intent, act, status))
          expect(answer.location, at).toContain('said=already-');
        else expect(answer.data, at).toMatchObject({ kind: 'refused' });
        tried += 1;
      }
    expect(tried).toBeGreaterThan(40);
    expect(await record()).toBe(before);
  }, 60_000);

  it('is nothing to strangers, whatever they send', async () => {
    await standAs(status);
    const { termsHash } = await versionRow(road.app, versionId);
    const before = await record();
    for (const [name, cookie] of others)
      for (const intent of ['terminate', 'constructor']) {
        const { status: answered, location } = await send(cookie, intent, termsHash);
        const at = `${intent} by ${name}`;
        if (name === 'nobody') expect(location, at).toContain('/sign-in');
        else expect([404, 410], at).toContain(answered);
      }
    expect(await record()).toBe(before);
  }, 60_000);
});

describe('a form of a name that every object has', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'no-such-form',
    '',
  ])('%j is refused, and answers nothing of the portal itself', async (intent) => {
    const before = await record();
    const [, , cookie = ''] = own[0] ?? [];
    const answer = await send(cookie, intent, '');
    expect(answer.status).toBe(400);
    expect(answer.data).toEqual({ code: 'bad-input' });
    expect(await record()).toBe(before);
  });
});
