/** Starts the thread of an in-memory peer from its sources. */
import { register } from 'tsx/esm/api';

register();
await import('./search-peer-thread.ts');
