import { flatRoutes } from '@remix-run/fs-routes';

/** One file per URL, named after it: `cases.$id.tsx` answers /cases/:id. */
export default flatRoutes();
