/** Institutions entered from registers: as often as one likes, the same again changes nothing. */
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { appendAudit } from '#db/queries/audit';
import {
  amendInstitution,
  enterInstitution,
  findByIdentifiers,
  type RegisteredInstitution,
} from '#db/queries/institution-register';
import type { Tx } from '#db/store';
import { normaliseIdentifier, type OrganisationIdentifier } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import type { InstitutionFacts } from './institution-facts';
import {
  type RegisterEntry,
  type RegisterFault,
  type RegisterRow,
  readRegister,
  registerOf,
} from './read-register';

export interface InstitutionsOutcome {
  readonly rows: number;
  readonly entered: number;
  readonly amended: number;
  readonly unchanged: number;
  /** Rows whose identifiers are those of several institutions on record. */
  readonly unclear: number;
  readonly faults: readonly RegisterFault[];
  readonly stopped: boolean;
}

export interface InstitutionsOptions {
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, rows: number) => void;
}

const CHUNK = 200;
const MOST_BYTES = 128 * 1024 * 1024;

/** Throws AppError `bad-input` for a file that is no register we know, `too-large`. */
export async function importInstitutions(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  bytes: Uint8Array,
  { dryRun = false, signal, progress }: InstitutionsOptions = {},
): Promise<InstitutionsOutcome> {
  const { entries, faults } = readRegister(rowsIn(bytes), dayOf(clock()));
  const count = { entered: 0, amended: 0, unchanged: 0, unclear: 0 };
  let done = 0;
  while (done < entries.length && !signal?.aborted) {
    const chunk = entries.slice(done, done + CHUNK);
    await store.tx(async (tx) => {
      const results = await settleAll(tx, chunk, clock(), dryRun);
      for (const each of results) count[each] += 1;
      const entered = results.filter((each) => each === 'entered').length;
      const amended = results.filter((each) => each === 'amended').length;
      if (!dryRun && entered + amended > 0)
        await appendAudit(tx, {
          at: clock(),
          institutionId: null,
          actorId: null,
          subjectType: 'installation',
          subjectId: 'institutions',
          event: { type: 'institutions.imported', entered, amended },
        });
    });
    done += chunk.length;
    progress?.(done, entries.length);
    await delay(0);
  }
  return {
    rows: entries.length + faults.length,
    ...count,
    faults,
    stopped: done < entries.length,
  };
}

function rowsIn(bytes: Uint8Array): RegisterRow[] {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  let plain = bytes;
  try {
    if (isPacked) plain = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new AppError('bad-input', 'the file cannot be unpacked', { cause });
  }
  if (plain.length > MOST_BYTES) throw new AppError('too-large', 'the file is too large');
  const { data, meta } = Papa.parse<Record<string, string>>(new TextDecoder().decode(plain), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  if (registerOf(meta.fields ?? []) === null)
    throw new AppError(
      'bad-input',
      'The file is no register of institutions: it needs the columns erasmus_code and legal_name, ' +
        'and eche_end (charter list) or ror.',
    );
  return data;
}

/** Institutions on record by their identifiers. */
type Known = ReadonlyMap<string, readonly RegisteredInstitution[]>;

const markOf = ({ scheme, value }: OrganisationIdentifier): string =>
  `${scheme} ${normaliseIdentifier(scheme, value)}`;

type Result = 'entered' | 'amended' | 'unchanged' | 'unclear';

async function settleAll(
  tx: Tx,
  chunk: readonly RegisterEntry[],
  at: number,
  dryRun: boolean,
): Promise<Result[]> {
  const found = await findByIdentifiers(
    tx,
    chunk.flatMap(({ facts }) => facts.identifiers.filter(({ scheme }) => scheme !== 'homepage')),
  );
  const known = new Map<string, RegisteredInstitution[]>();
  for (const each of found)
    for (const identifier of each.identifiers) {
      if (identifier.scheme === 'homepage') continue;
      const mark = markOf(identifier);
      known.set(mark, [...(known.get(mark) ?? []), each]);
    }
  const results: Result[] = [];
  for (const { facts } of chunk) results.push(await settle(tx, facts, known, at, dryRun));
  return results;
}

/** Numbers given by the Commission and ROR tell institutions apart; a domain only supports them. */
const SURE: ReadonlySet<OrganisationIdentifier['scheme']> = new Set([
  'pic',
  'erasmus',
  'oid',
  'ror',
]);

async function settle(
  tx: Tx,
  facts: InstitutionFacts,
  known: Known,
  at: number,
  dryRun: boolean,
): Promise<Result> {
  const agreeing = (sure: boolean) => [
    ...new Set(
      facts.identifiers.flatMap((each) =>
        SURE.has(each.scheme) === sure ? (known.get(markOf(each)) ?? []) : [],
      ),
    ),
  ];
  const certain = agreeing(true);
  const candidates = certain.length > 0 ? certain : agreeing(false);
  const [same] = candidates;
  if (candidates.length > 1) return 'unclear';
  if (!same) {
    if (!dryRun) await enterInstitution(tx, facts, at);
    return 'entered';
  }
  const news = newsOf(facts, same);
  if (news === null) return 'unchanged';
  if (!dryRun) await amendInstitution(tx, same.id, news.set, news.identifiers);
  return 'amended';
}

/** What the register knows beyond the record; null where nothing. Names on record stay as they are. */
function newsOf(facts: InstitutionFacts, known: RegisteredInstitution) {
  const schemes = new Set(known.identifiers.map(({ scheme }) => scheme));
  const identifiers = facts.identifiers.filter(({ scheme }) => !schemes.has(scheme));
  const names = addedNames(facts.names, known.names);
  const set = {
    ...(names === null ? {} : { names }),
    ...(known.city === null && facts.city !== null ? { city: facts.city } : {}),
    ...(known.homepage === null && facts.homepage !== null ? { homepage: facts.homepage } : {}),
    ...(facts.recognised !== null && facts.recognised !== known.recognised
      ? { recognised: facts.recognised }
      : {}),
  };
  return identifiers.length === 0 && Object.keys(set).length === 0 ? null : { set, identifiers };
}

function addedNames(given: InstitutionFacts['names'], known: InstitutionFacts['names']) {
  const folded = new Set(Object.values(known).map(foldText));
  const more = Object.entries(given).filter(
    ([tag, name]) => known[tag] === undefined && !folded.has(foldText(name)),
  );
  return more.length === 0 ? null : { ...known, ...Object.fromEntries(more) };
}
