import { isForSeals, unknownConditions } from './service-conditions.server';
import type {
  ListedProvider,
  ListedService,
  ListPointer,
  ServiceStatus,
  ServiceType,
  TrustedList,
} from './trusted-list';
import { element, elements, textOf, walk, type XmlElement } from './xml-tree.server';

const TSL_TYPE = 'http://uri.etsi.org/TrstSvc/TrustedList/TSLType/';
const SERVICE_TYPE = 'http://uri.etsi.org/TrstSvc/Svctype/';
const XML_LIST = 'application/vnd.etsi.tsl+xml';
const MOST_NAME = 300;

/** A list from its signed root (ETSI TS 119 612 §5); null where it lacks what a list must say. */
export function readTrustedList(root: XmlElement): TrustedList | null {
  const scheme = element(root, 'SchemeInformation');
  const territory = textOf(element(scheme, 'SchemeTerritory')).toUpperCase();
  const sequence = Number(textOf(element(scheme, 'TSLSequenceNumber')));
  const issuedAt = instantOf(textOf(element(scheme, 'ListIssueDateTime')));
  const next = textOf(element(element(scheme, 'NextUpdate'), 'dateTime'));
  const nextUpdate = next === '' ? null : instantOf(next);
  if (!/^[A-Z]{2}$/.test(territory) || !Number.isSafeInteger(sequence) || sequence < 1) return null;
  if (issuedAt === null || (next !== '' && nextUpdate === null)) return null;
  const head = {
    territory,
    sequence,
    issuedAt,
    nextUpdate,
    operator: nameIn(element(scheme, 'SchemeOperatorName'), 'Name'),
  };
  const type = textOf(element(scheme, 'TSLType'));
  if (type === `${TSL_TYPE}EUlistofthelists`)
    return { kind: 'list-of-lists', ...head, pointers: pointersOf(scheme) };
  if (type !== `${TSL_TYPE}EUgeneric`) return null;
  return {
    kind: 'national',
    ...head,
    providers: elements(element(root, 'TrustServiceProviderList'), 'TrustServiceProvider')
      .map(providerOf)
      .filter(({ services }) => services.length > 0),
  };
}

/** xsd:dateTime; null where it is none or names no zone. */
function instantOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** The English text of a multilingual element, else the first. */
function nameIn(parent: XmlElement | null, local: string): string {
  const all = elements(parent, local);
  const english = all.find((each) =>
    each.attributes.some(({ local: name, value }) => name === 'lang' && value === 'en'),
  );
  return textOf(english ?? all[0] ?? null)
    .replace(/\s+/g, ' ')
    .slice(0, MOST_NAME);
}

/** Lists are published as XML and for people as PDF: only what leads to XML is a signer's. */
function pointersOf(scheme: XmlElement | null): ListPointer[] {
  return elements(element(scheme, 'PointersToOtherTSL'), 'OtherTSLPointer').flatMap((pointer) => {
    const facts = [...walk(pointer)];
    const mime = facts.find(({ local }) => local === 'MimeType');
    const territory = textOf(facts.find(({ local }) => local === 'SchemeTerritory') ?? null);
    if (textOf(mime ?? null) !== XML_LIST || territory === '') return [];
    const certificates = certificatesIn(element(pointer, 'ServiceDigitalIdentities'));
    const location = textOf(element(pointer, 'TSLLocation')).slice(0, 500);
    return [{ territory: territory.toUpperCase(), location, certificates }];
  });
}

function certificatesIn(parent: XmlElement | null): string[] {
  const written = parent
    ? [...walk(parent)].filter((each) => each.local === 'X509Certificate')
    : [];
  return [...new Set(written.map((each) => textOf(each).replace(/\s+/g, '')))].filter(
    (each) => each !== '',
  );
}

function providerOf(node: XmlElement): ListedProvider {
  const information = element(node, 'TSPInformation');
  const page = nameIn(element(information, 'TSPInformationURI'), 'URI');
  return {
    name: nameIn(element(information, 'TSPName'), 'Name'),
    page: /^https?:\/\//i.test(page) && URL.canParse(page) ? page : null,
    services: elements(element(node, 'TSPServices'), 'TSPService').flatMap(serviceOf),
  };
}

function serviceOf(node: XmlElement): ListedService[] {
  const information = element(node, 'ServiceInformation');
  const type = typeOf(information);
  if (!type) return [];
  const past = elements(element(node, 'ServiceHistory'), 'ServiceHistoryInstance');
  const history = [information, ...past].flatMap((each) => statusOf(each, type));
  const certificates = certificatesIn(element(information, 'ServiceDigitalIdentity'));
  if (history.length === 0 || certificates.length === 0) return [];
  return [
    {
      type,
      name: nameIn(element(information, 'ServiceName'), 'Name'),
      certificates,
      history: history.sort((left, right) => right.from - left.from),
    },
  ];
}

function typeOf(information: XmlElement | null): ServiceType | null {
  const type = textOf(element(information, 'ServiceTypeIdentifier'));
  if (type === `${SERVICE_TYPE}CA/QC`) return 'CA/QC';
  return type === `${SERVICE_TYPE}TSA/QTST` ? 'TSA/QTST' : null;
}

/** An entry of the history; a service that was of another type then was not this one: nothing. */
function statusOf(node: XmlElement | null, type: ServiceType): ServiceStatus[] {
  const from = instantOf(textOf(element(node, 'StatusStartingTime')));
  if (from === null || !node) return [];
  const uri = textOf(element(node, 'ServiceStatus'));
  const status = typeOf(node) === type ? uri.slice(uri.lastIndexOf('/') + 1) : 'other-type';
  const conditions = unknownConditions(node);
  return [
    {
      status: status.slice(0, 60),
      from,
      forSeals: isForSeals(node),
      ...(conditions.length > 0 ? { unknownConditions: conditions } : {}),
    },
  ];
}
