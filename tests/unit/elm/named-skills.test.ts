import { describe, expect, it } from 'vitest';
import { bareSkills, isOnlySkill, statedOutcomes } from '~/elm/named-skills';

const grammar = { iri: 'http://data.europa.eu/esco/skill/1', label: { en: 'grammar' } };
const syntax = { iri: 'https://skills.example/2', label: { en: 'syntax', fr: 'syntaxe' } };
const outcome = (title: Record<string, string>, more: object = {}) => ({
  title,
  type: null,
  note: null,
  esco: [grammar],
  skills: [],
  ...more,
});

describe('an outcome that is the name of its skill', () => {
  it.each([
    ['says the label in other capitals', outcome({ en: ' Grammar' }), true],
    [
      'has a skill of another framework',
      outcome({ fr: 'syntaxe' }, { esco: [], skills: [syntax] }),
      true,
    ],
    ['says more in one language', outcome({ en: 'grammar', fr: 'Emploie la grammaire' }), false],
    ['has two skills', outcome({ en: 'grammar' }, { skills: [syntax] }), false],
    ['has no skill', outcome({ en: 'grammar' }, { esco: [] }), false],
    ['is typed by its provider', outcome({ en: 'grammar' }, { type: 'knowledge' }), false],
    ['has a note', outcome({ en: 'grammar' }, { note: { en: 'of Latin' } }), false],
  ] as const)('%s', (_what, each, only) => {
    expect(isOnlySkill(each)).toBe(only);
    expect(statedOutcomes([each])).toHaveLength(only ? 0 : 1);
    expect(bareSkills([each])).toHaveLength(only ? 1 : 0);
  });
});
