import { describe, expect, it } from 'vitest';
import { piecesIn } from '~/catalogue/esco/read-files.server';
import { type EscoSkill, mergeSkill, termsOf } from '~/catalogue/esco/skill';
import { orderForOutcome, orderTyped, tellingWords } from '~/catalogue/esco/suggest-skills';

const SKILL = 'http://data.europa.eu/esco/skill/';

const skill = (id: string, facts: Partial<EscoSkill> = {}): EscoSkill =>
  mergeSkill(null, { iri: SKILL + id, labels: { en: id }, ...facts });

describe('files of ESCO', () => {
  it('are known by their columns: the classification, with other names one a line', () => {
    const text =
      'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description\n' +
      `KnowledgeSkillCompetence,${SKILL}a,knowledge,cross-sector,statistique,"stats\nla statistique",released,"Des ""nombres"""\n` +
      `SkillGroup,${SKILL}g,,,groupe,,released,\n` +
      'KnowledgeSkillCompetence,http://data.europa.eu/esco/occupation/x,,,not a skill,,released,\n';
    expect(piecesIn('skills_fr.csv', text)).toEqual([
      {
        iri: `${SKILL}a`,
        kind: 'knowledge',
        reuse: 'cross-sector',
        status: 'released',
        labels: { fr: 'statistique' },
        altLabels: { fr: ['stats', 'la statistique'] },
        description: { fr: 'Des "nombres"' },
      },
      { iri: `${SKILL}g`, kind: 'group', status: 'released', labels: { fr: 'groupe' } },
    ]);
  });

  it('in many languages say which version still has a skill', () => {
    const text =
      'conceptUri,skillType,reuseLevel,in_v1.1.1,in_v1.2.0,label_en,label_de\n' +
      `${SKILL}a,skill/competence,transversal,y,,think,denken\n` +
      `${SKILL}b,skill/competence,transversal,,y,plan,\n`;
    expect(piecesIn('labels.csv', text)).toMatchObject([
      { status: 'obsolete', labels: { en: 'think', de: 'denken' } },
      { status: 'released', labels: { en: 'plan' } },
    ]);
  });

  it('about anything else hold nothing for us', () => {
    expect(piecesIn('x.csv', 'a,b\n1,2\n')).toEqual([]);
    expect(piecesIn('x.csv', '')).toEqual([]);
  });
});

describe('a skill put together from files', () => {
  it('adds languages to each other and keeps what was withdrawn withdrawn', () => {
    const obsolete = skill('a', { status: 'obsolete', altLabels: { en: ['x'] } });
    const merged = mergeSkill(obsolete, {
      iri: obsolete.iri,
      status: 'released',
      labels: { fr: 'à' },
      broader: ['b', 'a', 'b'],
    });
    expect(merged).toMatchObject({
      status: 'obsolete',
      labels: { en: 'a', fr: 'à' },
      altLabels: { en: ['x'] },
      broader: ['a', 'b'],
    });
  });

  it('is found by every name it has, folded, each once', () => {
    const named = skill('a', {
      labels: { en: 'Ænglish', fr: 'Économétrie' },
      altLabels: { en: ['aenglish', 'Old English'] },
    });
    expect(termsOf(named)).toEqual([
      { language: 'en', term: 'aenglish', preferred: true },
      { language: 'fr', term: 'econometrie', preferred: true },
      { language: 'en', term: 'old english', preferred: false },
    ]);
  });
});

describe('suggestions', () => {
  const hit = (term: string, preferred = true) => ({ skill: skill(term), term, preferred });

  it('to somebody who types begin with the exact name, then with names that begin so', () => {
    const hits = [
      hit('advanced statistics'),
      hit('statistics for sport'),
      hit('statistics', false),
      hit('statistics'),
    ];
    const found = orderTyped(hits, 'Statistics', 3).map((each) => each.labels.en);
    expect(found).toEqual(['statistics', 'statistics for sport', 'advanced statistics']);
  });

  it('come by the whole word before the beginning of a longer one, other names last', () => {
    const called = (name: string, otherwise: string) => ({
      ...hit(otherwise),
      skill: skill(name),
      preferred: false,
    });
    const narrow = {
      ...hit('law firms'),
      skill: skill('law firms', { reuse: 'occupation-specific' }),
    };
    const hits = [
      ...[called('sports act', 'law of sport'), hit('lawn care'), hit('civil law'), narrow],
      ...[hit('law enforcement'), called('legal studies', 'law'), hit('outlaws and lawyers')],
    ];
    expect(orderTyped(hits, 'law', 9).map((each) => each.labels.en)).toEqual([
      ...['law enforcement', 'law firms', 'legal studies', 'civil law'],
      ...['lawn care', 'outlaws and lawyers', 'sports act'],
    ]);
  });

  it('for an outcome leave out what shares one short word with it', () => {
    const hits = [hit('cyber attack counter measures'), hit('cybernetics'), hit('plan')];
    const found = orderForOutcome(hits, 'Plan counter-measures against cyber attacks', {
      most: 3,
    });
    expect(found.map((each) => each.labels.en)).toEqual(['cyber attack counter measures']);
  });

  it('look for the words of an outcome that tell something', () => {
    expect(tellingWords('Explain and apply the basic methods of econometrics')).toEqual([
      'econometr',
    ]);
  });
});
