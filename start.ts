/** `npm start`: builds if needed, migrates, seeds a demo world on first run, and serves it. */
process.env.NODE_ENV ??= process.argv.includes('--dev') ? 'development' : 'production';

const dev = process.argv.includes('--dev');

async function main(): Promise<void> {
  const { readEnv } = await import('~/platform/env.server');
  const env = readEnv(process.env);
  const { build, isBuilt } = await import('./scripts/build');
  if (!dev && !isBuilt()) build();

  const { createServices, installServices } = await import('~/platform/services.server');
  const services = createServices(env);
  installServices(services);
  const { prepare } = await import('~/commands/prepare');
  await prepare(services);
  const { startBackgroundWork } = await import('~/platform/background.server');
  const background = await startBackgroundWork(services);
  const { serve } = await import('./server');
  const server = await serve(services, { dev });
  const { greeting } = await import('~/platform/greeting.server');
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
