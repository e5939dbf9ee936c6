/** Amounts as people write them: `30 days`, `1.200 Std.`, `EQF-Niveau 6`. */
import { UNIT_WRITTEN } from '#templates/mcra/values';
import { MCRA_WORDING } from '#templates/wording/mcra';
import type { McraField } from '#templates/wording/mcra/structure.data';
import {
  MCRA_LANGUAGES,
  type McraLanguage,
  type McraWording,
} from '#templates/wording/mcra/wording';
import { foldText } from '~/elm/names';

type Unit = keyof McraWording['quantities'];

/** What a number counts; a number of anything else is not its value. */
const UNIT_OF: Partial<Record<McraField, Unit>> = {
  ...UNIT_WRITTEN,
  'conditions.maximumAgeMonths': 'months',
  'conditions.maxLearnersPerYear': 'learners',
  'conditions.maxEcts': 'ects',
  'conditions.minimumEcts': 'ects',
  'course.ects': 'ects',
  'course.workloadHours': 'hours',
  'line.ectsGranted': 'ects',
  'target.ects': 'ects',
  'target.cap': 'ects',
};

/** Other words for the same units, folded. */
const OTHER_UNITS: Partial<Record<Unit, string>> = {
  days: 'calendar days|jours calendaires|kalendertage|dias naturales|giorni di calendario|diena|dienos|dienu|kalendorines dienos|kalendoriniu dienu|kalenderdagen',
  workingDays:
    'business days|jours ouvrables|werktage|dias laborables|giorni feriali|darbo diena|darbo dienos|darbo dienu',
  hours: 'h|hrs|std|val|valandos|valandu|uur|uren',
  months: 'men|menuo|menesiai|menesiu|mnd',
  ects: 'ects|credit|credits|cp|lp|ects points|ects punkte|kreditai|kreditu|crediti|creditos|studiepunten',
};

const units = new Map<Unit, ReadonlySet<string>>();

/** Every way the wording writes a unit, in all its languages. */
function unitWords(unit: Unit): ReadonlySet<string> {
  const known = units.get(unit);
  if (known) return known;
  const words = MCRA_LANGUAGES.flatMap((language) =>
    Object.values(MCRA_WORDING[language].quantities[unit]).map((form) =>
      foldText(String(form).replace('{n}', ' ')),
    ),
  );
  const all = new Set([...words, ...(OTHER_UNITS[unit]?.split('|') ?? [])]);
  units.set(unit, all);
  return all;
}

/** Words of a field's label in every language: `EQF level 6` is 6. */
const labelWords = (field: McraField): Set<string> =>
  new Set([
    ...MCRA_LANGUAGES.flatMap((language) =>
      foldText(MCRA_WORDING[language].fields[field].label).split(' '),
    ),
    ...['level', 'niveau', 'nivel', 'livello', 'lygis', 'lygmuo'],
  ]);

function fits(field: McraField, words: string): boolean {
  if (words === '') return true;
  const unit = UNIT_OF[field];
  if (unit) return unitWords(unit).has(words);
  const known = labelWords(field);
  return words.split(' ').every((each) => known.has(each));
}

/** What stands around a number may name its unit, never bound or sign it. */
const AROUND = /^[\p{L}\p{M}\s().:/’'-]*$/u;

/** The number a field's text says; undefined for ranges, bounds and other units. */
export function writtenNumber(
  text: string,
  field: McraField,
  language: McraLanguage,
): number | undefined {
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ').trim();
  const [, before = '', digits = '', after = ''] =
    /^(\D*?)(\d(?:[\d .,'’]*\d)?)(\D*)$/su.exec(plain) ?? [];
  if (digits === '' || !AROUND.test(before) || !AROUND.test(after) || /-\s*$/.test(before))
    return undefined;
  return fits(field, foldText(`${before} ${after}`)) ? numberIn(digits, language) : undefined;
}

/** Digits with the separators of a language: `1.200` is 1200 in German and 1.2 in English. */
export function numberIn(digits: string, language: McraLanguage): number | undefined {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const group = parts.some((each) => each.type === 'decimal' && each.value === '.') ? ',' : '.';
  const grouped = new RegExp(`^\\d{1,3}(?:[ '’${group}]\\d{3})+(?:[.,]\\d+)?$`);
  const plain = grouped.test(digits)
    ? digits.replace(/[ '’]/g, '').replaceAll(group, '').replace(',', '.')
    : digits.replace(',', '.');
  const number = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
