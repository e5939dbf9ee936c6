import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import Papa from 'papaparse';
import canonize from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { FULL_COURSE } from '#tests/support/full-course';
import { CSV_HEADER, toCsvRow } from '~/catalogue/export/course-csv';
import { asJsonLd, turtleWriter } from '~/catalogue/export/describe.server';
import { feedOf } from '~/catalogue/export/feed';
import { hoursAsDuration, xsdDuration } from '~/catalogue/export/nodes';
import { preferredNotation } from '~/catalogue/export/notation';
import { contextOf, PROFILES, type Profile } from '~/catalogue/export/profile';
import { sitemapIndexOf, sitemapOf } from '~/catalogue/export/sitemap';

const ORIGIN = 'https://portal.example';

const canonical = (nquads: string): Promise<string> =>
  canonize.canonize(new Parser({ format: 'N-Quads' }).parse(nquads), { algorithm: 'RDFC-1.0' });

async function viaJsonLd(profile: Profile): Promise<string> {
  const { '@context': address, ...document } = asJsonLd(FULL_COURSE, profile, ORIGIN);
  expect(address).toBe(`${ORIGIN}/contexts/${profile}.jsonld`);
  const nquads = await jsonld.toRDF(
    { '@context': contextOf(profile), ...document } as never,
    { format: 'application/n-quads', safe: true } as never,
  );
  return String(nquads);
}

function viaTurtle(profile: Profile): string {
  const quads = new Parser().parse(turtleWriter(profile, ORIGIN)(FULL_COURSE));
  return new Writer({ format: 'N-Quads' }).quadsToString(quads);
}

/** Texts by language, and addresses: what a person typed, in the order of the entry. */
function writtenIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(writtenIn);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' && /^https:\/\/\w+\.example[^ä]*$/.test(value) ? [value] : [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' && /^(en|fr)$/.test(key) ? [each] : writtenIn(each),
  );
}

describe('a course as data', () => {
  it.each(PROFILES)(
    'says the same in Turtle as in JSON-LD by its context (%s)',
    async (profile) => {
      const turtle = await canonical(viaTurtle(profile));
      expect(turtle.split('\n').length).toBeGreaterThan(200);
      expect(await canonical(await viaJsonLd(profile))).toBe(turtle);
    },
  );

  it('tells what ELM has no field for in the languages it is written in, and no other', () => {
    const [first] = FULL_COURSE.data.accreditation;
    const accreditation = first ? [{ ...first, title: { en: 'Audit of the institution' } }] : [];
    const data = { ...FULL_COURSE.data, accreditation, eqf: null, nqf: null };
    const told = JSON.stringify(asJsonLd({ ...FULL_COURSE, data }, 'elm-3.2', ORIGIN));
    expect(told.match(/Audit of the institution/g)).toHaveLength(1);
  });

  // With levels it is a Qualification; without, ELM has fewer fields and more is told in notes.
  it.each(PROFILES.flatMap((profile) => [true, false].map((levelled) => ({ profile, levelled }))))(
    'says everything that people wrote ($profile, with levels: $levelled)',
    ({ profile, levelled }) => {
      const { source: _, banner, ...data } = FULL_COURSE.data;
      const given = { ...data, banner, ...(levelled ? {} : { eqf: null, nqf: null }) };
      const told = JSON.stringify(
        asJsonLd({ ...FULL_COURSE, data: { ...FULL_COURSE.data, ...given } }, profile, ORIGIN),
      );
      expect(
        writtenIn(given).filter((text) => !told.includes(JSON.stringify(text).slice(1, -1))),
      ).toEqual([]);
    },
  );

  it.each(PROFILES)('uses no term that its context lacks (%s)', (profile) => {
    const terms = contextOf(profile);
    const used = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) {
          used.add(key);
          collect(each);
        }
    };
    const { title: _t, ...document } = asJsonLd(FULL_COURSE, profile, ORIGIN);
    collect(document);
    const languages = /^[a-z]{2,3}(-[a-z]+)?$/;
    const unknown = [...used].filter((key) => !(key in terms) && !languages.test(key));
    expect(unknown).toEqual(['@context']);
    expect(terms).toHaveProperty('defaultLanguage');
  });

  it('is known to QualityLink by its unique course identifier', () => {
    const node = asJsonLd(FULL_COURSE, 'quality-link', ORIGIN);
    expect(node).toMatchObject({
      id: 'urn:schac:uniqueCourseId:lake.example:FULL%201%2FA',
      isActive: true,
      version: '3',
      learningOpportunity: {
        enrolmentCapacity: 20,
        registrationPortal: 'https://www.lake.example/enrol',
      },
    });
  });

  it('writes what several courses share once, and each course whole', () => {
    const write = turtleWriter('elm-3.2', ORIGIN);
    const other = { ...FULL_COURSE, id: 'second' };
    const text = write(FULL_COURSE) + write(other);
    expect(text.match(/@prefix elm:/g)).toHaveLength(1);
    expect(text.match(/rov:legalName "Lake University"@en/g)).toHaveLength(1);
    const graph = new Parser().parse(text);
    const titles = graph.filter((quad) => quad.object.value === 'Tout');
    expect(titles).toHaveLength(4);
  });
});

describe('durations', () => {
  it.each([
    [130.5, 'PT130H30M'],
    [60, 'PT60H'],
    [null, null],
  ])('of %s hours is %s', (hours, text) => expect(hoursAsDuration(hours)).toBe(text));
  it.each([
    ['P12W', 'P84D'],
    ['P1Y2M', 'P1Y2M'],
    ['PT', null],
    ['P', null],
    ['one term', null],
  ])('%s is %s to XML Schema', (written, text) => expect(xsdDuration(written)).toBe(text));
});

describe('what a visitor accepts', () => {
  it.each([
    [null, null],
    ['*/*', null],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', null],
    ['application/ld+json', 'jsonld'],
    ['text/turtle, application/ld+json;q=0.9', 'ttl'],
    ['text/turtle;q=0.5, text/html;q=0.4', 'ttl'],
    ['text/turtle;q=0.5, text/html', null],
    ['text/turtle, text/html', null],
    ['application/ld+json;q=0', null],
    ['application/ld+json;q=nonsense', null],
    ['constructor', null],
  ])('%s is answered with %s', (accept, notation) =>
    expect(preferredNotation(accept)).toBe(notation),
  );
});

describe('the catalogue as a table', () => {
  it('reads back what was written', () => {
    const risky = {
      ...FULL_COURSE,
      data: { ...FULL_COURSE.data, title: { en: '=HYPERLINK("x")', fr: 'a,b\n"c"' } },
    };
    const { data } = Papa.parse<Record<string, string>>(CSV_HEADER + toCsvRow(risky), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      code: 'FULL 1/A',
      title_en: '\'=HYPERLINK("x")',
      ects: '5',
      mode: 'Blended',
      outcomes: 'Name plankton; Lead a team of divers',
      provider_schac: 'lake.example',
    });
  });
});

describe('sitemap and feed', () => {
  it('escape what XML would trip over', () => {
    const pages = [{ address: 'https://a/?x=1&y=<2>', changedAt: 0, alternates: [] }];
    expect(sitemapOf(pages)).toContain(
      '<loc>https://a/?x=1&amp;y=&lt;2&gt;</loc><lastmod>1970-01-01</lastmod>',
    );
    expect(sitemapIndexOf(['https://a/?part=1'])).toContain('<sitemapindex');
  });

  it('tell of changes and of what is gone', () => {
    const text = feedOf({
      address: 'https://a/courses.atom',
      self: 'https://a/courses.atom',
      next: null,
      page: 'https://a/courses',
      title: 'Changes',
      lang: 'en',
      updatedAt: 0,
      entries: [
        {
          address: 'https://a/courses/1',
          title: 'A & B\u0000',
          lang: 'en',
          author: 'U',
          summary: '<b>',
          createdAt: 0,
          updatedAt: 1000,
          data: [],
        },
      ],
      gone: [{ address: 'https://a/courses/2', at: 0 }],
    });
    expect(text).toContain('<title>A &amp; B</title>');
    expect(text).toContain('<summary>&lt;b&gt;</summary>');
    expect(text).toContain(
      '<at:deleted-entry ref="https://a/courses/2" when="1970-01-01T00:00:00.000Z"/>',
    );
  });
});
