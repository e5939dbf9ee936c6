import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';
import { serverRoomsStayHome } from './scripts/server-rooms-plugin';
import { shellChunks } from './scripts/shell-chunk';

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [serverRoomsStayHome(), tailwindcss(), remix(remixConfig), tsconfigPaths()],
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: shellChunks() } },
  },
  // Native modules of the server: never to be prepared for browsers.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'better-sqlite3'] },
  ssr: { external: ['better-sqlite3', '@node-rs/argon2'] },
}));
