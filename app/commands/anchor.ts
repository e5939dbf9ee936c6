import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { appendAudit } from '#db/queries/audit';
import { insertTrustAnchor, listTrustAnchors, removeTrustAnchor } from '#db/queries/trust';
import { certificatesIn } from '~/credentials/trust/trust-dir.server';
import { parseCertificate } from '~/credentials/x509/certificate.server';
import { newId, sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { withServices } from './with-services';

const USAGE = 'anchor list | anchor add FILE --reason TEXT | anchor remove SHA256';

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
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) throw new UsageError(`${file} cannot be opened.`);
  const found = certificatesIn(bytes).map((der) => ({ der, certificate: parseCertificate(der) }));
  if (found.length === 0 || found.some((each) => !each.certificate))
    throw new UsageError(`${file} holds no certificate that can be read (DER or PEM).`);
  return withServices(async (services) => {
    for (const { der, certificate } of found)
      if (certificate) await trust(services, der, certificate.subject, reason, output);
    return EXIT.ok;
  });
}

async function trust(
  { store, clock }: Services,
  der: Uint8Array,
  subject: string,
  reason: string,
  output: Output,
): Promise<void> {
  const fingerprint = sha256(der);
  const at = clock();
  const row = { id: newId(), sha256: fingerprint, der: Buffer.from(der), subject, reason };
  await store.tx(async (tx) => {
    await insertTrustAnchor(tx, { ...row, source: 'operator', addedAt: at });
    await appendAudit(tx, {
      ...subjectOf(fingerprint, at),
      event: { type: 'trust.anchor-added', sha256: fingerprint, source: 'operator' },
    });
  });
  output.out(`Trusted: ${subject}\n  ${fingerprint}\n`);
}

const subjectOf = (subjectId: string, at: number) =>
  ({ at, institutionId: null, actorId: null, subjectType: 'trust', subjectId }) as const;

async function remove({ store, clock }: Services, hash: string, output: Output): Promise<Exit> {
  const at = clock();
  const removed = await store.tx(async (tx) => {
    const done = await removeTrustAnchor(tx, hash, at);
    if (done)
      await appendAudit(tx, {
        ...subjectOf(hash, at),
        event: { type: 'trust.anchor-removed', sha256: hash },
      });
    return done;
  });
  if (!removed) output.err(`No trusted certificate has the fingerprint ${hash}.\n`);
  else output.out('No longer trusted. Reports made before keep what they said.\n');
  return removed ? EXIT.ok : EXIT.failed;
}
