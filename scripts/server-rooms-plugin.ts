import path from 'node:path';
import type { Plugin } from 'vite';

const SERVER_ROOMS = /[\\/](db|search|templates)[\\/]/;

/**
 * Fails the browser build on any module of db/, search/ or templates/. Remix's own guard sees
 * only `.server` names; a component importing `db/queries/x.ts` would build green and ship its SQL.
 */
export function serverRoomsStayHome(): Plugin {
  let root = process.cwd();
  return {
    name: 'server-rooms-stay-home',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    load(id, options) {
      if (options?.ssr) return null;
      const file = id.split('?')[0] ?? id;
      const relative = path.sep + path.relative(root, file);
      if (relative.startsWith(`${path.sep}..`) || relative.includes('node_modules')) return null;
      if (SERVER_ROOMS.exec(relative)?.index !== 0) return null;
      this.error(`${relative.slice(1)} is a server room and may not enter the browser bundle`);
    },
  };
}
