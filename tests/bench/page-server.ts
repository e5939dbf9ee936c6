/**
 * The HTTP server around one Remix build, as a process of its own: ours and the empty page run in
 * the same Express, with the same headers and limits.
 *
 *   node --import tsx tests/bench/page-server.ts BUILD_DIR      (DATA_DIR, PORT from the environment)
 */

import { startIndexSync } from '~/catalogue/index-sync.server';
import { readEnv } from '~/platform/env.server';
import { createServices, installServices } from '~/platform/services.server';
import { loadAsBuilt } from '../../scripts/finished-build';
import { serve } from '../../server';

const services = createServices(readEnv(process.env));
installServices(services);
await startIndexSync(services);
const [buildDir = 'build'] = process.argv.slice(2);
loadAsBuilt(`${buildDir}/server`);
const { url } = await serve(services, { dev: false, buildDir });
process.stdout.write(`ready ${url}\n`);
