import { data } from '@remix-run/node';
import { isAppError } from '~/platform/errors';

/**
 * Wraps a loader or action: an AppError becomes the answer with its status and code that the error
 * page shows in the reader's language. Everything else goes on as it is.
 */
export function answering<A, R>(handler: (args: A) => Promise<R>): (args: A) => Promise<R> {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (!isAppError(error)) throw error;
      const { code, detail, status } = error;
      throw data(
        { code, ...(detail === undefined ? {} : { detail }) },
        { status, headers: { 'Cache-Control': 'no-store' } },
      );
    }
  };
}
