/** LibreOffice, xmllint and the text of Word packages, for tests of documents. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const MCE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Whether a command can be found. */
export function hasCommand(name: string): boolean {
  const dirs = (process.env.PATH ?? '').split(path.delimiter);
  return dirs.some((dir) => {
    try {
      return readFileSync(path.join(dir, name)).length >= 0;
    } catch {
      return false;
    }
  });
}

/** The parts of a Word package as text, by name. */
export const partsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(docx))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

/** What a reader sees of a part: one line a paragraph. */
export function visibleText(docx: Uint8Array, part = 'word/document.xml'): string {
  const xml = partsOf(docx).get(part) ?? '';
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
        .map(([, text, mark]) => (mark ? (mark === 'tab' ? '\t' : '\n') : unescaped(text ?? '')))
        .join(''),
    )
    .filter((line) => line !== '')
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/**
 * A part after markup-compatibility processing (ISO/IEC 29500-3 §9): `mc:Ignorable` is dropped with
 * every element and attribute of the namespaces it names; AlternateContent gives its Fallback.
 */
export function processMarkupCompatibility(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (!root) return xml;
  const ignorable = new Set(
    (root.getAttributeNS(MCE, 'Ignorable') ?? '')
      .split(/\s+/)
      .map((prefix) => root.lookupNamespaceURI(prefix))
      .filter((uri): uri is string => Boolean(uri)),
  );
  strip(root, ignorable);
  return new XMLSerializer().serializeToString(document);
}

function strip(element: Element, ignorable: ReadonlySet<string>): void {
  for (const attribute of [...element.attributes])
    if (attribute.namespaceURI === MCE || ignorable.has(attribute.namespaceURI ?? ''))
      element.removeAttributeNode(attribute);
  for (const child of [...element.childNodes]) {
    if (child.nodeType !== 1) continue;
    const each = child as Element;
    if (ignorable.has(each.namespaceURI ?? '')) element.removeChild(each);
    else if (each.namespaceURI === MCE && each.localName === 'AlternateContent') {
      const fallback = [...each.childNodes].find(
        (node) => (node as Element).localName === 'Fallback',
      );
      for (const node of [...(fallback?.childNodes ?? [])]) element.insertBefore(node, each);
      element.removeChild(each);
    } else strip(each, ignorable);
  }
}

/** Faults that xmllint finds in a document against a schema; empty when it is valid. */
export function schemaFaults(xml: string, schema: string): string[] {
  return inScratch((dir) => {
    const file = path.join(dir, 'part.xml');
    writeFileSync(file, xml);
    try {
      execFileSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { stdio: 'pipe' });
      return [];
    } catch (error) {
      const { stderr } = error as { stderr: Buffer };
      return stderr
        .toString()
        .split('\n')
        .filter((line) => line.includes('error'));
    }
  });
}

/**
 * Documents by name → the text of the PDF LibreOffice makes of each, pages parted by form feeds; one
 * batch, which may take `timeout` milliseconds.
 */
export async function textsThroughLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  timeout = 110_000,
): Promise<Record<string, string>> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  try {
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(path.join(dir, `${name}.docx`), bytes);
    const inputs = Object.keys(files).map((name) => path.join(dir, `${name}.docx`));
    const profile = `-env:UserInstallation=file://${path.join(dir, 'profile')}`;
    await promisify(execFile)(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, ...inputs],
      { timeout },
    );
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const pdf = path.join(dir, `${name}.pdf`);
        return [
          name,
          execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-']).toString('utf8'),
        ];
      }),
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function inScratch<T>(work: (dir: string) => T): T {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  try {
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Faults of several parts against one schema, found in one run; each names its part. */
export async function schemaFaultsOf(
  parts: Readonly<Record<string, string>>,
  schema: string,
): Promise<string[]> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  try {
    const files = Object.entries(parts).map(([name, xml]) => {
      const file = path.join(dir, name.replaceAll('/', '_'));
      writeFileSync(file, xml);
      return file;
    });
    const run = promisify(execFile);
    await run('xmllint', ['--nonet', '--noout', '--schema', schema, ...files]);
    return [];
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    if (stderr === undefined) throw error;
    return stderr
      .split('\n')
      .filter((line) => line.includes('error'))
      .map((line) => line.replace(`${dir}/`, ''));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const BASIC_HEAD =
  '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">';
const LIBRARY_HEAD =
  '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">';
const OPEN_AND_SAVE = `
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(Environ("OFFICE_IN")), "_blank", 0, hidden())
  Edit(doc)
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  doc.storeToURL(ConvertToURL(Environ("OFFICE_OUT")), word())
  doc.close(True)
  StarDesktop.terminate()
End Sub
Function Found(doc, text)
  search = doc.createSearchDescriptor()
  search.SearchString = text
  search.SearchCaseSensitive = True
  Found = doc.findFirst(search)
End Function
`;

/** Documents by name → the text of each as LibreOffice saves it through a filter; one batch. */
export async function savedByLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  filter: string,
  extension: string,
): Promise<Record<string, string>> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  try {
    const names = Object.keys(files);
    const inputs = names.map((name) => path.join(dir, `${name}.docx`));
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(path.join(dir, `${name}.docx`), bytes);
    const profile = `-env:UserInstallation=file://${path.join(dir, 'profile')}`;
    await promisify(execFile)(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', dir, ...inputs],
      { timeout: 110_000 },
    );
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(path.join(dir, `${name}.${extension}`), 'utf8')]),
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * A document as LibreOffice saves it (.docx) after an edit: `edit` is the body of a Basic routine
 * that gets the open document as `doc` and finds text by `Found(doc, "…")`.
 */
export async function editInLibreOffice(docx: Uint8Array, edit: string): Promise<Uint8Array> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  const run = promisify(execFile);
  try {
    const profile = `-env:UserInstallation=file://${path.join(dir, 'profile')}`;
    // The first start of a profile writes an empty library over whatever stands there.
    await run('soffice', [profile, '--headless', '--terminate_after_init']);
    writeBasic(path.join(dir, 'profile/user/basic/Standard'), edit);
    const [input, output] = [path.join(dir, 'in.docx'), path.join(dir, 'out.docx')];
    writeFileSync(input, docx);
    await run('soffice', [profile, '--headless', '--norestore', 'macro:///Standard.Module1.Main'], {
      timeout: 110_000,
      env: { ...process.env, OFFICE_IN: input, OFFICE_OUT: output },
    });
    return readFileSync(output);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeBasic(library: string, edit: string): void {
  const code = `${OPEN_AND_SAVE}Sub Edit(doc)\n${edit}\nEnd Sub\n`
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  writeFileSync(
    path.join(library, 'Module1.xba'),
    `${BASIC_HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${code}</script:module>`,
  );
  writeFileSync(
    path.join(library, 'script.xlb'),
    `${LIBRARY_HEAD}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  );
}
