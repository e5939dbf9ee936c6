/** The axes a seal is judged on. Each answers for itself; only the check adds them up. */
import { type Code, type Evidence, say } from '../../fault';
import type { CheckStatus } from '../../report';

export const AXES = [
  'integrity',
  'binding',
  'chain',
  'eSeal',
  'timeBasis',
  'certificateRevocation',
  'issuer',
] as const;
export type AxisName = (typeof AXES)[number];

export type AxisStatus = CheckStatus | 'not-published';

export interface Axis<Status extends AxisStatus = CheckStatus> {
  status: Status;
  code: Code;
  evidence: Evidence;
}

export function axis<Status extends AxisStatus>(
  status: Status,
  code: Code,
  evidence: Evidence = {},
): Axis<Status> {
  return { status, code, evidence };
}

/** Parts of a seal that are reported and that no check turns on by themselves. */
const REMARKS = [
  'contentTimeStamp',
  'signatureTimeStamp',
  'referenceTimeStamp',
  'archiveTimeStamp',
  'counterSignature',
] as const;
export type RemarkName = (typeof REMARKS)[number];

export interface Remark extends Axis {
  name: RemarkName;
}

/** An axis or a remark as the report shows it. */
export function toNote(name: AxisName | RemarkName, { status, code, evidence }: Axis<AxisStatus>) {
  return { axis: name, status, code, message: say(code, evidence), evidence: { ...evidence } };
}
