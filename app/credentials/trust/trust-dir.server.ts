import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '~/platform/errors';
import { parseCertificate } from '../x509/certificate.server';
import { isDid } from './did';
import { describeOverrideFault, faultOfOverride } from './lists/check-override.server';
import { describeRefusal } from './lists/describe-refusal';
import { type AcceptedList, examineLists } from './lists/examine-lists.server';
import { describeProblem, problemsOf } from './lists/list-problems.server';
import { type OverrideLine, readOverrideLine } from './lists/override-lines';
import { staleNotes } from './lists/stale-note';
import { toAnchors } from './lists/to-anchors.server';
import type { TrustedList } from './lists/trusted-list';
import {
  type ImportedCertificate,
  type TrustStore,
  trustFromCertificates,
} from './trust-store.server';

const CERTIFICATE = /\.(?:cer|crt|der|pem)$/i;
const LIST = /\.xml$/i;
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+?)-----END CERTIFICATE-----/g;

/**
 * The trust store of a directory: `anchors/*.cer|pem` (DER or PEM, several in one PEM allowed);
 * `lists/*.xml`, a list of trusted lists and national lists; `pins/*.cer|pem`, who may sign the
 * list of lists; `overrides.txt`, what is held against a list (`FI for-seals * REASON`, `readOverrideLine`);
 * `dids.txt`, one DID a line, `#` begins a comment. Each part may be absent.
 * `now`: milliseconds, by which lists are stale. Throws AppError `bad-input` where the directory or anything in it cannot be read or believed: a
 * trust store that is not what its operator meant must not be used quietly.
 */
export async function loadTrustDir(directory: string, now = Date.now()): Promise<TrustStore> {
  const entries = await readdir(directory).catch((cause: unknown) => {
    throw new AppError('bad-input', `trust directory ${directory} cannot be read`, { cause });
  });
  const within = (name: string) => (entries.includes(name) ? path.join(directory, name) : null);
  const anchors = await readCertificates(within('anchors'));
  const pins = await readCertificates(within('pins'));
  const lists = await readLists(within('lists'), pins, now);
  const overrides = await readOverrides(
    within('overrides.txt'),
    lists.map(({ list }) => list),
  );
  const dids = await readDids(within('dids.txt'));
  const believed = lists.map(({ list }) => ({ list, importedAt: list.issuedAt }));
  const gives = anchors.length + lists.length + dids.length > 0;
  return trustFromCertificates([...anchors, ...toAnchors(believed, overrides)], {
    notes: [
      ...(gives ? [] : [nothingNote(directory)]),
      ...lists.flatMap(({ list }) => staleNotes(list, now)),
      ...overrides.map(overrideNote),
      ...lists.flatMap(({ list }) => problemsOf(list).map(describeProblem)),
    ],
    dids,
  });
}

const nothingNote = (directory: string): string =>
  `${directory} holds neither anchors/*.cer, lists/*.xml nor dids.txt: nobody is trusted, so no seal can be valid.`;

const overrideNote = ({ territory, effect, certificateSha256, reason }: OverrideLine): string =>
  `The list of ${territory} is overridden: ${effect}, ${certificateSha256 ?? 'as a whole'} (${reason}).`;

async function readLists(
  directory: string | null,
  pins: readonly ImportedCertificate[],
  now: number,
): Promise<AcceptedList[]> {
  const files = await filesIn(directory, LIST);
  const read = await Promise.all(
    files.map(async (file) => ({ file, bytes: await readFile(file) })),
  );
  const known = { pins: pins.map(({ der }) => der), lists: [] };
  const examined = await examineLists(read, known, now);
  const refused = examined.filter((each) => each.status === 'refused');
  // Without a list of lists none other can count: what is wrong with it is the cause.
  const cause = refused.find(({ code }) => code !== 'trust-list.no-list-of-lists') ?? refused[0];
  if (cause) throw new AppError('bad-input', `${cause.file} is refused: ${describeRefusal(cause)}`);
  return examined.filter((each) => each.status === 'imported');
}

/** The lines of a text file that say something, without comments. */
async function readLines(file: string | null): Promise<string[]> {
  const lines = file === null ? [] : (await readFile(file, 'utf8')).split(/\r?\n/);
  return lines.map((line) => line.replace(/(?:^|\s)#.*$/, '').trim()).filter(Boolean);
}

async function readDids(file: string | null): Promise<string[]> {
  return (await readLines(file)).map((did) => {
    if (isDid(did)) return did;
    throw new AppError('bad-input', `${file} holds "${did.slice(0, 80)}", which is no DID`);
  });
}

async function readOverrides(
  file: string | null,
  lists: readonly TrustedList[],
): Promise<OverrideLine[]> {
  return (await readLines(file)).map((line) => {
    const override = readOverrideLine(line);
    if (!override)
      throw new AppError(
        'bad-input',
        `${file} holds "${line.slice(0, 80)}"; a line is TERRITORY for-seals|distrust SHA256|* REASON`,
      );
    const fault = faultOfOverride(override, lists);
    if (fault)
      throw new AppError('bad-input', `${file}: ${describeOverrideFault(override, fault)}`);
    return override;
  });
}

async function filesIn(directory: string | null, kind: RegExp): Promise<string[]> {
  if (directory === null) return [];
  const names = (await readdir(directory)).filter((name) => kind.test(name)).sort();
  return names.map((name) => path.join(directory, name));
}

async function readCertificates(directory: string | null): Promise<ImportedCertificate[]> {
  const files = await filesIn(directory, CERTIFICATE);
  return (await Promise.all(files.map(readCertificateFile))).flat();
}

async function readCertificateFile(file: string): Promise<ImportedCertificate[]> {
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
