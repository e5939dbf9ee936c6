/**
 * The terms as data inside the Word file: one custom XML part (ECMA-376 part 1, §15.2.5) that office
 * suites keep. It has properties of its own, since LibreOffice drops a part without them.
 */
import { escapeXml } from '#templates/word/markup';
import type { ExtraPart } from '#templates/word/shell';
import type { McraModel, McraOptions } from './model';

export const MCRA_NAMESPACE = 'urn:credit-clearinghouse:mcra:1';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Names the kind of data, not the document. */
const STORE = '{6D1E2C0A-5B1F-4C67-9D6B-0C2B7E4A9F31}';

/** What the part holds, as JSON. */
export interface McraPayload {
  readonly format: 'mcra/1';
  readonly language: McraOptions['language'];
  readonly bilingual: McraOptions['language'] | null;
  readonly head: McraModel['head'];
  readonly terms: unknown;
  readonly factsheet: unknown;
}

export const toPayload = (model: McraModel, options: McraOptions): McraPayload => ({
  format: 'mcra/1',
  language: options.language,
  bilingual: options.bilingual ?? null,
  head: model.head,
  terms: model.document.terms,
  factsheet: model.document.factsheet,
});

/** XML 1.0 forbids what JSON may hold; there it is written as an escape. */
const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
    /[\u0000-\u001f\u007f-\u009f\ufffe\uffff\ud800-\udfff]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function customParts(model: McraModel, options: McraOptions): ExtraPart[] {
  const json = escapeXml(safeJson(toPayload(model, options)));
  return [
    {
      name: 'customXml/item1.xml',
      content: `${HEAD}<mcra xmlns="${MCRA_NAMESPACE}">${json}</mcra>`,
      relation: { type: `${RELATIONS}/customXml`, target: '../customXml/item1.xml' },
    },
    {
      name: 'customXml/itemProps1.xml',
      content: `${HEAD}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${MCRA_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    },
    {
      name: 'customXml/_rels/item1.xml.rels',
      content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
  ];
}
