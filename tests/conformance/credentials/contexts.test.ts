import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { describeShared, SHARED } from '#tests/support/require';
import { contextDocument } from '~/credentials/contexts/context-documents.server';
import { toRdf } from '~/credentials/contexts/to-rdf.server';
import { LIMITS } from '~/credentials/limits';
import { read } from '~/credentials/read/read';
import { isObject } from '~/elm/json-node';

/** The official text of each context that is published beside the samples. */
const OFFICIAL: Readonly<Record<string, string>> = {
  'http://data.europa.eu/snb/model/context/edc-ap': 'edc-ap.live-2026-06-26.jsonld',
  'https://www.w3.org/2018/credentials/v1': 'credentials-v1.jsonld',
  'https://www.w3.org/ns/credentials/v2': 'credentials-v2.jsonld',
  'https://w3id.org/security/data-integrity/v1': 'data-integrity-v1.jsonld',
  'https://www.w3.org/ns/did/v1': 'did-v1.jsonld',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-v3p0-3.0.3.jsonld',
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': 'clr-v2p0-2.0.1.json',
  'https://w3id.org/security/suites/ed25519-2020/v1': 'security-suites-ed25519-2020-v1.jsonld',
};

const EDC = 'http://data.europa.eu/snb/model/context/edc-ap';

describeShared('contexts', 30, 'what credentials mean in RDF', (contexts) => {
  const official = new Map(
    Object.entries(OFFICIAL).map(([address, file]) => [
      address,
      JSON.parse(readFileSync(path.join(contexts, file), 'utf8')) as unknown,
    ]),
  );

  async function officially(document: object): Promise<{ quads?: unknown; error?: string }> {
    const documentLoader = async (url: string) => {
      const found = official.get(url) ?? contextDocument(url);
      if (!found) throw new Error(url);
      return { contextUrl: undefined, documentUrl: url, document: found };
    };
    try {
      return { quads: await jsonld.toRDF(document as never, { documentLoader } as never) };
    } catch (error) {
      const { details } = error as { details?: { code?: string } };
      return { error: details?.code ?? 'unknown' };
    }
  }

  it.each(Object.keys(OFFICIAL))('%s is word for word the official context', (address) => {
    expect(contextDocument(address)).toEqual(official.get(address));
  });

  const dir = path.join(SHARED, 'data/credentials');
  const samples = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.json(?:ld)?$/.test(name) && !/EXPECTED|statusLists|dids/.test(name))
    .flatMap((name) => {
      const { root } = read({ bytes: readFileSync(path.join(dir, name)), sha256: '' }, LIMITS);
      return root ? [{ name, document: root.value }] : [];
    });

  it('there are samples of every dialect, learner records and plain credentials among them', () => {
    const of = (folder: string) => samples.filter(({ name }) => name.startsWith(folder)).length;
    expect(samples.length).toBeGreaterThan(60);
    expect(of('clr')).toBe(2);
    expect(of('vc-fixtures')).toBeGreaterThan(40);
  });

  describe('our own terms give each sample the same statements or the same error', () => {
    it.each(samples)('$name', async ({ document }) => {
      const ours = await toRdf(document);
      const theirs = await officially(document);
      if (ours.fault?.reason === 'context') {
        const named = JSON.stringify(document);
        expect(ours.fault.detail === '' || !contextDocument(ours.fault.detail)).toBe(true);
        expect(named).toContain(ours.fault.detail);
      } else if (ours.fault) expect(theirs.error).toBe(ours.fault.detail);
      else expect(ours.quads).toEqual(theirs.quads);
    });
  });

  it('sealed samples are among those that have statements, and VC 2.0 contradicts the profile', async () => {
    const answers = await Promise.all(
      samples
        .filter(({ document }) => JSON.stringify(document['@context'] ?? '').includes(EDC))
        .map(async ({ name, document }) => ({ name, answer: await toRdf(document) })),
    );
    expect(answers.filter(({ answer }) => answer.quads).length).toBeGreaterThan(10);
    const contradicted = answers.filter(({ name }) => name.startsWith('vc2-edc'));
    expect(contradicted.length).toBe(2);
    for (const { answer } of contradicted)
      expect(answer.fault).toEqual({
        reason: 'expansion',
        detail: 'protected term redefinition',
      });
    expect(answers.every(({ answer }) => answer.quads === null || isObject(answer.quads[0]))).toBe(
      true,
    );
  });
});
