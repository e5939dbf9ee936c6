import { conceptKey } from '~/elm/concepts';
import type { OrganisationIdentifier } from '~/elm/identifier';
import { isWithinField } from '~/elm/isced';
import { foldText } from '~/elm/names';
import { sameOrganisation } from '~/elm/organisation-identity';
import type { CheckStatus } from '../report';
import {
  type AccreditationRecord,
  LIMITS,
  type Limit,
  plainIdentifier,
} from './accreditation-record';

/** What was awarded, by one body, as far as a register can speak about it. */
export interface AwardFacts {
  readonly identifiers: readonly OrganisationIdentifier[];
  /** ISO 3166-1 alpha-2 of the awarding body. */
  readonly country: string | null;
  /** YYYY-MM-DD; null where the file does not state the day of the award itself. */
  readonly awardedOn: string | null;
  readonly fields: readonly string[];
  readonly eqf: number | null;
  /** IRIs of the credential's types (credentialProfiles). */
  readonly credentialTypes: readonly string[];
  readonly titles: readonly string[];
  /** Identifiers of the achievement and its specification, as written. */
  readonly courseIdentifiers: readonly string[];
}

export type AccreditationCode =
  | 'accreditation.covered'
  | 'accreditation.covered-with-conditions'
  | 'accreditation.contradicted'
  | 'accreditation.refused'
  | 'accreditation.outside-validity'
  | 'accreditation.outside-field'
  | 'accreditation.outside-eqf'
  | 'accreditation.outside-jurisdiction'
  | 'accreditation.outside-type'
  | 'accreditation.limit-unknown'
  | 'accreditation.result-unknown'
  | 'accreditation.body-unidentified'
  | 'accreditation.not-in-register';

export interface AccreditationAnswer {
  readonly status: CheckStatus;
  readonly code: AccreditationCode;
  /** The entry that decided. */
  readonly record: AccreditationRecord | null;
  /** The limit that decided, where one did. */
  readonly limit: Limit | null;
}

type LimitAnswer = 'met' | 'not-met' | 'unknown';

interface Judged {
  readonly record: AccreditationRecord;
  readonly failed: Limit | null;
  readonly unknown: Limit | null;
}

const answer = (
  status: CheckStatus,
  code: AccreditationCode,
  record: AccreditationRecord | null = null,
  limit: Limit | null = null,
): AccreditationAnswer => ({ status, code, record, limit });

/**
 * Holds an award against a register's entries. The body is known by its identifiers, never by its
 * name; what no entry speaks of is inconclusive, and so is a limit that cannot be read or held
 * against the file. Entries for another programme do not speak of this one. Pure.
 */
export function evaluateAccreditation(
  award: AwardFacts,
  records: readonly AccreditationRecord[],
): AccreditationAnswer {
  if (award.identifiers.length === 0)
    return answer('inconclusive', 'accreditation.body-unidentified');
  const own = records.filter((each) => isAbout(each, award)).map((each) => judge(each, award));
  const inForce = own.filter(({ failed }) => failed !== 'validity');
  const refusal = newest(
    inForce.filter((each) => each.record.decision === 'negative' && covers(each)),
  );
  const grants = own.filter(({ record }) => isGrant(record));
  const good = newest(grants.filter(covers));
  if (good) return granted(good.record, refusal?.record ?? null);
  if (refusal) return answer('invalid', 'accreditation.refused', refusal.record);
  const open = grants.find(({ failed }) => failed === null);
  if (open) return answer('inconclusive', 'accreditation.limit-unknown', open.record, open.unknown);
  const silent = inForce.find(({ record, failed }) => record.decision === 'none' && !failed);
  if (silent) return answer('inconclusive', 'accreditation.result-unknown', silent.record);
  const outside = newest(grants);
  return outside?.failed
    ? answer('invalid', OUTSIDE[outside.failed], outside.record, outside.failed)
    : answer('inconclusive', 'accreditation.not-in-register');
}

/** Another programme is never judged, so it never fails: it has no code of its own. */
const OUTSIDE: Readonly<Record<Limit, AccreditationCode>> = {
  validity: 'accreditation.outside-validity',
  field: 'accreditation.outside-field',
  eqf: 'accreditation.outside-eqf',
  jurisdiction: 'accreditation.outside-jurisdiction',
  type: 'accreditation.outside-type',
  programme: 'accreditation.not-in-register',
};

const isGrant = ({ decision }: AccreditationRecord): boolean =>
  decision === 'positive' || decision === 'conditional';

const covers = ({ failed, unknown }: Judged): boolean => failed === null && unknown === null;

const newest = (list: readonly Judged[]): Judged | null =>
  list.reduce<Judged | null>(
    (best, each) =>
      best === null || (each.record.validFrom ?? '') > (best.record.validFrom ?? '') ? each : best,
    null,
  );

/** A refusal that is not older than the grant leaves the matter open. */
function granted(
  record: AccreditationRecord,
  refusal: AccreditationRecord | null,
): AccreditationAnswer {
  if (refusal && (refusal.validFrom ?? '') >= (record.validFrom ?? ''))
    return answer('inconclusive', 'accreditation.contradicted', refusal);
  return record.decision === 'conditional'
    ? answer('valid', 'accreditation.covered-with-conditions', record)
    : answer('valid', 'accreditation.covered', record);
}

/** The same body, and not another programme. */
function isAbout(record: AccreditationRecord, award: AwardFacts): boolean {
  const plain = (list: readonly OrganisationIdentifier[]) => ({
    identifiers: list.map(plainIdentifier),
  });
  if (sameOrganisation(plain(record.body.identifiers), plain(award.identifiers)) !== 'same')
    return false;
  return programmeOf(record, award) !== 'not-met';
}

function judge(record: AccreditationRecord, award: AwardFacts): Judged {
  const answers = LIMITS.map((limit) => ({ limit, answer: judgeLimit(limit, record, award) }));
  const first = (wanted: LimitAnswer) =>
    answers.find((each) => each.answer === wanted)?.limit ?? null;
  return { record, failed: first('not-met'), unknown: first('unknown') };
}

function judgeLimit(limit: Limit, record: AccreditationRecord, award: AwardFacts): LimitAnswer {
  const stated = JUDGES[limit](record, award);
  return stated === 'met' && record.unread.includes(limit) ? 'unknown' : stated;
}

const JUDGES: Readonly<
  Record<Limit, (record: AccreditationRecord, award: AwardFacts) => LimitAnswer>
> = {
  validity: ({ validFrom, validUntil }, { awardedOn }) => {
    if (validFrom === null && validUntil === null) return 'met';
    if (awardedOn === null) return 'unknown';
    const within =
      (validFrom === null || validFrom <= awardedOn) &&
      (validUntil === null || awardedOn <= validUntil);
    return within ? 'met' : 'not-met';
  },
  field: ({ fields }, award) =>
    within(fields, award.fields, (field, code) => isWithinField(code, field)),
  eqf: ({ eqf }, award) =>
    within(eqf, award.eqf === null ? [] : [award.eqf], (left, right) => left === right),
  // DEQAR names a country only where a programme is given outside its provider's own: that is a
  // place of teaching, and no limit to where the provider is.
  jurisdiction: ({ source, jurisdictions }, { country }) => {
    const known = country === null ? [] : [country];
    const held = within(jurisdictions, known, (left, right) => left === right);
    return source === 'deqar' && held === 'not-met' ? 'unknown' : held;
  },
  type: ({ credentialTypes }, award) =>
    within(
      credentialTypes,
      award.credentialTypes,
      (left, right) => conceptKey(left) === conceptKey(right),
    ),
  programme: programmeOf,
};

/**
 * No limit: met. One is stated and the file says nothing, or of several values only some lie
 * within: unknown.
 */
function within<L, V>(
  limits: readonly L[],
  values: readonly V[],
  holds: (limit: L, value: V) => boolean,
): LimitAnswer {
  if (limits.length === 0) return 'met';
  const held = values.filter((value) => limits.some((limit) => holds(limit, value)));
  if (values.length === 0) return 'unknown';
  if (held.length === 0) return 'not-met';
  return held.length === values.length ? 'met' : 'unknown';
}

/** By an identifier of the programme, else by the whole of one of its names. */
function programmeOf({ programme }: AccreditationRecord, award: AwardFacts): LimitAnswer {
  if (programme === null) return 'met';
  const identifiers = new Set(award.courseIdentifiers.map(foldText));
  if (programme.identifiers.some((each) => identifiers.has(foldText(each)))) return 'met';
  const names = new Set([programme.title, ...(programme.otherTitles ?? [])].map(foldText));
  names.delete('');
  return award.titles.some((each) => names.has(foldText(each))) ? 'met' : 'not-met';
}
