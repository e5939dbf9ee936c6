import { describe, expect, it } from 'vitest';
import { canonicalXml, inclusiveXml } from '~/credentials/trust/lists/canonical-xml.server';
import { element, parseXmlText, type XmlElement } from '~/credentials/trust/lists/xml-tree.server';

const rootOf = (text: string): XmlElement => {
  const parsed = parseXmlText(text);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.root;
};

describe('Canonical XML 1.0', () => {
  it('writes every namespace in scope once, sorts attributes and opens empty elements', () => {
    const root = rootOf(
      `<?xml version="1.0"?>\n<!-- c -->\n<a xmlns:z="urn:z" xmlns="urn:a" xmlns:xml="http://www.w3.org/XML/1998/namespace"><b z:y="2" x='1 "&#9;' xmlns:z="urn:z"/><c xmlns=""><d xmlns="urn:a"/></c>&amp;<![CDATA[<]]></a>`,
    );
    expect(inclusiveXml(root)).toBe(
      '<a xmlns="urn:a" xmlns:z="urn:z"><b x="1 &quot;&#x9;" z:y="2"></b><c xmlns=""><d xmlns="urn:a"></d></c>&amp;&lt;</a>',
    );
  });

  it('gives a part the namespaces and xml: attributes of what it stands in, the nearest first', () => {
    const root = rootOf(
      '<a xmlns="urn:a" xmlns:u="urn:u" xml:lang="en" xml:space="preserve" id="1"><b xml:lang="fr"><c/></b></a>',
    );
    const part = element(root, 'b');
    const inner = element(part, 'c');
    if (!part || !inner) throw new Error('not parsed');
    expect(inclusiveXml(inner, { ancestors: [root, part] })).toBe(
      '<c xmlns="urn:a" xmlns:u="urn:u" xml:lang="fr" xml:space="preserve"></c>',
    );
    expect(canonicalXml(inner)).toBe('<c xmlns="urn:a"></c>');
  });

  it('leaves out the signature it is to be verified by, and nothing else', () => {
    const root = rootOf('<a>1<s>x</s>2<s>y</s></a>');
    expect(inclusiveXml(root, { leaveOut: element(root, 's') })).toBe('<a>12<s>y</s></a>');
  });
});
