/** An EMREX ELMO transcript in our one internal form, with its XML signature. */
import { readAnnexI } from '~/elm/annex-i';
import type { JsonNode } from '~/elm/json-node';
import type { AnnexIEntry } from '../../annex-i-entry';
import { type Code, type Fault, makeFinding } from '../../fault';
import { parseInstantRange } from '../../instant';
import type { Limits } from '../../limits';
import type { Finding } from '../../report';
import {
  element,
  elements,
  parseXmlText,
  textOf,
  type XmlElement,
  type XmlFault,
} from '../../trust/lists/xml-tree.server';
import type { CredentialFile } from '../credential-file';
import { readElmCredential } from '../elm-credential';
import { findFindings } from '../findings';
import { emptyFile, unreadable } from '../read';
import { locationsIn, type Relocate, relocated, relocation } from './origins.server';
import { type ConvertedElmo, toElm } from './to-elm.server';
import { openSignedXml } from './xml-signature.server';

/** ELMO 1.x and 2.x share one namespace; 2.x only adds to it. */
const ELMO = /^https:\/\/github\.com\/emrex-eu\/elmo-schemas\/tree\/v[12]$/;
const MOST_TOLD = 50;

const XML_FAULTS: Readonly<Record<XmlFault, Code>> = {
  'too-large': 'format.too-many-nodes',
  doctype: 'format.xml-doctype',
  'processing-instruction': 'format.xml-instruction',
  malformed: 'format.xml-malformed',
};

/** Reads an ELMO document. Limits are judged while it is parsed; nothing throws for the text. */
export function readElmo(text: string, limits: Limits): CredentialFile {
  const refuse = (code: Code) => unreadable(code, { limit: limits.nodes }, 'elmo-xml');
  const parsed = parseXmlText(text, limits.nodes);
  if (!parsed.ok) return refuse(XML_FAULTS[parsed.fault]);
  const { root } = parsed;
  if (root.local !== 'elmo' || !ELMO.test(root.uri)) return refuse('format.elmo-unknown');
  const { content, seal } = openSignedXml(root);
  return {
    ...toFile(content),
    xmlSeal: seal,
    noSeal: seal ? null : { code: 'seal.absent', evidence: {} },
  };
}

function toFile(content: XmlElement): CredentialFile {
  const converted = toElm(content);
  const root: JsonNode = { value: converted.credential, path: '$' };
  const locations = locationsIn(content);
  const relocate = relocation(root.value, converted.origins, locations);
  return {
    ...emptyFile('elmo-xml'),
    dialect: 'elmo',
    root,
    credential: relocated(readElmCredential(root), relocate),
    annexI: annexIOf(root, relocate),
    findings: findingsOf(root, converted, { relocate, locations }),
    faults: faultsOf(content),
  };
}

/** Bodies named by every achievement stand in one place: each value of a place is told once. */
function annexIOf(root: JsonNode, relocate: Relocate): AnnexIEntry[] {
  return relocated(readAnnexI(root), relocate).map((entry) => ({
    ...entry,
    values: entry.values.filter(
      ({ value, path }, index, all) =>
        all.findIndex((each) => each.value === value && each.path === path) === index,
    ),
  }));
}

function findingsOf(
  root: JsonNode,
  { notPassed }: ConvertedElmo,
  { relocate, locations }: { relocate: Relocate; locations: ReadonlyMap<XmlElement, string> },
): Finding[] {
  return [
    ...notPassed.slice(0, MOST_TOLD).map(({ element: node, title, status }) =>
      makeFinding(locations.get(node) ?? '/', 'finding.not-passed', {
        title: title.slice(0, 200),
        status: status.slice(0, 40),
      }),
    ),
    ...relocated(findFindings(root, 'elmo'), relocate),
  ];
}

/** What the schema demands of a document that is to say anything: a learner, a report, dates. */
function faultsOf(content: XmlElement): Fault[] {
  const learner = element(content, 'learner');
  const reports = elements(content, 'report');
  const missing = (name: string): Fault => ({ code: 'format.elmo-missing', evidence: { name } });
  const dates = [
    ...elements(content, 'generatedDate').map((node) => ({ node, path: '/elmo/generatedDate' })),
    ...reports.flatMap((report) =>
      elements(report, 'issueDate').map((node) => ({ node, path: '/elmo/report/issueDate' })),
    ),
  ];
  return [
    ...(learner ? [] : [missing('learner')]),
    ...(reports.length > 0 ? [] : [missing('report')]),
    ...(reports.every((report) => element(report, 'issuer')) ? [] : [missing('issuer')]),
    ...(reports.every((report) => element(report, 'issueDate')) ? [] : [missing('issueDate')]),
    ...dates
      .filter(({ node }) => parseInstantRange(textOf(node)) === null)
      .map(({ path }): Fault => ({ code: 'format.date', evidence: { path } })),
  ];
}
