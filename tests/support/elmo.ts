/** EMREX ELMO transcripts for tests, plain and signed by another implementation of XML signatures. */
import { SignedXml } from 'xml-crypto';
import type { Identity } from '~/credentials/seal/certificates.server';

export const ELMO_NAMESPACE = 'https://github.com/emrex-eu/elmo-schemas/tree/v1';
export const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** What an achievement of the transcript is, as ELMO writes it. */
export interface Course {
  title: string;
  code?: string;
  ects?: string;
  status?: string;
  grade?: string;
  more?: string;
  parts?: readonly Course[];
}

export function course({
  title,
  code,
  ects,
  status,
  grade,
  more = '',
  parts = [],
}: Course): string {
  return `<learningOpportunitySpecification>
    ${code ? `<identifier type="local">${code}</identifier>` : ''}
    <title xml:lang="en">${title}</title><type>Course</type><iscedCode>0511</iscedCode>
    <specifies><learningOpportunityInstance><date>2026-06-30</date>
      ${status ? `<status>${status}</status>` : ''}
      <gradingSchemeLocalId>ten</gradingSchemeLocalId>
      ${grade ? `<resultLabel>${grade}</resultLabel>` : ''}
      ${ects ? `<credit><scheme>ects</scheme><value>${ects}</value></credit>` : ''}
      ${more}
    </learningOpportunityInstance></specifies>
    ${parts.map((part) => `<hasPart>${course(part)}</hasPart>`).join('')}
  </learningOpportunitySpecification>`;
}

const ISSUER = `<issuer><country>EE</country><identifier type="schac">test.example</identifier>
  <identifier type="vat">EE12345678</identifier>
  <title xml:lang="en">Test University</title><url>https://test.example</url></issuer>`;

export interface Transcript {
  courses?: readonly Course[];
  issuer?: string;
  learner?: string;
  /** Between the report and the end of the document. */
  more?: string;
  prologue?: string;
}

export function elmo({
  courses = [{ title: 'Data ethics', code: 'ETH-1', ects: '3', status: 'passed', grade: '8' }],
  issuer = ISSUER,
  learner = '<identifier type="nationalIdentifier">SECRET-1</identifier><identifier type="studentNumber">S-1001</identifier><givenNames>Zoë</givenNames><familyName>Kask</familyName><bday>2001-03-04</bday>',
  more = '',
  prologue = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a transcript -->\n',
}: Transcript = {}): string {
  return `${prologue}<elmo xmlns="${ELMO_NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <generatedDate>2026-11-01T12:00:00Z</generatedDate>
  <learner>${learner}</learner>
  <report>${issuer}${courses.map(course).join('')}
    <issueDate>2026-11-01T10:00:00+02:00</issueDate>
    <gradingScheme localId="ten"><description xml:lang="en">From one to ten</description></gradingScheme>
  </report>${more}
</elmo>`;
}

export interface XmlSignatureOptions {
  canonicalization?: string;
  transforms?: readonly string[];
  algorithm?: string;
  digest?: string;
}

/** The document with an enveloped signature over the whole of it, by an RSA identity. */
export function signXml(
  xml: string,
  { certificate, privateKey }: Identity,
  {
    canonicalization = C14N,
    transforms = [ENVELOPED],
    algorithm = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digest = 'http://www.w3.org/2001/04/xmlenc#sha256',
  }: XmlSignatureOptions = {},
): string {
  const pem = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`;
  const signed = new SignedXml({
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicCert: pem,
    canonicalizationAlgorithm: canonicalization as never,
    signatureAlgorithm: algorithm as never,
  });
  signed.addReference({
    xpath: '/*',
    isEmptyUri: true,
    transforms: [...(transforms.length === 1 ? [ENVELOPED, C14N] : transforms)] as never,
    digestAlgorithm: digest as never,
  });
  signed.computeSignature(xml, { location: { reference: '/*', action: 'append' } });
  return signed.getSignedXml();
}
