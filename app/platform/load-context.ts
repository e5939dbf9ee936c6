import '@remix-run/node';
import type { ErrorCode } from './errors';

declare module '@remix-run/node' {
  /** Loaders' data keep their types on the way to the page. */
  interface Future {
    v3_singleFetch: true;
  }

  /** What the HTTP server hands to every loader, action and to the renderer. */
  interface AppLoadContext {
    /** Nonce of this response's Content-Security-Policy; every inline script carries it. */
    nonce: string;
    /** Identifies the request in the log and on error pages. */
    requestId: string;
    /** Why an address that is no page answers with a page: what the error page tells. */
    refusal?: { readonly code: ErrorCode; readonly status: number };
  }
}
