/**
 * Signed trusted lists for tests, with keys of their own in every run. Signed by another library
 * than the one that checks them.
 */
import { SignedXml } from 'xml-crypto';
import { NOW } from '#tests/support/authority';
import { type Identity, issueCertificate, makeKeys } from '~/credentials/seal/certificates.server';

const DAY = 86_400_000;
const SVC = 'http://uri.etsi.org/TrstSvc';

/** An authority's certificate and key; RSA, as lists are signed. */
export function signer(name: string): Identity {
  return issueCertificate({
    subject: { commonName: name, organisation: name, country: 'EE' },
    keys: makeKeys('rsa-2048'),
    authority: {},
    notBefore: NOW - 30 * DAY,
    notAfter: NOW + 300 * DAY,
  });
}

export const base64 = (identity: Identity): string =>
  Buffer.from(identity.certificate).toString('base64');

export interface ServiceSpec {
  type?: 'CA/QC' | 'TSA/QTST';
  name?: string;
  certificate: string;
  /** Newest first. */
  history: readonly {
    status: string;
    from: string;
    seals?: boolean;
    /** Further extensions, as XML. */
    extensions?: string;
  }[];
}

export interface ListSpec {
  territory?: string;
  sequence?: number;
  issued?: string;
  next?: string | null;
  services?: readonly ServiceSpec[];
  /** Makes it a list of lists: the signers of each territory. */
  pointers?: Readonly<Record<string, readonly string[]>>;
}

function information(
  tag: string,
  { type = 'CA/QC', name = 'Seal CA', certificate }: ServiceSpec,
  { status, from, seals, extensions = '' }: ServiceSpec['history'][number],
): string {
  const forSeals = seals
    ? `<Extension Critical="true"><AdditionalServiceInformation><URI xml:lang="en">${SVC}/TrustedList/SvcInfoExt/ForeSeals</URI></AdditionalServiceInformation></Extension>`
    : '';
  const extension =
    forSeals || extensions
      ? `<ServiceInformationExtensions>${forSeals}${extensions}</ServiceInformationExtensions>`
      : '';
  return `<${tag}><ServiceTypeIdentifier>${SVC}/Svctype/${type}</ServiceTypeIdentifier><ServiceName><Name xml:lang="en">${name}</Name></ServiceName><ServiceDigitalIdentity><DigitalId><X509Certificate>${certificate}</X509Certificate></DigitalId></ServiceDigitalIdentity><ServiceStatus>${SVC}/TrustedList/Svcstatus/${status}</ServiceStatus><StatusStartingTime>${from}</StatusStartingTime>${extension}</${tag}>`;
}

function service(spec: ServiceSpec): string {
  const [now, ...past] = spec.history;
  const history = past.map((each) => information('ServiceHistoryInstance', spec, each)).join('');
  return `<TSPService>${now ? information('ServiceInformation', spec, now) : ''}${history ? `<ServiceHistory>${history}</ServiceHistory>` : ''}</TSPService>`;
}

const pointer = (territory: string, certificates: readonly string[]): string =>
  `<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity>${certificates.map((each) => `<DigitalId><X509Certificate>${each}</X509Certificate></DigitalId>`).join('')}</ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>https://example.org/${territory}.xml</TSLLocation><AdditionalInformation><OtherInformation><SchemeTerritory>${territory}</SchemeTerritory></OtherInformation><OtherInformation><MimeType>application/vnd.etsi.tsl+xml</MimeType></OtherInformation></AdditionalInformation></OtherTSLPointer>`;

/** The list without its signature. */
export function listXml({
  territory = 'EE',
  sequence = 1,
  issued = '2026-11-01T00:00:00Z',
  next = '2027-04-01T00:00:00Z',
  services = [],
  pointers,
}: ListSpec): string {
  const kind = pointers ? 'EUlistofthelists' : 'EUgeneric';
  const others = Object.entries(pointers ?? {}).map(([each, list]) => pointer(each, list));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" xmlns:unused="urn:unused" Id="list"><SchemeInformation><TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>${sequence}</TSLSequenceNumber><TSLType>${SVC}/TrustedList/TSLType/${kind}</TSLType><SchemeOperatorName><Name xml:lang="en">Operator &amp; Co</Name></SchemeOperatorName>${others.length > 0 ? `<PointersToOtherTSL>${others.join('')}</PointersToOtherTSL>` : ''}<SchemeTerritory>${pointers ? 'EU' : territory}</SchemeTerritory><ListIssueDateTime>${issued}</ListIssueDateTime><NextUpdate>${next ? `<dateTime>${next}</dateTime>` : ''}</NextUpdate></SchemeInformation>${services.length > 0 ? `<TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName><Name xml:lang="en">Provider One</Name></TSPName><TSPInformationURI><URI xml:lang="en">https://provider.example/</URI></TSPInformationURI></TSPInformation><TSPServices>${services.map(service).join('')}</TSPServices></TrustServiceProvider></TrustServiceProviderList>` : ''}</TrustServiceStatusList>`;
}

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/**
 * Signs XML as lists are signed: enveloped, exclusive canonicalisation, RSA with SHA-256. `only`
 * names the one element the signature covers.
 */
export function signXml(
  xml: string,
  by: Identity,
  how: { digest?: string; signature?: string; only?: string } = {},
): string {
  const signed = new SignedXml({
    privateKey: by.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    canonicalizationAlgorithm: EXCLUSIVE,
    signatureAlgorithm: how.signature ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    getKeyInfoContent: () =>
      `<ds:X509Data><ds:X509Certificate>${base64(by)}</ds:X509Certificate></ds:X509Data>`,
  });
  signed.addReference({
    xpath: how.only ? `//*[local-name(.)='${how.only}']` : '/*',
    isEmptyUri: !how.only,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', EXCLUSIVE],
    digestAlgorithm: how.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signed.computeSignature(xml, { prefix: 'ds' });
  return signed.getSignedXml();
}

export const signedList = (spec: ListSpec, by: Identity): Buffer =>
  Buffer.from(signXml(listXml(spec), by), 'utf8');
