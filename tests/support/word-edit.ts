/** Word files changed as an editor would change them, on the level of their parts. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A part rewritten; the part is made where there was none. */
export function editPart(
  docx: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(docx);
  const part = parts[name];
  return zipSync({ ...parts, [name]: strToU8(change(part ? strFromU8(part) : '')) });
}

/** `word/document.xml` with a text replaced that must be there. */
export const editText = (docx: Uint8Array, from: string, to: string): Uint8Array =>
  editPart(docx, 'word/document.xml', (xml) => {
    if (!xml.includes(from)) throw new Error(`"${from}" is not in the document`);
    return xml.replace(from, () => to);
  });

/** A run of text inserted or deleted with tracking. */
export const tracked = (kind: 'ins' | 'del', text: string, author = 'Ann'): string => {
  const element = kind === 'ins' ? 't' : 'delText';
  return `<w:${kind} w:id="9001" w:author="${author}" w:date="2026-05-01T10:00:00Z"><w:r><w:${element} xml:space="preserve">${text}</w:${element}></w:r></w:${kind}>`;
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The first place of each content control, typed over; lines are broken as an editor breaks them. */
export const fillControls = (
  docx: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array =>
  editPart(docx, 'word/document.xml', (xml) =>
    Object.entries(texts).reduce((all, [tag, text]) => {
      const at = all.indexOf(`<w:tag w:val="${tag}"/>`);
      if (at < 0) throw new Error(`no control is called ${tag}`);
      const runs = text
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
        .join('<w:br/>');
      return (
        all.slice(0, at) +
        all
          .slice(at)
          .replace('<w:showingPlcHdr/>', '')
          .replace(
            /(<w:sdtContent>(?:<w:bookmarkStart[^>]*\/>)?).*?(<w:bookmarkEnd|<\/w:sdtContent>)/s,
            (_, start: string, end: string) => `${start}<w:r>${runs}</w:r>${end}`,
          )
      );
    }, xml),
  );

/** The paragraph of a control taken out. */
export const removeControl = (docx: Uint8Array, tag: string): Uint8Array =>
  editPart(docx, 'word/document.xml', (xml) => {
    const at = xml.indexOf(`<w:tag w:val="${tag}"/>`);
    if (at < 0) throw new Error(`no control is called ${tag}`);
    const start = xml.lastIndexOf('<w:p>', at);
    return xml.slice(0, start) + xml.slice(xml.indexOf('</w:p>', at) + '</w:p>'.length);
  });
