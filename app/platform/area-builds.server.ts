import type { ServerBuild } from '@remix-run/node';

/** Where Remix asks for routes it has not met yet: any of them. */
const MANIFEST = '__manifest';

/**
 * Remix holds an address against every route, some five times a page, and what that costs grows with
 * their number: a tenth of a page at a hundred routes. So an address is answered by a build that has
 * the routes of its area only. Areas are the first segments of addresses; routes that may match in
 * any (the home page, parameters, the splat) are in all of them.
 */
export class AreaBuilds {
  readonly #whole: ServerBuild;
  readonly #areas = new Map<string, ServerBuild>();
  readonly #names: ReadonlySet<string>;

  constructor(whole: ServerBuild) {
    this.#whole = whole;
    this.#names = new Set(Object.keys(whole.routes).map((id) => areaOfRoute(whole, id) ?? ''));
  }

  /** The build that answers a pathname as the whole one would. */
  for(pathname: string): ServerBuild {
    const area = areaOfPath(pathname);
    if (area === MANIFEST) return this.#whole;
    const name = this.#names.has(area) ? area : '';
    const known = this.#areas.get(name);
    if (known) return known;
    const made = this.#narrowedTo(name);
    this.#areas.set(name, made);
    return made;
  }

  #narrowedTo(name: string): ServerBuild {
    const whole = this.#whole;
    const routes = only(whole.routes, (id) => [name, null].includes(areaOfRoute(whole, id)));
    const assets = { ...whole.assets, routes: only(whole.assets.routes, (id) => id in routes) };
    return { ...whole, routes, assets };
  }
}

const only = <Routes extends object>(routes: Routes, keep: (id: string) => boolean): Routes =>
  Object.fromEntries(Object.entries(routes).filter(([id]) => keep(id))) as Routes;

/** Of single fetch's addresses (`/courses.data`, `/_root.data`), those of the pages they are for. */
function areaOfPath(pathname: string): string {
  const first = pathname.replace(/\.data$/, '').split('/')[1] ?? '';
  if (first === '_root') return '';
  try {
    return decodeURIComponent(first).toLowerCase();
  } catch {
    return first.toLowerCase();
  }
}

/** The first segment of a route's address; null where it is no plain word. */
function areaOfRoute({ routes }: ServerBuild, id: string): string | null {
  let path = '';
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined)
    if (route.path) path = `${route.path}/${path}`;
  const first = path.split('/').find((segment) => segment !== '');
  return first === undefined || /^[:*(]|\?$/.test(first) ? null : first.toLowerCase();
}
