/** A clause of the parties' own is read against the words of the model: by them, by everyone, in Word. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { previewMcra } from '#templates/mcra/preview';
import { linesOf } from '#templates/mcra/tree';
import { modelOf } from '~/agreements/clause-model.server';
import { departuresOf } from '~/agreements/departures.server';
import { draft, openRoad, type Road, save, versionRow } from './road';

let road: Road;
beforeAll(async () => {
  road = await openRoad();
});
afterAll(() => road.app.close());

const OURS = 'Each Party bears its own loss.';

it('shows the model words struck through against the new ones, of a clause left out all of them', async () => {
  const { versionId } = await draft(road);
  const change = (id: string, section: string, kind: string, text: string) =>
    save(road, road.roc, versionId, `clause:${id}`, {
      ...{ id, section, kind, heading: {} },
      text: text ? { en: text } : {},
    });
  await change('liability', 'protections', 'replaced', OURS);
  await change('force-majeure', 'protections', 'removed', '');
  const version = await versionRow(road.app, versionId);
  const departures = departuresOf(version, 'en');
  const said = (id: string, kind: string) =>
    (departures.find((each) => each.id === id)?.words ?? [])
      .filter((each) => each.kind === kind)
      .map((each) => each.text)
      .join(' ');
  expect(said('liability', 'removed')).toContain('gross negligence');
  expect(said('liability', 'added')).toContain('own loss');
  expect(said('force-majeure', 'removed')).toContain('beyond its control');
  expect(said('force-majeure', 'added')).toBe('');
  const { factsheet } = version;
  if (!factsheet) throw new Error('no facts');
  const french = departuresOf(
    { ...version, factsheet: { ...factsheet, translations: ['fr'] } },
    'fr',
  );
  expect(french.map((each) => [each.id, each.language])).toEqual([
    ['liability', 'en'],
    ['force-majeure', 'fr'],
  ]);
  const notes = linesOf(previewMcra(modelOf(version), 'en')).filter((each) =>
    each.startsWith('The model reads: '),
  );
  expect(notes).toHaveLength(2);
  expect(notes.join()).toContain('gross negligence');
  expect(notes.join()).toContain('beyond its control');
});
