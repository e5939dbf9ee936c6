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
    return [path.posix.basename(route.module), ...parents];
  }
}

type Texts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Language → namespace → chunk of texts, as the entry imports them when a page first needs them. */
function textsOf(build: BrowserBuild, entry: ReadonlySet<string>): Texts {
  const texts = new Map<string, Map<string, string>>();
  const pair = /"\.\/([a-z-]+)\/([a-z-]+)\.json":[^"]*?import\("\.\/([^"]+\.js)"\)/g;
  for (const chunk of entry)
    for (const [, language = '', namespace = '', name = ''] of build.text(chunk).matchAll(pair))
      texts.set(language, (texts.get(language) ?? new Map()).set(namespace, name));
  return texts;
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

/** The chunks of texts a page loads, in the language where they weigh most. */
function heaviestTexts(build: BrowserBuild, texts: Texts, namespaces: readonly string[]): string[] {
  const weigh = (chunks: readonly string[]) =>
    chunks.reduce((sum, each) => sum + build.size(each), 0);
  return [...texts]
    .map(([language, chunks]) =>
      namespaces.map((namespace) => {
        const chunk = chunks.get(namespace);
        if (!chunk) throw new Error(`no chunk holds the texts ${language}/${namespace}`);
        return chunk;
      }),
    )
    .reduce((a, b) => (weigh(b) > weigh(a) ? b : a), []);
}

/**
 * Every route of the build below `buildDir`, the heaviest first: the entry, the modules of the
 * route and its parents, all they import, and the texts in the wordier language. Chunks imported
 * only once somebody does something are not counted.
 */
export function measurePages(buildDir: string): PageSize[] {
  const build = new BrowserBuild(path.join(buildDir, 'client/assets'));
  const entry = new Set<string>();
  build.addClosure(path.posix.basename(build.manifest.entry.module), entry);
  const texts = textsOf(build, entry);
  return Object.keys(build.manifest.routes)
    .map((route) => {
      const chunks = new Set(entry);
      const modules = build.modulesOf(route);
      for (const chunk of modules) build.addClosure(chunk, chunks);
      for (const chunk of heaviestTexts(build, texts, namespacesOf(build, modules)))
        chunks.add(chunk);
      const bytes = [...chunks].reduce((sum, chunk) => sum + build.size(chunk), 0);
      return { route, bytes, chunks: [...chunks].sort() };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
