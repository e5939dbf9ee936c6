/** What a state of an agreement is called: one word for it on every page. */
import { codeTextsIn } from '~/platform/i18n.server';

/** `state`: as the calendar has it, see agreementStateOn. */
export const stateWord = (locale: string, state: string): string =>
  codeTextsIn(locale, 'agreements')('state', state);
