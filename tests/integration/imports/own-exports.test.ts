import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCourseToExport } from '#db/queries/course-export';
import { opportunityVersion } from '#db/schema/catalogue';
import { openWorld, type World } from '#tests/support/world';
import { asJsonLd } from '~/catalogue/export/describe.server';
import { dumpCatalogue } from '~/catalogue/export/dump.server';
import { importFile } from '~/catalogue/import/command-import.server';

let world: World;
let table: { header: string[]; rows: Record<string, string>[] };

beforeAll(async () => {
  world = await openWorld();
  const parts: string[] = [];
  const options = { format: 'csv', profile: 'elm-3.2', origin: 'https://portal.example' } as const;
  for await (const part of dumpCatalogue(world.store.read, options)) parts.push(part);
  const { data, meta } = Papa.parse<Record<string, string>>(parts.join('').trim(), {
    header: true,
  });
  table = { header: meta.fields ?? [], rows: data };
});
afterAll(() => world.close());

const bring = (rows: readonly Record<string, string>[], columns = table.header) =>
  bringText(Papa.unparse({ fields: columns, data: [...rows] }));

const bringText = (content: string) =>
  importFile(
    world.services,
    { name: 'catalogue', bytes: new TextEncoder().encode(content) },
    {
      format: null,
      mapping: null,
      providers: {},
      institutionId: null,
      dryRun: false,
      publish: true,
    },
  );

const versions = () => world.store.read.select().from(opportunityVersion);
const newest = async (opportunityId: string) =>
  (await versions())
    .filter((each) => each.opportunityId === opportunityId)
    .sort((a, b) => b.version - a.version)
    .map(({ data }) => data);

/** With outcomes in two languages and skills of their own each. */
const rich = () => {
  const found = table.rows.find(
    (row) => row.outcomes_en && row.outcomes?.includes(';') && row.skills?.includes(';'),
  );
  if (!found) throw new Error('no course of the demonstration has several outcomes and skills');
  return found;
};

describe('the catalogue’s own table', () => {
  it('changes nothing when it comes back', async () => {
    expect(table.rows.length).toBeGreaterThan(50);
    const before = await versions();
    const { tally, faults, unread } = await bring(table.rows);
    expect(tally).toMatchObject({ rows: table.rows.length, unchanged: table.rows.length });
    expect(faults.filter(({ refused }) => refused)).toEqual([]);
    expect(unread).toEqual(['id', 'identifier', 'version', 'modified']);
    expect(await versions()).toEqual(before);
  });

  it('changes what was changed in it, and nothing else of the course', async () => {
    const row = rich();
    const id = row.id ?? '';
    const [before] = await newest(id);
    const edited = {
      ...row,
      ects: '9',
      outcomes_en: `${row.outcomes_en}`.replace('; ', ' well; '),
    };
    expect((await bring([edited])).tally).toMatchObject({ changed: 1 });
    const [after] = await newest(id);
    expect(after).toEqual({
      ...before,
      ects: 9,
      outcomes: before?.outcomes.map((each, index) =>
        index > 0 ? each : { ...each, title: { ...each.title, en: `${each.title.en} well` } },
      ),
    });
  });

  it('keeps the skills of each outcome when one of them is struck out', async () => {
    const row = rich();
    const [gone, ...skills] = (row.skills ?? '').split('; ');
    const [before] = await newest(row.id ?? '');
    await bring(
      [
        {
          code: row.code ?? '',
          title_en: row.title_en ?? '',
          provider_schac: row.provider_schac ?? '',
          skills: skills.join('; '),
          outcomes: row.outcomes ?? '',
          default_language: row.default_language ?? '',
        },
      ],
      ['code', 'title_en', 'provider_schac', 'default_language', 'outcomes', 'skills'],
    );
    const [after] = await newest(row.id ?? '');
    expect(after?.outcomes).toEqual(
      before?.outcomes.map((each) => ({
        ...each,
        esco: each.esco.filter(({ iri }) => iri !== gone),
      })),
    );
    expect(after?.assessments).toEqual(before?.assessments);
  });
});

describe('the catalogue’s own descriptions', () => {
  it.each([
    ['jsonl', 'elm-3.2'],
    ['ttl', 'elm-3.2'],
    ['jsonl', 'quality-link'],
    ['ttl', 'quality-link'],
  ] as const)('as %s of profile %s change nothing when they come back', async (format, profile) => {
    const parts: string[] = [];
    const options = { format, profile, origin: 'https://portal.example' };
    for await (const part of dumpCatalogue(world.store.read, options)) parts.push(part);
    const { tally, faults } = await bringText(parts.join(''));
    expect(tally.rows).toBeGreaterThan(50);
    expect(tally).toMatchObject({ created: 0, changed: 0, unchanged: tally.rows, refused: 0 });
    expect(faults.filter(({ refused }) => refused)).toEqual([]);
  });

  it('change what was changed in them, and nothing else of the course', async () => {
    const id = rich().id ?? '';
    const [before] = await newest(id);
    const course = await findCourseToExport(world.store.read, id);
    if (!course || !before) throw new Error('the course is gone');
    const assessments = before.assessments.map((each) => ({ ...each, mode: null }));
    const edited = { ...course, data: { ...before, ects: 11, assessments } };
    const text = JSON.stringify(asJsonLd(edited, 'elm-3.2', 'https://portal.example'));
    expect((await bringText(text)).tally).toMatchObject({ changed: 1 });
    const [after] = await newest(id);
    expect(after).toEqual({ ...before, ects: 11, assessments });
  });
});
