/**
 * The straight pipeline of well-kept libraries over the same sealed files: JSON.parse, jose for the
 * seal, pkijs for the chain, the time-stamps and OCSP, then jsonld.expand to RDF and
 * rdf-validate-shacl. Whatever can be kept from file to file is kept: contexts, shapes, the
 * authorities' certificates by name, certificates and keys read before.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flattenedVerify, importX509 } from 'jose';
import jsonld from 'jsonld';
import { DataFactory, Store } from 'n3';
import * as pkijs from 'pkijs';
import SHACLValidator from 'rdf-validate-shacl';
import { readShapes } from '#tests/support/shacl';
import type { TrustStore } from '~/credentials/trust/trust-store.server';

interface Signature {
  protected: string;
  signature: string;
  header?: { etsiU?: string[] };
}

interface Tokens {
  tstTokens: { val: string }[];
}

interface Header {
  alg: string;
  x5c: string[];
  adoTst?: Tokens;
}

interface Properties {
  sigTst?: Tokens;
  arcTst?: Tokens;
  xVals?: { x509Cert: { val: string } }[];
  rVals?: { ocspVals?: { val: string }[] };
}

const decodeJson = (text: string): unknown =>
  JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));

export interface PeerAnswer {
  readonly chain: boolean;
  readonly stamps: number;
  readonly ocsp: number;
  readonly violations: number | null;
}

const OCSP_GOOD = 0;

export class LibraryPipeline {
  private readonly certificates = new Map<string, pkijs.Certificate>();
  private readonly keys = new Map<string, Awaited<ReturnType<typeof importX509>>>();
  private readonly anchors = new Map<string, pkijs.Certificate[]>();
  private readonly contexts = new Map<string, object>();
  private readonly validator: SHACLValidator;

  /** `data`: the shared material; anchors of the trust store are found by their subject. */
  constructor(data: string, trust: TrustStore) {
    for (const { certificate } of trust.anchors) {
      const parsed = this.certificate(certificate.der.toString('base64'));
      const name = nameOf(parsed.subject);
      this.anchors.set(name, [...(this.anchors.get(name) ?? []), parsed]);
    }
    const context = (file: string) =>
      JSON.parse(readFileSync(path.join(data, 'contexts', file), 'utf8')) as object;
    this.contexts.set('https://www.w3.org/2018/credentials/v1', context('credentials-v1.jsonld'));
    this.contexts.set(
      'http://data.europa.eu/snb/model/context/edc-ap',
      context('edc-ap.live-2026-06-26.jsonld'),
    );
    // The profile the samples name, and the one it imports.
    const shapes = ['EDC-generic-full.ttl', 'EDC-generic-no-cv.ttl'].flatMap((file) =>
      readShapes(path.join(data, 'shapes/elm-3.2', file)),
    );
    this.validator = new SHACLValidator(new Store(shapes) as never);
  }

  async verify(bytes: Uint8Array, { shapes }: { shapes: boolean }): Promise<PeerAnswer> {
    const text = new TextDecoder().decode(bytes);
    const file = JSON.parse(text) as { payload: string; signatures: Signature[] };
    const [signature] = file.signatures;
    if (!signature) throw new Error('no signature');
    const header = decodeJson(signature.protected) as Header;
    const [leafText = ''] = header.x5c;
    const key = await this.keyOf(leafText, header.alg);
    const { protected: signed, signature: value } = signature;
    await flattenedVerify({ payload: file.payload, protected: signed, signature: value }, key, {
      crit: { sigT: true, adoTst: true },
    });
    const properties = (signature.header?.etsiU ?? []).map(
      (each) => decodeJson(each) as Properties,
    );
    const leaf = this.certificate(leafText);
    const carried = properties.flatMap((each) => each.xVals ?? []);
    const pool = [...header.x5c.slice(1), ...carried.map((each) => each.x509Cert.val)].map((each) =>
      this.certificate(each),
    );
    const stamps = await this.stamps(file.payload, header, signature, properties);
    const trusted = this.anchorsFor([leaf, ...pool]);
    const engine = new pkijs.CertificateChainValidationEngine({
      certs: [...pool, leaf],
      trustedCerts: trusted,
      checkDate: stamps[0] ?? new Date(),
    });
    const { result } = await engine.verify();
    const ocsp = await this.ocsp(properties, leaf, [...pool, ...trusted]);
    const credential = JSON.parse(file.payload) as object;
    const violations = shapes ? await this.shapes(credential) : null;
    return { chain: result, stamps: stamps.length, ocsp, violations };
  }

  private certificate(base64: string): pkijs.Certificate {
    const known = this.certificates.get(base64);
    if (known) return known;
    const parsed = pkijs.Certificate.fromBER(Buffer.from(base64, 'base64'));
    this.certificates.set(base64, parsed);
    return parsed;
  }

  private async keyOf(base64: string, alg: string) {
    const known = this.keys.get(base64);
    if (known) return known;
    const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`;
    const key = await importX509(pem, alg);
    this.keys.set(base64, key);
    return key;
  }

  /** Only anchors that could have issued one of these: the engine tries every one it is given. */
  private anchorsFor(certificates: readonly pkijs.Certificate[]): pkijs.Certificate[] {
    return certificates.flatMap((each) => this.anchors.get(nameOf(each.issuer)) ?? []);
  }

  /** The times of the tokens whose imprint and signature hold; throws for any that does not. */
  private async stamps(
    payload: string,
    header: Header,
    signature: Signature,
    properties: readonly Properties[],
  ): Promise<Date[]> {
    const times: Date[] = [];
    const ascii = (text: string) => Buffer.from(text, 'utf8');
    const etsiU = signature.header?.etsiU ?? [];
    const covered: [Tokens | undefined, () => Buffer][] = [
      ...properties.map((each): [Tokens | undefined, () => Buffer] => [
        each.sigTst,
        () => ascii(signature.signature),
      ]),
      [header.adoTst, () => ascii(payload)],
      ...properties.map((each, at): [Tokens | undefined, () => Buffer] => [
        each.arcTst,
        () =>
          ascii(
            `${payload}.${signature.protected}.${signature.signature}.${etsiU.slice(0, at).join('')}`,
          ),
      ]),
    ];
    for (const [tokens, data] of covered)
      for (const { val } of tokens?.tstTokens ?? []) times.push(await this.stamp(val, data()));
    return times;
  }

  private async stamp(base64: string, data: Buffer): Promise<Date> {
    const content = pkijs.ContentInfo.fromBER(Buffer.from(base64, 'base64'));
    const signed = new pkijs.SignedData({ schema: content.content });
    const value = signed.encapContentInfo.eContent?.valueBlock.value;
    const info = pkijs.TSTInfo.fromBER(octets(signed));
    const digest = createHash('sha256').update(data).digest();
    const stated = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView);
    if (!value || !digest.equals(stated)) throw new Error('the imprint is of something else');
    const trustedCerts = this.anchorsFor(
      (signed.certificates ?? []).filter((each) => each instanceof pkijs.Certificate),
    );
    const { signatureVerified } = await signed
      .verify({ signer: 0, data: exact(data), trustedCerts, extendedMode: true })
      .catch((error: { signatureVerified?: boolean }) => ({
        signatureVerified: error.signatureVerified ?? false,
      }));
    if (!signatureVerified) throw new Error('a time-stamp does not hold');
    return info.genTime;
  }

  private async ocsp(
    properties: readonly Properties[],
    leaf: pkijs.Certificate,
    pool: readonly pkijs.Certificate[],
  ): Promise<number> {
    const issuer = pool.find((each) => nameOf(each.subject) === nameOf(leaf.issuer));
    let good = 0;
    for (const { val } of properties.flatMap((each) => each.rVals?.ocspVals ?? [])) {
      const outer = pkijs.OCSPResponse.fromBER(Buffer.from(val, 'base64'));
      const inner = outer.responseBytes?.response.valueBlock.valueHexView;
      if (!inner || !issuer) continue;
      const response = pkijs.BasicOCSPResponse.fromBER(exact(inner));
      // The engine judges the responder now and not when it answered: what it says is not counted.
      await response.verify({ trustedCerts: [...pool] }).catch(() => false);
      const { isForCertificate, status } = await response.getCertificateStatus(leaf, issuer);
      if (isForCertificate && status === OCSP_GOOD) good += 1;
    }
    return good;
  }

  private async shapes(credential: object): Promise<number> {
    const expanded = await jsonld.expand(credential as never, {
      documentLoader: async (url: string) => {
        const document = this.contexts.get(url);
        if (!document) throw new Error(`${url} is not at hand`);
        return { contextUrl: undefined, documentUrl: url, document: document as never };
      },
    });
    const quads = (await jsonld.toRDF(expanded as never)) as PlainQuad[];
    const report = await this.validator.validate(new Store(quads.map(toQuad)) as never);
    return report.results.length;
  }
}

const nameOf = (name: pkijs.RelativeDistinguishedNames): string =>
  name.typesAndValues.map((each) => `${each.type}=${each.value.valueBlock.value}`).join(',');

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The bytes of the encapsulated content, which may be split into pieces. */
function octets(signed: pkijs.SignedData): ArrayBuffer {
  const content = signed.encapContentInfo.eContent;
  if (!content) throw new Error('a time-stamp without content');
  return content.getValue();
}

interface PlainTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: PlainTerm;
}

interface PlainQuad {
  readonly subject: PlainTerm;
  readonly predicate: PlainTerm;
  readonly object: PlainTerm;
}

const { blankNode, literal, namedNode, quad } = DataFactory;

const toNode = ({ termType, value }: PlainTerm) =>
  termType === 'BlankNode' ? blankNode(value.slice(2)) : namedNode(value);

function toQuad({ subject, predicate, object }: PlainQuad) {
  const { language, datatype } = object;
  const value =
    object.termType === 'Literal'
      ? literal(object.value, language || (datatype ? namedNode(datatype.value) : undefined))
      : toNode(object);
  return quad(toNode(subject), namedNode(predicate.value), value);
}
