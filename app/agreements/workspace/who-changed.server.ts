/** Who changed which fields of a version, as people read it. */
import type { ChangeRow } from '#db/queries/agreement-work';
import { formatList } from '~/platform/format';
import type { Meanwhile } from './answers';
import { labelOfAddress, type Teller } from './describe.server';
import type { Sent } from './read-form.server';

export const isOwn = ({ workspace: { own } }: Sent, { actorId }: ChangeRow): boolean =>
  actorId !== null && actorId === own.personId;

/** Who changed which fields, each person once. */
export function meanwhileOf(sent: Sent, teller: Teller, rows: readonly ChangeRow[]): Meanwhile[] {
  const people = new Map<string, Meanwhile>();
  for (const row of rows) {
    const who = row.actorId ?? row.actorName;
    const label = labelOfAddress(teller, row.address);
    const known = people.get(who)?.fields ?? [];
    people.set(who, {
      by: row.actorName,
      own: isOwn(sent, row),
      fields: known.includes(label) ? known : [...known, label],
    });
  }
  return [...people.values()];
}

/** The same as one text. */
export function whoChanged(sent: Sent, teller: Teller, rows: readonly ChangeRow[]): string {
  const { colon } = teller.ctx.words;
  const people = meanwhileOf(sent, teller, rows);
  return people
    .map(({ by, fields }) => `${by}${colon}${formatList(fields, sent.locale)}.`)
    .join(' ');
}
