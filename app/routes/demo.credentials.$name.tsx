import type { LoaderFunctionArgs } from '@remix-run/node';
import { readDemoCredential } from '~/demo/credentials.server';
import { AppError } from '~/platform/errors';
import { DemoCredentialParams } from '~/platform/path-params.server';
import { services } from '~/platform/services.server';

/** Downloads a demonstration credential; its name says what it is. */
export function loader({ params }: LoaderFunctionArgs) {
  const { env } = services();
  const parsed = DemoCredentialParams.safeParse(params);
  const bytes =
    env.MODE === 'demo' && parsed.success
      ? readDemoCredential(env.DATA_DIR, parsed.data.name)
      : null;
  if (!parsed.success || !bytes) throw new AppError('not-found', 'no such demonstration file');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': parsed.data.name.endsWith('.jsonld')
        ? 'application/ld+json'
        : 'application/json',
      'Content-Disposition': `attachment; filename="DEMO-${parsed.data.name}"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
