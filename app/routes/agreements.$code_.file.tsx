import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadVersion } from '~/agreements/workspace/download-version.server';
import { answering } from '~/platform/answering.server';
import { services } from '~/platform/services.server';

export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  downloadVersion(services(), request, params),
);
