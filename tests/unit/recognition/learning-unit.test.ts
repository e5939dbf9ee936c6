import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  creditableUnits,
  fromPaperComponent,
  parentWithPart,
  unitIdentity,
} from '~/recognition/learning-unit';
import { PaperComponent } from '~/recognition/paper-component';
import { LearningUnit } from '~/recognition/proposal';
import { unit } from './fixtures';

const paper = PaperComponent.parse({
  id: 'c1',
  parentId: null,
  code: ' MATH-2 ',
  title: 'Algèbre',
  ects: 6,
  hours: null,
  grade: '14,5',
  scale: '0-20',
  term: '2025/26 S1',
  awardingDate: '2026-01-31',
  level: 6,
  assessment: null,
  provider: { name: 'Université du Lac', country: 'FR', identifiers: [] },
});

describe('a component typed from paper', () => {
  it('becomes a unit that says where each value stands', () => {
    const one = fromPaperComponent(paper, 'doc9');
    expect(LearningUnit.parse(one)).toEqual(one);
    expect(one).toMatchObject({
      key: 'doc9:c1',
      origin: 'component',
      awardingDateSource: 'typed',
      eqf: 6,
      grade: '14,5',
      identifiers: [{ value: 'MATH-2', path: 'components.c1.code' }],
    });
  });
});

describe('parent or parts', () => {
  const parent = unit({ key: 'p', ects: 60 });
  const part = (key: string, over = {}) => unit({ key, parentKey: 'p', ...over });
  const none = () => false;
  const keys = (units: LearningUnit[], agreed: (key: string) => boolean = none) =>
    creditableUnits(units, agreed).map((each) => each.key);

  it('a transcript is credited by its parts, a course without credited parts as a whole', () => {
    expect(keys([parent, part('a'), part('b')])).toEqual(['a', 'b']);
    expect(keys([parent, part('a', { ects: null }), part('b')])).toEqual(['p']);
    expect(keys([{ ...parent, ects: null, hours: null }, part('a', { ects: null })])).toEqual([
      'a',
    ]);
  });

  it('what is agreed decides', () => {
    expect(keys([parent, part('a'), part('b')], (key) => key === 'p')).toEqual(['p']);
    expect(keys([parent, part('a', { ects: null }), part('b')], (key) => key === 'b')).toEqual([
      'a',
      'b',
    ]);
  });

  it('never both, at any depth, and a circle ends', () => {
    const deep = [parent, part('a'), unit({ key: 'a1', parentKey: 'a' })];
    const chosen = keys(deep);
    expect(parentWithPart(chosen, deep)).toEqual([]);
    expect(parentWithPart(['p', 'a1'], deep)).toEqual([{ parent: 'p', part: 'a1' }]);
    const circle = [unit({ key: 'x', parentKey: 'y' }), unit({ key: 'y', parentKey: 'x' })];
    expect(ancestorsOf('x', circle)).toEqual(['y', 'x']);
    expect(keys(circle)).toEqual([]);
  });

  it('a part whose parent is not there stands alone', () => {
    expect(keys([part('a')])).toEqual(['a']);
  });
});

describe('a unit’s identity', () => {
  it('is its code wherever it was read, never an id that recurs in unrelated files', () => {
    const sealed = unit({
      identifiers: [
        { scheme: 'und', value: 'urn:epass:learningAchievement:1', path: '$' },
        { scheme: 'x', value: 'MATH-2', path: '$' },
      ],
    });
    expect(unitIdentity(sealed, 'uni')).toBe(unitIdentity(fromPaperComponent(paper, 'd'), 'uni'));
    expect(unitIdentity(unit({ identifiers: [] }), 'uni')).toBe('uni|title:data ethics');
    expect(unitIdentity(unit({ identifiers: [] }), null)).toBe(
      'name:fjord university|title:data ethics',
    );
  });
});
