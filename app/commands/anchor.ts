import { parseArgs } from 'node:util';
import { listTrustAnchors } from '#db/queries/trust';
import {
  addAnchors,
  readCertificates,
  removeAnchor,
} from '~/credentials/trust/manage-trust.server';
import type { Services } from '~/platform/services.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { readNamed } from './place';
import { withServices } from './with-services';

const USAGE = ['anchor list', 'anchor add FILE --reason TEXT', 'anchor remove SHA256'].join(
  '\n       ',
);

export const anchorCommand: Command = {
  summary: 'Say which certificates seals are trusted under, add one, or take one back.',
  usage: USAGE,
  async run(args, output) {
    const [what, ...rest] = args;
    if (what === 'list' && rest.length === 0) return withServices((each) => list(each, output));
    if (what === 'add') return add(rest, output);
    const [hash, ...more] = rest;
    if (what === 'remove' && hash && more.length === 0)
      return withServices((each) => remove(each, hash.toLowerCase(), output));
    throw new UsageError('Say list, add or remove.');
  },
};

async function list({ store }: Services, output: Output): Promise<Exit> {
  const anchors = await listTrustAnchors(store.read);
  for (const each of anchors)
    output.out(
      `${each.sha256}  ${each.source}  since ${new Date(each.addedAt).toISOString()}\n  ${each.subject}\n  ${each.reason}\n`,
    );
  if (anchors.length === 0) output.out('No certificate is trusted yet.\n');
  return EXIT.ok;
}

async function add(args: readonly string[], output: Output): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { reason: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('Name one certificate file.');
  const reason = values.reason?.trim();
  if (!reason) throw new UsageError('Say why it is trusted: --reason "…".');
  const certificates = readCertificates(await readNamed(file));
  if (!certificates)
    throw new UsageError(`${file} holds no certificate that can be read (DER or PEM).`);
  return withServices(async (services) => {
    await addAnchors(services, certificates, { actorId: null, reason });
    for (const each of certificates) output.out(`Trusted: ${each.subject}\n  ${each.sha256}\n`);
    return EXIT.ok;
  });
}

async function remove(services: Services, hash: string, output: Output): Promise<Exit> {
  const removed = await removeAnchor(services, hash, { actorId: null, reason: '' });
  if (!removed) output.err(`No trusted certificate has the fingerprint ${hash}.\n`);
  else output.out('No longer trusted. Reports made before keep what they said.\n');
  return removed ? EXIT.ok : EXIT.failed;
}
