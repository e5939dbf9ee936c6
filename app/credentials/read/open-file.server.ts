/**
 * Any file to one CredentialFile, its carrier taken off first: a PDF with an attachment, a picture
 * with a badge baked in, an EMREX ELMO document. Everything else is text that `read` knows. What
 * a carrier shows is never rendered and never believed; only what it carries is read.
 */

import { makeFinding } from '../fault';
import { decodeUtf8 } from '../json/text';
import type { Limits } from '../limits';
import type { Container } from '../report';
import type { Carried } from './carriers/carried';
import { attachmentsOf, type PdfAttachment } from './carriers/pdf.server';
import { badgeInPng } from './carriers/png.server';
import { badgeInSvg } from './carriers/svg.server';
import type { CredentialFile, ReceivedFile } from './credential-file';
import { readElmo } from './elmo/read-elmo.server';
import { kindByMagic, kindOfMarkup } from './kind';
import { read, unreadable } from './read';

/** Reads a received file. Limits are judged before anything is parsed; nothing throws for the bytes. */
export async function openFile(file: ReceivedFile, limits: Limits): Promise<CredentialFile> {
  const isPdf = file.bytes.length <= limits.bytes && kindByMagic(file.bytes)?.container === 'pdf';
  return isPdf ? await openPdf(file.bytes, limits) : await openBytes(file.bytes, limits);
}

/** All but a PDF, which never stands inside another. */
async function openBytes(bytes: Uint8Array, limits: Limits): Promise<CredentialFile> {
  if (bytes.length > limits.bytes) return read({ bytes, sha256: '' }, limits);
  if (kindByMagic(bytes)?.container === 'png')
    return openBadge(await badgeInPng(bytes, limits.bytes), 'png', limits);
  const text = markupIn(bytes);
  const kind = text === null ? null : kindOfMarkup(text);
  if (text !== null && kind?.container === 'elmo-xml') return readElmo(text, limits);
  if (text !== null && kind?.container === 'svg')
    return openBadge(badgeInSvg(text, limits.nodes), 'svg', limits);
  return read({ bytes, sha256: '' }, limits);
}

/** The text of a markup document, which may begin with a byte order mark. */
function markupIn(bytes: Uint8Array): string | null {
  const decoded = decodeUtf8(bytes)
    ?.replace(/^\ufeff/, '')
    .trim();
  return decoded?.startsWith('<') ? decoded : null;
}

function openBadge(found: Carried, container: Container, limits: Limits): CredentialFile {
  if (!found.bytes) return unreadable(found.code, found.evidence, container);
  return { ...read({ bytes: found.bytes, sha256: '' }, limits), container };
}

interface Opened {
  attachment: PdfAttachment;
  file: CredentialFile;
}

/** The one credential among a PDF's attachments; two could be read in two ways. */
async function openPdf(bytes: Uint8Array, limits: Limits): Promise<CredentialFile> {
  const pdf = await attachmentsOf(bytes, limits);
  if (!pdf.attachments)
    return unreadable(pdf.code, pdf.evidence, 'pdf', pdf.code === 'format.pdf-encrypted');
  const opened: Opened[] = [];
  for (const attachment of pdf.attachments)
    opened.push({ attachment, file: await openBytes(attachment.bytes, limits) });
  const [only, ...more] = opened.filter(({ file }) => isCredential(file));
  if (!only) return unreadable(withoutCredential(pdf), namesOf(opened), 'pdf');
  if (more.length > 0) return unreadable('format.pdf-several', namesOf([only, ...more]), 'pdf');
  const { name } = only.attachment;
  const note = makeFinding('', 'finding.from-attachment', { name, count: opened.length });
  return { ...only.file, container: 'pdf', findings: [note, ...only.file.findings] };
}

const isCredential = ({ credential, envelope, token, xmlSeal }: CredentialFile): boolean =>
  [credential, envelope, token, xmlSeal].some((each) => each !== null);

function withoutCredential({
  fromViewer,
  attachments,
}: {
  fromViewer: boolean;
  attachments: readonly unknown[];
}) {
  if (fromViewer) return 'format.pdf-viewer';
  return attachments.length > 0 ? 'format.pdf-attachments' : 'format.pdf';
}

const namesOf = (opened: readonly Opened[]) =>
  opened.length === 0
    ? {}
    : {
        names: opened
          .map(({ attachment }) => attachment.name)
          .slice(0, 10)
          .join(', '),
      };
