import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credential, sealed } from '#tests/support/authority';
import { elmo } from '#tests/support/elmo';
import { badgeOf } from '#tests/support/vc-signer';
import { LIMITS } from '~/credentials/limits';
import { openFile } from '~/credentials/read/open-file.server';
import { holdAgainstShapes } from '~/credentials/shapes/hold-against-shapes.server';
import { loadShapes, type ShapeProfile } from '~/credentials/shapes/load-shapes.server';

const PREFIXES = `@prefix sh: <http://www.w3.org/ns/shacl#>. @prefix owl: <http://www.w3.org/2002/07/owl#>.
@prefix elm: <http://data.europa.eu/snb/model/elm/>. @prefix elm33: <http://data.europa.eu/snb/model/ontology/>.
@prefix dc: <http://purl.org/dc/terms/>. @prefix ex: <https://example.org/>.\n`;
const AP = 'http://data.europa.eu/snb/model/ap/';

const FILES: Readonly<Record<string, string>> = {
  'general.ttl': `<${AP}edc-generic-no-cv> a owl:Ontology. ex:a a sh:NodeShape; sh:targetClass elm:EuropeanDigitalCredential;
    sh:property [sh:path elm:displayParameter; sh:minCount 1; sh:message "shows nothing"].`,
  'full.ttl': `<${AP}edc-generic-full> a owl:Ontology; owl:imports <${AP}edc-generic-no-cv>.
    ex:b a sh:NodeShape; sh:targetClass elm:LearningAchievement; sh:property [sh:path dc:title; sh:minCount 1].`,
  'other.ttl': `<${AP}loq-constraints> a owl:Ontology. ex:c a sh:NodeShape; sh:targetClass elm:LearningOpportunity.`,
  'converted.ttl': `<${AP}edc-converted> a owl:Ontology. ex:e a sh:NodeShape; sh:targetClass elm:Accreditation.`,
  'ontology.ttl': `<https://example.org/elm33> a owl:Ontology. ex:d a sh:NodeShape; sh:targetClass elm33:EuropeanDigitalCredential.`,
};

let folder = '';
let profiles: ShapeProfile[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'shapes-'));
  for (const [name, text] of Object.entries(FILES))
    await writeFile(path.join(folder, name), PREFIXES + text);
  profiles = await loadShapes(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const ask = async (bytes: Uint8Array, shapes = profiles) =>
  holdAgainstShapes(await openFile({ bytes, sha256: '' }, LIMITS), shapes);
const askOf = (changes: Record<string, unknown>, shapes = profiles) =>
  ask(sealed(credential(changes)), shapes);

describe('shapes of the operator', () => {
  it('are picked by the profile a credential names, with what it imports', async () => {
    expect(await askOf({})).toMatchObject({
      status: 'valid',
      code: 'shapes.conforms',
      profiles: [`${AP}edc-generic-full`, `${AP}edc-generic-no-cv`],
      targets: 2,
    });
  });

  it('are those for any credential of its namespace where it names none', async () => {
    const found = await askOf({ credentialSchema: undefined });
    expect(found.profiles).toEqual([`${AP}edc-generic-no-cv`]);
    const foreign = { id: 'https://example.org/my-own-shapes.ttl', type: 'ShaclValidator2017' };
    expect((await askOf({ credentialSchema: foreign })).profiles).toEqual(found.profiles);
  });

  it('tell what is missing, where and in whose words', async () => {
    const found = await askOf({ displayParameter: undefined });
    expect(found).toMatchObject({
      status: 'invalid',
      code: 'shapes.violated',
      count: 1,
      findings: [{ path: 'displayParameter', message: 'shows nothing' }],
    });
    expect(found.findings[0]?.focus).toBe(credential().id);
  });

  it('say nothing where they speak of nothing in it, which is no pass', async () => {
    const of = (part: string) => profiles.filter(({ iri }) => iri.includes(part));
    const credentialSchema = { id: `${AP}edc-converted`, type: 'ShaclValidator2017' };
    expect(await askOf({ credentialSchema })).toMatchObject({
      status: 'inconclusive',
      code: 'shapes.no-target',
      profiles: [`${AP}edc-converted`],
    });
    expect((await askOf({}, of('loq'))).code).toBe('shapes.no-profile');
    expect(await askOf({}, of('elm33'))).toMatchObject({
      status: 'inconclusive',
      code: 'shapes.no-profile',
    });
  });

  it('say nothing of other credentials, of contexts that clash, or of no credential', async () => {
    const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
    expect((await ask(bytes(badgeOf('did:example:1')))).code).toBe('shapes.not-elm');
    expect((await ask(Buffer.from(elmo()))).code).toBe('shapes.not-elm');
    expect((await ask(Buffer.from('hello'))).code).toBe('shapes.not-elm');
    const contexts = [
      'https://www.w3.org/ns/credentials/v2',
      'http://data.europa.eu/snb/model/context/edc-ap',
    ];
    const clash = credential({ '@context': contexts, description: { en: 'x' } });
    expect((await ask(bytes(clash))).code).toBe('shapes.no-graph');
  });

  it('must be there and be Turtle', async () => {
    await expect(loadShapes(path.join(folder, 'nowhere'))).rejects.toThrow('no shapes');
    await writeFile(path.join(folder, 'broken.ttl'), 'no turtle');
    await expect(loadShapes(folder)).rejects.toThrow('broken.ttl');
  });
});
