import { flatRoutes } from '@remix-run/fs-routes';
import { layout, type RouteConfig } from '@remix-run/route-config';

/** One file per URL, named after it: `cases.$id.tsx` answers /cases/:id; all inside `error-boundary`. */
export default [layout('error-boundary.tsx', await flatRoutes())] satisfies RouteConfig;
