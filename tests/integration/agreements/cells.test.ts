/** Sections of many lines and parties: closed cards, the form of one of them open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comment } from '~/agreements/comment.server';
import { suggest } from '~/agreements/suggest.server';
import type { SectionView } from '~/agreements/workspace/page';
import type { WorkspacePage } from '~/agreements/workspace/show-workspace.server';
import { cookieOf, type Desk, deskOf, readPage } from './pages';
import { AVE, draft, openRoad, ROC, type Road, versionRow } from './road';

let road: Road;
let roc: Desk;
let code: string;
let versionId: string;
beforeAll(async () => {
  road = await openRoad();
  ({ code, versionId } = await draft(road));
  roc = deskOf(road, await cookieOf(road, road.roc), code);
});
afterAll(() => road.app.close());

const sectionIn = ({ view }: WorkspacePage): SectionView => {
  if (view.kind !== 'section') throw new Error('no section');
  return view;
};
const fieldsIn = (page: WorkspacePage) =>
  sectionIn(page).parts.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields));
const cellsIn = (page: WorkspacePage) => sectionIn(page).cells?.cells ?? [];
const lines = () => road.document.terms.lines;
const withSeveral = () => lines().find((each) => each.sources.length > 1)!;

/** As many lines as asked for, each with a course and a target. */
function manyLines(count: number) {
  const [line] = lines();
  return Array.from({ length: count }, (_, index) => ({
    ...line!,
    id: `line-${index + 1}`,
    number: `L${index + 1}`,
    sources: line!.sources.map((each) => ({ ...each, id: `source-${index + 1}`, outcomes: [] })),
  }));
}

describe('a section of cards', () => {
  it('draws no form while all are closed, and says of each what it is', async () => {
    const page = await roc.page('?section=courses');
    expect(sectionIn(page).parts).toEqual([]);
    expect(cellsIn(page).map((each) => each.id)).toEqual(lines().map((each) => each.id));
    const [first] = cellsIn(page);
    expect(first?.rows[0]).toMatchObject({ title: expect.stringContaining('MC-DLP-01') });
    expect(first?.rows[0]?.note).toMatch(/University.*4\u00a0ECTS/);
    const read = await readPage(page, null);
    expect(read).toContain('Every mandatory field is filled');
    expect(read).not.toContain('Learning outcomes');
  });

  it('opens the line that is asked for, and that alone', async () => {
    const line = lines()[1]!;
    const page = await roc.page(`?section=courses&open=${line.id}`);
    const [own, ...facts] = sectionIn(page).parts.map((each) => each.part);
    expect(own).toBe(`line:${line.id}`);
    expect(facts).toEqual([`course-facts:${line.sources[0]?.id}`]);
    const preview = JSON.stringify(page.preview);
    expect(preview).toContain(`course.outcomes/${line.number}.1`);
    expect(preview).not.toContain(`course.outcomes/${lines()[0]?.number}.1`);
    expect(await readPage(page, null)).toContain('Close');
  });

  it('opens one of several courses of a line, and saves it without the others', async () => {
    const line = withSeveral();
    const [one, other] = line.sources;
    const page = await roc.page(`?section=courses&open=${other?.id}`);
    const of = fieldsIn(page).flatMap(({ address }) => address.split('@')[1]?.split('/')[1] ?? []);
    expect(new Set(of)).toEqual(new Set([other?.id]));
    const preview = JSON.stringify(page.preview);
    expect(preview).toContain(`course.title/${line.number}.2`);
    expect(preview).not.toContain(`course.title/${line.number}.1`);
    const inputs = fieldsIn(page).flatMap((each) => each.inputs);
    const sent = Object.fromEntries(inputs.map((each) => [each.name, each.values ?? each.value]));
    const before = (await versionRow(road.app, versionId)).terms;
    await roc.does('save', {
      ...sent,
      section: 'courses',
      open: other?.id ?? '',
      part: `line:${line.id}`,
      revision: '0',
      [`course.code@${line.id}/${other?.id}`]: 'NEW-1',
    });
    const after = (await versionRow(road.app, versionId)).terms;
    expect(after.lines).toEqual(
      before.lines.map((each) =>
        each.id === line.id
          ? {
              ...each,
              sources: each.sources.map((source) =>
                source.id === other?.id ? { ...source, code: 'NEW-1' } : source,
              ),
            }
          : each,
      ),
    );
    expect(one?.id).not.toBe(other?.id);
  });

  it('is of parties too, and of targets', async () => {
    const closed = await roc.page('?section=parties');
    expect(cellsIn(closed).map((each) => each.id)).toEqual([ROC, AVE]);
    expect(sectionIn(closed).parts).toEqual([]);
    const open = await roc.page(`?section=parties&open=${AVE}`);
    expect(sectionIn(open).parts.map((each) => each.part)).toEqual([
      `party:${AVE}`,
      `party-facts:${AVE}`,
    ]);
    const targets = await roc.page(`?section=targets&open=${lines()[2]?.id}`);
    expect(sectionIn(targets).parts.map((each) => each.part)).toEqual([`line:${lines()[2]?.id}`]);
    expect(cellsIn(targets)[2]?.rows.some(({ title }) => title.startsWith('→'))).toBe(true);
  });

  it('shows on a closed card what was said of it', async () => {
    const line = lines()[4]!;
    const address = `course.title@${line.id}/${line.sources[0]?.id}`;
    const { services } = road.app;
    await comment(services, road.roc, { versionId, address, text: 'Is this its new title?' });
    await suggest(services, road.roc, {
      versionId,
      address: `course.code@${line.id}/${line.sources[0]?.id}`,
      value: 'LIN-1',
    });
    const cells = cellsIn(await roc.page('?section=courses'));
    expect(cells.filter((each) => each.remarks > 0)).toMatchObject([{ id: line.id, remarks: 2 }]);
  });

  it('adds a course to the open line, and opens the form of the new one', async () => {
    const line = lines()[0]!;
    const none = sectionIn(await roc.page('?section=courses')).finder;
    expect(none?.line).toBeNull();
    const asked = sectionIn(await roc.page(`?section=courses&open=${line.id}&q=`)).finder;
    expect(asked?.line).toMatchObject({ lineId: line.id, asked: true });
    const held = sectionIn(await roc.page(`?section=courses&open=${line.id}`)).finder;
    expect(held?.line).toMatchObject({ asked: false, results: [] });
    const answer = await roc.send('add-course', { section: 'courses', line: line.id });
    const to = new URL(answer.location ?? '', road.app.origin);
    const open = to.searchParams.get('open') ?? '';
    expect(to.hash).toBe(`#part-line-${line.id}`);
    const page = await roc.page(`?section=courses&open=${open}`);
    expect(fieldsIn(page).some((each) => each.address === `course.code@${line.id}/${open}`)).toBe(
      true,
    );
    // What is missing in it leads into that very form.
    const missing = page.missing.filter((each) => each.section === 'courses');
    expect(missing.length).toBeGreaterThan(3);
    expect(new Set(missing.map((each) => each.open))).toEqual(new Set([open]));
    const ids = new Set(fieldsIn(page).map((each) => each.id));
    expect(missing.every((each) => ids.has(each.fieldId))).toBe(true);
    expect(cellsIn(page)[0]).toMatchObject({ missing: missing.length, first: { open } });
  });
});

describe('what there is no field for yet', () => {
  it('is added where its link leads', async () => {
    const [line] = lines();
    const bare = { ...line!, id: 'line-bare', sources: [], targets: [], ectsGranted: null };
    const { code: other } = await draft(road, { lines: [line!, bare] });
    const desk = deskOf(road, await cookieOf(road, road.roc), other);
    const page = await desk.page('?section=targets&open=line-bare');
    for (const section of ['courses', 'targets'])
      expect(page.missing.find((each) => each.section === section)).toMatchObject({
        fieldId: 'finder',
        open: 'line-bare',
      });
    const finder = sectionIn(page).finder;
    expect(finder?.line).toMatchObject({ lineId: 'line-bare', asked: true });
  });
});

describe('fifty lines', () => {
  const weightOf = (page: WorkspacePage): number => JSON.stringify(page).length;

  it('stay a light page, and say where to begin in each', async () => {
    const many = await draft(road, { lines: manyLines(50) });
    const desk = deskOf(road, await cookieOf(road, road.roc), many.code);
    for (const section of ['courses', 'targets']) {
      const page = await desk.page(`?section=${section}`);
      expect(cellsIn(page)).toHaveLength(50);
      expect(weightOf(page)).toBeLessThan(95_000);
      expect(page.left).toBe(50);
      expect(page.missing).toHaveLength(50);
    }
    const open = await desk.page('?section=courses&open=line-7');
    expect(sectionIn(open).parts.map((each) => each.part)).toContain('line:line-7');
    expect(weightOf(open)).toBeLessThan(150_000);
  });

  it('name one field of a card where a list of all would be endless', async () => {
    const blank = manyLines(30).map((line) => ({
      ...line,
      sources: line.sources.map((each) => ({ ...each, code: '', hours: null })),
    }));
    const many = await draft(road, { lines: blank });
    const desk = deskOf(road, await cookieOf(road, road.roc), many.code);
    const page = await desk.page('?section=courses');
    expect(page.left).toBe(90);
    expect(page.missing).toHaveLength(30);
    expect(page.missing.every((each) => each.more === 2)).toBe(true);
    const read = await readPage(page, null);
    expect(read).toContain('90 mandatory fields left');
    expect(read).toContain('and 2 more');
  });
});
