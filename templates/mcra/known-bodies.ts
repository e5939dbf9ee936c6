/** Bodies that Annex A names again: their identifiers stand where they are first named. */
import type { Body } from '~/agreements/recognition-line';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import type { Terms } from '~/agreements/terms/terms';
import { sameIdentifier } from '~/elm/identifier';

const isSame = (body: Body, known: Body): boolean =>
  JSON.stringify(body.name) === JSON.stringify(known.name) &&
  body.country === known.country &&
  body.identifiers.every((each) => known.identifiers.some((other) => sameIdentifier(each, other)));

/**
 * Tags of the fields that name a body whose identifiers a reader has met: those of the parties in
 * their own section, then in the order of Annex A, whose overview names who awards each course.
 */
export function namedBefore(fields: readonly FieldInstance[], { parties }: Terms): Set<string> {
  const bodies = fields.filter(({ def, missing }) => def.kind === 'body' && !missing);
  const isAwarding = ({ def }: FieldInstance) => def.key === 'course.awardingBody';
  const ordered = [...bodies.filter(isAwarding), ...bodies.filter((each) => !isAwarding(each))];
  const known: Body[] = parties.map((each) => each.body);
  const tags = new Set<string>();
  for (const { tag, value } of ordered) {
    const body = value as Body;
    if (body.identifiers.length === 0) continue;
    if (known.some((each) => isSame(body, each))) tags.add(tag);
    else known.push(body);
  }
  return tags;
}
