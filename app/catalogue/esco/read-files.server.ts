/** Files of ESCO as the Commission publishes them (CSV, also packed), read into pieces of skills. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { ownValue } from '~/elm/own-value';
import { AppError } from '~/platform/errors';
import type { SkillPiece } from './skill';

export interface EscoFile {
  readonly name: string;
  /** SHA-256 of its text. */
  readonly hash: string;
  /** What it says, read when asked for: files read before need not be read again. */
  readonly pieces: () => SkillPiece[];
}

type Row = Readonly<Record<string, string>>;

/** Tables that say nothing of skills; some are large. */
const OTHER_TABLES =
  /(occupation|isco|conceptScheme|Collection|skillSkillRelations|OccPillar|dictionary)/i;

/** Raised when more or something else is kept of a table, so that one read before is read again. */
const KEPT_AS = 2;

/** Every table about skills in the files and folders named; those that relate skills come last. */
export async function* readEscoFiles(places: readonly string[]): AsyncGenerator<EscoFile> {
  const files = (await Promise.all(places.map(filesAt))).flat();
  for (const relations of [false, true])
    for (const file of files)
      for (const { name, text } of tablesIn(file, await readFile(file))) {
        if (isRelation(text) !== relations) continue;
        const hash = createHash('sha256').update(`${KEPT_AS}\n${text}`).digest('hex');
        yield { name, hash, pieces: () => piecesIn(name, text) };
      }
}

const isRelation = (text: string): boolean => text.slice(0, 300).includes('broaderUri');

async function filesAt(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => null);
  if (!found) throw new AppError('not-found', `${place} does not exist`);
  if (!found.isDirectory()) return [place];
  const names = await readdir(place);
  return names
    .filter((name) => /\.(csv|csv\.gz|zip)$/i.test(name))
    .sort()
    .map((name) => path.join(place, name));
}

function* tablesIn(file: string, bytes: Uint8Array): Generator<{ name: string; text: string }> {
  const name = path.basename(file);
  if (/\.zip$/i.test(name)) {
    const wanted = (entry: { name: string }) =>
      /\.csv$/i.test(entry.name) && !OTHER_TABLES.test(path.basename(entry.name));
    for (const [entry, content] of Object.entries(unzipSync(bytes, { filter: wanted })))
      yield { name: `${name}/${entry}`, text: strFromU8(content) };
    return;
  }
  if (OTHER_TABLES.test(name)) return;
  const plain = /\.gz$/i.test(name) ? gunzipSync(bytes) : bytes;
  yield { name, text: new TextDecoder().decode(plain) };
}

/** The pieces in one table, by the columns it has; none where it is about something else. */
export function piecesIn(name: string, text: string): SkillPiece[] {
  const { data, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const columns = new Set(meta.fields);
  const read = columns.has('broaderUri')
    ? fromRelation
    : columns.has('preferredLabel')
      ? fromClassification(languageOf(name))
      : columns.has('label_en')
        ? fromLabels
        : null;
  return read ? data.flatMap((row) => read(row) ?? []) : [];
}

/** `skills_fr.csv` → `fr`. */
const languageOf = (name: string): string => /_([a-z]{2})\.csv/i.exec(name)?.[1] ?? 'en';

const isSkill = (iri: string | undefined): iri is string =>
  iri !== undefined && /^https?:\/\/data\.europa\.eu\/esco\/skill\//.test(iri);

const REUSE: Readonly<Record<string, NonNullable<SkillPiece['reuse']>>> = {
  transversal: 'transversal',
  'cross-sector': 'cross-sector',
  'sector-specific': 'sector-specific',
  'occupation-specific': 'occupation-specific',
};

const reuseOf = (row: Row) => {
  const reuse = ownValue(REUSE, row.reuseLevel ?? '');
  return reuse ? { reuse } : {};
};

const kindOf = (row: Row): NonNullable<SkillPiece['kind']> =>
  row.conceptType === 'SkillGroup'
    ? 'group'
    : row.skillType === 'knowledge'
      ? 'knowledge'
      : 'skill';

/** `skills_xx.csv`, `skillGroups_xx.csv`: alternative labels stand one a line. */
const fromClassification =
  (language: string) =>
  (row: Row): SkillPiece | null => {
    const { conceptUri, preferredLabel, altLabels, description, status } = row;
    if (!isSkill(conceptUri) || !preferredLabel) return null;
    const others = (altLabels ?? '').split('\n').flatMap((each) => each.trim() || []);
    return {
      iri: conceptUri,
      kind: kindOf(row),
      ...reuseOf(row),
      status: status === undefined || status === 'released' ? 'released' : 'obsolete',
      labels: { [language]: preferredLabel },
      ...(others.length > 0 ? { altLabels: { [language]: others } } : {}),
      ...(description ? { description: { [language]: description } } : {}),
    };
  };

/** One row a skill with a column a language, and one a version of ESCO that it is in. */
function fromLabels(row: Row): SkillPiece | null {
  if (!isSkill(row.conceptUri)) return null;
  const named = Object.entries(row).filter(([key, text]) => /^label_/.test(key) && text);
  const versions = Object.keys(row)
    .filter((key) => /^in_v/.test(key))
    .sort();
  const latest = versions.at(-1);
  return {
    iri: row.conceptUri,
    kind: kindOf(row),
    ...reuseOf(row),
    status: latest === undefined || row[latest] === 'y' ? 'released' : 'obsolete',
    labels: Object.fromEntries(named.map(([key, text]) => [key.slice(6), text])),
  };
}

/** `broaderRelationsSkillPillar_xx.csv`. */
function fromRelation(row: Row): SkillPiece | null {
  const { conceptUri, broaderUri } = row;
  return isSkill(conceptUri) && broaderUri ? { iri: conceptUri, broader: [broaderUri] } : null;
}
