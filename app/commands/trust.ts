import { parseArgs } from 'node:util';
import { importLists } from '~/credentials/trust/import-lists.server';
import { describeRefusal } from '~/credentials/trust/lists/describe-refusal';
import type { ExaminedList } from '~/credentials/trust/lists/examine-lists.server';
import type { ListDifference, ServiceLine } from '~/credentials/trust/lists/list-difference';
import { describeProblem, problemsOf } from '~/credentials/trust/lists/list-problems.server';
import { countGranted } from '~/credentials/trust/lists/trusted-list';
import { readCertificates } from '~/credentials/trust/manage-trust.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { instantOf } from './instant';
import { readNamed } from './place';
import { listWhatIsTrusted, showTerritory } from './trust-show';
import { changeDid, changeOverride, changePin } from './trust-words';
import { withServices } from './with-services';

const USAGE = [
  'trust import FILE... [--pin CER] [--dry-run] [--json]',
  'trust list',
  'trust show TERRITORY [--at INSTANT]',
  'trust pin (list | remove SHA256 --reason TEXT)',
  'trust override TERRITORY (--for-seals | --distrust) [--certificate SHA256] --reason TEXT',
  'trust override remove ID --reason TEXT',
  'trust did (add DID | remove DID) --reason TEXT',
].join('\n       ');

export const trustCommand: Command = {
  summary:
    'Import the EU trusted lists (the difference first; --dry-run: only it), say what they give, and what is held against them.',
  usage: USAGE,
  async run([what, ...rest], output) {
    if (what === 'import') return importFiles(rest, output);
    if (what === 'list' && rest.length === 0) return listWhatIsTrusted(output);
    if (what === 'show') return showFrom(rest, output);
    if (what === 'pin') return changePin(rest, output);
    if (what === 'override') return changeOverride(rest, output);
    if (what === 'did') return changeDid(rest, output);
    throw new UsageError('Say import, list, show, pin, override or did.');
  },
};

async function showFrom(args: readonly string[], output: Output): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { at: { type: 'string' } },
  });
  const [territory, ...more] = positionals;
  if (!territory || more.length > 0) throw new UsageError('Name one territory, like FI.');
  return showTerritory(territory, values.at === undefined ? null : instantOf(values.at), output);
}

async function importFiles(args: readonly string[], output: Output): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pin: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  const pins = await Promise.all((values.pin ?? []).map(readPin));
  const files = await Promise.all(
    positionals.map(async (file) => ({ file, bytes: await readNamed(file) })),
  );
  const dryRun = values['dry-run'] ?? false;
  const { json = false } = values;
  // What changes is shown before it counts; a line of JSON tells what became of it.
  const showFirst = (list: readonly ExaminedList[]) => {
    for (const each of list) output.out(describe(each, dryRun));
  };
  const examined = await withServices((services) =>
    importLists(services, files, {
      ...{ actorId: null, pins: pins.flat(), dryRun },
      ...(json ? {} : { onExamined: showFirst }),
    }),
  );
  if (json) for (const each of examined) output.out(`${JSON.stringify(toLine(each))}\n`);
  else if (!dryRun) output.out(outcomeOf(examined));
  return examined.some(({ status }) => status === 'refused') ? EXIT.failed : EXIT.ok;
}

/** What of the import counts now. */
function outcomeOf(examined: readonly ExaminedList[]): string {
  const held = examined.filter(({ status }) => status === 'imported');
  const news = held.filter(({ code }) => !code.startsWith('trust-list.unchanged'));
  return `Put in force: ${news.length}. In force already: ${held.length - news.length}. Refused: ${examined.length - held.length}.\n`;
}

async function readPin(name: string): Promise<Buffer[]> {
  const found = readCertificates(await readNamed(name));
  if (!found) throw new UsageError(`${name} holds no certificate that can be read (DER or PEM).`);
  return found.map(({ der }) => der);
}

/** `services`: CA/QC that the list grants now for seals. */
function toLine(each: ExaminedList) {
  const { file, status, code, territory } = each;
  if (each.status === 'refused') return { file, status, code, territory, services: 0 };
  const { list } = each;
  return {
    file,
    status,
    code,
    territory,
    services: countGranted(list, 'CA/QC'),
    timeStampServices: countGranted(list, 'TSA/QTST'),
    sequence: list.sequence,
    issuedAt: new Date(list.issuedAt).toISOString(),
    nextUpdate: list.nextUpdate === null ? null : new Date(list.nextUpdate).toISOString(),
    problems: problemsOf(list),
  };
}

const MOST_LINES = 20;

function describe(each: ExaminedList, dryRun: boolean): string {
  if (each.status === 'refused') return `${each.file}\n  refused: ${describeRefusal(each)}\n`;
  const { list, difference } = each;
  const seals = countGranted(list, 'CA/QC');
  const stamps = countGranted(list, 'TSA/QTST');
  const stale = each.code.endsWith('-stale') ? ' Past its next update: say "as of".' : '';
  const done = dryRun ? 'would be imported' : 'is to be put in force';
  const unchanged = each.code.startsWith('trust-list.unchanged');
  return [
    each.file,
    `  ${unchanged ? 'is in force already' : done}: ${each.territory}, number ${list.sequence}, as of ${new Date(list.issuedAt).toISOString()}.${stale}`,
    ...(list.kind === 'national'
      ? [`  ${seals} services for seals, ${stamps} for time-stamps.`]
      : [`  names the signers of ${list.pointers.length} lists.`]),
    ...problemsOf(list).map((problem) => `  ! ${describeProblem(problem)}`),
    ...differenceLines(difference),
    '',
  ].join('\n');
}

function differenceLines({ added, removed, changed, signers }: ListDifference): string[] {
  const lines = [
    ...changed.map(
      ({ before, after }) =>
        `  ~ ${nameOf(after)}: ${before.status} → ${after.status}${before.forSeals === after.forSeals ? '' : after.forSeals ? ', now for seals' : ', no longer for seals'}`,
    ),
    ...removed.map((each) => `  - ${nameOf(each)}`),
    ...added.map((each) => `  + ${nameOf(each)}: ${each.status}`),
    ...(signers.length > 0 ? [`  signers changed: ${signers.join(', ')}`] : []),
  ];
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `  … and ${rest} more`] : lines;
}

const nameOf = ({ type, provider, name }: ServiceLine): string => `${type} ${provider}: ${name}`;
