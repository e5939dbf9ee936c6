/** C1 read · C2 seal · C3 revocation · C4 format. */
import { sameOrganisation } from '~/elm/organisation-identity';
import { reachesLevel } from '~/recognition/authenticity';
import {
  answer,
  type Criterion,
  type CriterionInput,
  clauseOf,
  conditionsOf,
  orConfirmed,
} from '~/recognition/criteria/answers';
import type { Authenticity, CriterionAnswer } from '~/recognition/proposal';

type Sealed = Extract<Authenticity, { kind: 'sealed' }>;
type ByHand = Extract<Authenticity, { kind: 'by-hand' }>;

/** The file was read within its rules, or the components were typed from a document. */
export const c1Read: Criterion = ({ unit, evidence: { authenticity } }) => {
  if (authenticity.kind === 'by-hand') return answer('C1', 'met', 'c1.typed', { path: unit.path });
  const details = { value: authenticity.dialect, path: unit.path };
  if (authenticity.format === 'valid') return answer('C1', 'met', 'c1.read', details);
  return authenticity.format === 'invalid'
    ? answer('C1', 'not-met', 'c1.format-invalid', details)
    : answer('C1', 'unknown', 'c1.format-unclear', details);
};

/** The seal holds, is strong enough, and is the awarding body's or the sealing body's the line names. */
export const c2Seal: Criterion = (input) => {
  const { authenticity } = input.evidence;
  return authenticity.kind === 'by-hand'
    ? checkedByHand(authenticity, input)
    : sealed(authenticity, input);
};

function checkedByHand(paper: ByHand, input: CriterionInput): CriterionAnswer {
  const asked = conditionsOf(input).sealLevel;
  const details = { value: paper.method, confirmedBy: paper.checkedBy };
  if (asked && asked.value !== 'any')
    return answer('C2', 'not-met', 'c2.paper-where-seal-asked', {
      ...details,
      clause: clauseOf(input, asked.clause),
      params: { asked: asked.value },
    });
  switch (paper.result) {
    case 'authentic':
      return answer('C2', 'met', 'c2.by-hand-authentic', details);
    case 'doubtful':
      return answer('C2', 'unknown', 'c2.by-hand-doubtful', details);
    case 'not-authentic':
      return answer('C2', 'not-met', 'c2.by-hand-not-authentic', details);
    case 'unchecked':
      return answer('C2', 'unknown', 'c2.by-hand-unchecked', details);
  }
}

function sealed(seal: Sealed, input: CriterionInput): CriterionAnswer {
  const clause = conditionsOf(input).sealLevel;
  const asked = clause?.value ?? input.context.policy.sealLevel;
  const details = {
    value: seal.sealLevel,
    path: seal.sealHolder?.path ?? null,
    clause: clause ? clauseOf(input, clause.clause) : null,
  };
  const params = { code: seal.sealCode };
  if (seal.seal === 'invalid')
    return answer('C2', 'not-met', 'c2.seal-invalid', { ...details, params });
  if (seal.seal === 'inconclusive')
    return answer('C2', 'unknown', 'c2.seal-inconclusive', { ...details, params });
  if (!reachesLevel(seal.sealLevel, asked))
    return answer('C2', 'not-met', clause ? 'c2.level-below-clause' : 'c2.level-below-policy', {
      ...details,
      params: { level: seal.sealLevel, asked },
    });
  if (sealIsTheirs(seal, input)) return answer('C2', 'met', 'c2.sealed', details);
  const holder = Object.values(seal.sealHolder?.name ?? {})[0] ?? null;
  return orConfirmed(
    answer('C2', 'unknown', 'c2.holder-not-awarding-body', { ...details, params: { holder } }),
    input,
  );
}

/** By identifier sets: the awarding body itself, the institution it is, or who the line names. */
function sealIsTheirs(seal: Sealed, { unit, basis, body, context }: CriterionInput): boolean {
  const holder = seal.sealHolder;
  if (holder === null) return false;
  const known = context.institutions.filter(
    (each) =>
      each.id === body.institutionId && (body.by === 'identifier' || body.by === 'confirmed'),
  );
  const named =
    basis.kind === 'mcra'
      ? [basis.source.awardingBody, ...(basis.source.sealingBody ? [basis.source.sealingBody] : [])]
      : [];
  return [...unit.awardingBodies, ...known, ...named].some(
    (each) => sameOrganisation(holder, each) === 'same',
  );
}

/** Not revoked. Not published is met with a note, unless a clause demands status. */
export const c3Revocation: Criterion = (input) => {
  const { authenticity } = input.evidence;
  const status = conditionsOf(input).statusRequired;
  const clause = status ? clauseOf(input, status.clause) : null;
  if (authenticity.kind === 'by-hand')
    return clause
      ? answer('C3', 'not-met', 'c3.status-demanded', { clause })
      : answer('C3', 'met', 'c3.paper');
  const { revocation, validity } = authenticity;
  const details = { value: revocation, clause };
  if (revocation === 'invalid') return answer('C3', 'not-met', 'c3.revoked', details);
  if (revocation === 'inconclusive') return answer('C3', 'unknown', 'c3.unreachable', details);
  if (revocation === 'not-published' && clause)
    return answer('C3', 'not-met', 'c3.status-demanded', details);
  // Past its validUntil it is no longer current, which is no difference in what was learned.
  if (validity !== 'valid')
    return answer(
      'C3',
      'unknown',
      validity === 'invalid' ? 'c3.not-current' : 'c3.validity-unclear',
      details,
    );
  return answer(
    'C3',
    'met',
    revocation === 'valid' ? 'c3.not-revoked' : 'c3.not-published',
    details,
  );
};

/** The container is one the clause accepts. */
export const c4Format: Criterion = (input) => {
  const { authenticity } = input.evidence;
  const value = authenticity.kind === 'by-hand' ? 'paper' : authenticity.dialect;
  const asked = conditionsOf(input).credentialFormats;
  if (!asked) return answer('C4', 'met', 'c4.any-format', { value });
  const details = {
    value,
    clause: clauseOf(input, asked.clause),
    params: { format: value, accepted: asked.value.join(', ') },
  };
  return asked.value.includes(value)
    ? answer('C4', 'met', 'c4.accepted', details)
    : answer('C4', 'not-met', 'c4.not-accepted', details);
};
