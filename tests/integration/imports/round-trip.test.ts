import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { opportunityVersion } from '#db/schema/catalogue';
import { createTestApp, type TestApp } from '#tests/support/app';
import { FULL_COURSE } from '#tests/support/full-course';
import { CSV_HEADER, toCsvRow } from '~/catalogue/export/course-csv';
import { asJsonLd, turtleWriter } from '~/catalogue/export/describe.server';
import type { Profile } from '~/catalogue/export/profile';
import { importFile } from '~/catalogue/import/command-import.server';

let app: TestApp;
beforeEach(async () => {
  app = await createTestApp();
});
afterEach(() => app.close());

function exported(notation: 'jsonl' | 'ttl' | 'csv', profile: Profile): string {
  const origin = 'https://portal.example';
  if (notation === 'csv') return `${CSV_HEADER}${toCsvRow(FULL_COURSE)}`;
  return notation === 'ttl'
    ? turtleWriter(profile, origin)(FULL_COURSE)
    : `${JSON.stringify(asJsonLd(FULL_COURSE, profile, origin))}\n`;
}

describe('what this catalogue exports', () => {
  it.each([
    ['jsonl', 'elm-3.2', 'elm-jsonld'],
    ['ttl', 'elm-3.2', 'elm-turtle'],
    ['jsonl', 'quality-link', 'elm-jsonld'],
    ['ttl', 'quality-link', 'qualitylink'],
    ['csv', 'elm-3.2', 'csv'],
  ] as const)('as %s of profile %s is read back', async (notation, profile, format) => {
    const bytes = new TextEncoder().encode(exported(notation, profile));
    const outcome = await importFile(
      app.services,
      { name: 'dump', bytes },
      {
        format: null,
        mapping: null,
        providers: {},
        institutionId: null,
        dryRun: false,
        publish: true,
      },
    );
    expect(outcome.faults.filter(({ refused }) => refused)).toEqual([]);
    expect(outcome).toMatchObject({ format, tally: { rows: 1, created: 1, refused: 0 } });
    const [stored] = await app.store.read.select().from(opportunityVersion);
    const { data } = FULL_COURSE;
    expect(stored?.data).toMatchObject({
      title: { en: data.title.en },
      languages: data.languages,
      ects: data.ects,
      hours: data.hours,
      iscedF: data.iscedF,
      mode: data.mode,
      type: data.type,
      startsOn: data.startsOn,
      price: data.price,
      microCredential: data.microCredential,
    });
    const titles = (outcomes: typeof data.outcomes) => outcomes.map(({ title }) => title.en);
    expect(titles(stored?.data.outcomes ?? [])).toEqual(titles(data.outcomes));
    if (notation !== 'csv')
      expect(stored?.data.identifiers).toEqual(expect.arrayContaining(data.identifiers));
  });
});
