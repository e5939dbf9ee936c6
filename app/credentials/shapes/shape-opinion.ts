/**
 * shapes/ — a second opinion on how a credential is built, by SHACL shapes that the operator
 * provides. It stands beside the six checks and changes none of them; no shape is ever loaded from
 * an address that a credential names.
 */
import type { CheckStatus } from '../report';

export type ShapeCode = keyof typeof SHAPE_WORDS;

export interface ShapeFinding {
  /** Name or place of the thing the shape was held against. */
  focus: string;
  /** IRIs of the properties from there, shortened to their last parts. */
  path: string;
  message: string;
}

export interface ShapeOpinion {
  status: CheckStatus;
  code: ShapeCode;
  message: string;
  /** IRIs of the profiles whose shapes were used. */
  profiles: string[];
  /** Things of the credential that a shape is meant for. */
  targets: number;
  /** How many there are; the first of them are listed. */
  count: number;
  findings: ShapeFinding[];
  /** What stood in the way: a context's address, or the standard's own name of an error. */
  detail?: string;
}

const SHAPE_WORDS = {
  'shapes.conforms': 'The credential is built as these shapes demand.',
  'shapes.violated': 'The credential is not built as these shapes demand.',
  'shapes.no-target': 'The shapes speak of nothing that is in this credential.',
  'shapes.no-profile': 'Among the shapes at hand are none for credentials of this namespace.',
  'shapes.no-graph':
    'The credential’s contexts give no statements that shapes could be held against.',
  'shapes.not-elm': 'The file holds no credential of the European Learning Model.',
  'shapes.too-large': 'The credential makes too many statements to be held against shapes.',
} as const;

export function opinion(
  status: CheckStatus,
  code: ShapeCode,
  facts: Partial<Omit<ShapeOpinion, 'status' | 'code' | 'message'>> = {},
): ShapeOpinion {
  const none = { profiles: [], targets: 0, count: 0, findings: [] };
  return { status, code, message: SHAPE_WORDS[code], ...none, ...facts };
}
