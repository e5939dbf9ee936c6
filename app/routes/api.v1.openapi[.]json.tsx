import { CORS } from '~/api/answers.server';
import { openApiDocument } from '~/api/openapi.server';
import { publicUrl } from '~/platform/env.server';
import { services } from '~/platform/services.server';

export function loader(): Response {
  return Response.json(openApiDocument(publicUrl(services().env)), {
    headers: { ...CORS, 'Cache-Control': 'public, max-age=300' },
  });
}
