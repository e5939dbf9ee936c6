/** A Word document from its sections: styles, numbering, properties, stable bytes. */
import { Document, type FileChild, type Footer, Packer } from 'docx';
import { cleanText } from './clean';
import { settlePackage } from './settle';
import { documentNumbering, documentStyles, pageProperties } from './styles';
import { type LanguageTag, paragraph } from './text';

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  readonly description: string;
  /** Milliseconds since the epoch: the record's own instant, never the clock's. */
  readonly at: number;
}

/** One language of the document; each begins on a new page. */
export interface LanguageSection {
  readonly language: LanguageTag;
  readonly children: readonly FileChild[];
  readonly footer: Footer;
}

/**
 * The bytes of a .docx: equal for equal input. Sections come in reading order. A section may end
 * in a table: a paragraph of one point follows it, too thin to spill onto an empty page.
 */
export async function wordDocument(
  properties: DocumentProperties,
  sections: readonly [LanguageSection, ...LanguageSection[]],
): Promise<Uint8Array> {
  const languages = sections.map((section) => section.language);
  const document = new Document({
    title: cleanText(properties.title),
    subject: cleanText(properties.subject),
    creator: cleanText(properties.author),
    lastModifiedBy: cleanText(properties.author),
    keywords: cleanText(properties.keywords.join(', ')),
    description: cleanText(properties.description),
    styles: documentStyles(sections[0].language),
    numbering: documentNumbering(languages),
    sections: sections.map((section, index) => ({
      properties: pageProperties,
      footers: { default: section.footer },
      children:
        index < sections.length - 1
          ? [...section.children]
          : [...section.children, paragraph('SectionEnd', [])],
    })),
  });
  const bytes = await Packer.toArrayBuffer(document);
  return settlePackage(new Uint8Array(bytes), { at: properties.at, languages });
}
