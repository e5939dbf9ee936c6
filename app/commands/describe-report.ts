import type { CheckStatus, VerificationReport } from '~/credentials/report';
import type { ShapeOpinion } from '~/credentials/shapes/shape-opinion';
import { staleListsOf } from '~/credentials/stale-lists';
import { summarise } from '~/credentials/summary';
import { textIn } from '~/elm/language-map';

const WORDS: Readonly<Record<CheckStatus, string>> = {
  valid: 'valid',
  invalid: 'not valid',
  inconclusive: 'cannot tell',
};

/** A report in plain words for a terminal: the summary, the six checks, what is claimed. */
export function describeReport(file: string, report: VerificationReport): string {
  const lines = [
    printable(file),
    `  ${summaryLine(report)}`,
    ...describeStaleLists(report),
    ...report.checks.map(
      ({ check, status, message }) =>
        `  ${check.padEnd(14)}${WORDS[status].padEnd(12)}${printable(message)}`,
    ),
    ...describeSeals(report),
    ...describeNested(report),
    ...describeCredential(report),
    ...report.findings.map(({ message, path }) => `  Note: ${printable(message)} (${path})`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The second opinion of the operator's shapes, in the same words. */
export function describeShapes(opinion: ShapeOpinion): string {
  const { status, message, count, profiles, findings, detail } = opinion;
  const names = printable(detail ?? profiles.map((iri) => iri.split('/').at(-1)).join(', '));
  const lines = [
    `  Shapes        ${WORDS[status].padEnd(12)}${message}${names ? ` (${names})` : ''}`,
    ...findings.map(
      (each) => `    ${printable(each.focus)} ${printable(each.path)}: ${printable(each.message)}`,
    ),
    ...(count > findings.length ? [`    … and ${count - findings.length} more`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function summaryLine({ checks }: VerificationReport): string {
  const summary = summarise(checks);
  switch (summary.kind) {
    case 'all-valid':
      return 'All six valid.';
    case 'cannot-tell':
      return `${summary.count} cannot be told: ${summary.checks.join(', ')}.`;
    case 'not-valid':
      return `Not valid: ${summary.checks.join(', ')}.`;
  }
}

/** As of when the answer is that rests on a trusted list past its next update. */
const describeStaleLists = (report: VerificationReport): string[] =>
  staleListsOf(report).map(
    ({ territory, asOf, nextUpdate }) =>
      `  Rests on the trusted list of ${territory}, as of ${asOf.slice(0, 10)}: its next update was due by ${nextUpdate.slice(0, 10)} and is not here.`,
  );

function describeSeals({ seal }: VerificationReport): string[] {
  return seal.signatures.flatMap((signature) => [
    `  Seal: ${printable(signature.holderName ?? signature.subject ?? signature.holderIdentifier ?? 'unknown holder')}, ${signature.alg ?? 'no algorithm'}, level ${signature.level}`,
    ...signature.notes.map(
      ({ axis, status, message }) =>
        `    ${axis.padEnd(22)}${status.padEnd(14)}${printable(message)}`,
    ),
  ]);
}

/** The credentials inside a learner record, each by its own checks. */
function describeNested({ nested = [] }: VerificationReport): string[] {
  return nested.flatMap(({ title, path, checks }) => [
    `  Inside: ${printable(title ?? 'without a title')} (${path})`,
    ...checks.map(
      ({ check, status, message }) =>
        `    ${check.padEnd(12)}${WORDS[status].padEnd(12)}${printable(message)}`,
    ),
  ]);
}

function describeCredential({ credential, annexI }: VerificationReport): string[] {
  if (!credential) return [];
  const { holder, achievements, activities } = credential;
  const name = holder.fullName ?? [holder.givenName, holder.familyName].filter(Boolean).join(' ');
  const missing = annexI.filter((each) => each.mandatory && each.status === 'missing');
  return [
    `  Title: ${printable(credential.title ?? 'none')}`,
    `  Holder: ${printable(name || 'not named')}`,
    ...credential.awardingBodies.map(
      (body) =>
        `  Awarded by: ${printable(textIn(body.name) || body.identifiers[0]?.value || 'not named')}${body.country ? ` (${body.country})` : ''}`,
    ),
    ...achievements.map((each) => {
      const facts = [
        each.ects === null ? null : `${each.ects} ECTS`,
        each.otherCredit && `${each.otherCredit.point} ${each.otherCredit.framework || 'credits'}`,
        each.hours === null ? null : `${each.hours} h`,
        each.eqf === null ? null : `EQF ${each.eqf}`,
        each.grade,
      ].filter((fact) => fact !== null);
      return `  ${each.parent ? '  ' : ''}Achievement: ${printable([each.title, ...facts].join(', '))}`;
    }),
    ...activities.map((each) => `  Activity: ${printable(each.title)}`),
    ...(annexI.length > 0
      ? [`  Annex I missing: ${missing.map(({ element }) => element).join(', ') || 'nothing'}`]
      : []),
  ];
}

/** Text from a file must not steer the terminal that shows it. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}
