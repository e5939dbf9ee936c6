/** Word files as PDF, by LibreOffice where it is installed. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const NAMES = ['soffice', 'libreoffice'];
const TIMEOUT_MS = 120_000;

/** Where LibreOffice stands; null: it is not installed. `search` is a PATH. */
export async function findOffice(search = process.env.PATH ?? ''): Promise<string | null> {
  for (const dir of search.split(path.delimiter).filter(Boolean))
    for (const name of NAMES) {
      const file = path.join(dir, name);
      if (
        await access(file, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return file;
    }
  return null;
}

/** A Word file as PDF. Throws Error where LibreOffice fails or takes more than two minutes. */
export async function toPdf(docx: Uint8Array, office: string): Promise<Uint8Array> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'clearinghouse-pdf-'));
  try {
    const input = path.join(dir, 'document.docx');
    await writeFile(input, docx);
    // A profile of its own: two runs on one profile stop each other.
    const profile = `-env:UserInstallation=file://${path.join(dir, 'profile')}`;
    const convert = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', dir, input];
    await promisify(execFile)(office, [profile, ...convert], { timeout: TIMEOUT_MS });
    return await readFile(path.join(dir, 'document.pdf'));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
