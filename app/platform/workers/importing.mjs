// Runs the thread's TypeScript where nothing is built: in development, tests and the command line.
import { register } from 'tsx/esm/api';

register();
await import('../../catalogue/import/importing-worker.server.ts');
