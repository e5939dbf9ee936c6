/** One word for one state, and one for one task, wherever somebody reads it. */
import { describe, expect, it } from 'vitest';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { STATES_OF_PHASE } from '~/agreements/agreement-state';
import { stateWord } from '~/agreements/state-word.server';
import enAgreements from '~/locales/en/agreements.json';
import enMcra from '~/locales/en/mcra.json';
import frAgreements from '~/locales/fr/agreements.json';
import frMcra from '~/locales/fr/mcra.json';
import { LOCALES } from '~/platform/locales';

const TASKS = {
  en: [enAgreements.mine.task, enMcra.task],
  fr: [frAgreements.mine.task, frMcra.task],
} as const;

describe.each(LOCALES)('in the language %s', (locale) => {
  it.each(Object.values(STATES_OF_PHASE).flat())(
    'the state %s is called the same in the workspace and in the document',
    (state) => {
      const { status } = MCRA_WORDING[locale].values;
      expect(stateWord(locale, state)).toBe(status[state as keyof typeof status]);
      expect(stateWord(locale, state)).not.toBe(state);
    },
  );

  it('a task is called the same in the workspace and among one’s own agreements', () => {
    const [mine, workspace] = TASKS[locale];
    expect(mine).toEqual(workspace);
  });
});
