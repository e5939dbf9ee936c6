import { parseArgs } from 'node:util';
import { listOverrides, listPins, listTrustedDids } from '#db/queries/trust';
import { describeOverrideFault } from '~/credentials/trust/lists/check-override.server';
import type { ListOverride } from '~/credentials/trust/lists/trusted-list';
import { addDid, addOverride, takeBackWord } from '~/credentials/trust/manage-trust.server';
import { EXIT, type Exit, type Output, UsageError } from './command';
import { withServices } from './with-services';

function read(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      certificate: { type: 'string' },
      'for-seals': { type: 'boolean' },
      distrust: { type: 'boolean' },
    },
  });
  const reason = values.reason?.trim();
  if (!reason) throw new UsageError('Say why: --reason "…".');
  return { values, positionals, word: { actorId: null, reason } };
}

/** `override TERRITORY …`, or `override remove ID`. Without arguments: those that stand. */
export async function changeOverride(args: readonly string[], output: Output): Promise<Exit> {
  if (args.length === 0) return printOverrides(output);
  const { values, positionals, word } = read(args);
  const [first, second] = positionals;
  if (first === 'remove' && second)
    return withServices(async (services) => {
      const done = await takeBackWord(services, 'override', second, word);
      output[done ? 'out' : 'err'](done ? 'Taken back.\n' : `No override has the id ${second}.\n`);
      return done ? EXIT.ok : EXIT.failed;
    });
  const territory = first?.toUpperCase() ?? '';
  const certificateSha256 = values.certificate?.toLowerCase() ?? null;
  if (!/^[A-Z]{2}$/.test(territory) || second) throw new UsageError('Name one territory, like FI.');
  if (values['for-seals'] === values.distrust)
    throw new UsageError('Say either --for-seals or --distrust.');
  if (certificateSha256 !== null && !/^[0-9a-f]{64}$/.test(certificateSha256))
    throw new UsageError('--certificate needs a SHA-256 in hexadecimal.');
  const effect = values.distrust ? 'distrust' : 'for-seals';
  const override: ListOverride = { territory, certificateSha256, effect };
  const fault = await withServices((services) => addOverride(services, override, word));
  if (fault) {
    output.err(`${describeOverrideFault(override, fault)} Nothing is overridden.\n`);
    return EXIT.failed;
  }
  output.out(`Overridden: ${territory} ${effect} ${certificateSha256 ?? 'as a whole'}\n`);
  return EXIT.ok;
}

async function printOverrides(output: Output): Promise<Exit> {
  return withServices(async ({ store }) => {
    const stand = await listOverrides(store.read);
    for (const { id, territory, effect, certificateSha256, reason } of stand)
      output.out(`${id}  ${territory}  ${effect}  ${certificateSha256 ?? '*'}\n  ${reason}\n`);
    if (stand.length === 0) output.out('Nothing is overridden.\n');
    return EXIT.ok;
  });
}

/** `pin list`; `pin remove SHA256`. */
export async function changePin(args: readonly string[], output: Output): Promise<Exit> {
  if (args[0] === 'list' && args.length === 1) return printPins(output);
  const { positionals, word } = read(args);
  const [what, fingerprint, ...more] = positionals;
  if (what !== 'remove' || !fingerprint || more.length > 0)
    throw new UsageError('Say pin list or pin remove SHA256.');
  return withServices(async (services) => {
    const pins = await listPins(services.store.read);
    const pin = pins.find(({ sha256 }) => sha256 === fingerprint.toLowerCase());
    const done = pin ? await takeBackWord(services, 'pin', pin.id, word) : false;
    output[done ? 'out' : 'err'](
      done
        ? 'No longer pinned. Lists that it signed do not count any more.\n'
        : `No pin has the SHA-256 ${fingerprint}.\n`,
    );
    return done ? EXIT.ok : EXIT.failed;
  });
}

async function printPins(output: Output): Promise<Exit> {
  return withServices(async ({ store }) => {
    const pins = await listPins(store.read);
    for (const { sha256, subject, reason, addedAt } of pins)
      output.out(`${sha256}  since ${dayOf(addedAt)}  ${subject}\n  ${reason}\n`);
    if (pins.length === 0) output.out('Nothing is pinned.\n');
    return EXIT.ok;
  });
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** `did add DID`, `did remove DID`. */
export async function changeDid(args: readonly string[], output: Output): Promise<Exit> {
  const { positionals, word } = read(args);
  const [what, did, ...more] = positionals;
  if (!did || more.length > 0 || (what !== 'add' && what !== 'remove'))
    throw new UsageError('Say did add DID or did remove DID.');
  return withServices(async (services) => {
    if (what === 'add') {
      if (!(await addDid(services, did, word))) throw new UsageError(`"${did}" is no DID.`);
      output.out(`Trusted: ${did}\n`);
      return EXIT.ok;
    }
    const known = (await listTrustedDids(services.store.read)).find((each) => each.did === did);
    const done = known ? await takeBackWord(services, 'did', known.id, word) : false;
    output[done ? 'out' : 'err'](done ? 'No longer trusted.\n' : `${did} is not trusted.\n`);
    return done ? EXIT.ok : EXIT.failed;
  });
}
