import { type JsonNode, languages, many, text, texts } from '~/elm/json-node';
import { textIn } from '~/elm/language-map';
import type { Holder } from '../report';

/** The person a credential is about. National identity numbers are passed over, wherever written. */
export function readHolder(subject: JsonNode | null): Holder {
  const named = (key: string): string | null => textIn(languages(subject, key)) || null;
  return {
    fullName: named('fullName'),
    givenName: named('givenName'),
    familyName: named('familyName'),
    dateOfBirth: dayOf(text(subject, 'dateOfBirth')),
    identifiers: subject ? identifiersOf(subject) : [],
    path: subject?.path ?? '$.credentialSubject',
  };
}

export const NO_HOLDER: Holder = readHolder(null);

/** The calendar day of a date as written, without moving it between time zones. */
function dayOf(written: string | null): string | null {
  const day = written?.slice(0, 10) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
    ? day
    : null;
}

function identifiersOf(subject: JsonNode): Holder['identifiers'] {
  const listed = many(subject, 'identifier').flatMap((node) => {
    const scheme = text(node, 'schemeName') ?? '';
    return /national|personal ?code|tax/i.test(scheme)
      ? []
      : texts(node, 'notation').map(({ value, path }) => ({ scheme, value, path }));
  });
  const numbers = texts(subject, 'studentNumber').map(({ value, path }) => ({
    scheme: 'studentNumber',
    value,
    path,
  }));
  return [...listed, ...numbers];
}
