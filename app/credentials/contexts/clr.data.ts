/**
 * The terms of the Comprehensive Learner Record 2.0 (1EdTech, `…/spec/clr/v2p0/context…json`):
 * each bound to the class it belongs to, by the IRI it stands for.
 */
const CLR = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#';
const KEYWORDS = { id: '@id', type: '@type' };

const typed = (name: string, type: string) => ({ '@id': `${CLR}${name}`, '@type': type });
const listed = (name: string, type: string) => ({ ...typed(name, type), '@container': '@set' });
const ofClass = (name: string, terms: Readonly<Record<string, unknown>>) => ({
  '@id': `${CLR}${name}`,
  '@context': terms,
});

export const CLR_CONTEXT_DOCUMENT = {
  '@context': {
    ...KEYWORDS,
    ClrCredential: ofClass('ClrCredential', {
      ...KEYWORDS,
      partial: typed('partial', 'xsd:boolean'),
    }),
    ClrSubject: ofClass('ClrSubject', {
      ...KEYWORDS,
      cred: 'https://www.w3.org/2018/credentials#',
      obi: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#',
      achievement: listed('achievement', 'obi:Achievement'),
      association: listed('association', `${CLR}Association`),
      verifiableCredential: listed('verifiableCredential', 'cred:verifiableCredential'),
      identifier: listed('identifier-1', 'obi:Identifier'),
    }),
    Association: ofClass('Association', {
      associationType: { '@id': `${CLR}AssociationType` },
      sourceId: typed('sourceId', 'xsd:anyURI'),
      targetId: typed('targetId', 'xsd:anyURI'),
    }),
  },
} as const;
