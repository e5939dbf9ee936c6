/** `npm start`: builds if needed, migrates, seeds a demo world on first run, and serves it. */
process.env.NODE_ENV ??= process.argv.includes('--dev') ? 'development' : 'production';

const dev = process.argv.includes('--dev');

async function main(): Promise<void> {
  const { readEnv } = await import('~/platform/env.server');
  const env = readEnv(process.env);
  const { build, isBuilt } = await import('./scripts/build');
  if (!dev && !isBuilt()) build();
  const { loadAsBuilt } = await import('./scripts/finished-build');
  loadAsBuilt('build/server');
  // The record, its secrets and the mail are for the user who runs the portal, and nobody else.
  process.umask(0o077);

  const { createServices, installServices } = await import('~/platform/services.server');
  const services = createServices(env);
  installServices(services);
  const { prepare } = await import('~/commands/prepare');
  await prepare(services);
  const { startBackgroundWork } = await import('~/commands/background');
  const background = await startBackgroundWork(services);
  const { serve } = await import('./server');
  const server = await serve(services, { dev });
  const { greeting } = await import('~/commands/greeting');
  process.stdout.write(await greeting(services, server.url));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await background.stop();
    await services.store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

/** What the operator can do something about is said in words; the rest as it came. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const dataDir = process.env.DATA_DIR ?? 'data';
  if (code === 'ENOSPC' || code === 'storage-full')
    return `The disk of DATA_DIR (${dataDir}) is full.`;
  if (['EACCES', 'EPERM', 'EROFS', 'storage-read-only'].includes(code))
    return `DATA_DIR (${dataDir}) cannot be written: ${error.message}`;
  return error.message;
}

main().catch((error: unknown) => {
  process.stderr.write(`${faultOf(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
