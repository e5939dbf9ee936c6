/** What a browser downloads and runs for each page of a Remix build, in gzipped bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface RouteEntry {
  readonly id: string;
  readonly parentId?: string;
  readonly module: string;
}

interface Manifest {
  readonly entry: { readonly module: string };
  readonly routes: Readonly<Record<string, RouteEntry>>;
}

export interface PageSize {
  readonly route: string;
  /** Gzipped bytes of every script the page loads before anybody does anything. */
  readonly bytes: number;
  /** Gzipped bytes of the texts it fetches as data, in the wordier language. */
  readonly textBytes: number;
  /** Names of the chunks below client/assets. */
  readonly chunks: readonly string[];
}

/** A browser build opened for measuring. */
class BrowserBuild {
  readonly #texts = new Map<string, string>();
  readonly #sizes = new Map<string, number>();
  readonly manifest: Manifest;

  constructor(readonly assets: string) {
    const file = readdirSync(assets).find((name) => /^manifest-.*\.js$/.test(name));
    if (!file) throw new Error(`no manifest in ${assets}: run npm run build first`);
    const text = this.text(file);
    this.manifest = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  }

  text(chunk: string): string {
    const known = this.#texts.get(chunk) ?? readFileSync(path.join(this.assets, chunk), 'utf8');
    this.#texts.set(chunk, known);
    return known;
  }

  size(chunk: string): number {
    const known = this.#sizes.get(chunk) ?? gzipSync(this.text(chunk), { level: 9 }).length;
    this.#sizes.set(chunk, known);
    return known;
  }

  /** A chunk and all it imports, directly or not. */
  addClosure(chunk: string, found: Set<string>): void {
    if (found.has(chunk)) return;
    found.add(chunk);
    for (const [, name] of this.text(chunk).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      if (name) this.addClosure(name, found);
  }

  /** The modules of a route and its parents. */
  modulesOf(id: string): string[] {
    const route = this.manifest.routes[id];
    if (!route) return [];
    const parents = route.parentId ? this.modulesOf(route.parentId) : [];
    const module = path.posix.basename(route.module);
    return [module, ...this.behind(module), ...parents];
  }

  /** A route whose code is shared with what it fetches later is a door to a chunk of the same name. */
  private behind(module: string): string[] {
    const stem = (chunk: string) => chunk.replace(/-[\w-]{8}\.js$/, '');
    const found = new Set<string>();
    this.addClosure(module, found);
    return [...found].filter((chunk) => chunk !== module && stem(chunk) === stem(module));
  }
}

/** The namespaces that the modules of a page name in their `handle`. */
function namespacesOf(build: BrowserBuild, modules: readonly string[]): string[] {
  const named = modules.flatMap((chunk) =>
    [...build.text(chunk).matchAll(/\bi18n:\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name),
    ),
  );
  return [...new Set(['common', ...named])];
}

/** Gzipped bytes of the texts a page fetches as data, in the language where they weigh most. */
function textBytes(build: BrowserBuild, namespaces: readonly string[]): number {
  const files = readdirSync(build.assets).filter((name) => name.endsWith('.json'));
  return namespaces.reduce((sum, namespace) => {
    const sizes = files
      .filter((name) => name.replace(/-[\w-]{8}\.json$/, '') === namespace)
      .map((name) => build.size(name));
    if (sizes.length === 0) throw new Error(`no file holds the texts ${namespace}`);
    return sum + Math.max(...sizes);
  }, 0);
}

/**
 * Every route of the build below `buildDir`, the heaviest first: the entry, the modules of the
 * route and its parents, and all they import. Chunks imported only once somebody does something
 * are not counted. `withTexts` says whether the pages of the build have texts of their own.
 */
export function measurePages(buildDir: string, withTexts = true): PageSize[] {
  const build = new BrowserBuild(path.join(buildDir, 'client/assets'));
  const entry = new Set<string>();
  build.addClosure(path.posix.basename(build.manifest.entry.module), entry);
  return Object.keys(build.manifest.routes)
    .map((route) => {
      const chunks = new Set(entry);
      const modules = build.modulesOf(route);
      for (const chunk of modules) build.addClosure(chunk, chunks);
      const bytes = [...chunks].reduce((sum, chunk) => sum + build.size(chunk), 0);
      const texts = withTexts ? textBytes(build, namespacesOf(build, modules)) : 0;
      return { route, bytes, textBytes: texts, chunks: [...chunks].sort() };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
