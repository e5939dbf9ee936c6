import type { IconName } from './icons.data';

/** What a status means, never how it looks: colour, icon and word follow from it together. */
export type Tone = 'valid' | 'invalid' | 'unknown' | 'neutral' | 'progress';

export const TONE_ICON: Record<Tone, IconName> = {
  valid: 'circle-check',
  invalid: 'circle-x',
  unknown: 'circle-question',
  neutral: 'circle',
  progress: 'clock',
};

/** Text in the tone, on its own soft ground with its own edge. */
export const TONE_FILL: Record<Tone, string> = {
  valid: 'bg-valid-soft text-valid border-valid-line',
  invalid: 'bg-invalid-soft text-invalid border-invalid-line',
  unknown: 'bg-unknown-soft text-unknown border-unknown-line',
  neutral: 'bg-neutral-soft text-neutral border-neutral-line',
  progress: 'bg-progress-soft text-progress border-progress-line',
};

export const TONE_TEXT: Record<Tone, string> = {
  valid: 'text-valid',
  invalid: 'text-invalid',
  unknown: 'text-unknown',
  neutral: 'text-neutral',
  progress: 'text-progress',
};

/** The tone of a check's or a criterion's answer. */
export const TONE_OF_CHECK = {
  valid: 'valid',
  invalid: 'invalid',
  inconclusive: 'unknown',
} as const satisfies Record<string, Tone>;
export const TONE_OF_ANSWER = {
  met: 'valid',
  'not-met': 'invalid',
  unknown: 'unknown',
} as const satisfies Record<string, Tone>;
