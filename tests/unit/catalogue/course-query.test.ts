import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, readCourseQuery } from '~/catalogue/course-query';
import {
  courseQueryString,
  ectsRange,
  foldText,
  NO_FILTERS,
  NO_RANGES,
  toggled,
} from '~/catalogue/finding';

const read = (query: string) => readCourseQuery(new URLSearchParams(query));

describe('the query of a course list', () => {
  it('reads words, several values of a facet, order and page', () => {
    const { query, ignored } = read('q=data&language=fr&language=en&eqf=6&sort=ects&page=3');
    expect(query).toEqual({
      text: 'data',
      filters: { ...NO_FILTERS, language: ['fr', 'en'], eqf: ['6'] },
      ranges: NO_RANGES,
      sort: 'ects',
      page: 3,
    });
    expect(ignored).toEqual([]);
  });

  it('leaves out what it cannot use and names it', () => {
    const { query, ignored } = read(
      'eqf=9&eqf=6&mode=telepathy&page=0&sort=colour&field=77&ects=1-99&provider=../x&language=<b>',
    );
    expect(query.filters).toEqual({ ...NO_FILTERS, eqf: ['6'] });
    expect(query.page).toBe(1);
    expect(query.sort).toBe('relevance');
    expect([...ignored].sort()).toEqual([
      'ects',
      'eqf',
      'field',
      'language',
      'mode',
      'page',
      'provider',
      'sort',
    ]);
  });

  it('takes an empty form field as not asked', () => {
    const { query, ignored } = read('q=&sort=&language=&page=');
    expect(query).toEqual({
      text: '',
      filters: NO_FILTERS,
      ranges: NO_RANGES,
      sort: 'relevance',
      page: 1,
    });
    expect(ignored).toEqual([]);
  });

  it('cuts a text of ten thousand letters, says so, and leaves no half of a character', () => {
    const { query, ignored } = read(
      `q=${'a'.repeat(LONGEST_TEXT - 1)}${encodeURIComponent('😀'.repeat(5000))}`,
    );
    expect(ignored).toEqual(['q']);
    expect(query.text).toBe('a'.repeat(LONGEST_TEXT - 1));
  });

  it('writes a query as the one address that reads back to it', () => {
    const { query } = read('provider=b&q=łódź+%26+more&page=2&language=fr&language=en&sort=title');
    const written = courseQueryString(query);
    expect(read(written.slice(1)).query).toEqual({
      ...query,
      filters: { ...query.filters, language: ['en', 'fr'] },
    });
    expect(courseQueryString(read(written.slice(1)).query)).toBe(written);
  });

  it('writes nothing for the plain list', () => {
    expect(courseQueryString(read('sort=relevance&page=1').query)).toBe('');
  });

  it('reads bounds, and writes them back', () => {
    const { query, ignored } = read('ectsMin=2.5&ectsMax=&startsFrom=2026-09-01&startsUntil=soon');
    expect(query.ranges).toEqual({ ...NO_RANGES, ectsMin: 2.5, startsFrom: '2026-09-01' });
    expect(ignored).toEqual(['startsUntil']);
    expect(courseQueryString(query)).toBe('?ectsMin=2.5&startsFrom=2026-09-01');
  });

  it('narrows a field to the one inside it that is chosen too', () => {
    expect(read('field=06&field=061&field=07').query.filters.field).toEqual(['061', '07']);
    expect(read('recognisedBy=a&recognisedBy=a:covered').query.filters.recognisedBy).toEqual([
      'a:covered',
    ]);
    const { query } = read('field=06');
    expect(toggled(query, 'field', '0613').filters.field).toEqual(['0613']);
  });

  it('goes back to the first page when a filter is added or taken away', () => {
    const { query } = read('mode=online&page=4');
    expect(toggled(query, 'mode', 'online')).toEqual({ ...query, page: 1, filters: NO_FILTERS });
    expect(toggled(query, 'mode', 'blended').filters.mode).toEqual(['online', 'blended']);
  });
});

describe('ranges of credits', () => {
  it.each([
    [null, null],
    [0, '0-2'],
    [0.5, '0-2'],
    [2, '0-2'],
    [2.5, '2-5'],
    [5, '2-5'],
    [10, '5-10'],
    [10.5, '10-'],
    [60, '10-'],
  ])('puts %s ECTS into %s', (ects, range) => {
    expect(ectsRange(ects)).toBe(range);
  });
});

describe('folding', () => {
  it.each([
    ['Énergie', 'energie'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['Müller', 'muller'],
  ])('makes %s into %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
