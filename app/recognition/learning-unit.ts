/**
 * What was learned, whether read from a sealed credential or typed from paper, in one shape; and
 * the rule that a unit is credited as a whole or by its parts, never both.
 */
import { emptyAchievement } from '~/credentials/read/empty-achievement';
import type { Achievement } from '~/credentials/report';
import { foldText, titleKey } from '~/elm/names';
import type { PaperComponent } from '~/recognition/paper-component';
import type { LearningUnit } from '~/recognition/proposal';

/** A unit's key within a case: the document it stands in, and its place there. */
export const unitKey = (documentId: string, place: string): string => `${documentId}:${place}`;

/** An achievement of the credential `documentId`. */
export function toLearningUnit(achievement: Achievement, documentId: string): LearningUnit {
  return {
    ...achievement,
    key: unitKey(documentId, achievement.path),
    parentKey: achievement.parent === null ? null : unitKey(documentId, achievement.parent),
    origin: 'achievement',
  };
}

/** A component typed from the paper `documentId`. */
export function fromPaperComponent(component: PaperComponent, documentId: string): LearningUnit {
  const place = `components.${component.id}`;
  const { provider } = component;
  return {
    ...emptyAchievement({ path: place }),
    key: unitKey(documentId, component.id),
    parentKey: component.parentId === null ? null : unitKey(documentId, component.parentId),
    origin: 'component',
    title: component.title,
    titles: component.titles ?? { und: component.title },
    parent: component.parentId === null ? null : `components.${component.parentId}`,
    identifiers: component.code
      ? [{ scheme: 'code', value: component.code, path: `${place}.code` }]
      : [],
    ects: component.ects,
    otherCredit: component.otherCredit ?? null,
    hours: component.hours,
    eqf: component.level,
    grade: component.grade,
    gradingScheme: component.scale,
    awardingDate: component.awardingDate,
    awardingDateSource: component.awardingDate === null ? null : 'typed',
    awardingBodies: [
      {
        name: { und: provider.name },
        identifiers: provider.identifiers,
        country: provider.country,
        path: `${place}.provider`,
      },
    ],
    assessment: component.assessment,
  };
}

type Nested = Pick<LearningUnit, 'key' | 'parentKey'>;

/** Keys of everything above a unit, nearest first; a circle in the data ends the climb. */
export function ancestorsOf(key: string, units: readonly Nested[]): string[] {
  const parentOf = new Map(units.map((each) => [each.key, each.parentKey]));
  const found: string[] = [];
  for (let at = parentOf.get(key); at != null && !found.includes(at); at = parentOf.get(at))
    found.push(at);
  return found;
}

/** Everything above and below a unit. */
export const kinOf = (key: string, units: readonly Nested[]): string[] => [
  ...ancestorsOf(key, units),
  ...units.filter((each) => ancestorsOf(each.key, units).includes(key)).map((each) => each.key),
];

/** Pairs among `keys` of which one contains the other: never to be credited together. */
export function parentWithPart(
  keys: readonly string[],
  units: readonly Nested[],
): { parent: string; part: string }[] {
  return keys.flatMap((part) =>
    ancestorsOf(part, units)
      .filter((parent) => keys.includes(parent))
      .map((parent) => ({ parent, part })),
  );
}

/**
 * The units to credit, each branch by its parent or by its parts. What an agreement names comes
 * first (`isAgreed`); where it names neither, the parts if each states its credit, else the parent.
 */
export function creditableUnits(
  units: readonly LearningUnit[],
  isAgreed: (key: string) => boolean,
): LearningUnit[] {
  const known = new Set(units.map((each) => each.key));
  const partsOf = new Map<string, LearningUnit[]>();
  for (const unit of units)
    if (unit.parentKey !== null)
      partsOf.set(unit.parentKey, [...(partsOf.get(unit.parentKey) ?? []), unit]);
  const seen = new Set<string>();
  const namesBelow = (unit: LearningUnit, depth = 0): boolean =>
    depth < 64 &&
    (partsOf.get(unit.key) ?? []).some((part) => isAgreed(part.key) || namesBelow(part, depth + 1));
  const choose = (unit: LearningUnit): LearningUnit[] => {
    if (seen.has(unit.key)) return [];
    seen.add(unit.key);
    const parts = partsOf.get(unit.key) ?? [];
    if (parts.length === 0 || isAgreed(unit.key)) return [unit];
    const partsStateCredit = parts.every((part) => part.ects !== null || part.otherCredit !== null);
    const byParts = namesBelow(unit) || partsStateCredit || !statesCredit(unit);
    return byParts ? parts.flatMap(choose) : [unit];
  };
  return units
    .filter((unit) => unit.parentKey === null || !known.has(unit.parentKey))
    .flatMap(choose);
}

const statesCredit = (unit: LearningUnit): boolean =>
  unit.ects !== null || unit.otherCredit !== null || unit.hours !== null;

const isUri = (value: string): boolean => /^(?:https?:|urn:)/i.test(value.trim());

/**
 * A unit's identity across files and cases, for double counting: who awarded it and which course it
 * is — by its code, else by a URI, else by the telling words of its title. Not by date: the same
 * course awarded twice is for a person to judge.
 */
export function unitIdentity(unit: LearningUnit, issuingInstitutionId: string | null): string {
  const body = unit.awardingBodies[0];
  const who = issuingInstitutionId ?? `name:${foldText(Object.values(body?.name ?? {})[0] ?? '')}`;
  // Local ids recur in unrelated files (`urn:epass:…:1`): they identify nothing outside theirs.
  const values = unit.identifiers
    .map((each) => each.value)
    .filter((each) => !/^urn:epass:/i.test(each));
  const code = values.find((each) => !isUri(each)) ?? values[0];
  const what = code === undefined ? `title:${titleKey(unit.title)}` : `code:${foldText(code)}`;
  return `${who}|${what}`;
}
