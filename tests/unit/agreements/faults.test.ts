import { describe, expect, it } from 'vitest';
import { completeDocument } from '#tests/unit/agreements/drafts';
import { completenessOf } from '~/agreements/terms/completeness';
import { isDay } from '~/agreements/terms/faults';
import type { AgreementDocument, Terms } from '~/agreements/terms/terms';

const TODAY = '2026-06-15';

const lasting = (duration: Partial<Terms['duration']>): AgreementDocument => {
  const { terms, factsheet } = completeDocument();
  return { factsheet, terms: { ...terms, duration: { ...terms.duration, ...duration } } };
};

const faultsOf = (document: AgreementDocument) =>
  completenessOf(document, TODAY).faults.map(({ address, code }) => `${address} ${code}`);

describe('days of an agreement', () => {
  it('exist in the calendar', () => {
    expect(['2026-02-28', '2028-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-45', '2026-00-10', '2026-1-1', ''].some(isDay)).toBe(false);
    const document = lasting({ inForceFrom: '2026-02-31' });
    expect(faultsOf(document)).toEqual(['duration.inForceFrom no-such-day']);
    expect(completenessOf(document, TODAY).complete).toBe(false);
  });

  it('do not end before they begin', () => {
    expect(faultsOf(lasting({ inForceFrom: '2027-09-01', inForceUntil: '2027-08-31' }))).toEqual([
      'duration.inForceUntil ends-before-start',
    ]);
    expect(faultsOf(lasting({ inForceFrom: '2027-09-01', inForceUntil: '2027-09-01' }))).toEqual(
      [],
    );
  });

  it('have not passed when the text is submitted, but may while nobody asks on a day', () => {
    const document = lasting({
      inForceFrom: '2024-01-01',
      inForceUntil: '2025-12-31',
      backCoverageFrom: null,
    });
    expect(faultsOf(document)).toEqual(['duration.inForceUntil over']);
    const codes = completenessOf(document).faults.map((each) => each.code);
    expect(codes).not.toContain('over');
  });

  it('of a validity are asked like those of the agreement', () => {
    const { terms, factsheet } = completeDocument();
    const [first, ...others] = terms.parties;
    if (!first) throw new Error('no party');
    const valid = (validFrom: string | null, validUntil: string | null) => {
      const qualityStatus = { ...first.qualityStatus, validFrom, validUntil };
      return faultsOf({
        factsheet,
        terms: { ...terms, parties: [{ ...first, qualityStatus }, ...others] },
      });
    };
    const until = `party.qaValidUntil@${first.institutionId}`;
    expect(valid('2020-01-01', '2026-06-14')).toEqual([`${until} over`]);
    expect(valid('2027-01-01', '2026-12-31')).toEqual([`${until} ends-before-start`]);
    expect(valid('2020-01-01', '2026-06-15')).toEqual([]);
  });

  it('of courses that begin after the end are worth a look, but their partner may change them', () => {
    const { terms, factsheet } = lasting({ inForceFrom: '2026-01-01', inForceUntil: '2027-08-31' });
    const source = terms.lines[0]?.sources[0]?.id ?? '';
    const facts = {
      sourceId: source,
      enrolmentUrl: '',
      startsOn: '2027-09-01',
      endsOn: null,
      applyBy: null,
      seats: null,
      fee: '',
    };
    const document = { terms, factsheet: { ...factsheet, courses: [facts] } };
    expect(faultsOf(document)).toEqual([]);
    expect(completenessOf(document, TODAY).warnings).toContainEqual({
      code: 'course-starts-after-end',
      address: `course.dates@${terms.lines[0]?.id}/${source}`,
      values: {},
    });
  });

  it('from which awards count come before the end, unless what was begun is taught out', () => {
    const from = (teachOutMonths: number | null) => {
      const { terms, factsheet } = lasting({
        inForceFrom: '2026-01-01',
        inForceUntil: '2027-08-31',
        teachOutMonths,
      });
      const awardedFrom = { value: '2027-10-01', clause: '§9' };
      const conditions = { ...terms.conditions, awardedFrom };
      return faultsOf({ factsheet, terms: { ...terms, conditions } });
    };
    expect(from(null)).toContain('conditions.awardedFrom starts-after-end');
    expect(from(12)).not.toContain('conditions.awardedFrom starts-after-end');
  });

  it('of award end after they begin, also where a line states one and the agreement the other', () => {
    const { terms, factsheet } = completeDocument();
    const [line, ...lines] = terms.lines;
    if (!line) throw new Error('no line');
    const stated = (value: string) => ({ value, clause: '§9' });
    const conditions = { ...line.conditions, awardedUntil: stated('2026-01-01') };
    const document = {
      factsheet,
      terms: {
        ...terms,
        conditions: { ...terms.conditions, awardedFrom: stated('2026-02-01') },
        lines: [{ ...line, conditions }, ...lines],
      },
    };
    expect(faultsOf(document)).toContain(`conditions.awardedUntil@${line.id} ends-before-start`);
  });

  it('from which earlier awards are covered come before the entry into force', () => {
    const covered = (backCoverageFrom: string) =>
      faultsOf(lasting({ inForceFrom: '2026-09-01', inForceUntil: null, backCoverageFrom }));
    expect(covered('2026-09-02')).toEqual(['conditions.backCoverageFrom covers-from-later']);
    expect(covered('2025-09-01')).toEqual([]);
  });
});
