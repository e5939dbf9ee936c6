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

/** The facts of one unit; what it does not state is left out. */
export function useUnitFacts(unit: OfficeUnit): readonly Fact[] {
  const { t } = useTranslation('cases');
  const format = useFormat('UTC');
  const from = (key: string, part?: string) =>
    unit.sources[key] ?? (part && unit.origin === 'component' ? `${unit.path}.${part}` : unit.path);
  const code = unit.identifiers[0];
  const [body] = unit.awardingBodies;
  const bodyName = body ? pickText(body.name, format.locale).text : '';
  const bodyIds = (body?.identifiers ?? []).map((each) => `${each.scheme} ${each.value}`);
  const found: (Fact | null)[] = [
    { key: 'title', term: t('case.fact.title'), value: unit.title, path: from('title', 'title') },
    code ? { key: 'code', term: t('case.fact.code'), value: code.value, path: code.path } : null,
    fact('awardingBody', t('case.fact.awardingBody'), bodyName, body?.path ?? unit.path, {
      note: bodyIds.length > 0 ? bodyIds.join(', ') : t('case.fact.nameOnly'),
    }),
    fact(
      'awardingDate',
      t('case.fact.awardingDate'),
      unit.awardingDate && format.date(unit.awardingDate),
      from('awardingDate', 'awardingDate'),
      unit.awardingDateSource === 'issuanceDate' || unit.awardingDateSource === 'issued'
        ? { note: t('case.fact.dateOfIssue') }
        : {},
    ),
    fact('ects', t('case.fact.ects'), creditOf(unit, format), from('ects', 'ects')),
    fact(
      'level',
      t('case.fact.level'),
      [unit.eqf === null ? '' : `EQF ${unit.eqf}`, unit.nqf ?? ''].filter(Boolean).join(', '),
      from('eqf', 'level'),
    ),
    fact(
      'grade',
      t('case.fact.grade'),
      unit.grade && [unit.grade, unit.gradingScheme].filter(Boolean).join(' · '),
      from('grade', 'grade'),
    ),
    fact('assessment', t('case.fact.assessment'), unit.assessment, from('assessment')),
    fact('idVerification', t('case.fact.idVerification'), unit.idVerification, from('idVerification')),
    fact('mode', t('case.fact.mode'), unit.mode, from('mode')),
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
  return found.filter((each) => each !== null);
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

function creditOf(unit: OfficeUnit, format: ReturnType<typeof useFormat>): string {
  const { ects, otherCredit, hours } = unit;
  return [
    ects === null ? '' : format.ects(ects),
    otherCredit ? `${format.number(otherCredit.point)} ${otherCredit.framework}` : '',
    hours === null ? '' : format.hours(hours),
  ]
    .filter(Boolean)
    .join(' · ');
}
