/**
 * db/seed/ — the demonstration world: the same people, courses and agreements each time, with
 * dates relative to the instant of seeding. Data are in the `*.data.ts` files, one an area;
 * seed.ts writes them. This file: the short forms the data are written in.
 */
import type { LearningOutcome } from '~/catalogue/learning-opportunity';
import type { LanguageMap } from '~/elm/language-map';
import type { EscoLabel } from './esco.data';

/** A text in English and in the institution's own language. */
export type Two = readonly [english: string, original: string];

/** A text in English and French. */
export const enFr = (en: string, fr: string): LanguageMap => ({ en, fr });

/** `[English, original]` in the language of the institution; one entry where both are the same. */
export const inTwo = ([en, original]: Two, language: string): LanguageMap =>
  language === 'en' ? { en } : { en, [language]: original };

export interface OutcomeSeed {
  type: NonNullable<LearningOutcome['type']>;
  title: Two;
  esco: readonly EscoLabel[];
  reuse?: NonNullable<LearningOutcome['reusability']>;
}

export const knowledge = (title: Two, ...esco: EscoLabel[]): OutcomeSeed => ({
  type: 'knowledge',
  title,
  esco,
});
export const skill = (title: Two, ...esco: EscoLabel[]): OutcomeSeed => ({
  type: 'skill',
  title,
  esco,
});
export const responsibility = (title: Two, ...esco: EscoLabel[]): OutcomeSeed => ({
  type: 'responsibility',
  title,
  esco,
  reuse: 'transversal',
});

const DAY = 86_400_000;

/** The calendar date `days` after the instant `now` (before it, when negative), in UTC. */
export const dayFrom = (now: number, days: number): string =>
  new Date(now + days * DAY).toISOString().slice(0, 10);

/** The instant `days` after `now`, at a whole hour of the day in UTC. */
export const instantFrom = (now: number, days: number, hour = 9): number =>
  Date.parse(`${dayFrom(now, days)}T${String(hour).padStart(2, '0')}:00:00Z`);
