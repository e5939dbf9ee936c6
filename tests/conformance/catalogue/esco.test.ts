/** The whole of ESCO as published, brought into a record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '#db/open';
import { countSkills, findSkill, listSkillsAfter } from '#db/queries/esco';
import type { Store } from '#db/store';
import { describeShared } from '#tests/support/require';
import { type EscoResult, importEsco } from '~/catalogue/esco/import-esco.server';
import type { EscoSkill } from '~/catalogue/esco/skill';
import { skillsForOutcome, suggestSkills } from '~/catalogue/esco/skills.server';

const named = ({ labels }: EscoSkill) => labels.fr;

describeShared('esco', 7, 'the skills of ESCO', (dir) => {
  let store: Store;
  let folder: string;
  let result: EscoResult;

  const labels = path.join(dir, 'skills_labels_en_de_fr_es.csv.gz');
  const classification = path.join(dir, 'ESCO_v1.1.1_classification_en_csv.zip');

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'esco-'));
    store = openStore(folder);
    result = await importEsco({ store, clock: Date.now }, [labels, classification]);
  }, 120_000);

  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are all there, with those that were withdrawn', async () => {
    expect(result.skipped).toBe(0);
    expect(await countSkills(store.read)).toBe(14_133);
    const all = await listSkillsAfter(store.read, '', 20_000);
    expect(all).toHaveLength(14_133);
    expect(all.filter((each) => each.status === 'obsolete')).toHaveLength(194);
    expect(all.filter((each) => each.altLabels.en?.length).length).toBeGreaterThan(13_000);
  });

  it('are not read twice', async () => {
    const again = await importEsco({ store, clock: Date.now }, [labels, classification]);
    expect(again).toMatchObject({ files: 0, changed: 0 });
  });

  it('are suggested to whoever types, in the language they type', async () => {
    const first = async (typed: string, locale: string) =>
      (await suggestSkills(store.read, typed, locale))[0]?.labels[locale];
    expect(await first('machine learn', 'en')).toBe('machine learning');
    expect(await first('économétr', 'fr')).toBeUndefined();
    expect(await first('statist', 'fr')).toBe('statistiques');
    expect(await first('Datenbank', 'de')).toBe('Datenbank');
    expect(await first('manage', 'en')).toMatch(/^manage /);
    expect(await first('teach', 'en')).toMatch(/^teach /);
  });

  it('are among the first three for the one word a teacher types', async () => {
    const judged: Readonly<Record<string, string>> = {
      python: 'Python (computer programming)',
      law: 'civil law',
      teaching: 'apply teaching strategies',
      statistics: 'statistics',
      programming: 'computer programming',
      management: 'risk management',
      economics: 'economics',
      marketing: 'marketing management',
      biology: 'molecular biology',
      chemistry: 'chemistry',
      history: 'history',
      design: 'design process',
      ethics: 'ethics',
      accounting: 'accounting techniques',
      data: 'data science',
      english: 'English',
      psychology: 'psychology',
      java: 'Java (computer programming)',
      sql: 'SQL',
      leadership: 'leadership principles',
      mathematics: 'mathematics',
    };
    const missed: string[] = [];
    for (const [typed, wanted] of Object.entries(judged)) {
      const found = await suggestSkills(store.read, typed, 'en', 3);
      if (!found.some(({ labels }) => labels.en === wanted)) missed.push(typed);
    }
    expect(missed).toEqual([]);
  });

  it('are never suggested once withdrawn, but still read', async () => {
    const iri = 'http://data.europa.eu/esco/skill/01468114-b99c-4f48-9374-a520a7faa9c9';
    const typed = 'transport patient to medical facility';
    expect(await findSkill(store.read, iri)).toMatchObject({ status: 'obsolete' });
    const found = await suggestSkills(store.read, typed, 'en', 50);
    expect(found.map((each) => each.iri)).not.toContain(iri);
  });

  it('are suggested for the text of an outcome', async () => {
    const of = async (outcome: string, language: string) =>
      (await skillsForOutcome(store.read, outcome, language)).map((each) => each.labels.en);
    expect(await of('Explain how machine learning models are trained', 'en')).toContain(
      'machine learning',
    );
    expect(await of('Plan counter-measures against cyber attacks', 'en')).toContain(
      'cyber attack counter-measures',
    );
    expect((await of('Programme in Python', 'en'))[0]).toBe('Python (computer programming)');
    expect(await of('Xyzzy', 'en')).toEqual([]);
  });

  it('are suggested for an outcome in French, behind an article without its vowel too', async () => {
    const of = async (outcome: string) =>
      (await skillsForOutcome(store.read, outcome, 'fr')).map((each) => each.labels.fr);
    const trained = 'Expliquer comment les modèles d’apprentissage automatique sont entraînés';
    expect(await of(trained)).toContain('utiliser l’apprentissage automatique');
    expect(await of('Gérer une équipe de projet avec des méthodes agiles')).toContain(
      'gestion de projets par méthode Agile',
    );
    // Three letters of "planter" are no plan.
    expect(await of('Préparer un plan d’affaires')).not.toContain('planter des végétaux');
    expect((await suggestSkills(store.read, 'automatique', 'fr', 50)).map(named)).toContain(
      'utiliser l’apprentissage automatique',
    );
  });

  it('carry their other names, which search takes for the same', async () => {
    const found = (await suggestSkills(store.read, 'statistics', 'en', 1))[0];
    expect(found?.altLabels.en?.length).toBeGreaterThan(0);
    expect(Object.keys(found?.labels ?? {}).sort()).toEqual(['de', 'en', 'es', 'fr']);
  });
});
