/** What one unit states, in the order it is read: each fact numbered, with where it was found. */
import { useTranslation } from 'react-i18next';
import { pickText } from '~/components/credentials/local-text';
import { useFormat } from '~/components/shell/use-format';
import type { OfficeUnit } from '~/recognition/show-case.server';

export interface Fact {
  /** The key that criteria point at. */
  readonly key: string;
  readonly term: string;
  readonly value: string;
  readonly path: string | null;
  /** A word of caution beside the value. */
  readonly note?: string;
}

export const factId = (unitNumber: number | string, key: string): string =>
  `fact-${unitNumber}-${key}`;

/** Whether a unit states a fact: only then is there a line to link to. */
export function statesFact(unit: OfficeUnit, key: string): boolean {
  switch (key) {
    case 'level':
      return unit.eqf !== null || Boolean(unit.nqf);
    case 'ects':
      return unit.ects !== null || unit.otherCredit !== null || unit.hours !== null;
    case 'awardingBody':
      return Object.values(unit.awardingBodies[0]?.name ?? {}).some(Boolean);
    case 'accreditations':
      return unit.accreditations.some((each) => each.title || each.id);
    case 'awardingDate':
    case 'grade':
    case 'assessment':
    case 'idVerification':
    case 'mode':
    case 'title':
      return Boolean(unit[key]);
    default:
      return false;
  }
}

type Format = ReturnType<typeof useFormat>;

/** The facts of one unit; what it does not state is left out. */
export function useUnitFacts(unit: OfficeUnit): readonly Fact[] {
  const format = useFormat();
  const main = useMainFacts(unit, format);
  const more = useFurtherFacts(unit);
  return [...main, ...more].filter((each) => each !== null);
}

/** Where a field was read; of a typed component its place among those typed. */
const from = (unit: OfficeUnit, key: string, part?: string): string =>
  unit.sources[key] ?? (part && unit.origin === 'component' ? `${unit.path}.${part}` : unit.path);

/** What it is, who awarded it when, and how much it is. */
function useMainFacts(unit: OfficeUnit, format: Format): (Fact | null)[] {
  const { t } = useTranslation('cases');
  const code = unit.identifiers[0];
  const [body] = unit.awardingBodies;
  const bodyName = body ? pickText(body.name, format.locale).text : '';
  const bodyIds = (body?.identifiers ?? []).map((each) => `${each.scheme} ${each.value}`);
  const issued = unit.awardingDateSource === 'issuanceDate' || unit.awardingDateSource === 'issued';
  return [
    fact('title', t('case.fact.title'), unit.title, from(unit, 'title', 'title')),
    fact('code', t('case.fact.code'), code?.value ?? null, code?.path ?? null),
    fact('awardingBody', t('case.fact.awardingBody'), bodyName, body?.path ?? unit.path, {
      note: bodyIds.length > 0 ? bodyIds.join(', ') : t('case.fact.nameOnly'),
    }),
    fact(
      'awardingDate',
      t('case.fact.awardingDate'),
      unit.awardingDate && format.writtenDay(unit.awardingDate),
      from(unit, 'awardingDate', 'awardingDate'),
      issued ? { note: t('case.fact.dateOfIssue') } : {},
    ),
    fact('ects', t('case.fact.ects'), creditOf(unit, format), from(unit, 'ects', 'ects')),
    fact(
      'level',
      t('case.fact.level'),
      [unit.eqf === null ? '' : `EQF ${unit.eqf}`, unit.nqf ?? ''].filter(Boolean).join(', '),
      from(unit, 'eqf', 'level'),
    ),
  ];
}

/** How it was assessed, and what the file claims beyond it. */
function useFurtherFacts(unit: OfficeUnit): (Fact | null)[] {
  const { t } = useTranslation('cases');
  const plain = (key: 'assessment' | 'idVerification' | 'mode') =>
    fact(key, t(`case.fact.${key}`), unit[key], from(unit, key));
  return [
    fact(
      'grade',
      t('case.fact.grade'),
      unit.grade && [unit.grade, unit.gradingScheme].filter(Boolean).join(' · '),
      from(unit, 'grade', 'grade'),
    ),
    plain('assessment'),
    plain('idVerification'),
    plain('mode'),
    fact(
      'accreditations',
      t('case.fact.accreditations'),
      unit.accreditations.map((each) => each.title || each.id).join('; '),
      unit.accreditations[0]?.path ?? unit.path,
    ),
    fact(
      'entitlements',
      t('case.fact.entitlements'),
      unit.entitlements.map((each) => each.title).join('; '),
      unit.entitlements[0]?.path ?? unit.path,
      { note: t('case.fact.lead') },
    ),
  ];
}

function fact(
  key: string,
  term: string,
  value: string | null,
  path: string | null,
  more: { note?: string } = {},
): Fact | null {
  return value ? { key, term, value, path, ...more } : null;
}

function creditOf(unit: OfficeUnit, format: Format): string {
  const { ects, otherCredit, hours } = unit;
  return [
    ects === null ? '' : format.ects(ects),
    otherCredit ? `${format.number(otherCredit.point)} ${otherCredit.framework}` : '',
    hours === null ? '' : format.hours(hours),
  ]
    .filter(Boolean)
    .join(' · ');
}
