import { follow, type JsonNode, many } from '~/elm/json-node';
import { textIn } from '~/elm/language-map';
import type { AccreditationRecord } from '../accreditation/accreditation-record';
import { awardFacts, credentialTypesOf } from '../accreditation/award-facts';
import {
  type AccreditationAnswer,
  evaluateAccreditation,
} from '../accreditation/evaluate-accreditation';
import { type Evidence, makeCheck } from '../fault';
import type { CredentialFile } from '../read/credential-file';
import type { Achievement, Check, Organisation } from '../report';

/** What the imported registers hold about the bodies of a file; null: no register is at hand. */
export type RegisterEntries = readonly AccreditationRecord[] | null;

interface Held {
  achievement: Achievement;
  body: Organisation;
  awardedOn: string | null;
  answer: AccreditationAnswer;
}

/** The worst answer speaks for the whole file. */
const GRAVITY = { invalid: 0, inconclusive: 1, valid: 2 } as const;
const MOST_SHOWN = 20;

/**
 * ACCREDITATION: what the file says is the issuer's claim. Each achievement is held against the
 * register's entries for its awarding bodies (field, EQF level, jurisdiction, type of credential,
 * in force on the day of the award); without a register the answer is never more than inconclusive.
 */
export function checkAccreditation(file: CredentialFile, entries: RegisterEntries = null): Check {
  if (!file.root || !file.credential)
    return makeCheck('ACCREDITATION', 'inconclusive', 'accreditation.unreadable');
  const claimed = claimsOf(file.root, file.credential.achievements);
  if (entries === null)
    return claimed.length === 0
      ? makeCheck('ACCREDITATION', 'inconclusive', 'accreditation.none-stated')
      : makeCheck('ACCREDITATION', 'inconclusive', 'accreditation.no-register', {
          claims: claimed.slice(0, MOST_SHOWN),
        });
  const types = credentialTypesOf(file.root);
  const held = file.credential.achievements
    .filter((each) => isJudged(each, file.credential?.achievements ?? []))
    .flatMap((each) => holdAchievement(each, types, entries));
  const worst = held.reduce<Held | null>(
    (found, each) =>
      found === null || GRAVITY[each.answer.status] < GRAVITY[found.answer.status] ? each : found,
    null,
  );
  if (!worst) {
    const code =
      file.credential.achievements.length === 0
        ? 'accreditation.no-achievement'
        : 'accreditation.body-unidentified';
    return makeCheck('ACCREDITATION', 'inconclusive', code, claimedEvidence(claimed));
  }
  return makeCheck('ACCREDITATION', worst.answer.status, worst.answer.code, {
    ...evidenceOf(worst),
    ...(held.length > 1 ? { achievements: held.slice(0, MOST_SHOWN).map(lineOf) } : {}),
    ...claimedEvidence(claimed),
  });
}

const claimedEvidence = (claimed: readonly string[]): Evidence =>
  claimed.length > 0 ? { claims: claimed.slice(0, MOST_SHOWN) } : {};

/** A part that its own parent's bodies awarded is covered with it. */
function isJudged(achievement: Achievement, all: readonly Achievement[]): boolean {
  const parent = all.find((each) => each.path === achievement.parent);
  return !parent || parent.awardingBodies !== achievement.awardingBodies;
}

function holdAchievement(
  achievement: Achievement,
  types: readonly string[],
  entries: readonly AccreditationRecord[],
): Held[] {
  return awardFacts(achievement, types).map(({ body, facts }) => ({
    achievement,
    body,
    awardedOn: facts.awardedOn,
    answer: evaluateAccreditation(facts, entries),
  }));
}

const nameOf = ({ name, identifiers }: Organisation): string =>
  textIn(name) || (identifiers[0]?.value ?? '');

function evidenceOf({ achievement, body, awardedOn, answer }: Held): Evidence {
  const { record, limit } = answer;
  return {
    body: nameOf(body),
    achievement: achievement.path,
    ...(awardedOn ? { awardedOn } : {}),
    ...(limit ? { limit } : {}),
    ...(record
      ? {
          register: record.source,
          entry: record.key,
          entryTitle: record.title,
          accreditor: accreditorOf(record),
          validFrom: record.validFrom,
          validUntil: record.validUntil,
        }
      : {}),
  };
}

const lineOf = ({ achievement, body, awardedOn, answer }: Held) => ({
  achievement: achievement.path,
  body: nameOf(body),
  status: answer.status,
  code: answer.code,
  entry: answer.record?.key ?? null,
  ...(answer.record ? { accreditor: accreditorOf(answer.record) } : {}),
  ...(awardedOn ? { awardedOn } : {}),
});

const accreditorOf = ({ agent, source }: AccreditationRecord): string =>
  agent ?? source.toUpperCase();

/** Where the file itself speaks of an accreditation. */
function claimsOf(root: JsonNode, achievements: readonly Achievement[]): string[] {
  const stated = achievements.flatMap((each) => each.accreditations.map(({ path }) => path));
  const beside = [
    ...follow(many(root, 'evidence'), 'accreditation'),
    ...follow(many(root, 'issuer'), 'accreditation'),
  ].map(({ path }) => path);
  return [...new Set([...stated, ...beside])];
}
