import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '~/platform/errors';
import { parseCertificate } from '../x509/certificate.server';
import {
  type ImportedCertificate,
  type TrustStore,
  trustFromCertificates,
} from './trust-store.server';

const CERTIFICATE = /\.(?:cer|crt|der|pem)$/i;
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+?)-----END CERTIFICATE-----/g;

/** Parts of a trust directory that are noted and not read. */
const UNREAD = ['lists', 'pins', 'dids.txt'] as const;

/**
 * The trust store of a directory: `anchors/*.cer|pem` (DER or PEM, several in one PEM allowed).
 * Throws AppError `bad-input` where the directory or a certificate in it cannot be read: a trust
 * store that is not what its operator meant must not be used quietly.
 */
export async function loadTrustDir(directory: string): Promise<TrustStore> {
  const entries = await readdir(directory).catch((cause: unknown) => {
    throw new AppError('bad-input', `trust directory ${directory} cannot be read`, { cause });
  });
  const anchors = entries.includes('anchors')
    ? await readAnchors(path.join(directory, 'anchors'))
    : [];
  const notes = UNREAD.filter((name) => entries.includes(name)).map(
    (name) => `${name} in the trust directory is not read yet.`,
  );
  return trustFromCertificates(anchors, { notes });
}

async function readAnchors(directory: string): Promise<ImportedCertificate[]> {
  const names = (await readdir(directory)).filter((name) => CERTIFICATE.test(name)).sort();
  const read = await Promise.all(names.map((name) => readAnchorFile(path.join(directory, name))));
  return read.flat();
}

async function readAnchorFile(file: string): Promise<ImportedCertificate[]> {
  const [bytes, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]);
  const list = certificatesIn(bytes);
  if (list.length === 0 || list.some((der) => !parseCertificate(der)))
    throw new AppError('bad-input', `${file} is not a certificate that can be read`);
  return list.map((der) => ({ der, source: 'operator', addedAt: Math.trunc(mtimeMs) }));
}

/** The DER certificates of a file in DER or PEM. */
export function certificatesIn(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('-----BEGIN')) return bytes.length > 0 ? [bytes] : [];
  return [...text.matchAll(PEM)].map((match) => Buffer.from(match[1] ?? '', 'base64'));
}
